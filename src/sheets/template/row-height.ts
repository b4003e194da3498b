/** Heights of rows with wrapped text; not every program that opens a workbook fits them by itself. */
import type { CellContent } from '../../workbook/plan';
import { lineHeight } from '../layout';
import { type Face, linesIn } from '../print/paper';
import { bodyFont } from '../style';

const padding = 3;
const usual: Face = { size: bodyFont.fontSize };

/**
 * Points that a row needs for its longest wrapped text, given the widths that cells wrap at in characters of column
 * width (infinite where they do not); `rowHeight(['một hai'], [6])` is 33.
 */
export function rowHeight(
  row: readonly CellContent[],
  widths: readonly number[],
  face: Face = usual,
): number {
  const lines = row.map((cell, i) => (typeof cell === 'string' ? linesIn(cell, widths[i] ?? 0, face) : 1));
  return Math.ceil((Math.max(1, ...lines) * lineHeight * face.size) / bodyFont.fontSize) + padding;
}
