/** Cell addresses. Rows and columns count from 0 everywhere in the code; only A1 text counts from 1. */

/** A rectangle of cells; `rows` and `columns` are counts. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows of a sheet in Excel. */
export const maxRows = 1_048_576;
/** Columns of a sheet in Excel. */
export const maxColumns = 16_384;
/** Characters of the name of a sheet in Excel. */
export const longestSheetName = 31;

/** `columnName(0)` is `A`, `columnName(27)` is `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `cellName(4, 1)` is `B5`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** `rangeName` of one cell is `B5`, of several `B5:C9`. */
export function rangeName(range: CellRange): string {
  const first = cellName(range.row, range.column);
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${cellName(range.row + range.rows - 1, range.column + range.columns - 1)}`;
}

/** As `rangeName`, with marks that hold it in place: `$B$5:$C$9`. */
export function fixedRangeName(range: CellRange): string {
  return rangeName(range).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
}

/** The cell named by `A1` text (absolute marks allowed), or null when it is none inside Excel's grid. */
export function parseCell(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1]) column = column * 26 + (letter.charCodeAt(0) - 64);
  const row = Number(match[2]);
  return row <= maxRows && column <= maxColumns ? { row: row - 1, column: column - 1 } : null;
}

/** The range named by `A1:B2` or `A1` text, or null when it is none inside Excel's grid. */
export function parseRange(text: string): CellRange | null {
  const [first, last, ...rest] = text.split(':');
  if (first === undefined || rest.length > 0) return null;
  const from = parseCell(first);
  const to = last === undefined ? from : parseCell(last);
  if (!from || !to) return null;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rows: Math.abs(to.row - from.row) + 1,
    columns: Math.abs(to.column - from.column) + 1,
  };
}

/** Whether a cell lies in a range. */
export function holdsCell(range: CellRange, row: number, column: number): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rows &&
    column >= range.column &&
    column < range.column + range.columns
  );
}

/** `'Số liệu'!B5`, quoted as Excel quotes. */
export function sheetCellName(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${cellName(row, column)}`;
}

/** A sheet name as a formula writes it. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
