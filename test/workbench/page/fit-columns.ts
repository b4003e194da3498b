/** Widths for the columns of a workbook that comes without any, as a person would pull them. */
import { holdsCell } from '../../../src/workbook/address';
import type { ShownValue } from '../model/cell-engine';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';

/** Points of a character of the usual font, of the space around a text, and of the widest column. */
const character = 5.6;
const space = 8;
const widest = 190;
/** Rows that are looked at. */
const rowsSeen = 60;

/** Widths in points by column, by the ids of sheets; for columns that have none. */
export type FittedColumns = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Fits the columns of all sheets; the model stays as the file is. */
export function fittedColumns(model: WorkbookModel): FittedColumns {
  return new Map(model.sheets.map((sheet) => [sheet.id, fitted(model, sheet)]));
}

function fitted({ cells }: WorkbookModel, sheet: SheetModel): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const used = cells.used(sheet.id);
  if (!used) return widths;
  const rows = Math.min(used.rows, rowsSeen);
  const { shown } = cells.read(sheet.id, { ...used, rows });
  for (let column = used.column; column < used.column + used.columns; column++) {
    const texts = shown.flatMap((line, i) =>
      isMerged(sheet, used.row + i, column) ? [] : [textOf(line[column - used.column] ?? null)],
    );
    const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
    if (longest > 0) widths.set(column, Math.min(widest, Math.max(40, longest * character + space)));
  }
  return widths;
}

/** A text over several columns says nothing about one of them. */
function isMerged({ merges }: SheetModel, row: number, column: number): boolean {
  return merges.some((merge) => merge.columns > 1 && holdsCell(merge, row, column));
}

function textOf(value: ShownValue): string {
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  if (typeof value === 'object') return value?.error ?? '';
  return String(value);
}
