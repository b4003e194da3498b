/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { holdsCell, type CellRange } from '../../../src/workbook/address';
import type { CellMatrix } from '../model/cell-engine';
import { PlainCells } from '../model/plain-cells';
import { WorkbookModel } from '../model/workbook-model';
import { loadOffice } from '../office-client';
import { Host } from './host';

/** A formula in A1 fills A1:A3. */
class SpillingCells extends PlainCells {
  private readonly filled: CellRange = { row: 1, column: 0, rows: 2, columns: 1 };

  override read(id: string, range: CellRange): CellMatrix {
    const { entered, shown } = super.read(id, range);
    return {
      entered,
      shown: shown.map((row, i) =>
        row.map((cell, k) => (holdsCell(this.filled, range.row + i, range.column + k) ? 7 : cell)),
      ),
    };
  }
}

test.each([
  ['A1', true],
  ['A2', true],
  ['A1:A3', true],
  ['A1:B3', null],
  ['B1', false],
  ['A4', false],
])('%s spills: %p', async (address, expected) => {
  const model = new WorkbookModel('a.xlsx', new SpillingCells());
  const sheet = model.addSheet('A');
  model.cells.write(sheet.id, 0, 0, [[{ formula: 'SEQUENCE(3)' }, 1]], [[7, null]]);
  model.cells.write(sheet.id, 3, 0, [['dưới']]);
  loadOffice(new Host(model));
  const found = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('A').getRange(address).load('hasSpill');
    await context.sync();
    return range.hasSpill;
  });
  expect(found).toBe(expected);
});
