import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { roundHalfAway } from '../../src/core/rounding/round';
import { agree, halfUnit, holds, printed, printedDecimals, shown, sumOf } from '../../src/review/intervals';

const decimals = fc.integer({ min: 0, max: 4 });
const points = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 10_000);

describe('a printed number', () => {
  test('may stand for every number that is printed so, and for none further than half a unit', () => {
    fc.assert(
      fc.property(points, decimals, (exact, places) => {
        const interval = printed(roundHalfAway(exact, places), places);
        expect(holds(interval, exact)).toBe(true);
        expect(holds(interval, interval.high + 1e-6)).toBe(false);
        expect(holds(interval, interval.low - 1e-6)).toBe(false);
      }),
    );
  });

  test('that lost nothing to rounding stands for itself only', () => {
    expect(shown(5.68, 2)).toEqual({ low: 5.68, high: 5.68 });
    expect(holds(shown(5.684, 2), 5.684)).toBe(true);
    expect(holds(shown(5.684, 2), 5.69)).toBe(false);
  });

  test.each([
    ['0.00', 5.6842, 2],
    ['0', 5.6842, 0],
    ['0.0%', 0.853, 3],
    ['General', 5.7, 1],
    ['General', 1e-7, 0],
    ['0.##', 5.684, 3],
  ])('under %s of %s has %s decimals', (format, value, places) => {
    expect(printedDecimals({ format }, value)).toBe(places);
  });
});

describe('a sum of printed numbers', () => {
  test('holds the sum of whatever they stand for', () => {
    fc.assert(
      fc.property(fc.array(points, { maxLength: 40 }), decimals, (exact, places) => {
        const parts = exact.map((value) => printed(roundHalfAway(value, places), places));
        const total = exact.reduce((sum, value) => sum + value, 0);
        expect(holds(sumOf(parts), total)).toBe(true);
      }),
    );
  });

  test('of the six groups of Lào Cai agrees with the published total, one point more does not', () => {
    const groups = sumOf([10.1, 19.7, 8.2, 6.9, 15.8].map((group) => printed(group, 1)));
    expect(agree(printed(60.776, 3), groups)).toBe(true);
    expect(agree(printed(61.776, 3), groups)).toBe(false);
  });

  test('of nothing is nothing', () => {
    expect(sumOf([])).toEqual({ low: 0, high: 0 });
  });
});

test('half a unit of two decimals is half a hundredth', () => {
  expect(halfUnit(2)).toBe(0.005);
});
