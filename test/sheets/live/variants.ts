/** What is done to the inputs of a workbook before its live result is worked out anew. */
import { readFileSync } from 'node:fs';
import { samples } from '../../samples/samples';
import { mulberry32 } from '../../samples/seeded';
import { type CellChange, withChanges } from './changed';
import { engineExpectations } from './engine-expectations';
import {
  type Expectation,
  formulasOf,
  type LiveWorkbook,
  liveWorkbook,
  snapshotOfBytes,
  withPlan,
} from './live-check';
import { randomChanges, reversedRows, sameRows } from './mutations';
import { reportExpectations } from './report-expectations';
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

/** Inputs that are changed at least. */
const leastChanges = 200;

/** Formulas from which on a workbook is worked out once only with everything changed, else some times with less. */
const manyFormulas = 5_000;

/**
 * The inputs as they are, then with some of them changed and two units equal, the first time with the rows of every
 * sheet turned round as well.
 */
export async function variantsOf(subject: Subject): Promise<Variants> {
  const bytes = await subject.bytes();
  const live = await liveWorkbook(bytes);
  const snapshot = await snapshotOfBytes(bytes);
  const chance = mulberry32(7);
  const times = live.report.formulas >= manyFormulas ? 1 : 5;
  const changes = Array.from({ length: times }, (): CellChange[] => [
    ...randomChanges(live.book, leastChanges / times, chance),
    ...sameRows(live.book, snapshot, chance),
  ]);
  const inputs = await Promise.all(
    changes.map(async (own, i) => {
      const input = withChanges(bytes, own);
      return i > 0 ? input : withChanges(input, reversedRows(live.book, await snapshotOfBytes(input)));
    }),
  );
  const all = await Promise.all(
    [bytes, ...inputs].map(async (input): Promise<Variant> => {
      return { bytes: await withPlan(input, live.plan), expected: await expectations(live, input) };
    }),
  );
  return { live, changed: changes.reduce((sum, own) => sum + own.length, 0), all };
}

/** What the formulas of a written result have to show over other inputs. */
async function expectations({ board, plan }: LiveWorkbook, input: Uint8Array): Promise<Expectation[]> {
  const now = await liveWorkbook(input, { before: board });
  const formulas = new Set(formulasOf(plan).map(placeOf));
  return [...engineExpectations(plan, now.scoring), ...reportExpectations(plan, now.plan, now.board)].filter(
    (one) => formulas.has(placeOf(one)),
  );
}

function placeOf({ sheet, row, column }: Pick<Expectation, 'sheet' | 'row' | 'column'>): string {
  return `${sheet} ${String(row)} ${String(column)}`;
}
