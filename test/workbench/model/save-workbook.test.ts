import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { loadWorkbook } from './load-workbook';
import { modelState } from './model-state';
import { NotSaved, saveWorkbook } from './save-workbook';

const original = new Uint8Array(readFileSync('assets/samples/qd-766-minh-hoa.xlsx'));
const fresh = () => loadWorkbook(original, 'mau.xlsx');

describe('a workbook saved from the model', () => {
  test('is the same file when nothing was changed', async () => {
    const saved = await saveWorkbook(await fresh(), original);
    expect(modelState(await loadWorkbook(saved, 'mau.xlsx'))).toEqual(modelState(await fresh()));
  });

  test('keeps a cell that was changed, and own custom XML parts', async () => {
    const model = await fresh();
    const [sheet] = model.sheets;
    if (!sheet) throw new Error('no sheet');
    model.cells.write(sheet.id, 200, 3, [['ghi chú', 12]]);
    for (const part of model.data.customXml) part.xml = part.xml.replace('state="done"', 'state="underWay"');
    const again = await loadWorkbook(await saveWorkbook(model, original), 'mau.xlsx');
    expect(modelState(again)).toEqual(modelState(model));
  });

  test('holds sheets that were added, with their looks as far as plans tell them', async () => {
    const model = await fresh();
    const sheet = model.addSheet('Mới');
    model.cells.write(sheet.id, 0, 0, [['Đơn vị', { formula: '1+1' }]], [[null, 2]]);
    sheet.formats.patch({ row: 0, column: 1, rows: 1, columns: 1 }, { numberFormat: '0.00' });
    const again = await loadWorkbook(await saveWorkbook(model, original), 'mau.xlsx');
    const added = again.sheet('Mới');
    if (!added) throw new Error('no sheet');
    const range = { row: 0, column: 0, rows: 1, columns: 2 };
    expect(again.cells.read(added.id, range)).toEqual(model.cells.read(sheet.id, range));
    expect(added.formats.at(0, 1).numberFormat).toBe('0.00');
  });

  test('refuses by name what a file cannot take', async () => {
    const model = await fresh();
    const sheet = model.addSheet('Của người dùng');
    const again = await saveWorkbook(model, original);
    sheet.formats.patch({ row: 0, column: 0, rows: 1, columns: 1 }, { italic: true });
    await expect(saveWorkbook(model, again)).rejects.toThrow(NotSaved);
  });
});
