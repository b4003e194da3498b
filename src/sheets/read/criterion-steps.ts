/** Reads the points that a hand-entered score may take. */
import { parseNumberText } from '../../core/measures/number-text';
import type { Cell } from './cell';
import type { ReadingLog } from './finding-ids';

/**
 * Steps in ascending order, or null when the cell is blank or cannot be read (a finding). `0; 0,5; 1`; without a
 * `;` also `0, 0.5, 1` and `0 / 0,5 / 1`.
 */
export function criterionSteps(cell: Cell, criterion: string, log: ReadingLog): readonly number[] | null {
  if (cell.text === '') return null;
  if (cell.isNumber && cell.shownDay === null) return [cell.value];
  const pieces = cell.list.length > 1 ? cell.list : cell.text.split(/,\s+|\s*\/\s*|,(?=[^,]*\.)/);
  const numbers = pieces.map((piece) => parseNumberText(piece));
  const steps = numbers.flatMap((number) => (number?.kind === 'certain' ? [number.value] : []));
  if (steps.length === pieces.length) return steps.sort((a, b) => a - b);
  log.add('steps-unreadable', { cell: cell.ref, criterion, found: cell.text, expected: '0; 0,5; 1' });
  return null;
}
