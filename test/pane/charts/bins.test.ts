import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { binsOf } from '../../../src/pane/charts/bins';

describe('bins', () => {
  test('are of round width and hold their lower end', () => {
    expect(binsOf([60, 61.9, 62, 92])).toEqual([
      { from: 60, to: 62, count: 2 },
      { from: 62, to: 64, count: 1 },
      ...Array.from({ length: 14 }, (_, i) => ({ from: 64 + 2 * i, to: 66 + 2 * i, count: 0 })),
      { from: 92, to: 94, count: 1 },
    ]);
  });

  test('of one value, or of equal ones, are one bin; of none there are none', () => {
    expect(binsOf([])).toEqual([]);
    expect(binsOf([75, 75])).toEqual([{ from: 75, to: 76, count: 2 }]);
  });

  test('count every value once, side by side, and few enough to be told apart', () => {
    const values = fc.array(
      fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(values, (figures) => {
        const bins = binsOf(figures);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(figures.length);
        expect(bins.length).toBeLessThanOrEqual(18);
        bins.slice(1).forEach(({ from }, i) => {
          expect(from).toBeCloseTo(bins[i]!.to, 9);
        });
        expect(bins[0]!.from).toBeLessThanOrEqual(Math.min(...figures));
        expect(bins.at(-1)!.to).toBeGreaterThanOrEqual(Math.max(...figures));
      }),
    );
  });
});
