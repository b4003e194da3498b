import { describe, expect, test } from '@jest/globals';
import { placedSheets } from '../../src/workbook/placed-sheets';
import { placeSheets } from '../../src/workbook/sheet-places';
import { fullSheet } from './xlsx/plans';

describe('placedSheets', () => {
  test('leaves a plan as it is where every sheet got its name', () => {
    const plan = [fullSheet('Điểm')];
    expect(placedSheets(plan, placeSheets(['Điểm'], []))).toEqual(plan);
  });

  test('lets formulas, links and charts follow a sheet that got another name', () => {
    const placements = placeSheets(['Điểm'], [{ name: 'điểm', own: false }]);
    const [sheet] = placedSheets([fullSheet('Điểm')], placements);
    expect(sheet).toEqual(fullSheet('Điểm (ChiSo)'));
  });
});
