/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { playedBook } from './played-book';

/** What a cell holds after a text was put into it: its value, its formula, its type, its number format. */
async function typed(text: string, numberFormat = 'General'): Promise<unknown[]> {
  playedBook('A');
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('A').getRange('A1');
    cell.numberFormat = [[numberFormat]];
    cell.values = [[text]];
    cell.load('values,formulas,valueTypes,numberFormat');
    await context.sync();
    return [cell.values, cell.formulas, cell.valueTypes, cell.numberFormat].map(
      (matrix: unknown[][]) => matrix[0]?.[0],
    );
  });
}

describe('cells of the host', () => {
  test.each([
    ['12', 12, 'Double', 'General'],
    ['-1.5', -1.5, 'Double', 'General'],
    ['1,234', 1234, 'Double', '#,##0'],
    ['12%', 0.12, 'Double', '0%'],
    ['1e3', 1000, 'Double', '0.00E+00'],
    ['(5)', -5, 'Double', 'General'],
    ['1/2/2023', 44_928, 'Double', 'm/d/yyyy'],
    ['31/12/2023', '31/12/2023', 'String', 'General'],
    ['2023-12-31', 45_291, 'Double', 'm/d/yyyy'],
    ['6:30', 0.270833333333333, 'Double', 'h:mm'],
    ['true', true, 'Boolean', 'General'],
    ['#N/A', '#N/A', 'Error', 'General'],
    ["'=1+1", '=1+1', 'String', 'General'],
    ['1.2.3', '1.2.3', 'String', 'General'],
    ['Sở Nội vụ', 'Sở Nội vụ', 'String', 'General'],
    ['=', '=', 'String', 'General'],
    ['', '', 'Empty', 'General'],
  ])('the text %s becomes %p', async (text, value, type, numberFormat) => {
    const [found, , foundType, foundFormat] = await typed(text);
    if (typeof value === 'number') expect(found).toBeCloseTo(value, 12);
    else expect(found).toBe(value);
    expect([foundType, foundFormat]).toEqual([type, numberFormat]);
  });

  test.each(['12', '=1+1', '1/2/2023', 'TRUE'])(
    'in a cell formatted as text, %s stays a text',
    async (text) => {
      expect(await typed(text, '@')).toEqual([text, text, 'String', '@']);
    },
  );

  test('a text that begins with = is a formula', async () => {
    expect((await typed('=SUM(B1:B2)'))[1]).toBe('=SUM(B1:B2)');
  });

  test('one value fills a range, and null leaves a cell alone', async () => {
    playedBook('A');
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1:B2');
      range.values = 5 as unknown as number[][];
      range.values = [
        [1, null],
        ['', 'x'],
      ];
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toEqual([
      [1, 5],
      ['', 'x'],
    ]);
  });

  test('headings of a table stay texts, none blank, no two alike', async () => {
    playedBook('A');
    const headings = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.getRange('A1:D1').values = [['Mã', 'Mã', 2023, '']];
      sheet.tables.add('A1:D3', true);
      const range = sheet.getRange('A1:D1').load('values');
      await context.sync();
      const first = range.values[0];
      range.clear('Contents');
      range.load('values');
      await context.sync();
      return [first, range.values[0]] as unknown;
    });
    expect(headings).toEqual([
      ['Mã', 'Mã2', '2023', 'Column4'],
      ['Column1', 'Column2', 'Column3', 'Column4'],
    ]);
  });

  test('a large write, which office.js splits by itself, arrives whole', async () => {
    const { host } = playedBook('A');
    const rows = Array.from({ length: 3000 }, (_, i) => Array.from({ length: 10 }, (__, k) => i * 10 + k));
    const last = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.getRange('A1:J3000').values = rows;
      const used = sheet.getUsedRange();
      used.load('address,values');
      await context.sync();
      return [used.address, used.values.at(-1)?.at(-1) as unknown];
    });
    expect(last).toEqual(['A!A1:J3000', 29_999]);
    expect(host.counters.each[0]?.actions).toBeGreaterThan(10);
  });
});
