/** Rows that are not what their codes say: answers that moved by a row. */
import type { LineReading } from '../../../sheets/unit-form/form-reading';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { contentCheck } from '../content-check';
import { fits } from './row-fit';

/** What moved: the whole entry of a row, or its figures while its points stayed. */
const movements = [1, -1].flatMap((offset) => [
  { offset, whole: true },
  { offset, whole: false },
]);

/** So many lines must fit better a row away, and so many of the rows that do not fit where they are. */
const fewestMoved = 3;
const leastShare = 0.7;

const rowsShifted = contentCheck(
  { id: 'rows-shifted', family: 'VAL', severity: 'error', parameters: ['count', 'first', 'last'] },
  ({ reading, answers }, log) => {
    const byRule = new Map(answers.map((answer) => [answer.criterion.code, answer.byRule]));
    const lines = [...reading.lines].sort((a, b) => a.row - b.row);
    const fit = new Map(
      lines.map(({ line, entries, row }) => {
        const due = () => byRule.get(line.criterion.code) ?? null;
        return [row, fits(line, entries, entries, due)] as const;
      }),
    );
    if ([...fit.values()].filter((one) => one === false).length < fewestMoved) return;
    const moved = movements
      .map((movement) => movedLines(lines, fit, movement))
      .reduce((most, found) => (found.length > most.length ? found : most));
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

export const rowChecks: readonly Check<Submission>[] = [rowsShifted];

/**
 * Lines whose answer stands so many rows below, in a row that does not answer its own line; none unless that explains
 * most of the rows that do not.
 */
function movedLines(
  lines: readonly LineReading[],
  fit: ReadonlyMap<number, boolean | null>,
  { offset, whole }: (typeof movements)[number],
): readonly LineReading[] {
  const byRow = new Map(lines.map((line) => [line.row, line]));
  const moved = lines.filter(({ line, entries, row }) => {
    const there = byRow.get(row + offset);
    if (!there || fit.get(row) === true || fit.get(there.row) !== false) return false;
    return fits(line, there.entries, whole ? there.entries : entries) === true;
  });
  const wrong = [...fit.values()].filter((one) => one === false).length;
  return moved.length >= fewestMoved && moved.length >= leastShare * wrong ? moved : [];
}
