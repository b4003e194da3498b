import { cellName, rangeName } from '../../src/workbook/address';
import { valueAt } from '../../src/workbook/cells';
import type { CellTable, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';

/**
 * A snapshot as plain data in which nothing is left to an adapter's choice: cells by name with their format
 * codes, and lists whose order means nothing in one order. Sheets that are charts are left out, and so are the
 * names behind print areas and titles: Excel's API shows neither.
 */
export function comparable(snapshot: WorkbookSnapshot) {
  return {
    ...snapshot,
    formats: null,
    sheets: snapshot.sheets
      .filter(({ kind }) => kind === 'worksheet')
      .map((sheet) => comparableSheet(sheet, snapshot.formats)),
    names: snapshot.names
      .filter(({ name }) => !/^_xlnm\.Print_/.test(name))
      .map((name) => JSON.stringify(name))
      .sort(),
  };
}

function comparableSheet(sheet: SheetSnapshot, formats: readonly string[]) {
  return {
    ...sheet,
    cells: cellList(sheet.cells, formats),
    merges: sheet.merges.map(rangeName).sort(),
    tables: [...sheet.tables].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function cellList(cells: CellTable, formats: readonly string[]) {
  return [...cells.rows].flatMap((row, i) => {
    const offsets = Array.from(
      { length: cells.starts[i + 1]! - cells.starts[i]! },
      (_, k) => cells.starts[i]! + k,
    );
    return offsets.map((offset) => ({
      cell: cellName(row, cells.columns[offset]!),
      value: valueAt(cells, offset),
      format: formats[cells.formats[offset]!],
      formula: cells.formulas.get(offset) ?? null,
    }));
  });
}
