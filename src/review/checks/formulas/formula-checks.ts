/** FRM: closed cells of the form that no longer hold what was issued. */
import { columnName } from '../../../workbook/address';
import { cellPiece, token } from '../../../workbook/formula-references';
import type { CellContent } from '../../../workbook/plan';
import type { CellDifference } from '../../cell-differences';
import type { Check, CheckLog } from '../../check';
import { cellsNamed, normalFormula } from '../../normal-formula';
import type { Submission } from '../../submission';
import { formCheck, type ReturnedForm } from '../file-check';

const replaced = differenceCheck(
  { id: 'formula-replaced', severity: 'error' },
  ({ kind }) => kind === 'formula-replaced',
);

const changed = differenceCheck(
  { id: 'formula-changed', severity: 'error' },
  (difference) => difference.kind === 'formula-changed' && missedCells(difference).length === 0,
);

const sumMisses = formCheck(
  { id: 'sum-misses-rows', family: 'FRM', severity: 'error', stage: 'content', parameters: ['missed'] },
  ({ differences }, log) => {
    for (const difference of differences) {
      const missed = difference.kind === 'formula-changed' ? missedCells(difference) : [];
      if (missed.length > 0) tell(difference, log, { missed: missed.join(', ') });
    }
  },
);

const added = differenceCheck(
  { id: 'formula-over-value', severity: 'error' },
  ({ kind }) => kind === 'formula-added',
);

/** Sums typed as `=5+3` are honest; they leave nobody to see where the figure is from. */
const entered = differenceCheck(
  { id: 'formula-as-figure', severity: 'warning' },
  ({ kind }) => kind === 'formula-entered',
);

const maximumChanged = differenceCheck(
  { id: 'maximum-changed', severity: 'error' },
  ({ kind, column }) => kind === 'constant-changed' && column === 'max',
);

const applicationChanged = differenceCheck(
  { id: 'application-changed', severity: 'error' },
  ({ kind, column }) => kind === 'constant-changed' && column === 'applies',
);

const wordsChanged = differenceCheck(
  { id: 'issued-words-changed', severity: 'warning' },
  ({ kind, column }) => kind === 'constant-changed' && column !== 'max' && column !== 'applies',
);

const closedCellFilled = differenceCheck(
  { id: 'closed-cell-filled', severity: 'warning' },
  ({ kind }) => kind === 'closed-cell-filled',
);

export const formulaChecks: readonly Check<Submission>[] = [
  replaced,
  changed,
  sumMisses,
  added,
  entered,
  maximumChanged,
  applicationChanged,
  wordsChanged,
  closedCellFilled,
];

function differenceCheck(
  declared: Pick<Check<Submission>, 'id' | 'severity'>,
  isMeant: (difference: CellDifference) => boolean,
): Check<Submission> {
  return formCheck({ ...declared, family: 'FRM', stage: 'content' }, ({ differences }: ReturnedForm, log) => {
    for (const difference of differences) if (isMeant(difference)) tell(difference, log);
  });
}

function tell(
  { cell, line, issued, expectedFormula, value, formula }: CellDifference,
  log: CheckLog,
  parameters?: Readonly<Record<string, string>>,
): void {
  const shown = typeof value === 'object' && value !== null ? value.error : value;
  log.fail({
    cell,
    ...(line && { criterion: line.criterion.code }),
    found: formula === null ? shown : `=${formula}`,
    expected: expectedFormula === null ? constantOf(issued) : `=${expectedFormula}`,
    ...(parameters && { parameters }),
  });
}

function constantOf(content: CellContent): string | number | boolean | null {
  return typeof content === 'object' && content !== null ? content.value : content;
}

/** Cells that the formula leaves out in one place or all, where it is the issued one but for naming fewer cells. */
function missedCells({ expectedFormula, formula }: CellDifference): readonly string[] {
  if (expectedFormula === null || formula === null) return [];
  if (withoutCells(formula) !== withoutCells(expectedFormula)) return [];
  const [expected, found] = [cellsNamed(expectedFormula), cellsNamed(formula)];
  if (!expected || !found) return [];
  if ([...found].some(([cell, times]) => times > (expected.get(cell) ?? 0))) return [];
  return [...expected]
    .filter(([cell, times]) => times > (found.get(cell) ?? 0))
    .map(([cell]) => shortName(cell));
}

/** What a formula does with its cells, whichever and however many: `SUM(K8:K9,K12)` is `SUM()`. */
function withoutCells(formula: string): string {
  return (normalFormula(formula).match(token) ?? [])
    .filter((word) => !cellPiece(word) && !/^[,:+]$/.test(word))
    .join('');
}

/** `!3,4` is `E4`. */
function shortName(cell: string): string {
  const [row = 0, column = 0] = cell
    .slice(cell.lastIndexOf('!') + 1)
    .split(',')
    .map(Number);
  return `${columnName(column)}${String(row + 1)}`;
}
