import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatNumber } from '../../src/locale/number';

describe('formatNumber', () => {
  test.each([
    [0, undefined, '0', '0'],
    [1234.5, undefined, '1.234,5', '1,234.5'],
    [-1234567.125, undefined, '-1.234.567,125', '-1,234,567.125'],
    [0.1 + 0.2, undefined, '0,3', '0.3'],
    [1 / 3, undefined, '0,3333333333', '0.3333333333'],
    [90, 2, '90,00', '90.00'],
    [1.005, 2, '1,01', '1.01'],
    [2.675, 2, '2,68', '2.68'],
    [-2.675, 2, '-2,68', '-2.68'],
    [999.995, 2, '1.000,00', '1,000.00'],
    [-0.001, 2, '0,00', '0.00'],
    [1e-12, undefined, '0', '0'],
    [12345678901234567000, undefined, '12.345.678.901.234.567.168', '12,345,678,901,234,567,168'],
    [NaN, 2, '', ''],
    [Infinity, undefined, '', ''],
  ])('%p with %p decimals is %s in Vietnamese and %s in English', (value, decimals, vi, en) => {
    expect(formatNumber(value, 'vi', decimals)).toBe(vi);
    expect(formatNumber(value, 'en', decimals)).toBe(en);
  });

  test('says the number that it was given, to the decimals asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
        const value = digits / 10 ** decimals;
        const read = Number(formatNumber(value, 'en', decimals).replaceAll(',', ''));
        expect(read === value || (read === 0 && value === 0)).toBe(true);
      }),
    );
  });

  test('differs between the languages only in the marks', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        const swapped = formatNumber(value, 'en').replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
        expect(formatNumber(value, 'vi')).toBe(swapped);
      }),
    );
  });
});
