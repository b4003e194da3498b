/** What is done to the inputs of a workbook before its live result is worked out anew. */
import { readFileSync } from 'node:fs';
import { samples } from '../../samples/samples';
import { mulberry32 } from '../../samples/seeded';
import { type CellChange, withChanges } from './changed';
import {
  expectations,
  type Expectation,
  type LiveWorkbook,
  liveWorkbook,
  snapshotOfBytes,
  withPlan,
} from './live-check';
import { randomChanges, reversedRows, sameRows } from './mutations';
import { richBooks, richBytes } from './rich-books';

export interface Subject {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Every sample, and the invented indices that use what no sample does. */
export const subjects: readonly Subject[] = [
  ...samples.map(({ name }) => ({
    name,
    bytes: () => Promise.resolve(new Uint8Array(readFileSync(`assets/samples/${name}.xlsx`))),
  })),
  ...richBooks.map((rich) => ({ name: rich.name, bytes: () => richBytes(rich) })),
];

export interface Variant {
  /** The workbook with changed inputs and, over them, the formulas written for the unchanged ones. */
  readonly bytes: Uint8Array;
  readonly expected: readonly Expectation[];
}

export interface Variants {
  readonly live: LiveWorkbook;
  readonly changed: number;
  readonly all: readonly Variant[];
}

/** The inputs as they are, in the opposite order, and `times` times with `each` cells changed and two units equal. */
export async function variantsOf(subject: Subject, times: number, each: number): Promise<Variants> {
  const bytes = await subject.bytes();
  const live = await liveWorkbook(bytes);
  const snapshot = await snapshotOfBytes(bytes);
  const chance = mulberry32(7);
  const changes: CellChange[][] = [
    [],
    reversedRows(live.book, snapshot),
    ...Array.from({ length: times }, () => [
      ...randomChanges(live.book, each, chance),
      ...sameRows(live.book, snapshot, chance),
    ]),
  ];
  const all = await Promise.all(
    changes.map(async (own): Promise<Variant> => {
      const input = withChanges(bytes, own);
      return { bytes: await withPlan(input, live.plan), expected: await expectations(live.plan, input) };
    }),
  );
  return { live, changed: changes.slice(2).reduce((sum, own) => sum + own.length, 0), all };
}
