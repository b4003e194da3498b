/** Finds where each setting stands in the sheet Thiết lập: a name, and values to the right of it. */
import type { Settings } from '../../core/book';
import { cellName } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { indexSheets, settingFormats, type SettingFormat } from '../format';
import { Cell } from './cell';
import { foldedNames, foldName, nearestWord } from './names';
import type { Reading } from './reading';

/** Cells with the value of each setting, in order; settings that are absent or blank are not there. */
export function settingCells(
  reading: Reading,
  sheet: SheetSnapshot,
): ReadonlyMap<keyof Settings, readonly Cell[]> {
  const formats = new Map<string, SettingFormat>();
  for (const format of settingFormats) for (const name of foldedNames(format)) formats.set(name, format);
  const headings = new Set(indexSheets.settings.columns.flatMap(foldedNames));
  const found = new Map<keyof Settings, readonly Cell[]>();
  const rows = rowsOf(reading, sheet);
  const end = endOfValues(rows);
  for (const row of rows) {
    const at = row.findIndex((cell) => formats.has(foldName(cell.text)));
    const format = formats.get(foldName(row[at]?.text ?? ''));
    if (!format) {
      const [name, value] = row.filter((cell) => !cell.isNumber);
      if (name && value && !headings.has(foldName(name.text))) reportUnknown(reading, name);
      continue;
    }
    const values = row
      .slice(at + 1)
      .filter((cell) => (cell.ref?.column ?? 0) < end)
      .map((cell) => cell.as(format.field));
    const first = found.get(format.field)?.[0];
    if (values.length === 0) continue;
    if (first?.ref && format.kind !== 'periods') {
      const parameters = { first: cellName(first.ref.row, first.ref.column) };
      reading.log.add('duplicate-setting', { cell: row[at]!.ref, found: row[at]!.text, parameters });
      continue;
    }
    found.set(format.field, [...(found.get(format.field) ?? []), ...values]);
  }
  return found;
}

/** The column from which on nothing is a value: that of the heading after `Giá trị`, where headings are given. */
function endOfValues(rows: readonly (readonly Cell[])[]): number {
  const valueNames = new Set(foldedNames(indexSheets.settings.columns[1]));
  for (const row of rows) {
    const [, value, next] = row;
    if (value && next && valueNames.has(foldName(value.text))) return next.ref?.column ?? Infinity;
  }
  return Infinity;
}

function rowsOf(reading: Reading, sheet: SheetSnapshot): Cell[][] {
  const { rows, starts, columns } = sheet.cells;
  return [...rows].map((row, i) => {
    const offsets = Array.from({ length: starts[i + 1]! - starts[i]! }, (_, k) => starts[i]! + k);
    return offsets
      .map(
        (offset) =>
          new Cell(reading, sheet, offset, { sheet: sheet.name, row, column: columns[offset]! }, ''),
      )
      .filter((cell) => cell.text !== '' || cell.error !== null);
  });
}

/** Rows of other things are left alone; one that is nearly a setting was probably meant as one. */
function reportUnknown(reading: Reading, name: Cell): void {
  const expected = nearestWord(
    name.text,
    settingFormats.flatMap((format) => [format.names.vi, format.names.en]),
  );
  if (expected !== undefined)
    reading.log.add('unknown-setting', { cell: name.ref, found: name.text, expected });
}
