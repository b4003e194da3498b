/** The numbers that the ranked units of a khối have in a column: what ALL and the normalisations look at. */
import { type Column, constant, Tag } from '../measures/column';
import { sameNumber } from '../rounding/round';
import type { Expression } from './expression';
import type { Evaluation } from './rule-function';
import { meanOf } from './statistics';

/** Values of the ranked units that have a number, in unit order. */
export function rankedValues(evaluation: Evaluation, column: Column): Float64Array {
  const { count, ranked } = evaluation.context;
  const values = new Float64Array(count);
  let taken = 0;
  for (let i = 0; i < count; i += 1) {
    const at = i * column.step;
    if (ranked[i] === 0 || column.tags[at] !== Tag.number) continue;
    values[taken] = column.numbers[at]!;
    taken += 1;
  }
  return values.subarray(0, taken);
}

/** The smallest and the greatest value, or null when they are the same or there is none. */
export function spread(values: Float64Array): { readonly low: number; readonly high: number } | null {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return values.length === 0 || sameNumber(low, high) ? null : { low, high };
}

/** What a sentence says of the group that a value is compared with. */
export function groupFacts(evaluation: Evaluation, measure: Expression): Readonly<Record<string, number>> {
  const values = rankedValues(evaluation, evaluation.evaluate(measure));
  const range = spread(values);
  if (range === null) return { count: values.length };
  return { count: values.length, low: range.low, high: range.high, mean: meanOf(values) };
}

/** What a normalisation gives over a column that does not vary: missing, with a remark on all units. */
export function constantColumn(evaluation: Evaluation): Column {
  evaluation.report({ code: 'constant-column', unit: -1 });
  return constant(0, Tag.missing);
}
