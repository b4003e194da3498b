/** A workbook file into the model under the grid. */
import { cellValue, cellOffset } from '../../../src/workbook/cells';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import type { CellEngine, Entered, ShownValue } from '../model/cell-engine';
import { WorkbookModel } from '../model/workbook-model';

export async function openWorkbook(
  bytes: Uint8Array,
  name: string,
  cells: CellEngine,
): Promise<WorkbookModel> {
  const file = XlsxWorkbook.open(bytes, { name });
  const snapshot = await file.read({});
  const model = new WorkbookModel(name, cells);
  for (const sheet of snapshot.sheets) {
    const added = model.addSheet(sheet.name);
    added.visibility = sheet.visibility;
    added.merges = [...sheet.merges];
    fill(cells, added.id, sheet);
  }
  return model;
}

function fill(engine: CellEngine, id: string, { cells }: SheetSnapshot): void {
  for (const [stored, row] of cells.rows.entries()) {
    const from = cells.starts[stored] ?? 0;
    const to = cells.starts[stored + 1] ?? from;
    const last = cells.columns[to - 1] ?? 0;
    const entered: Entered[] = [];
    const shown: ShownValue[] = [];
    for (let column = 0; column <= last; column++) {
      const value = cellValue(cells, row, column);
      const formula = cells.formulas.get(cellOffset(cells, row, column));
      shown.push(value);
      entered.push(formula === undefined ? value : { formula });
    }
    engine.write(id, row, 0, [entered], [shown]);
  }
}
