/** Widths that fit what the columns hold. */
import type { CellContent } from '../../workbook/plan';
import { linesNeeded } from '../layout';
import type { ReportColumn, ReportRow } from './data-sheet';

/** Rows looked at; a longer sheet repeats itself. */
const sampledRows = 3000;

/** Characters that a cell keeps free beside its text: its margins and the indent. */
const padding = 3;

/**
 * Letters of a text that stand in a character of width. Names of criteria are full of capitals (TTHC, CSDL, DVCQG), and
 * a line too many in a row does less harm than one that is cut.
 */
export const lettersPerWidth = 1.05;

/** Characters of width that a text takes on one line. */
function lettersWidth(text: string): number {
  return text.length / lettersPerWidth;
}

/** Width of each column in characters: its longest content up to the column's widest, never less than a heading word. */
export function columnWidths(
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
  decimals: number,
): number[] {
  const sampled = rows.slice(0, sampledRows);
  return columns.map((column, i) => {
    const longestWord = Math.max(...column.heading.split(' ').map((word) => word.length));
    const least = Math.max(longestWord * 1.1 + 2, column.minWidth ?? 7);
    // A heading may take three lines.
    let longest = Math.min(column.heading.length / 3 + 2, column.maxWidth);
    for (const row of sampled) longest = Math.max(longest, contentWidth(row[i] ?? null, column, decimals));
    return Math.ceil(Math.max(least, Math.min(longest + padding, column.maxWidth)));
  });
}

function contentWidth(content: ReportRow[number], column: ReportColumn, decimals: number): number {
  const cell = shownValue(content);
  if (typeof cell === 'string') return column.kind === 'text' ? lettersWidth(cell) : cell.length;
  if (typeof cell !== 'number') return 0;
  if (column.kind !== 'points' && column.kind !== 'signed') return 4;
  return cell.toFixed(decimals).length + 2;
}

/**
 * The widths with room for labels (in bold) that run over the first columns: what these lack goes to the widest of
 * them.
 */
export function withLabels(
  widths: readonly number[],
  labels: readonly string[],
  columns: number,
): readonly number[] {
  const over = widths.slice(0, columns);
  const needed = Math.max(0, ...labels.map((label) => 1.1 * lettersWidth(label) + padding));
  const lacking = Math.ceil(needed - over.reduce((sum, width) => sum + width, 0));
  const widest = over.indexOf(Math.max(...over));
  return lacking <= 0 ? widths : widths.map((width, i) => (i === widest ? width + lacking : width));
}

/** What a cell shows: of a formula its value. */
export function shownValue(content: CellContent): number | string | boolean | null {
  return typeof content === 'object' && content !== null ? content.value : content;
}

/**
 * Rows, by index, whose text takes more than one line. Their height is written down because only Excel itself finds
 * it when a file is opened.
 */
export function wrappedRows(
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
  widths: readonly number[],
): readonly { readonly row: number; readonly lines: number }[] {
  const texts = columns.flatMap((column, i) => (column.kind === 'text' ? [i] : []));
  return rows.flatMap((cells, row) => {
    let lines = 1;
    for (const i of texts) {
      const cell = cells[i];
      const width = (widths[i]! - padding) * lettersPerWidth;
      if (typeof cell === 'string' && cell.length > width) lines = Math.max(lines, linesNeeded(cell, width));
    }
    return lines > 1 ? [{ row, lines }] : [];
  });
}
