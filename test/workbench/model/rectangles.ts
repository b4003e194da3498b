/** Rectangles of cells against each other. */
import { maxColumns, maxRows, type CellRange } from '../../../src/workbook/address';

/** A whole sheet. */
export const wholeSheet: CellRange = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

/** The cells that both hold, or null. */
export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The least range around two. */
export function boundingRange(a: CellRange, b: CellRange): CellRange {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

/** Whether every cell of `inner` is one of `outer`. */
export function covers(outer: CellRange, inner: CellRange): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** What is left of `from` without the cells of `taken`: at most four rectangles (above, left, right, below). */
export function without(from: CellRange, taken: CellRange): CellRange[] {
  const hole = intersection(from, taken);
  if (!hole) return [from];
  const { row, column, rows, columns } = from;
  const below = hole.row + hole.rows;
  const right = hole.column + hole.columns;
  return [
    { row, column, rows: hole.row - row, columns },
    { row: hole.row, column, rows: hole.rows, columns: hole.column - column },
    { row: hole.row, column: right, rows: hole.rows, columns: column + columns - right },
    { row: below, column, rows: row + rows - below, columns },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** By row, then by column. */
export function inReadingOrder(a: CellRange, b: CellRange): number {
  return a.row - b.row || a.column - b.column;
}
