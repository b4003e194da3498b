import { combineChildren } from '../children-aggregation';
import { childrenFormula } from '../children-formula';
import { seriesFormula } from '../group-formula';
import type { RuleFunction } from '../rule-function';
import { isChildren, reduceSeries } from '../series';
import { medianOf } from '../statistics';

/** The median of the children, of the ranked group or of some values. */
export const median: RuleFunction = {
  names: { vi: 'MEDIAN', en: 'MEDIAN', aliases: [] },
  signature: { required: [], repeating: ['series'] },
  explanation: 'rule.median',
  trends: ['increasing'],
  evaluate: (evaluation, args) =>
    isChildren(args)
      ? combineChildren(evaluation, false, (values, _, count) => medianOf(values.slice(0, count)))
      : reduceSeries(evaluation, args, medianOf),
  native: (builder, args) =>
    isChildren(args)
      ? childrenFormula(builder, false, (children) => `MEDIAN(${children.values})`)
      : seriesFormula(builder, 'MEDIAN', args, (group) => group.median),
};
