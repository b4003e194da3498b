import { describe, expect, test } from '@jest/globals';
import { cellFormat } from '../../../src/sheets/read/cell-formats';

describe('a number format tells', () => {
  test.each([
    ['General', false],
    ['@', false],
    ['0.00', false],
    ['#,##0.00', false],
    ['0.00" điểm mỗi đơn vị"', false],
    ['#,##0\\ "đ"', false],
    ['[Red]0.0;[Blue]-0.0', false],
    ['0.00E+00', false],
    ['_(* #,##0.00_);_(* (#,##0.00)', false],
    ['d-mmm', true],
    ['dd/mm/yyyy', true],
    ['[$-42A]dd mmmm yyyy', true],
    ['mmm-yy', true],
    ['h:mm', true],
    ['[h]:mm', true],
  ])('%s is a date: %s', (format, isDate) => {
    expect(cellFormat(format).isDate).toBe(isDate);
  });

  test.each([
    ['0.00', 2, 1],
    ['00', 0, 2],
    ['#,##0.0', 1, 1],
    ['0%', 0, 1],
    ['General', null, 0],
    ['dd/mm/yyyy', null, 0],
  ])('%s shows %s decimals and at least %s digits', (format, decimals, digits) => {
    expect(cellFormat(format)).toMatchObject({ decimals, digits });
  });

  test('which parts of a day are shown', () => {
    expect(cellFormat('mmm-yy')).toMatchObject({ showsYear: true, showsMonth: true, showsDay: false });
    expect(cellFormat('d-mmm')).toMatchObject({ showsYear: false, showsDay: true });
  });
});
