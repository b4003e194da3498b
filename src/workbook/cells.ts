/** Questions to a cell table. */
import { CellKind, type CellTable } from './snapshot';

/** What a cell holds; null when blank. */
export type CellValue = number | string | boolean | null;

/** A formula error in a cell, such as `#DIV/0!`; kept apart from texts so that neither is taken for the other. */
export interface CellError {
  readonly error: string;
}

/** Offset of the cell at a row and column, or -1 when nothing is stored there. */
export function cellOffset(cells: CellTable, row: number, column: number): number {
  const stored = storedRow(cells, row);
  if (stored < 0) return -1;
  let low = cells.starts[stored] ?? 0;
  let high = (cells.starts[stored + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = cells.columns[middle] ?? 0;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Index in `cells.rows` of a sheet row, or -1. */
export function storedRow(cells: CellTable, row: number): number {
  let low = 0;
  let high = cells.rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = cells.rows[middle] ?? 0;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The value at an offset; blank cells (formatted but empty) are null. */
export function valueAt(cells: CellTable, offset: number): CellValue | CellError {
  if (offset < 0) return null;
  const number = cells.numbers[offset] ?? 0;
  switch (cells.kinds[offset]) {
    case CellKind.number:
      return number;
    case CellKind.text:
      return cells.texts[number] ?? '';
    case CellKind.boolean:
      return number !== 0;
    case CellKind.error:
      return { error: cells.texts[number] ?? '#VALUE!' };
    default:
      return null;
  }
}

/** The value at a row and column. */
export function cellValue(cells: CellTable, row: number, column: number): CellValue | CellError {
  return valueAt(cells, cellOffset(cells, row, column));
}
