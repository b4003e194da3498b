/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { InputChange } from '../../src/pane/host';
import type { SelectedCell } from '../../src/pane/session/cell-subject';
import { excelHost, spokenIn } from '../../src/taskpane/excel-host';
import { OfficeWorkbook } from '../../src/workbook/office/office-workbook';
import { sample } from '../pane/session/open-session';
import { select } from '../workbench/host/api/selection';
import { Host } from '../workbench/host/host';
import { PlainCells } from '../workbench/model/plain-cells';
import { WorkbookModel } from '../workbench/model/workbook-model';
import { loadOffice } from '../workbench/office-client';
import { pass, typeInto } from './people-in-excel';

const model = new WorkbookModel('chi-so.xlsx', new PlainCells());
const figures = model.addSheet('Số liệu');
model.cells.write(figures.id, 0, 0, [
  ['Mã đơn vị', '1.1'],
  ['DV01', 0.5],
  ['DV02', 1],
]);
const settings = model.addSheet('Thiết lập');
const hidden = model.addSheet('Ẩn');
hidden.visibility = 'hidden';

const host = new Host(model);
const office = loadOffice(host);

/** The host of a pane in this Excel, and what the pane was told. */
function excel() {
  const selected: SelectedCell[] = [];
  const changed: InputChange[] = [];
  const changing = jest.fn();
  const pane = excelHost({
    workbook: new OfficeWorkbook(),
    help: [],
    version: '1',
    startWorker: () => {
      throw new Error('no worker is needed');
    },
  });
  pane.watch!({
    selected: (cell) => selected.push(cell),
    changing,
    changed: (change) => changed.push(change),
  });
  return { ...pane, selected, changing, changed };
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
  host.conditions.excelApi = '1.20';
  host.conditions.cellEdit = false;
});

afterEach(() => {
  jest.useRealTimers();
});

/** A pane that has begun to listen. */
async function listening() {
  const pane = excel();
  const reading = pane.readOpen!();
  await pass(host, 100);
  await reading;
  return pane;
}

describe('the task pane inside Excel', () => {
  test('reads what only the file itself tells where a form is reviewed', async () => {
    host.fileBytes = () => Promise.resolve(sample('par-binh-duong-2017.xlsx').bytes);
    const { readReturned } = excel();
    const reading = readReturned!();
    await pass(host, 100);
    const { package: facts } = await reading;
    expect(facts).toMatchObject({ form: null, calculation: 'auto' });
  });

  test.each([
    ['PC', true],
    ['OfficeOnline', true],
    ['Mac', false],
    ['iOS', false],
    ['Android', false],
    ['Universal', false],
  ])('on %s hands out files: %s; the offline page stands beside it', (platform, hands) => {
    office.environment.platform = platform;
    const { download, offlinePage } = excel();
    office.environment.platform = 'OfficeOnline';
    expect([download !== null, offlinePage]).toEqual([hands, 'ChiSo-ngoai-tuyen.html']);
  });

  test('reads the open workbook', async () => {
    const pane = excel();
    const reading = pane.readOpen!();
    await pass(host, 100);
    const source = await reading;
    expect(source).toMatchObject({
      kind: 'snapshot',
      snapshot: { sheets: [{ name: 'Số liệu' }, { name: 'Thiết lập' }, { name: 'Ẩn' }] },
    });
  });

  test('selects a cell on its sheet', async () => {
    const pane = excel();
    const going = pane.goTo!({ sheet: 'Thiết lập', row: 4, column: 2 });
    await pass(host, 100);
    await going;
    expect(model.data).toMatchObject({ activeSheet: settings.id, selection: { row: 4, column: 2 } });
  });

  test.each([
    ['is gone', 'Không có', 'no-such-sheet'],
    ['is hidden', 'Ẩn', 'sheet-hidden'],
  ] as const)('says that a sheet to be gone to %s', async (_, sheet, code) => {
    const going = excel().goTo!({ sheet, row: 0, column: 0 });
    const said = expect(going).rejects.toMatchObject({ code, parameters: { sheet } });
    await pass(host, 100);
    await said;
  });

  test('says that a cell is being edited', async () => {
    host.conditions.cellEdit = true;
    const said = expect(excel().readOpen!()).rejects.toMatchObject({ code: 'cell-edit-mode' });
    await pass(host, 100);
    await said;
  });

  test('tells the cell that is selected, with what its row shows, once people rest on it', async () => {
    const { selected } = await listening();
    select({ model, events: host.events }, figures, { row: 1, column: 1, rows: 1, columns: 1 });
    select({ model, events: host.events }, figures, { row: 2, column: 1, rows: 2, columns: 1 });
    host.flushEvents();
    await pass(host, 200);
    expect(selected.map(({ rowTexts, ...cell }) => [cell, rowTexts.slice(0, 2)])).toEqual([
      [{ sheet: 'Số liệu', row: 2, column: 1 }, ['DV02', '1']],
    ]);
  });

  test('knows the cell that was selected before it listened', async () => {
    select({ model, events: host.events }, figures, { row: 1, column: 0, rows: 1, columns: 1 });
    const asking = excel().selection!();
    await pass(host, 100);
    expect(await asking).toMatchObject({ sheet: 'Số liệu', row: 1, column: 0 });
  });

  test('knows of no cell where Excel has none selected, as in a sheet that is a chart', async () => {
    host.conditions.fault = { action: 1, alsoLater: true };
    const asking = excel().selection!();
    await pass(host, 100);
    host.conditions.fault = null;
    expect(await asking).toBeNull();
  });

  test('says why it does not know the cell where that passes by itself', async () => {
    host.conditions.cellEdit = true;
    const asking = expect(excel().selection!()).rejects.toMatchObject({ code: 'cell-edit-mode' });
    await pass(host, 100);
    await asking;
  });

  test.each([
    ['1.20', true],
    ['1.19', false],
  ])('may read unasked in an Excel with ExcelApi %s: %s', (excelApi, may) => {
    host.conditions.excelApi = excelApi;
    expect(excel().readsUnasked).toBe(may);
  });

  test('tells at once that something changes, and the first of each sheet once nobody types any more', async () => {
    const { changing, changed } = await listening();
    typeInto(host, figures, 'B2');
    await pass(host, 100);
    expect(changing).toHaveBeenCalledTimes(1);
    await pass(host, 400);
    typeInto(host, figures, 'B3');
    typeInto(host, settings, 'B7');
    await pass(host, 500);
    expect(changed).toEqual([]);
    await pass(host, 500);
    expect(changed).toEqual([
      { sheet: 'Số liệu', cells: 'B2' },
      { sheet: 'Thiết lập', cells: 'B7' },
    ]);
  });

  test('listens once, however often it reads', async () => {
    const pane = await listening();
    const reading = pane.readOpen!();
    await pass(host, 200);
    await reading;
    typeInto(host, figures, 'B2');
    await pass(host, 900);
    expect(pane.changed).toHaveLength(1);
  });

  test('speaks the language of Office, and Vietnamese where it does not say', () => {
    expect(['vi-VN', 'vi', undefined, ''].map(spokenIn)).toEqual(['vi', 'vi', 'vi', 'vi']);
    expect(['en-US', 'ja-JP', 'vit'].map(spokenIn)).toEqual(['en', 'en', 'en']);
  });

  test('says for the diagnostic report which Excel it runs in', () => {
    host.conditions.excelApi = '1.12';
    expect(excel().environment).toContain('ExcelApi 1.12');
    expect(office.environment.displayLanguage).toBe('vi-VN');
  });
});
