import { describe, expect, test } from '@jest/globals';
import { CellTableBuilder } from '../../../src/workbook/cell-table-builder';
import { cellValue } from '../../../src/workbook/cells';
import { addChunk, chunkBytes } from '../../../src/workbook/office/cell-chunk';
import { TextTable } from '../../../src/workbook/text-table';
import { CellBudget } from '../../../src/workbook/xlsx/cell-budget';
import { pageLimits } from '../../../src/workbook/xlsx/limits';

/** Cells as Excel answers them: value, formula, number format, type. */
type Cell = readonly [unknown, unknown, string, string];

function chunkOf(cells: readonly (readonly Cell[])[]) {
  const part = (i: number) => cells.map((row) => row.map((cell) => cell[i]));
  return {
    values: part(0),
    formulas: part(1),
    numberFormat: part(2),
    valueTypes: part(3) as string[][],
  };
}

function read(cells: readonly (readonly Cell[])[], limits = pageLimits) {
  const builder = new CellTableBuilder();
  const formats = new TextTable([]);
  formats.index('General');
  const texts = new TextTable([]);
  const into = { texts, formats, budget: new CellBudget(limits) };
  addChunk(builder, chunkOf(cells), { row: 4, column: 2, sheet: 'S' }, into);
  return { table: builder.finish(texts.texts), formats: formats.texts };
}

const constant = (value: unknown, type: string): Cell => [value, value, 'General', type];

describe('cells as Excel answers them', () => {
  test.each<[string, Cell, unknown, string | undefined]>([
    ['a number', constant(1.5, 'Double'), 1.5, undefined],
    ['a boolean', constant(false, 'Boolean'), false, undefined],
    ['a text of digits', constant('012', 'String'), '012', undefined],
    ['an error', constant('#N/A', 'Error'), { error: '#N/A' }, undefined],
    ['a text that looks like an error', constant('#N/A', 'String'), '#N/A', undefined],
    ['a text that looks like a formula', constant('=A1', 'String'), '=A1', undefined],
    ['an empty text', constant('', 'String'), '', undefined],
    ['a formula', [3, '=1+2', 'General', 'Double'], 3, '1+2'],
    ['a formula of an empty text', ['', '=""', 'General', 'String'], '', '""'],
    ['a formula that was never calculated', ['', '=A1', 'General', 'Empty'], null, 'A1'],
    ['a formula of an error', ['#DIV/0!', '=1/0', 'General', 'Error'], { error: '#DIV/0!' }, '1/0'],
  ])('%s stays what it is', (_, cell, value, formula) => {
    const { table } = read([[cell]]);
    expect(cellValue(table, 4, 2)).toEqual(value);
    expect(table.formulas.get(0)).toBe(formula);
  });

  test('blank cells are not stored, and rows without a cell neither', () => {
    const blank = constant('', 'Empty');
    const { table } = read([
      [blank, constant(1, 'Double')],
      [blank, blank],
      [constant('a', 'String'), blank],
    ]);
    expect([...table.rows]).toEqual([4, 6]);
    expect([...table.columns]).toEqual([3, 2]);
  });

  test('General is the first format, the others follow once each', () => {
    const { table, formats } = read([
      [
        [1, 1, '0.00', 'Double'],
        [2, 2, 'General', 'Double'],
        [3, 3, '0.00', 'Double'],
      ],
    ]);
    expect(formats).toEqual(['General', '0.00']);
    expect([...table.formats]).toEqual([1, 0, 1]);
  });

  test('more cells than a page can hold are refused with the sheet', () => {
    const cells = [[constant(1, 'Double'), constant(2, 'Double')]];
    expect(() => read(cells, { ...pageLimits, cells: 1 })).toThrow('too-many-cells {"part":"S","limit":1}');
  });

  test('more formulas than a page can hold are refused with the sheet', () => {
    const formula: Cell = [2, '=1+1', 'General', 'Double'];
    expect(() => read([[formula, formula]], { ...pageLimits, formulas: 1 })).toThrow(
      'too-many-formulas {"part":"S","limit":1}',
    );
  });

  test('the bytes of a chunk are those of its JSON, estimated by some of its rows', () => {
    const cells = Array.from({ length: 1000 }, (_, i) => [constant(`Đơn vị ${String(1000 + i)}`, 'String')]);
    const sent = Buffer.byteLength(JSON.stringify(Object.values(chunkOf(cells))));
    expect(chunkBytes(chunkOf(cells)) / sent).toBeCloseTo(1, 1);
    expect(chunkBytes(chunkOf([]))).toBe(0);
  });
});
