/** Rows that are not what their codes say: a code twice, answers that moved by a row. */
import type { LineReading } from '../../../sheets/unit-form/form-reading';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { contentCheck } from '../content-check';
import { fits } from './row-fit';

const duplicateCode = contentCheck(
  { id: 'duplicate-code', family: 'VAL', severity: 'error', parameters: ['firstRow'] },
  ({ reading: { lines, strangers, sheet, columns } }, log) => {
    const rows = new Map(lines.map(({ line, row }) => [line.criterion.code, row]));
    for (const { row, code } of strangers) {
      const first = rows.get(code);
      if (first === undefined) continue;
      const cell = { sheet: sheet.name, row, column: columns.get('code') ?? 0 };
      log.fail({ cell, criterion: code, found: code, parameters: { firstRow: first + 1 } });
    }
  },
);

/** What moved: the whole entry of a row, or its figures while its points stayed. */
const movements = [1, -1].flatMap((offset) => [
  { offset, whole: true },
  { offset, whole: false },
]);

/** So many lines must fit better a row away, and so large a part of those that do not fit where they are. */
const fewestMoved = 3;
const leastShare = 0.7;

const rowsShifted = contentCheck(
  { id: 'rows-shifted', family: 'VAL', severity: 'error', parameters: ['count', 'first', 'last'] },
  ({ reading }, log) => {
    const moved = movements
      .map((movement) => movedLines(reading.lines, movement))
      .reduce((most, lines) => (lines.length > most.length ? lines : most));
    const [first] = moved;
    const last = moved.at(-1);
    if (!first || !last) return;
    const { row, entries, line } = first;
    log.fail({
      cell: entries.get('a')?.cell ?? { sheet: reading.sheet.name, row, column: 0 },
      criterion: line.criterion.code,
      parameters: {
        count: moved.length,
        first: line.criterion.code,
        last: last.line.criterion.code,
      },
    });
  },
);

export const rowChecks: readonly Check<Submission>[] = [duplicateCode, rowsShifted];

/** Lines whose answer stands so many rows below; none unless that explains most of what does not fit. */
function movedLines(
  lines: readonly LineReading[],
  { offset, whole }: (typeof movements)[number],
): readonly LineReading[] {
  const byRow = new Map(lines.map((line) => [line.row, line]));
  let misfits = 0;
  let wrong = 0;
  const moved: LineReading[] = [];
  for (const reading of [...lines].sort((a, b) => a.row - b.row)) {
    const { line, entries, row } = reading;
    const own = fits(line, entries, entries);
    if (own === true) continue;
    if (own === false) wrong += 1;
    const there = byRow.get(row + offset)?.entries;
    const isThere = there !== undefined && fits(line, there, whole ? there : entries) === true;
    if (isThere) moved.push(reading);
    if (own === false || isThere) misfits += 1;
  }
  const isShift = moved.length >= fewestMoved && moved.length >= leastShare * misfits;
  // Without rows that are certainly wrong, answers of neighbours merely look alike.
  return isShift && wrong >= fewestMoved - 1 ? moved : [];
}
