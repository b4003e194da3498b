import { combineChildren } from '../children-aggregation';
import { childrenFormula } from '../children-formula';
import { seriesFormula } from '../group-formula';
import type { RuleFunction } from '../rule-function';
import { isChildren, reduceSeries } from '../series';
import { leastOf } from '../statistics';

/** The least of the children, of the ranked group or of some values. */
export const min: RuleFunction = {
  names: { vi: 'MIN', en: 'MIN', aliases: [] },
  signature: { required: [], repeating: ['series'] },
  explanation: 'rule.min',
  trends: ['increasing'],
  evaluate: (evaluation, args) =>
    isChildren(args)
      ? combineChildren(evaluation, false, (values, _, count) => leastOf(values.slice(0, count)))
      : reduceSeries(evaluation, args, leastOf),
  inverse: (goal) => [goal],
  native: (builder, args) =>
    isChildren(args)
      ? childrenFormula(builder, false, (children) => `MIN(${children.values})`)
      : seriesFormula(builder, 'MIN', args, (group) => group.least),
};
