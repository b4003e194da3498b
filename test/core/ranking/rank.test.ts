import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TieRule } from '../../../src/core/book';
import { countBelow } from '../../../src/core/ranking/count-below';
import { bestFirst, placeAmong, ranks, ranksWithin } from '../../../src/core/ranking/rank';
import { sameNumber } from '../../../src/core/rounding/round';

describe('places', () => {
  test.each<[TieRule, (number | null)[]]>([
    ['competition', [2, 1, null, 2, 4]],
    ['dense', [2, 1, null, 2, 3]],
    ['sequential', [2, 1, null, 3, 4]],
    ['average', [2.5, 1, null, 2.5, 4]],
  ])('of equal results follow the tie rule %s, and a unit without a result has none', (ties, expected) => {
    expect(ranks([80, 90, null, 80, 70], { ties })).toEqual(expected);
  });

  test('treat results that agree to ten decimals as equal, whatever their last digits say', () => {
    expect(ranks([0.1 + 0.2, 0.3, 0.29], { ties: 'competition' })).toEqual([1, 1, 3]);
  });

  test('follow the further criteria, then the order of the sheet, when ties are to be broken', () => {
    const second = [1, 5, 5];
    const tieBreak = (a: number, b: number) => second[b]! - second[a]!;
    expect(ranks([80, 80, 80], { ties: 'sequential', tieBreak })).toEqual([3, 1, 2]);
  });

  const results = fc.array(fc.option(fc.integer({ min: 0, max: 12 }).map((n) => n / 4)), { maxLength: 40 });
  const tieRules = fc.constantFrom<TieRule>('competition', 'dense', 'average', 'sequential');

  /** Some of them differ from others by noise alone. */
  const noisy = fc.array(
    fc.option(
      fc.oneof(fc.constantFrom(0.3, 0.1 + 0.2, -0, 0, 1e-11, -1e-11, -0.3), fc.double({ noNaN: true })),
    ),
    { maxLength: 40 },
  );

  test('are what each tie rule says of how many are better and how many are equal', () => {
    fc.assert(
      fc.property(noisy, tieRules, (values, ties) => {
        const places = ranks(values, { ties });
        values.forEach((own, unit) => {
          if (own === null) {
            expect(places[unit]).toBeNull();
            return;
          }
          const isEqual = (other: number | null) => other !== null && sameNumber(other, own);
          const better = values.filter((other) => other !== null && other > own && !isEqual(other));
          const equal = values.filter(isEqual).length;
          const distinct = better.filter(
            (one, i) => better.findIndex((other) => sameNumber(one!, other!)) === i,
          );
          const simply = {
            competition: better.length + 1,
            dense: distinct.length + 1,
            average: better.length + (equal + 1) / 2,
            sequential: better.length + values.slice(0, unit + 1).filter(isEqual).length,
          };
          expect(places[unit]).toBe(simply[ties]);
        });
      }),
    );
  });

  test('never put a lower result before a higher one, and give equal results equal places unless broken', () => {
    fc.assert(
      fc.property(results, tieRules, (values, ties) => {
        const places = ranks(values, { ties });
        values.forEach((a, i) => {
          values.forEach((b, j) => {
            if (a === null || b === null) return;
            if (a > b) expect(places[i]!).toBeLessThan(places[j]!);
            if (a === b && ties !== 'sequential') expect(places[i]).toBe(places[j]);
          });
        });
      }),
    );
  });

  test('add up to 1 + 2 + … + n under mean places and sequential places', () => {
    fc.assert(
      fc.property(results, fc.constantFrom<TieRule>('average', 'sequential'), (values, ties) => {
        const places = ranks(values, { ties }).filter((place) => place !== null);
        const sum = places.reduce((total, place) => total + place, 0);
        expect(sum).toBeCloseTo((places.length * (places.length + 1)) / 2, 9);
      }),
    );
  });

  test('do not depend on the order of the rows, sequential ones aside', () => {
    fc.assert(
      fc.property(
        results,
        fc.constantFrom<TieRule>('competition', 'dense', 'average'),
        fc.infiniteStream(fc.nat()),
        (values, ties, keys) => {
          const order = values
            .map((_, i) => ({ i, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key);
          const shuffled = ranks(
            order.map(({ i }) => values[i] ?? null),
            { ties },
          );
          const straight = ranks(values, { ties });
          order.forEach(({ i }, position) => {
            expect(shuffled[position]).toBe(straight[i]);
          });
        },
      ),
    );
  });
});

describe('units, the best first,', () => {
  test('are in runs of tied ones, which keep the order of the sheet', () => {
    const { units, runs } = bestFirst([80, null, 90, 80, 0.3, 0.1 + 0.2]);
    expect([...units]).toEqual([2, 0, 3, 4, 5]);
    expect(runs).toEqual([0, 1, 3]);
  });

  test('are none where nobody has a result', () => {
    expect(bestFirst([null, null])).toEqual({ units: new Uint32Array(0), runs: [] });
  });
});

test('how many sorted values are less than another is what counting them gives', () => {
  const value = fc.integer({ min: -3, max: 20 });
  fc.assert(
    fc.property(fc.array(value), value, (values, x) => {
      const sorted = Float64Array.from(values).sort();
      expect(countBelow(sorted, x)).toBe(values.filter((one) => one < x).length);
    }),
  );
});

describe('places inside groups', () => {
  test('start at 1 in every group, whatever the others have', () => {
    expect(ranksWithin([90, 80, null, 70, 80], ['a', 'b', 'a', 'a', 'b'], 'competition')).toEqual([
      1,
      1,
      null,
      2,
      1,
    ]);
  });

  test('are those of the group by itself', () => {
    const row = fc.tuple(fc.option(fc.integer({ min: 0, max: 5 })), fc.constantFrom('', 'a', '__proto__'));
    const ties = fc.constantFrom<TieRule>('competition', 'dense', 'average', 'sequential');
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), ties, (rows, rule) => {
        const results = rows.map(([result]) => result);
        const groups = rows.map(([, group]) => group);
        const places = ranksWithin(results, groups, rule);
        for (const group of groups) {
          const isIn = (_: unknown, i: number) => groups[i] === group;
          expect(places.filter(isIn)).toEqual(ranks(results.filter(isIn), { ties: rule }));
        }
      }),
    );
  });
});

describe('the place of one result', () => {
  test('is the one that it has among all places', () => {
    const result = fc.integer({ min: 0, max: 8 }).map((n) => n / 10 + 0.2);
    const ties = fc.constantFrom<TieRule>('competition', 'dense', 'average', 'sequential');
    fc.assert(
      fc.property(fc.array(fc.option(result), { maxLength: 20 }), result, ties, (results, one, rule) => {
        const first = results.findIndex((other) => other !== null && Math.abs(other - one) < 1e-12);
        const places = ranks(results, { ties: rule });
        expect(placeAmong(one, results, rule)).toBe(first === -1 ? null : places[first]);
      }),
    );
  });

  test('is found again when the result was computed in another way', () => {
    expect(placeAmong(0.3, [0.5, 0.1 + 0.2], 'competition')).toBe(2);
  });
});
