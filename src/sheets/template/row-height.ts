/** Heights of rows with wrapped text; not every program that opens a workbook fits them by itself. */
import type { CellContent } from '../../workbook/plan';
import { lettersPerWidth, lineHeight, linesNeeded } from '../layout';

const padding = 3;

/** Points that a row needs for its longest wrapped text; `rowHeight(['một hai'], [4])` is 33. */
export function rowHeight(row: readonly CellContent[], widths: readonly number[]): number {
  const lines = row.map((cell, i) =>
    typeof cell === 'string' ? linesNeeded(cell, (widths[i] ?? 0) * lettersPerWidth) : 1,
  );
  return Math.max(1, ...lines) * lineHeight + padding;
}
