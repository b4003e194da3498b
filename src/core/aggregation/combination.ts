/** What the scored children of a parent make together, before anything is rescaled. */
import type { Criterion } from '../criteria/criterion';
import { type Column, Tag } from '../measures/column';
import { type ChildColumn, type Children, Role } from '../rules/context';
import { type NodeColumn, Treatment } from '../scoring/scoreboard';

/** A child and its results. */
export interface Child {
  readonly node: Criterion;
  readonly result: NodeColumn;
}

/** Points and maxima by unit, the caller's to change. */
export interface Combination {
  /** NaN where the children give no score. */
  readonly scores: Float64Array;
  /** Of the children that remain. */
  readonly maxima: Float64Array;
  /** What a unit's maximum would be with children back that left. */
  readonly maximaWith: (returning: Returning) => (row: number) => number;
}

/** Children that left and are taken back in: those to be rescaled, or all of them. */
type Returning = 'rescaled' | 'all';

/** The rule of a parent, and the maximum that is printed for it. */
export interface ParentRule {
  readonly evaluate: (children: Children) => Column;
  readonly printedMax: number | null;
}

/** The rule is evaluated once for the score and once for each maximum. */
export function byRule(rule: ParentRule, scored: readonly Child[], count: number): Combination {
  const maximaOf = (returning: Returning | null) => {
    const maxima = evaluated(rule, { purpose: 'max', columns: maximaOfChildren(scored, returning) }, count);
    // A rule may give none, because it reads what no child can tell.
    for (let row = 0; row < count; row++) {
      if (Number.isNaN(maxima[row]!)) maxima[row] = rule.printedMax ?? sumOfMaxima(scored, row, 'all');
    }
    return maxima;
  };
  return {
    scores: evaluated(rule, { purpose: 'score', columns: scoresOfChildren(scored) }, count),
    maxima: maximaOf(null),
    maximaWith(returning) {
      const maxima = maximaOf(returning);
      return (row) => maxima[row]!;
    },
  };
}

/**
 * What `SUM(children)` gives, in one pass, since nearly every parent is one: a missing child adds nothing and keeps
 * its maximum, and only children that are all missing give no score.
 */
export function sumOfChildren(scored: readonly Child[], count: number): Combination {
  const scores = new Float64Array(count).fill(NaN);
  const maxima = new Float64Array(count);
  for (const { result } of scored) {
    const { treatments, scores: points, maxima: most } = result;
    for (let row = 0; row < count; row++) {
      const treatment = treatments[row]!;
      if (treatment >= Treatment.dropped) continue;
      maxima[row]! += most[row]!;
      if (treatment === Treatment.counted) {
        const sum = scores[row]!;
        scores[row] = (Number.isNaN(sum) ? 0 : sum) + points[row]!;
      }
    }
  }
  return { scores, maxima, maximaWith: (returning) => (row) => sumOfMaxima(scored, row, returning) };
}

function sumOfMaxima(scored: readonly Child[], row: number, returning: Returning): number {
  let sum = 0;
  for (const { result } of scored) {
    if (returning === 'all' || result.treatments[row] !== Treatment.dropped) sum += result.maxima[row]!;
  }
  return sum;
}

/** A treatment is a role as it stands. */
function scoresOfChildren(scored: readonly Child[]): ChildColumn[] {
  return scored.map(({ node, result }) => ({
    values: result.scores,
    step: 1,
    roles: result.treatments,
    weight: node.weight,
  }));
}

function maximaOfChildren(scored: readonly Child[], returning: Returning | null): ChildColumn[] {
  return scored.map(({ node, result }) => ({
    values: result.maxima,
    step: 1,
    roles: returning ? rolesWith(returning, result.treatments) : result.treatments,
    weight: node.weight,
  }));
}

function rolesWith(returning: Returning, treatments: Uint8Array): Uint8Array {
  const first = returning === 'rescaled' ? Treatment.rescaled : Treatment.dropped;
  return treatments.map((treatment) => (treatment >= first ? Role.counted : treatment));
}

/** A number per unit; NaN where the rule gave none. */
function evaluated(rule: ParentRule, children: Children, count: number): Float64Array {
  const { numbers: given, tags, step } = rule.evaluate(children);
  const numbers = step === 1 ? given.slice() : new Float64Array(count).fill(given[0]!);
  for (let row = 0; row < count; row++) if (tags[row * step] !== Tag.number) numbers[row] = NaN;
  return numbers;
}
