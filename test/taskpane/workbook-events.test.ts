/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { InputChange } from '../../src/pane/host';
import { firstCell, WorkbookEvents } from '../../src/taskpane/workbook-events';
import { OfficeWorkbook } from '../../src/workbook/office/office-workbook';
import { Host } from '../workbench/host/host';
import { PlainCells } from '../workbench/model/plain-cells';
import { WorkbookModel } from '../workbench/model/workbook-model';
import { loadOffice } from '../workbench/office-client';
import { pass, typeInto } from './people-in-excel';

const model = new WorkbookModel('chi-so.xlsx', new PlainCells());
const figures = model.addSheet('Số liệu');
const host = new Host(model);
loadOffice(host);

/** Those who listen in an Excel of this version, and what they were told. */
async function listening(excelApi: string) {
  host.conditions.excelApi = excelApi;
  const changed: InputChange[] = [];
  const events = new WorkbookEvents(new OfficeWorkbook().supports, {
    selected: () => undefined,
    changing: () => undefined,
    changed: (change) => changed.push(change),
  });
  const begun = events.listen();
  await pass(host, 100);
  await begun;
  return { events, changed };
}

/** Somebody deletes a sheet. */
function remove(worksheetId: string): void {
  host.events.raise('DeletedEvent', worksheetId, { worksheetId, source: 'Local' });
  host.flushEvents();
}

/** As results are written: values go into cells of Excel. */
const write = () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Số liệu').getRange('C1:C2').values = [[1], [2]];
    await context.sync();
  });

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('changes in the workbook', () => {
  test.each(['1.9', '1.13', '1.14', '1.20'])(
    'are not told where ChiSo made them, in an Excel with ExcelApi %s; those of people are, soon after',
    async (excelApi) => {
      const { events, changed } = await listening(excelApi);
      const writing = events.whileWriting(write);
      await pass(host, 100);
      await writing;
      await pass(host, 2000);
      expect(changed).toEqual([]);
      typeInto(host, figures, 'B3');
      await pass(host, 900);
      expect(changed).toEqual([{ sheet: 'Số liệu', cells: 'B3' }]);
    },
  );

  test('made by people while ChiSo writes are told where Excel says whose they are', async () => {
    const { events, changed } = await listening('1.14');
    const writing = events.whileWriting(write);
    typeInto(host, figures, 'B3');
    await pass(host, 1000);
    await writing;
    expect(changed).toEqual([{ sheet: 'Số liệu', cells: 'B3' }]);
  });

  test('made by another add-in or macro count as those of people', async () => {
    const { changed } = await listening('1.9');
    typeInto(host, figures, 'A1:D9');
    await pass(host, 900);
    expect(changed).toEqual([{ sheet: 'Số liệu', cells: 'A1:D9' }]);
  });

  test('are told even where Excel is too busy to say the name of the sheet again', async () => {
    const { changed } = await listening('1.20');
    typeInto(host, figures, 'B3');
    host.conditions.cellEdit = true;
    await pass(host, 900);
    host.conditions.cellEdit = false;
    expect(changed).toEqual([{ sheet: 'Số liệu', cells: 'B3' }]);
  });

  test('tell the name that a sheet has by now, and of a sheet that was deleted the last one known', async () => {
    const { changed } = await listening('1.20');
    figures.name = 'Số liệu quý I';
    typeInto(host, figures, 'B3');
    await pass(host, 900);
    remove(figures.id);
    await pass(host, 900);
    expect(changed.map(({ sheet, cells }) => [sheet, cells])).toEqual([
      ['Số liệu quý I', 'B3'],
      ['Số liệu quý I', null],
    ]);
  });
});

describe('a sheet that was not there when ChiSo began to listen', () => {
  test('is not told when it goes, as the results of a run that is undone', async () => {
    const { changed } = await listening('1.20');
    remove('{a sheet of results}');
    await pass(host, 900);
    expect(changed).toEqual([]);
  });

  test('is told as soon as Excel says its name', async () => {
    const { changed } = await listening('1.20');
    const added = model.addSheet('Số liệu thêm');
    typeInto(host, added, 'A1');
    host.conditions.cellEdit = true;
    await pass(host, 900);
    host.conditions.cellEdit = false;
    expect(changed).toEqual([]);
    typeInto(host, figures, 'B3');
    await pass(host, 900);
    expect(changed.map(({ sheet, cells }) => [sheet, cells])).toEqual([
      ['Số liệu thêm', 'A1'],
      [figures.name, 'B3'],
    ]);
  });
});

describe('the first cell of an address', () => {
  test.each([
    ['B5', { row: 4, column: 1 }],
    ['B5:C9', { row: 4, column: 1 }],
    ['B5:C9,D7', { row: 4, column: 1 }],
    ["'Số liệu'!AA10", { row: 9, column: 26 }],
    ['5:7', { row: 4, column: 0 }],
    ['B:C', null],
    ['', null],
  ])('%s', (address, cell) => {
    expect(firstCell(address)).toEqual(cell);
  });
});
