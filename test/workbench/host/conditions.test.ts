/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { playedBook, refusalOf } from './played-book';

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('A');

/** A batch of its own for each value. */
async function write(...values: readonly number[]): Promise<string[]> {
  const results: string[] = [];
  for (const value of values) {
    const row = String(value);
    results.push(
      await refusalOf((context) => {
        sheetOf(context).getRange(`A${row}`).values = [[value]];
      }),
    );
  }
  return results;
}

function columnA({ model, sheets }: ReturnType<typeof playedBook>): unknown[] {
  const range = { row: 0, column: 0, rows: 4, columns: 1 };
  return model.cells.read(sheets[0]?.id ?? '', range).shown.flat();
}

describe('the conditions of a host', () => {
  test('an older Excel does not know what came later', async () => {
    const { host } = playedBook('A');
    const batch = (context: Excel.RequestContext) => sheetOf(context).getRange('A1').load('hasSpill');
    expect(await refusalOf(batch)).toBe('done');
    host.conditions.excelApi = '1.11';
    expect(await refusalOf(batch)).toBe('ApiNotFound');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.11')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.12')).toBe(false);
  });

  test('a cell that is being edited refuses every batch until it is left', async () => {
    const book = playedBook('A');
    book.host.conditions.cellEdit = true;
    expect(await write(1)).toEqual(['InvalidOperationInCellEditMode']);
    book.host.conditions.cellEdit = false;
    expect(await write(2)).toEqual(['done']);
    expect(columnA(book)).toEqual([null, 2, null, null]);
  });

  test('requests and answers over the limit are refused; the request then did nothing', async () => {
    const book = playedBook('A');
    book.host.conditions.payloadLimit = 20_000;
    const text = 'x'.repeat(30_000);
    expect(
      await refusalOf((context) => {
        sheetOf(context).getRange('A1').values = [[text]];
      }),
    ).toBe('RequestPayloadSizeLimitExceeded');
    expect(columnA(book)).toEqual([null, null, null, null]);
    book.model.cells.write(book.sheets[0]?.id ?? '', 0, 0, [[text]]);
    expect(await refusalOf((context) => sheetOf(context).getRange('A1').load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
  });

  test('more cells than one answer may hold are null, and no error', async () => {
    const { host } = playedBook('A');
    host.conditions.cellLimit = 5;
    const values = await Excel.run(async (context) => {
      const [small, large] = [sheetOf(context).getRange('A1:A5'), sheetOf(context).getRange('A1:A6')];
      small.load('values');
      large.load('values');
      await context.sync();
      return [small.values.length, large.values as unknown];
    });
    expect(values).toEqual([5, null]);
  });

  test('a slow host answers all the same', async () => {
    const book = playedBook('A');
    book.host.conditions.delay = 20;
    expect(await write(1)).toEqual(['done']);
  });

  test('the n-th batch fails before it does anything, those around it do not', async () => {
    const book = playedBook('A');
    // Each Excel.run sends its batch, then one that gives its range back.
    book.host.conditions.fault = { batch: 3 };
    expect(await write(1, 2, 3)).toEqual(['done', 'GeneralException', 'done']);
    expect(columnA(book)).toEqual([1, null, 3, null]);
  });

  test('a fault can be told to last, to name its code, or to come after the work is done', async () => {
    const lasting = playedBook('A');
    lasting.host.conditions.fault = { batch: 3, alsoLater: true, code: 'Timeout' };
    expect(await write(1, 2, 3)).toEqual(['done', 'Timeout', 'Timeout']);
    const late = playedBook('A');
    late.host.conditions.fault = { batch: 3, afterwards: true };
    expect(await write(1, 2, 3)).toEqual(['done', 'GeneralException', 'done']);
    expect(columnA(late)).toEqual([1, 2, 3, null]);
  });

  test('one action of a batch can fail, and one counted over all batches', async () => {
    const batch = (context: Excel.RequestContext) => {
      sheetOf(context).getRange('A1').values = [[1]];
      sheetOf(context).getRange('A2').values = [[2]];
    };
    const book = playedBook('A');
    expect(await refusalOf(batch)).toBe('done');
    const { actions } = book.host.counters.each[0] ?? { actions: 0 };
    const wholeRun = book.host.counters.actions;
    for (const fault of [{ batch: 1, action: actions }, { action: actions }]) {
      const again = playedBook('A');
      again.host.conditions.fault = fault;
      expect(await refusalOf(batch)).toBe('GeneralException');
      expect(columnA(again)).toEqual([1, null, null, null]);
    }
    const never = playedBook('A');
    never.host.conditions.fault = { action: wholeRun + 1 };
    expect(await refusalOf(batch)).toBe('done');
  });

  test('batches, actions and bytes both ways are counted', async () => {
    const { host } = playedBook('A');
    await write(1);
    const [first] = host.counters.each;
    expect(first?.actions).toBeGreaterThan(2);
    expect(first?.bytesOut).toBeGreaterThan(300);
    expect(first?.bytesIn).toBeGreaterThan(50);
    host.resetCounters();
    expect(host.counters.batches).toBe(0);
  });
});
