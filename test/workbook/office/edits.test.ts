/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import { OfficeWorkbook } from '../../../src/workbook/office/office-workbook';
import type { CellEdit, WorkbookPlan } from '../../../src/workbook/plan';
import { WorkbookRefusal, type WorkbookPort } from '../../../src/workbook/port';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { Host } from '../../workbench/host/host';
import { playedBook } from '../../workbench/host/played-book';
import { loadWorkbook } from '../../workbench/model/load-workbook';
import { modelState } from '../../workbench/model/model-state';
import type { WorkbookModel } from '../../workbench/model/workbook-model';
import { loadOffice } from '../../workbench/office-client';
import { sheetPlan, workbookPlan } from '../xlsx/plans';

jest.setTimeout(60_000);

const sheet = 'Số liệu';

/** A sheet with a table, merged cells, a formula, and cells in several formats. */
async function book(): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.blank('a.xlsx');
  const plan = sheetPlan(sheet, {
    blocks: [
      { row: 0, column: 0, rows: [['Tiêu đề'], ['Mã', 'Điểm'], ['H01', 1], ['H02', 2]] },
      { row: 2, column: 3, rows: [[{ formula: 'B3*2', value: null }, '1.10', 45000]] },
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    tables: [
      {
        name: 'Bang',
        range: { row: 1, column: 0, rows: 3, columns: 2 },
        columns: ['Mã', 'Điểm'],
        style: 'TableStyleLight1',
      },
    ],
    styles: [
      { range: { row: 2, column: 4, rows: 1, columns: 1 }, style: { numberFormat: '@' } },
      {
        range: { row: 2, column: 5, rows: 1, columns: 1 },
        style: { numberFormat: 'dd/mm/yyyy', locked: false },
      },
    ],
  });
  await workbook.apply(workbookPlan(plan), {});
  return workbook.bytes();
}

async function opened(): Promise<{
  file: WorkbookPort;
  excel: WorkbookPort;
  host: Host;
  model: WorkbookModel;
}> {
  const bytes = await book();
  const model = await loadWorkbook(bytes, 'a.xlsx');
  const host = new Host(model);
  loadOffice(host);
  return { file: XlsxWorkbook.open(bytes, { name: 'a.xlsx' }), excel: new OfficeWorkbook(), host, model };
}

const edit = (cell: Partial<CellEdit>): CellEdit => ({ sheet, row: 2, column: 1, content: 5, ...cell });

const editing = (...edits: readonly CellEdit[]): WorkbookPlan => ({
  sheets: [],
  run: { tool: 'chiso-test', inputs: '' },
  edits,
});

async function refusalOf(running: Promise<unknown>): Promise<unknown> {
  try {
    await running;
    return null;
  } catch (error) {
    if (error instanceof WorkbookRefusal) return { code: error.code, parameters: error.parameters };
    throw error;
  }
}

/** What the edited cells hold, with their number formats. */
function cellsOf(model: WorkbookModel, edits: readonly CellEdit[]) {
  const { id, formats } = model.sheet(sheet)!;
  return edits.map(({ row, column }) => ({
    entered: model.cells.read(id, { row, column, rows: 1, columns: 1 }).entered[0]![0],
    numberFormat: formats.at(row, column).numberFormat,
  }));
}

describe('cells edited in Excel', () => {
  test.each([
    ['a number over a number', edit({ content: 7.5 }), 7.5, 'General'],
    ['a text that looks like a formula', edit({ content: '=1+1' }), '=1+1', 'General'],
    ['a text that looks like a number', edit({ content: '1/2' }), '1/2', 'General'],
    ['a number over a text in the format of texts', edit({ column: 4, content: 12 }), 12, '@'],
    ['a text that begins with an apostrophe', edit({ column: 4, content: "'abc" }), "'abc", '@'],
    ['a text over a date', edit({ column: 5, content: 'chưa có' }), 'chưa có', 'dd/mm/yyyy'],
    ['a truth value', edit({ content: true }), true, 'General'],
    ['nothing', edit({ content: null }), null, 'General'],
    ['a number over a formula, when asked', edit({ column: 3, overFormula: true }), 5, 'General'],
    ['the first of merged cells', edit({ row: 0, column: 0, content: 'Tên' }), 'Tên', 'General'],
  ])('%s', async (_, one, entered, numberFormat) => {
    const { excel, model } = await opened();
    const report = await excel.apply(editing(one), {});
    expect(report).toEqual({ sheets: [] });
    expect(cellsOf(model, [one])).toEqual([{ entered, numberFormat }]);
  });

  test('leave the stamp of the last run alone', async () => {
    const { excel, model } = await opened();
    const before = model.data.customXml.map(({ xml }) => xml);
    await excel.apply(editing(edit({})), {});
    expect(model.data.customXml.map(({ xml }) => xml)).toEqual(before);
  });

  test('can go with sheets in one plan, whose sheets are then ours', async () => {
    const { excel, model } = await opened();
    const plan = { ...workbookPlan(sheetPlan('Điểm')), edits: [edit({ content: 9 })] };
    expect((await excel.apply(plan, {})).sheets).toEqual([{ planned: 'Điểm', written: 'Điểm', added: true }]);
    expect(cellsOf(model, plan.edits)).toEqual([{ entered: 9, numberFormat: 'General' }]);
  });
});

describe('cells that are refused are refused alike by both adapters, and nothing is written', () => {
  test.each([
    ['a formula', [edit({ column: 3 })]],
    ['a covered cell', [edit({ row: 0, column: 1 })]],
    ['a heading of a table', [edit({ row: 1, column: 1 })]],
    ['a sheet that is not there', [edit({ sheet: 'Đâu' })]],
    ['a cell that is edited twice', [edit({}), edit({ sheet: sheet.toUpperCase() })]],
    ['a cell outside of the sheet', [edit({ row: -1 })]],
    ['a text that no cell holds', [edit({ content: 'x'.repeat(32_768) })]],
    ['one of several', [edit({ row: 3 }), edit({ column: 3 })]],
  ])('%s', async (_, edits) => {
    const { file, excel, model } = await opened();
    const before = modelState(model);
    const refused = await refusalOf(excel.apply(editing(...edits), {}));
    expect(refused).toEqual(await refusalOf(file.apply(editing(...edits), {})));
    expect(refused).not.toBeNull();
    expect(modelState(model)).toEqual(before);
  });

  test('a locked cell of a protected sheet is refused, an unlocked one is written', async () => {
    const { excel, model } = await opened();
    const { formats, protection } = model.sheet(sheet)!;
    formats.patch({ row: 2, column: 5, rows: 1, columns: 1 }, { locked: false });
    protection.protected = true;
    expect(await refusalOf(excel.apply(editing(edit({})), {}))).toEqual({
      code: 'cell-locked',
      parameters: { sheet, cell: 'B3' },
    });
    const unlocked = edit({ column: 5, content: 45_001 });
    await excel.apply(editing(unlocked), {});
    expect(cellsOf(model, [unlocked])).toEqual([{ entered: 45_001, numberFormat: 'dd/mm/yyyy' }]);
  });

  test('an unlocked cell in the format of texts is refused where protection holds formats, and written where not', async () => {
    const { excel, model } = await opened();
    const { formats, protection } = model.sheet(sheet)!;
    formats.patch({ row: 2, column: 4, rows: 1, columns: 1 }, { locked: false });
    protection.protected = true;
    const before = modelState(model);
    const number = edit({ column: 4, content: 12 });
    expect(await refusalOf(excel.apply(editing(number), {}))).toEqual({
      code: 'sheet-protected',
      parameters: { sheet },
    });
    expect(modelState(model)).toEqual(before);
    protection.allowed.add('allowFormatCells');
    await excel.apply(editing(number), {});
    expect(cellsOf(model, [number])).toEqual([{ entered: 12, numberFormat: '@' }]);
  });
});

describe('edits of which one fails', () => {
  const edits = [
    edit({ content: '=x' }),
    edit({ column: 3, content: 1, overFormula: true }),
    edit({ column: 4, content: 3 }),
    edit({ column: 5, content: null }),
  ];

  test('are all taken back, whichever action fails', async () => {
    const { excel, host, model } = await opened();
    await excel.apply(editing(...edits), {});
    await host.idle();
    const { actions } = host.counters;
    const whole = cellsOf(model, edits);
    for (let action = 1; action <= actions; action += 1) {
      const book = await opened();
      const before = modelState(book.model);
      book.host.conditions.excelApi = '1.19';
      book.host.conditions.fault = { action };
      const refused = await refusalOf(new OfficeWorkbook().apply(editing(...edits), {}));
      await book.host.idle();
      if (refused === null) expect(cellsOf(book.model, edits)).toEqual(whole);
      else expect(modelState(book.model)).toEqual(before);
    }
    expect(actions).toBeGreaterThan(40);
  });

  test('are taken back with the sheets of their plan', async () => {
    const { excel, model } = await opened();
    model.cells.write(model.sheet(sheet)!.id, 2, 6, [[{ error: '#N/A' }, '#N/A']]);
    const before = modelState(model);
    const stop = new AbortController();
    const onProgress = () => {
      stop.abort();
    };
    const errors = [edit({ column: 6 }), edit({ column: 7 })];
    const plan = { ...workbookPlan(sheetPlan('Điểm')), edits: [...edits, ...errors] };
    const running = excel.apply(plan, { onProgress, signal: stop.signal });
    expect(await refusalOf(running)).toMatchObject({ code: 'cancelled' });
    expect(modelState(model)).toEqual(before);
  });
});

test('a blank workbook takes edits, too', async () => {
  const { model } = playedBook(sheet);
  await new OfficeWorkbook().apply(editing(edit({ content: '(1)' })), {});
  expect(cellsOf(model, [edit({})])).toEqual([{ entered: '(1)', numberFormat: 'General' }]);
});
