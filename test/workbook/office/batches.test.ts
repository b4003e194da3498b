/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { PayloadTooLarge, runBatches, runUndoGroup, sendBatch } from '../../../src/workbook/office/batches';
import { OfficeWorkbook } from '../../../src/workbook/office/office-workbook';
import { supportsOf } from '../../../src/workbook/office/supports';
import { WorkbookRefusal } from '../../../src/workbook/port';
import { Host } from '../../workbench/host/host';
import type { HostErrorCode } from '../../workbench/host/host-error';
import { PlainCells } from '../../workbench/model/plain-cells';
import { WorkbookModel } from '../../workbench/model/workbook-model';
import { loadOffice } from '../../workbench/office-client';

let host: Host;

beforeEach(() => {
  const model = new WorkbookModel('book.xlsx', new PlainCells());
  model.addSheet('Số liệu');
  host = new Host(model);
  loadOffice(host);
});

/** What comes of a batch that Excel refuses with a code. */
async function refusal(code: string, sheet?: string): Promise<unknown> {
  host.conditions.fault = { batch: 1, action: 1, code: code as HostErrorCode };
  let found: unknown = null;
  const running = runBatches(async (context) => {
    context.workbook.load('name');
    await sendBatch(context, sheet);
  });
  await running.catch((error: unknown) => {
    found = error;
  });
  return found;
}

describe('what Excel refuses', () => {
  test.each([
    ['InvalidOperationInCellEditMode', 'cell-edit-mode', {}],
    ['ActivityLimitReached', 'host-busy', {}],
    ['WriteNotSupportedWhenModalDialogOpen', 'host-busy', {}],
    ['RequestPayloadSizeLimitExceeded', 'payload-too-large', { sheet: 'Số liệu' }],
    ['ResponsePayloadSizeLimitExceeded', 'payload-too-large', { sheet: 'Số liệu' }],
    ['AccessDenied', 'sheet-protected', { sheet: 'Số liệu' }],
    ['GeneralException', 'host-failed', { code: 'GeneralException' }],
    ['SomethingNew', 'host-failed', { code: 'SomethingNew' }],
  ])('%s becomes the refusal %s', async (code, expected, parameters) => {
    const found = await refusal(code, 'Số liệu');
    expect(found).toBeInstanceOf(WorkbookRefusal);
    expect(found).toMatchObject({ code: expected, parameters, cause: expect.any(Error) });
  });

  test('a member that this Excel lacks is named', async () => {
    host.conditions.excelApi = '1.9';
    const running = runBatches(async (context) => {
      context.workbook.comments.load('items/content');
      await sendBatch(context);
    });
    await expect(running).rejects.toMatchObject({
      code: 'host-too-old',
      parameters: { missing: expect.stringContaining('omment') },
    });
  });

  test('a batch that was about no one sheet and too large names what Excel said', async () => {
    const code = 'RequestPayloadSizeLimitExceeded';
    expect(await refusal(code)).toMatchObject({ code: 'host-failed', parameters: { code } });
  });

  test('denied access names a sheet only where one is known', async () => {
    expect(await refusal('AccessDenied')).toMatchObject({
      code: 'host-failed',
      parameters: { code: 'AccessDenied' },
    });
  });

  test('what Excel said of the place is kept for logs', async () => {
    const { cause } = (await refusal('GeneralException')) as WorkbookRefusal;
    expect(cause).toMatchObject({
      code: 'GeneralException',
      debugInfo: { errorLocation: expect.any(String) },
    });
  });

  test('a batch that is too large can be caught where it is sent, and be split', async () => {
    host.conditions.fault = { batch: 1, code: 'ResponsePayloadSizeLimitExceeded' };
    const name = await runBatches(async (context) => {
      const { workbook } = context;
      workbook.load('name');
      await expect(sendBatch(context)).rejects.toBeInstanceOf(PayloadTooLarge);
      workbook.load('name');
      await sendBatch(context);
      return workbook.name;
    });
    expect(name).toBe('book.xlsx');
  });

  test('what is queued last is sent too, and its refusal told in the same words', async () => {
    host.conditions.cellEdit = true;
    const running = runBatches((context) => {
      context.workbook.load('name');
      return Promise.resolve();
    });
    await expect(running).rejects.toMatchObject({ code: 'cell-edit-mode' });
  });

  test('errors of our own pass as they are', async () => {
    const own = new RangeError('ours');
    await expect(runBatches(() => Promise.reject(own))).rejects.toBe(own);
  });

  test.each(['1.12', '1.20'])(
    'a group to undo runs in Excel of ExcelApi %s, whether it can group or not',
    async (excelApi) => {
      host.conditions.excelApi = excelApi;
      const { supports } = new OfficeWorkbook();
      expect(supports.undoGroup).toBe(excelApi === '1.20');
      await runUndoGroup(supports, async (context) => {
        context.workbook.worksheets.getItem('Số liệu').getRange('A1').values = [[1]];
        await sendBatch(context);
      });
      expect(host.model.cells.used(host.model.sheets[0]!.id)).toEqual({
        row: 0,
        column: 0,
        rows: 1,
        columns: 1,
      });
      host.conditions.cellEdit = true;
      const failing = runUndoGroup(supports, (context) => {
        context.workbook.load('name');
        return sendBatch(context);
      });
      await expect(failing).rejects.toMatchObject({ code: 'cell-edit-mode' });
    },
  );
});

describe('an Excel that cannot', () => {
  test('while a cell is edited, reading says so, and works afterwards', async () => {
    host.conditions.cellEdit = true;
    const book = new OfficeWorkbook();
    await expect(book.read({})).rejects.toMatchObject({ code: 'cell-edit-mode' });
    host.conditions.cellEdit = false;
    await expect(book.read({})).resolves.toMatchObject({ name: 'book.xlsx' });
  });

  test.each(['1.1', '1.8'])(
    'of ExcelApi %s is told to be too old, and is not asked anything',
    async (excelApi) => {
      host.conditions.excelApi = excelApi;
      const refused = new WorkbookRefusal('host-too-old', { missing: 'ExcelApi 1.9' });
      await expect(new OfficeWorkbook().read({})).rejects.toEqual(refused);
      expect(host.counters.batches).toBe(0);
    },
  );

  test('is asked for versions as texts', () => {
    const asked: unknown[] = [];
    const supports = supportsOf((set, version) => {
      asked.push(version);
      return set === 'ExcelApi' && version !== '1.10';
    });
    expect(asked).toContain('1.10');
    expect(supports).toMatchObject({ base: true, comments: false, mergedAreas: true });
  });

  test('may know more than the office.js of the page', () => {
    const supports = supportsOf(
      () => true,
      (feature) => feature !== 'notes',
    );
    expect(supports).toMatchObject({ notes: false, comments: true });
  });
});
