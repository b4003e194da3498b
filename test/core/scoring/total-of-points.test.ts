import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Policy } from '../../../src/core/criteria/criterion';
import { Tag } from '../../../src/core/measures/column';
import { totalOfPoints } from '../../../src/core/scoring/total-of-points';

type Entry = number | 'KAD' | null;
const tagOf = (entry: Entry) => {
  if (entry === null) return Tag.missing;
  return entry === 'KAD' ? Tag.notApplicable : Tag.number;
};

function totalOf(entries: readonly Entry[], maxima: readonly number[], policy: Policy = 'drop') {
  const points = {
    numbers: Float64Array.from(entries, (entry) => (typeof entry === 'number' ? entry : 0)),
    tags: Uint8Array.from(entries, tagOf),
    step: 1 as const,
  };
  return totalOfPoints(points, Float64Array.from(maxima), policy);
}

describe('a total of points', () => {
  test('takes a missing one for nothing earned, and keeps its maximum', () => {
    expect(totalOf([4, null, 3], [5, 10, 5])).toEqual({ score: 7, max: 20, percent: 35 });
  });

  test.each<[Policy, number, number]>([
    ['drop', 7, 10],
    ['rescale', 14, 20],
    ['full', 17, 20],
    ['zero', 7, 20],
  ])('follows the policy %s where a criterion does not apply', (policy, score, max) => {
    expect(totalOf([4, 'KAD', 3], [5, 10, 5], policy)).toEqual({ score, max, percent: (score / max) * 100 });
  });

  test('is none where nothing was scored', () => {
    const none = { score: null, max: null, percent: null };
    expect(totalOf([], [])).toEqual(none);
    expect(totalOf([null, null], [5, 5])).toEqual(none);
    expect(totalOf(['KAD'], [5])).toEqual(none);
  });

  test('has no percentage where nothing could be earned', () => {
    expect(totalOf([0], [0])).toEqual({ score: 0, max: 0, percent: null });
  });

  test('is the same percentage whether what does not apply is dropped or rescaled', () => {
    const leaf = fc.record({
      entry: fc.oneof(fc.constant('KAD' as const), fc.integer({ min: 0, max: 10 })),
      max: fc.integer({ min: 10, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 20 }), (leaves) => {
        const of = (policy: Policy) =>
          totalOf(
            leaves.map(({ entry }) => entry),
            leaves.map(({ max }) => max),
            policy,
          ).percent;
        const [dropped, rescaled] = [of('drop'), of('rescale')];
        if (dropped === null) expect(rescaled).toBeNull();
        else expect(rescaled).toBeCloseTo(dropped, 9);
      }),
    );
  });
});
