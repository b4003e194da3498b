/** Heights of rows with wrapped text; not every program that opens a workbook fits them by itself. */
import type { CellContent } from '../../workbook/plan';
import { linesNeeded } from '../reports/column-width';

const lineHeight = 16;
const padding = 3;
/** Letters of running text in Times New Roman 12 are narrower than the digits that column widths are counted in. */
const charactersPerWidth = 1.25;

/** Points that a row needs for its longest wrapped text; `rowHeight(['một hai'], [4])` is 35. */
export function rowHeight(row: readonly CellContent[], widths: readonly number[]): number {
  const lines = row.map((cell, i) =>
    typeof cell === 'string' ? linesNeeded(cell, (widths[i] ?? 0) * charactersPerWidth) : 1,
  );
  return Math.max(1, ...lines) * lineHeight + padding;
}
