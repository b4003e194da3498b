/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { loadOffice } from '../office-client';
import { openHost } from './open-host';

const bytes = new Uint8Array(readFileSync('assets/samples/qd-766-minh-hoa.xlsx'));

/** The document in slices, as a page asks for it. */
async function documentBytes(sliceSize: number): Promise<Uint8Array> {
  const file = await new Promise<Office.File>((resolve, reject) => {
    Office.context.document.getFileAsync(
      Office.FileType.Compressed,
      { sliceSize },
      ({ status, value, error }) => {
        if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
        else reject(new Error(error.message));
      },
    );
  });
  const slices: number[] = [];
  for (let index = 0; index < file.sliceCount; index += 1) {
    file.getSliceAsync(index, ({ value }) => slices.push(...(value.data as number[])));
  }
  await new Promise((resolve) => {
    file.closeAsync(resolve);
  });
  return new Uint8Array(slices);
}

describe('a file opened in the host', () => {
  test('shows its sheets to office.js in their order', async () => {
    loadOffice(await openHost(bytes, 'mau.xlsx'));
    const snapshot = await XlsxWorkbook.open(bytes, { name: 'mau.xlsx' }).read({});
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(snapshot.sheets.map(({ name }) => name));
  });

  test('gives its bytes with what was changed, two documents at a time at most', async () => {
    loadOffice(await openHost(bytes, 'mau.xlsx'));
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('Mới').getRange('A1').values = [['thêm']];
      await context.sync();
    });
    for (const size of [1000, 65_536, 4_194_304]) {
      const snapshot = await XlsxWorkbook.open(await documentBytes(size), { name: 'mau.xlsx' }).read({});
      expect(snapshot.sheets.at(-1)?.name).toBe('Mới');
    }
    const ask = () =>
      new Promise((resolve) => {
        Office.context.document.getFileAsync(Office.FileType.Compressed, ({ status }) => {
          resolve(status);
        });
      });
    expect([await ask(), await ask(), await ask()]).toEqual(['succeeded', 'succeeded', 'failed']);
  });
});
