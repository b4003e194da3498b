/** The rows of a header besides the one with the headings: groups above or below, and a row of column numbers. */
import type { CellRange } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { measureWords } from '../words';
import { Vocabulary } from './names';
import { textAt, type Reading } from './reading';
import { textMeaning } from './text-meaning';

/** Text by column. */
export type Headings = ReadonlyMap<number, string>;

export const measureVocabulary = new Vocabulary(measureWords);

export function headingsIn(reading: Reading, sheet: SheetSnapshot, row: number): Headings {
  const { cells } = sheet;
  const headings = new Map<number, string>();
  const i = cells.rows.indexOf(row);
  if (i < 0) return headings;
  for (let offset = cells.starts[i]!; offset < cells.starts[i + 1]!; offset++) {
    const text = textAt(reading, cells, offset);
    if (text !== '') headings.set(cells.columns[offset]!, text);
  }
  return headings;
}

/** Headings with each one repeated over the columns that its merged cell covers, up to the next one. */
export function spread(sheet: SheetSnapshot, row: number, headings: Headings): Headings {
  const wide = new Map(headings);
  for (const merge of sheet.merges) {
    const text = merge.row === row ? headings.get(merge.column) : undefined;
    if (text === undefined) continue;
    const end = merge.column + merge.columns;
    for (let column = merge.column + 1; column < end && !wide.has(column); column++) wide.set(column, text);
  }
  return wide;
}

/** Headings with each one repeated to the right, up to the next one, where the row below has a text of its own. */
export function carryRight(headings: Headings, below: Headings): Headings {
  const carried = new Map(headings);
  for (const column of [...below.keys()].sort((a, b) => a - b)) {
    const left = carried.get(column - 1);
    if (!carried.has(column) && left !== undefined && below.has(column - 1)) carried.set(column, left);
  }
  return carried;
}

/**
 * Whether the row after the headings belongs to the header: it has nothing under the columns that tell units or
 * criteria, and stands beside a heading merged over both rows, below one merged over several columns, or is all
 * words.
 */
export function isSecondHeaderRow(
  sheet: SheetSnapshot,
  row: number,
  below: Headings,
  keyColumns: readonly number[],
): boolean {
  if (below.size === 0 || keyColumns.some((column) => below.has(column))) return false;
  const merges = sheet.merges.filter((merge) => merge.row === row);
  const underneath = (merge: CellRange) =>
    [...below.keys()].filter((column) => column >= merge.column && column < merge.column + merge.columns);
  if (merges.some((merge) => merge.rows === 2 || (merge.columns > 1 && underneath(merge).length > 1)))
    return true;
  return [...below.values()].every((text) => textMeaning(text).kind === 'text');
}

/** The given row, or the one after it when it numbers the columns: `(1) (2) (3)=(1)+(2)` or `A B 1 2 3`. */
export function pastNumbering(reading: Reading, sheet: SheetSnapshot, row: number): number {
  const texts = [...headingsIn(reading, sheet, row).values()];
  const bracketed = texts.filter((text) => /^\(\w{1,3}\)(\s*=.*)?$/.test(text)).length;
  const numbers = texts.filter((text) => !/^[A-Z]$/.test(text));
  const isCounted =
    texts.length >= 3 && numbers.length >= 2 && numbers.every((text, i) => text === String(i + 1));
  return (bracketed >= 2 && bracketed * 2 > texts.length) || isCounted ? row + 1 : row;
}
