import { sumChildren } from '../children-aggregation';
import { sumChildrenFormula } from '../children-formula';
import { seriesFormula } from '../group-formula';
import type { RuleFunction } from '../rule-function';
import { isChildren, reduceSeries } from '../series';
import { sumOf } from '../statistics';

/** `SUM(children)`, `SUM(ALL(x))` or Excel's SUM of values. */
export const sum: RuleFunction = {
  names: { vi: 'SUM', en: 'SUM', aliases: [] },
  signature: { required: [], repeating: ['series'] },
  explanation: 'rule.sum',
  trends: ['increasing'],
  evaluate: (evaluation, args) =>
    isChildren(args) ? sumChildren(evaluation) : reduceSeries(evaluation, args, sumOf),
  inverse: (goal, argument, { values }) => [
    goal - values.reduce((sum, value, k) => (k === argument ? sum : sum + value), 0),
  ],
  native: (builder, args) =>
    isChildren(args)
      ? sumChildrenFormula(builder)
      : seriesFormula(builder, 'SUM', args, (group) => group.sum),
};
