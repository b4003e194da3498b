/** A unit's lost points as one JSON document. */
import type { CriterionGap, UnitGaps } from '../../core/gaps/gap';

/**
 * `{unit, score, percent, rank, target, gaps, plan, reaches}`: lost points of each leaf, most first; `measure` holds
 * the measures as they are now, by name; `plan` leads to the target and on to `reaches`.
 */
export function gapsDocument(gaps: UnitGaps): object {
  const { unit, score, percent, rank, target, plan, reaches } = gaps;
  return {
    unit,
    score,
    percent,
    rank,
    target,
    gaps: gaps.leaves.map(gapDocument),
    plan: plan.map(({ criterion, measure, from, to, gain, effort }) => ({
      criterion,
      measure,
      from,
      to,
      gain,
      effort,
    })),
    reaches: reaches && { score: reaches.score, percent: reaches.percent, rank: reaches.rank },
  };
}

function gapDocument({ criterion, lost, toMean, toBest, measures, needed }: CriterionGap): object {
  return {
    criterion,
    lost,
    toMean,
    toBest,
    measure: Object.fromEntries(measures.map(({ name, value }) => [name, value])),
    needed: needed && { measure: needed.measure, from: needed.from, to: needed.to, gain: needed.gain },
  };
}
