import { combineChildren } from '../children-aggregation';
import { childrenFormula } from '../children-formula';
import { seriesFormula } from '../group-formula';
import type { RuleFunction } from '../rule-function';
import { isChildren, reduceSeries } from '../series';
import { greatestOf } from '../statistics';

/** The greatest of the children, of the ranked group or of some values. */
export const max: RuleFunction = {
  names: { vi: 'MAX', en: 'MAX', aliases: [] },
  signature: { required: [], repeating: ['series'] },
  explanation: 'rule.max',
  trends: ['increasing'],
  evaluate: (evaluation, args) =>
    isChildren(args)
      ? combineChildren(evaluation, false, (values, _, count) => greatestOf(values.slice(0, count)))
      : reduceSeries(evaluation, args, greatestOf),
  inverse: (goal) => [goal],
  native: (builder, args) =>
    isChildren(args)
      ? childrenFormula(builder, false, (children) => `MAX(${children.values})`)
      : seriesFormula(builder, 'MAX', args, (group) => group.greatest),
};
