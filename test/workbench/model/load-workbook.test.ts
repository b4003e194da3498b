import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { loadWorkbook } from './load-workbook';
import { modelState } from './model-state';

const folder = 'assets/samples';
const samples = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));

describe('a workbook loaded from a file', () => {
  test.each(samples)('%s holds its sheets, tables and values', async (file) => {
    const model = await loadWorkbook(readFileSync(`${folder}/${file}`), file);
    const [first] = model.sheets;
    expect(first?.name).toBeTruthy();
    expect(model.cells.used(first?.id ?? '')).not.toBeNull();
  });

  test('a copy is the same, and changes apart from the first', async () => {
    const model = await loadWorkbook(readFileSync(`${folder}/${samples[0] ?? ''}`), 'a.xlsx');
    const before = modelState(model);
    const copy = model.copy();
    expect(modelState(copy)).toEqual(before);
    const sheet = copy.sheets[0];
    if (!sheet) throw new Error('no sheet');
    copy.cells.write(sheet.id, 0, 0, [['khác']]);
    sheet.formats.patch({ row: 0, column: 0, rows: 1, columns: 1 }, { bold: true });
    sheet.extras.showGridlines = !sheet.extras.showGridlines;
    expect(modelState(copy)).not.toEqual(before);
    expect(modelState(model)).toEqual(before);
  });
});
