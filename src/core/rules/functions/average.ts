import { combineChildren } from '../children-aggregation';
import { childrenFormula } from '../children-formula';
import { seriesFormula } from '../group-formula';
import type { RuleFunction } from '../rule-function';
import { isChildren, reduceSeries } from '../series';
import { meanOf } from '../statistics';

/** Excel's AVERAGE of some values or of the ranked group; over children the same as MEAN. */
export const average: RuleFunction = {
  names: { vi: 'AVERAGE', en: 'AVERAGE', aliases: [] },
  signature: { required: [], repeating: ['series'] },
  explanation: 'rule.average',
  trends: ['increasing'],
  evaluate: (evaluation, args) =>
    isChildren(args)
      ? combineChildren(evaluation, false, (values, _, count) => meanOf(values.slice(0, count)))
      : reduceSeries(evaluation, args, meanOf),
  inverse: (goal, argument, { values }) => [
    goal * values.length - values.reduce((sum, value, k) => (k === argument ? sum : sum + value), 0),
  ],
  native: (builder, args) =>
    isChildren(args)
      ? childrenFormula(builder, false, (children) => `AVERAGE(${children.values})`)
      : seriesFormula(builder, 'AVERAGE', args, (group) => group.mean),
};
