/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { excelFunctions } from '../../src/taskpane/formula-insertion';
import { select } from '../workbench/host/api/selection';
import { Host } from '../workbench/host/host';
import { PlainCells } from '../workbench/model/plain-cells';
import { WorkbookModel } from '../workbench/model/workbook-model';
import { loadOffice } from '../workbench/office-client';

let model: WorkbookModel;
let host: Host;
let sheet: ReturnType<WorkbookModel['addSheet']>;

beforeEach(() => {
  model = new WorkbookModel('so-tinh.xlsx', new PlainCells());
  host = new Host(model);
  loadOffice(host);
  sheet = model.addSheet("Số liệu '25");
  model.cells.write(sheet.id, 0, 0, [['Mã', 12]]);
});

const formula = '=CHISO.SCORE("TYLE(r)",10,B1)';
const at = (row: number, column: number, rows = 1, columns = 1) => {
  select({ model, events: host.events }, sheet, { row, column, rows, columns });
};
const held = (row: number, column: number) =>
  model.cells.read(sheet.id, { row, column, rows: 1, columns: 1 }).entered[0]?.[0];
const functions = () => excelFunctions([])!;

describe('a formula for the selected cell', () => {
  test('is written into a blank one', async () => {
    at(2, 1);
    expect(await functions().insert(formula, null)).toEqual({
      cell: { sheet: sheet.name, row: 2, column: 1 },
      outcome: 'inserted',
    });
    expect(held(2, 1)).toMatchObject({ formula: formula.slice(1) });
  });

  test('is written over content only where that very cell may be overwritten', async () => {
    at(0, 1);
    const cell = { sheet: sheet.name, row: 0, column: 1 };
    expect(await functions().insert(formula, null)).toEqual({ cell, outcome: 'occupied' });
    expect(await functions().insert(formula, { ...cell, column: 0 })).toEqual({ cell, outcome: 'occupied' });
    expect(held(0, 1)).toBe(12);
    expect(await functions().insert(formula, cell)).toEqual({ cell, outcome: 'inserted' });
    expect(held(0, 1)).toMatchObject({ formula: formula.slice(1) });
  });

  test('stays a formula in a cell of texts', async () => {
    at(3, 0);
    await Excel.run((context) => {
      context.workbook.getActiveCell().numberFormat = [['@']];
      return context.sync();
    });
    expect(await functions().insert(formula, null)).toMatchObject({ outcome: 'inserted' });
    expect(held(3, 0)).toMatchObject({ formula: formula.slice(1) });
  });

  test('is told to be unknown where the cell knows no such function', async () => {
    at(2, 1);
    const { cells } = model;
    const read = cells.read.bind(cells);
    cells.read = (id, range) => {
      const found = read(id, range);
      const shown = found.shown.map((row) => row.map(() => ({ error: '#NAME?' }) as const));
      return { ...found, shown: JSON.stringify(found.entered).includes('CHISO') ? shown : found.shown };
    };
    expect(await functions().insert(formula, null)).toMatchObject({ outcome: 'unknown' });
  });

  test('is refused by Excel where it is none, and nothing is written', async () => {
    at(2, 1);
    host.conditions.fault = { batch: 2, code: 'InvalidArgument' };
    host.resetCounters();
    expect(await functions().insert(formula, null)).toMatchObject({ outcome: 'refused' });
    expect(held(2, 1)).toBeNull();
  });

  test('waits while somebody types in a cell: the refusal says so', async () => {
    host.conditions.cellEdit = true;
    await expect(functions().insert(formula, null)).rejects.toMatchObject({ code: 'cell-edit-mode' });
    await expect(functions().selectedRange()).rejects.toMatchObject({ code: 'cell-edit-mode' });
  });
});

test('the selected cells are named as a formula names them, sheet and all', async () => {
  at(1, 1, 3, 2);
  expect(await functions().selectedRange()).toBe("'Số liệu ''25'!B2:C4");
  at(0, 0);
  expect(await functions().selectedRange()).toBe("'Số liệu ''25'!A1");
});
