/** A line of lost points as numbers. */
import type { CriterionGap } from '../../core/gaps/gap';
import { roundTo10 } from '../../core/rounding/round';
import type { LiveGap } from '../live/live-gaps';

/** `toMean` and `toBest` count what the unit is short of; the table shows the unit's lead, so the sign turns. */
export function gapValues(gap: CriterionGap): LiveGap {
  const earned = gap.max - gap.lost;
  return {
    max: gap.max,
    score: gap.score,
    lost: roundTo10(gap.lost),
    mean: gap.toMean === null ? null : roundTo10(earned + gap.toMean),
    overMean: negated(gap.toMean),
    best: gap.toBest === null ? null : roundTo10(earned + gap.toBest),
    overBest: negated(gap.toBest),
  };
}

/** A lead from what a unit is short of. */
export function negated(short: number | null): number | null {
  return short === null ? null : roundTo10(-short);
}
