/** Heights of rows whose texts run over several columns. */
import { lineHeight, linesNeeded } from '../layout';
import type { DataSheet, HeadingBand } from './data-sheet';

/** Height of the row of bands, or nothing without bands. */
export function bandHeight(bands: readonly HeadingBand[], widths: readonly number[]): number[] {
  if (bands.length === 0) return [];
  const lines = bands.map((band) => linesNeeded(band.text, widthOf(band, widths)));
  return [lineHeight * Math.max(...lines) + 6];
}

/** Heights of rows of sums whose texts take more than a line. */
export function spanHeights({ sums, sumSpans = [] }: DataSheet, widths: readonly number[]) {
  const lines = new Map<number, number>();
  for (const span of sumSpans) {
    const cell = sums[span.row]?.[span.column];
    const needed = typeof cell === 'string' ? linesNeeded(cell, widthOf(span, widths)) : 1;
    lines.set(span.row, Math.max(lines.get(span.row) ?? 1, needed));
  }
  return [...lines].flatMap(([row, count]) => (count > 1 ? [{ row, points: lineHeight * count + 3 }] : []));
}

function widthOf(
  { column, columns }: { readonly column: number; readonly columns: number },
  widths: readonly number[],
): number {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0) - 2;
}
