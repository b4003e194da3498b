/** Combining the children of a node into one column: who takes part, and when too few do. */
import { type Column, constant, Tag } from '../measures/column';
import { compareNumbers } from '../rounding/round';
import { type Children, Role } from './context';
import type { Evaluation } from './rule-function';

/** Combines the first `count` values and their weights; not finite = outside the method's domain. */
export type Combine = (values: Float64Array, weights: Float64Array, count: number) => number;

/**
 * The sum of what was earned; a missing child adds nothing, and only children that are all missing make the sum
 * missing. For the maximum, missing children keep theirs.
 */
export function sumChildren(evaluation: Evaluation): Column {
  const { children, count } = evaluation.context;
  if (children === null) return constant(0, Tag.missing);
  const result = evaluation.empty();
  const { numbers, tags } = result;
  numbers.fill(0);
  tags.fill(Tag.missing);
  const last = children.purpose === 'score' ? Role.counted : Role.missing;
  for (const { values, step, roles } of children.columns) {
    for (let i = 0; i < count; i += 1) {
      if (roles[i]! > last) continue;
      numbers[i]! += values[i * step]!;
      tags[i] = Tag.number;
    }
  }
  return result;
}

/**
 * Any other aggregation: over the counted children where they make up the minimum share of the data (of the
 * weight if `weighted`, else of the children), weights renormalised. Below that share the score is missing and
 * the maximum takes all remaining children.
 */
export function combineChildren(evaluation: Evaluation, weighted: boolean, combine: Combine): Column {
  const { children, count, minimumShare } = evaluation.context;
  if (children === null) return constant(0, Tag.missing);
  const result = evaluation.empty();
  const { columns, purpose } = children;
  const values = new Float64Array(columns.length);
  const weights = new Float64Array(columns.length);
  for (let i = 0; i < count; i += 1) {
    const share = countedShare(children, i, weighted);
    const enough = share !== null && share > 0 && compareNumbers(share, minimumShare) >= 0;
    if (!enough && (purpose === 'score' || share === null)) {
      result.tags[i] = Tag.missing;
      continue;
    }
    const last = enough ? Role.counted : Role.missing;
    let taken = 0;
    for (const column of columns) {
      if (column.roles[i]! > last) continue;
      values[taken] = column.values[i * column.step]!;
      weights[taken] = column.weight;
      taken += 1;
    }
    const value = combine(values, weights, taken);
    if (Number.isFinite(value)) {
      result.numbers[i] = value;
    } else {
      result.tags[i] = Tag.missing;
      evaluation.report({ code: 'outside-domain', unit: i });
    }
  }
  return result;
}

/** Counted part of the remaining children of unit `i`, 0..1; null when none remains. */
function countedShare({ columns }: Children, i: number, weighted: boolean): number | null {
  let counted = 0;
  let missing = 0;
  let remaining = 0;
  for (const { roles, weight } of columns) {
    if (roles[i]! >= Role.out) continue;
    remaining += 1;
    if (roles[i] === Role.counted) counted += weighted ? weight : 1;
    else missing += weighted ? weight : 1;
  }
  if (remaining === 0) return null;
  // Weights that are all zero decide nothing; the method itself then has no value.
  return missing === 0 ? 1 : counted / (counted + missing);
}
