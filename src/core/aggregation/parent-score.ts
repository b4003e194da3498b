/** From the results of its children to the result of a parent. */
import type { Criterion } from '../criteria/criterion';
import { type Column, Tag } from '../measures/column';
import { roundAll } from '../rounding/round';
import { applyExtras, type ExtrasSetting } from './extras';
import { type ChildColumn, type Children, Role } from '../rules/context';
import { type NodeColumn, NodeState, Treatment } from '../scoring/scoreboard';

/** A child and its results. */
export interface Child {
  readonly node: Criterion;
  readonly result: NodeColumn;
}

/** What scoring a parent needs. */
export interface ParentSetting {
  readonly node: Criterion;
  readonly count: number;
  /** Children that the rule combines. */
  readonly scored: readonly Child[];
  /** What is added and taken off after it. */
  readonly extras: Omit<ExtrasSetting, 'node'>;
  /** The parent's rule over some reading of its children. */
  readonly combine: (children: Children) => Column;
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
  const { count, scored } = parent;
  if (scored.length === 0) return withoutScored(parent);
  const flags = flagsOf(scored, count);
  const scores = numbersOf(parent.combine(childrenFor('score', scored)), count);
  const maxima = maximaOf(parent, 'max');
  const states = new Uint8Array(count);
  const treatments = new Uint8Array(count);
  if (flags.anyRescaled) rescale(parent, flags, scores, maxima);
  for (let row = 0; row < count; row++) {
    if (flags.remaining[row] === 0) leave(row, flags, scores, states, treatments);
    else if (Number.isNaN(scores[row]!)) {
      states[row] = NodeState.missing;
      treatments[row] = Treatment.missing;
      flags.partial[row] = 1;
    }
  }
  if (flags.anyLeft) restoreFullMaxima(parent, treatments, maxima);
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
      if (treatment >= Treatment.dropped) {
        remaining[row]! -= 1;
        if (treatment === Treatment.rescaled) {
          rescaled[row]! += 1;
          anyRescaled = true;
        } else dropped[row]! += 1;
      } else if (below[row] !== 0) partial[row] = 1;
    }
  }
  return { remaining, dropped, rescaled, partial, anyRescaled, anyLeft: remaining.includes(0) };
}

type Reading = 'score' | 'max' | 'fullMax' | 'everything';

/**
 * The children as the rule sees them. `fullMax` takes rescaled children back in, `everything` dropped ones too (the
 * maximum that a parent without remaining children would have).
 */
function childrenFor(reading: Reading, scored: readonly Child[]): Children {
  const purpose = reading === 'score' ? 'score' : 'max';
  return { purpose, columns: scored.map((child) => childColumn(reading, child)) };
}

function childColumn(reading: Reading, { node, result }: Child): ChildColumn {
  return {
    values: reading === 'score' ? result.scores : result.maxima,
    step: 1,
    roles: rolesFor(reading, result.treatments),
    weight: node.weight,
  };
}

/** A treatment is a role as it stands; the wider readings take back those that left. */
function rolesFor(reading: Reading, treatments: Uint8Array): Uint8Array {
  if (reading === 'score' || reading === 'max') return treatments;
  const returning = reading === 'fullMax' ? Treatment.rescaled : Treatment.dropped;
  const roles = treatments.slice();
  for (let row = 0; row < roles.length; row++) if (roles[row]! >= returning) roles[row] = Role.counted;
  return roles;
}

/**
 * The parent's maximum under a reading. A rule that gives none, because it reads what no child can tell, leaves the
 * printed one, else the sum of the children's.
 */
function maximaOf(parent: ParentSetting, reading: Reading): Float64Array {
  const maxima = numbersOf(parent.combine(childrenFor(reading, parent.scored)), parent.count);
  for (let row = 0; row < maxima.length; row++) {
    if (Number.isNaN(maxima[row]!)) maxima[row] = parent.node.max ?? sumOfMaxima(parent.scored, row);
  }
  return maxima;
}

function sumOfMaxima(scored: readonly Child[], row: number): number {
  return scored.reduce((sum, { result }) => sum + result.maxima[row]!, 0);
}

/** A number per unit, the caller's to change; NaN where the rule gave none. */
function numbersOf({ numbers: given, tags, step }: Column, count: number): Float64Array {
  const numbers = step === 1 ? given.slice() : new Float64Array(count).fill(given[0]!);
  for (let row = 0; row < count; row++) if (tags[row * step] !== Tag.number) numbers[row] = NaN;
  return numbers;
}

function rescale(parent: ParentSetting, flags: Flags, scores: Float64Array, maxima: Float64Array): void {
  const full = maximaOf(parent, 'fullMax');
  for (let row = 0; row < parent.count; row++) {
    if (flags.rescaled[row] === 0 || flags.remaining[row] === 0) continue;
    const remaining = maxima[row]!;
    if (remaining > 0) scores[row] = (scores[row]! * full[row]!) / remaining;
    maxima[row] = full[row]!;
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
function restoreFullMaxima(parent: ParentSetting, treatments: Uint8Array, maxima: Float64Array): void {
  const everything = maximaOf(parent, 'everything');
  for (let row = 0; row < parent.count; row++) {
    if (treatments[row]! >= Treatment.dropped) maxima[row] = everything[row]!;
  }
}
