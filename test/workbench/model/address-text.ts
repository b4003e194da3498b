/** Addresses as Excel's API writes and takes them. */
import {
  columnName,
  maxColumns,
  maxRows,
  parseRange,
  rangeName,
  type CellRange,
} from '../../../src/workbook/address';

/** The cells of `A1:B2`, `A:C` or `2:3`, marks allowed. */
export function addressRange(text: string): CellRange | null {
  const plain = text.replaceAll('$', '').toUpperCase();
  if (/^[A-Z]{1,3}:[A-Z]{1,3}$/.test(plain)) {
    const range = parseRange(plain.replace(':', '1:') + '1');
    return range && { ...range, rows: maxRows };
  }
  if (/^[0-9]+:[0-9]+$/.test(plain)) {
    const range = parseRange(`A${plain.replace(':', ':A')}`);
    return range && { ...range, columns: maxColumns };
  }
  return parseRange(plain);
}

/** Without the sheet; whole rows and columns short: `B2:C3`, `A:C`, `2:3`. */
export function localAddress({ row, column, rows, columns }: CellRange): string {
  if (columns === maxColumns) return `${String(row + 1)}:${String(row + rows)}`;
  if (rows === maxRows) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  return rangeName({ row, column, rows, columns });
}

/** The sheet of an address, in quotes only where they are needed. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseRange(name.toUpperCase()) && !/^(R|C|RC)$/i.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}
