/** The total of entered points, outside any workbook. */
import { scoreParent } from '../aggregation/parent-score';
import { blankCriterion } from '../criteria/blank-criterion';
import type { Policy } from '../criteria/criterion';
import { type Column, constant, Tag } from '../measures/column';
import { scoreLeaf } from './leaf-score';
import { From } from './pick';
import { percentOf } from './totals';

/** What points make together. */
export interface PointsTotal {
  /** Null where nothing was scored. */
  readonly score: number | null;
  /** Of what remains; null without a score. */
  readonly max: number | null;
  /** 0..100, not rounded; null where nothing could be earned. */
  readonly percent: number | null;
}

/**
 * Points of one unit summed as an index sums its leaves: missing ones add nothing and keep their maximum, `policy`
 * says what one that does not apply or had no event scores.
 *
 * @param points an entry per leaf
 * @param maxima of the leaves
 */
export function totalOfPoints(points: Column, maxima: Float64Array, policy: Policy): PointsTotal {
  const node = blankCriterion('');
  const scored = Array.from(maxima, (max, leaf) => {
    const entries = {
      numbers: points.numbers.subarray(leaf, leaf + 1),
      tags: points.tags.subarray(leaf, leaf + 1),
      step: 1,
    } as const;
    const result = scoreLeaf(
      {
        node,
        count: 1,
        max,
        maxima: maxima.subarray(leaf, leaf + 1),
        policy: () => policy,
        exempt: null,
        withPreviousDenominator: () => constant(0, Tag.missing),
        remark: () => undefined,
      },
      { entries, from: Uint8Array.of(From.self), leftOut: false, unappraised: null },
    );
    return { node, result };
  });
  const { scores, maxima: most } = scoreParent({
    node,
    count: 1,
    scored,
    extras: { isExtrasArea: false, extras: [], bonusLeft: null },
    rule: null,
  });
  const score = scores[0]!;
  const max = most[0]!;
  if (Number.isNaN(score)) return { score: null, max: null, percent: null };
  return { score, max, percent: percentOf(score, max) };
}
