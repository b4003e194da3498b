import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FigurePair, fewestPairs, jumps } from '../../../src/core/comparison/jumps';

const earlier = [120, 80, 45, 300, 510, 62, 75, 990, 33, 210, 150, 400, 28, 640, 95];
const current = [126, 82, 47, 310, 560, 60, 79, 1010, 34, 1900, 155, 395, 31, 655, 20];
const pairs = earlier.map((value, i): FigurePair => ({ earlier: value, current: current[i]! }));

describe('jumps by Hidiroglou and Berthelot', () => {
  // Worked out with NumPy 2.4 from the published formulas.
  test.each([
    [4, -1.3130394294567307, 0.7061550148742053],
    [7, -2.2978190015492785, 1.2357712760298591],
  ])('have the effects and, for c = %d, the bounds that NumPy gives', (c, low, high) => {
    const found = jumps(pairs, { c })!;
    expect(found.medianRatio).toBeCloseTo(1.0333333333333334, 12);
    expect(found.low).toBeCloseTo(low, 10);
    expect(found.high).toBeCloseTo(high, 10);
    expect(found.outliers).toEqual([4, 9, 14]);
    expect(found.effects[9]).toBeCloseTo(338.06575677322365, 9);
    expect(found.effects[14]).toBeCloseTo(-38.093721230961705, 9);
    expect(found.effects[3]).toBe(0);
  });

  const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  const pair = fc.record({ earlier: positive, current: positive });

  test('deviate as hb() of the R package validate says: max(r/R, R/r) - 1', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: fewestPairs, maxLength: 60 }), (given) => {
        const found = jumps(given);
        fc.pre(found !== null);
        const { medianRatio, deviations } = found;
        given.forEach(({ earlier: before, current: now }, i) => {
          const ratio = now / before;
          const expected = Math.max(ratio / medianRatio, medianRatio / ratio) - 1;
          expect(Math.abs(deviations[i]!) / (1 + expected)).toBeCloseTo(expected / (1 + expected), 9);
        });
      }),
    );
  });

  test('are fewer the greater c is', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: fewestPairs, maxLength: 60 }), (given) => {
        const wide = new Set(jumps(given, { c: 4 })?.outliers);
        for (const place of jumps(given, { c: 7 })?.outliers ?? []) expect(wide).toContain(place);
      }),
    );
  });

  test('do not see pairs with a figure that is missing, zero or negative', () => {
    const holes = [NaN, 0, -3].map((gone) => ({ earlier: gone, current: 5000 }));
    const withHoles = jumps([...pairs, ...holes])!;
    expect(withHoles.outliers).toEqual(jumps(pairs)!.outliers);
    expect([...withHoles.effects.slice(pairs.length)]).toEqual([NaN, NaN, NaN]);
  });

  test('cannot be told of few pairs, nor where most changed alike', () => {
    expect(jumps(pairs.slice(0, fewestPairs - 1))).toBeNull();
    const alike = earlier.map((value) => ({ earlier: value, current: value }));
    expect(jumps([...alike, { earlier: 1, current: 1000 }])).toBeNull();
  });
});
