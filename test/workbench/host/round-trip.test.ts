/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { PlainCells } from '../model/plain-cells';
import { WorkbookModel } from '../model/workbook-model';
import { loadOffice } from '../office-client';
import { Host } from './host';

function bookOf(...sheets: readonly string[]): WorkbookModel {
  const model = new WorkbookModel('so-lieu.xlsx', new PlainCells());
  for (const name of sheets) model.addSheet(name);
  return model;
}

describe('the real office.js against the host', () => {
  test('writes values in one batch and reads them back in another', async () => {
    const model = bookOf('Số liệu');
    const host = new Host(model);
    loadOffice(host);
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Số liệu');
      sheet.getRange('B2:C3').values = [
        ['Mã', 12],
        ['', true],
      ];
      const range = sheet.getUsedRange();
      range.load('values,address,valueTypes');
      await context.sync();
      return { address: range.address, values: range.values as unknown, types: range.valueTypes };
    });
    expect(found).toEqual({
      address: "'Số liệu'!B2:C3",
      values: [
        ['Mã', 12],
        ['', true],
      ],
      types: [
        ['String', 'Double'],
        ['Empty', 'Boolean'],
      ],
    });
  });
});
