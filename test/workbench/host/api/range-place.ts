import {
  columnName,
  maxColumns,
  maxRows,
  parseRange,
  rangeName,
  type CellRange,
} from '../../../../src/workbook/address';
import type { SheetModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';
import type { Context } from '../context';
import { HostError } from '../host-error';
import type { RangeTarget } from '../targets';

/** A range by its first cell and its size. @throws HostError `InvalidArgument` outside the grid of Excel. */
export function rangeAt(
  sheet: SheetModel,
  row: number,
  column: number,
  rows: number,
  columns: number,
): RangeTarget {
  const inside =
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= maxRows &&
    column + columns <= maxColumns;
  if (!inside) throw new HostError('InvalidArgument', [row, column, rows, columns].join(' '));
  return { sheet, row, column, rows, columns };
}

/** A range by its address (`A1:B2`, `A:C`, `2:3`, with or without a sheet) or by a name. */
export function rangeNamed(sheet: SheetModel, text: string, { model }: Pick<Context, 'model'>): RangeTarget {
  const found = rangeOfAddress(text, sheet, model) ?? rangeOfName(model, sheet, text);
  if (!found) throw new HostError('InvalidArgument', `address ${text}`);
  return found;
}

/** The range that an address names; null when it is none. */
export function rangeOfAddress(
  text: string,
  sheet: SheetModel | null,
  model: WorkbookModel,
): RangeTarget | null {
  const bare = text.startsWith('=') ? text.slice(1) : text;
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(bare);
  const quoted = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const on = quoted === undefined ? sheet : model.sheet(quoted);
  const range = addressRange(match?.[3] ?? bare);
  return on && range && { sheet: on, ...range };
}

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

/** As Excel writes an address: the sheet in quotes only where they are needed, whole rows and columns short. */
export function addressOf(range: RangeTarget): string {
  return `${sheetPrefix(range.sheet.name)}${localAddress(range)}`;
}

/** As `addressOf`, without the sheet. */
export function localAddress({ row, column, rows, columns }: CellRange): string {
  if (columns === maxColumns) return `${String(row + 1)}:${String(row + rows)}`;
  if (rows === maxRows) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  return rangeName({ row, column, rows, columns });
}

export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseRange(name.toUpperCase()) && !/^(R|C|RC)$/i.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** The part that two ranges of one sheet share; null when none. */
export function sharedCells(a: CellRange, b: CellRange): CellRange | null {
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

function rangeOfName(model: WorkbookModel, sheet: SheetModel, text: string): RangeTarget | null {
  const key = text.toUpperCase();
  const named = model.data.names.filter((name) => name.name.toUpperCase() === key);
  const name = named.find((entry) => entry.sheet === sheet.id) ?? named.find((entry) => entry.sheet === null);
  return name ? rangeOfAddress(name.formula, sheet, model) : null;
}
