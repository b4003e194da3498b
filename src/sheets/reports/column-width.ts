/** Widths that fit what the columns hold. */
import type { ReportColumn, ReportRow } from './data-sheet';

/** Rows looked at; a longer sheet repeats itself. */
const sampledRows = 3000;

/** Room for the table's filter button. */
const buttonWidth = 3;

/** Width of each column in characters: its longest content up to the column's widest, never less than a heading word. */
export function columnWidths(
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
  decimals: number,
): number[] {
  const sampled = rows.slice(0, sampledRows);
  return columns.map((column, i) => {
    const longestWord = Math.max(...column.heading.split(' ').map((word) => word.length));
    const least = Math.max(longestWord * 1.15 + buttonWidth, 7);
    let longest = Math.min(column.heading.length / 2 + buttonWidth, column.maxWidth);
    for (const row of sampled) longest = Math.max(longest, contentWidth(row[i] ?? null, column, decimals));
    return Math.ceil(Math.max(least, Math.min(longest + 2, column.maxWidth)));
  });
}

function contentWidth(cell: ReportRow[number], column: ReportColumn, decimals: number): number {
  if (typeof cell === 'string') return cell.length;
  if (typeof cell !== 'number') return 0;
  if (column.kind !== 'points' && column.kind !== 'signed') return 4;
  return cell.toFixed(decimals).length + 2;
}

/** Lines that a text takes when wrapped at a width: `linesNeeded('Điểm tối đa áp dụng', 10)` is 2. */
export function linesNeeded(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed > width && used > 0) {
      lines += 1;
      used = word.length;
    } else {
      used = needed;
    }
  }
  return lines;
}
