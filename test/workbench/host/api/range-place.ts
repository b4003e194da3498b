import { maxColumns, maxRows } from '../../../../src/workbook/address';
import { addressRange, localAddress, sheetPrefix } from '../../model/address-text';
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

/** As Excel writes an address: the sheet in quotes only where they are needed, whole rows and columns short. */
export function addressOf(range: RangeTarget): string {
  return `${sheetPrefix(range.sheet.name)}${localAddress(range)}`;
}

function rangeOfName(model: WorkbookModel, sheet: SheetModel, text: string): RangeTarget | null {
  const key = text.toUpperCase();
  const named = model.data.names.filter((name) => name.name.toUpperCase() === key);
  const name = named.find((entry) => entry.sheet === sheet.id) ?? named.find((entry) => entry.sheet === null);
  return name ? rangeOfAddress(name.formula, sheet, model) : null;
}
