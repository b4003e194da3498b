import { describe, expect, test } from '@jest/globals';
import { rowCodeFormula, rowCodeOf } from '../../../src/sheets/unit-form/form-check-code';
import { cellName } from '../../../src/workbook/address';
import { cellValue } from '../../../src/workbook/cells';
import { mulberry32 } from '../../samples/seeded';
import { sheetPlan } from '../../workbook/xlsx/plans';
import { hasOffice, recalculated } from '../live/office';
import { fileOf, readFile } from './sample-form';

const weights = [3, 5, 7, 11];

/** Three figures of so many digits, up to four of them decimals, and points. */
function figures(digits: number, chance: () => number): number[] {
  const figure = () => Math.floor(chance() * 10 ** digits) / 10 ** Math.floor(chance() * 5);
  return [figure(), figure(), figure(), Math.floor(chance() * 400) / 4];
}

describe('the code of a row', () => {
  test('tells an entry from any other, however large it is', () => {
    const code = (value: number) => rowCodeOf([{ value, weight: 7, takesStates: true }]);
    for (const value of [0, 12, 98_765, 4_123_456_789_012, 87_654_321_098_765]) {
      expect(code(value + 1)).not.toBe(code(value));
      expect(code(value - 0.25)).not.toBe(code(value));
    }
  });

  if (!hasOffice) {
    test.skip('SKIPPED, for soffice is not installed', () => {
      expect(hasOffice).toBe(true);
    });
    return;
  }

  test('is what LibreOffice makes of it, from single points to a hundred trillion đồng', async () => {
    const chance = mulberry32(11);
    const rows = Array.from({ length: 280 }, (_, i) => figures(1 + (i % 14), chance));
    rows.push([-1.5, 0.0001, 0.1 + 0.2, 2.675], [99_999_999_999_999, 1, 2, 3]);
    const coded = (row: readonly number[]) =>
      row.map((value, i) => ({ value, weight: weights[i]!, takesStates: true }));
    const formulas = rows.map((row, at) => {
      const cells = coded(row).map(({ weight, takesStates }, i) => ({
        weight,
        takesStates,
        cell: cellName(at, i),
      }));
      return [{ formula: rowCodeFormula(cells), value: 0 }];
    });
    const blocks = [
      { row: 0, column: 0, rows },
      { row: 0, column: weights.length, rows: formulas },
    ];
    const [again] = recalculated([
      await fileOf({ sheets: [sheetPlan('S', { blocks })], run: { tool: 'test', inputs: '' } }),
    ]);
    const { sheets } = await readFile(again!);
    const found = rows.map((row, i) => [row, cellValue(sheets[0]!.cells, i, weights.length)]);
    expect(found).toEqual(rows.map((row) => [row, rowCodeOf(coded(row))]));
  }, 120_000);
});
