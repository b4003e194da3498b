/** Functions over a list: plain values, the ranked group through ALL(name), or the children of the node. */
import { type Column, constant, Tag } from '../measures/column';
import { gather } from './column-arithmetic';
import type { Expression } from './expression';
import { rankedValues } from './ranked-group';
import type { Evaluation } from './rule-function';

/** The measure inside `ALL(...)` when that is what the arguments are, else null. */
export function groupArgument(args: readonly Expression[]): Expression | null {
  const [first] = args;
  return first?.kind === 'call' && first.name === 'ALL' ? first.arguments[0]! : null;
}

/** True when the arguments are the word `children`. */
export function isChildren(args: readonly Expression[]): boolean {
  const [first] = args;
  return first?.kind === 'name' && first.name === 'children';
}

/**
 * `reduce` over the ranked group (the same for all units; missing when nobody has a number) or over the values
 * of the arguments. It gets an array of its own and may sort it.
 */
export function reduceSeries(
  evaluation: Evaluation,
  args: readonly Expression[],
  reduce: (values: Float64Array) => number,
): Column {
  const measure = groupArgument(args);
  if (measure === null) {
    return gather(
      evaluation,
      args.map((arg) => evaluation.evaluate(arg)),
      reduce,
    );
  }
  const values = rankedValues(evaluation, evaluation.evaluate(measure));
  const value = values.length === 0 ? NaN : reduce(values);
  if (Number.isFinite(value)) return constant(value);
  if (values.length > 0) evaluation.report({ code: 'outside-domain', unit: -1 });
  return constant(0, Tag.missing);
}
