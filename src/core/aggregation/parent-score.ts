/** From the results of its children to the result of a parent. */
import type { Criterion } from '../criteria/criterion';
import { roundAll } from '../rounding/round';
import { type NodeColumn, NodeState, Treatment } from '../scoring/scoreboard';
import { byRule, type Child, type Combination, type ParentRule, sumOfChildren } from './combination';
import { applyExtras, type ExtrasSetting } from './extras';

/** What scoring a parent needs. */
export interface ParentSetting {
  readonly node: Criterion;
  readonly count: number;
  /** Children that the rule combines. */
  readonly scored: readonly Child[];
  /** What is added and taken off after it. */
  readonly extras: Omit<ExtrasSetting, 'node'>;
  /** Null for a parent without a rule, which is the sum of its children. */
  readonly rule: ParentRule | null;
}

/**
 * Score and maximum are the rule over the scored children that remain. A child that was dropped leaves both; when
 * one was dropped to be rescaled, the score is scaled up by the full maximum over the remaining one. Bonuses and
 * penalties come after that, rounding last.
 */
export function scoreParent(parent: ParentSetting): NodeColumn {
  const result = combineScored(parent);
  applyExtras({ node: parent.node, ...parent.extras }, result);
  if (parent.node.decimals !== null) roundAll(result.scores, parent.node.decimals);
  return result;
}

function combineScored(parent: ParentSetting): NodeColumn {
  const { count, scored, rule } = parent;
  if (scored.length === 0) return withoutScored(parent);
  const flags = flagsOf(scored, count);
  const combined = rule ? byRule(rule, scored, count) : sumOfChildren(scored, count);
  const { scores, maxima } = combined;
  const states = new Uint8Array(count);
  const treatments = new Uint8Array(count);
  if (flags.anyRescaled) rescale(flags, combined);
  for (let row = 0; row < count; row++) {
    if (flags.remaining[row] === 0) leave(row, flags, scores, states, treatments);
    else if (Number.isNaN(scores[row]!)) {
      states[row] = NodeState.missing;
      treatments[row] = Treatment.missing;
      flags.partial[row] = 1;
    }
  }
  if (flags.anyLeft) restoreFullMaxima(treatments, combined);
  return { scores, maxima, states, treatments, partial: flags.partial, shown: null };
}

/**
 * A node made of bonuses and penalties alone, such as an area "điểm thưởng", starts from 0 of 0; one with nothing
 * to score below it has no score and leaves its parent.
 */
function withoutScored({ count, extras }: ParentSetting): NodeColumn {
  const hasExtras = extras.extras.length > 0;
  return {
    scores: new Float64Array(count).fill(hasExtras ? 0 : NaN),
    maxima: new Float64Array(count),
    states: new Uint8Array(count).fill(hasExtras ? NodeState.value : NodeState.tracking),
    treatments: new Uint8Array(count).fill(hasExtras ? Treatment.counted : Treatment.dropped),
    partial: new Uint8Array(count),
    shown: null,
  };
}

interface Flags {
  /** Children that remain, per unit. */
  readonly remaining: Uint16Array;
  /** Children that left without being rescaled, per unit. */
  readonly dropped: Uint16Array;
  readonly rescaled: Uint16Array;
  readonly partial: Uint8Array;
  readonly anyRescaled: boolean;
  /** Some unit has no child left. */
  readonly anyLeft: boolean;
}

function flagsOf(scored: readonly Child[], count: number): Flags {
  const remaining = new Uint16Array(count).fill(scored.length);
  const dropped = new Uint16Array(count);
  const rescaled = new Uint16Array(count);
  const partial = new Uint8Array(count);
  let anyRescaled = false;
  for (const { result } of scored) {
    const { treatments, partial: below } = result;
    for (let row = 0; row < count; row++) {
      const treatment = treatments[row]!;
      if (treatment < Treatment.dropped) {
        if (below[row] !== 0) partial[row] = 1;
        continue;
      }
      remaining[row]! -= 1;
      if (treatment === Treatment.rescaled) {
        rescaled[row]! += 1;
        anyRescaled = true;
      } else dropped[row]! += 1;
    }
  }
  return { remaining, dropped, rescaled, partial, anyRescaled, anyLeft: remaining.includes(0) };
}

function rescale(flags: Flags, { scores, maxima, maximaWith }: Combination): void {
  const fullMax = maximaWith('rescaled');
  for (let row = 0; row < scores.length; row++) {
    if (flags.rescaled[row] === 0 || flags.remaining[row] === 0) continue;
    const remaining = maxima[row]!;
    const full = fullMax(row);
    if (remaining > 0) scores[row] = (scores[row]! * full) / remaining;
    maxima[row] = full;
  }
}

function leave(
  row: number,
  flags: Flags,
  scores: Float64Array,
  states: Uint8Array,
  treatments: Uint8Array,
): void {
  scores[row] = NaN;
  states[row] = NodeState.dropped;
  treatments[row] = flags.dropped[row] === 0 ? Treatment.rescaled : Treatment.dropped;
}

/** A parent that left keeps the maximum it would have had, for the rescaling of its own parent. */
function restoreFullMaxima(treatments: Uint8Array, { maxima, maximaWith }: Combination): void {
  const everything = maximaWith('all');
  for (let row = 0; row < maxima.length; row++) {
    if (treatments[row]! >= Treatment.dropped) maxima[row] = everything(row);
  }
}
