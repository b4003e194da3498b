import { combineChildren } from '../children-aggregation';
import { childrenFormula } from '../children-formula';
import type { RuleFunction } from '../rule-function';
import { meanOf } from '../statistics';

/** `MEAN(children)`: the mean, every child alike. */
export const mean: RuleFunction = {
  names: { vi: 'MEAN', en: 'MEAN', aliases: [] },
  signature: { required: ['children'] },
  explanation: 'rule.mean',
  trends: ['increasing'],
  evaluate: (evaluation) =>
    combineChildren(evaluation, false, (values, _, count) => meanOf(values.subarray(0, count))),
  native: (builder) => childrenFormula(builder, false, (children) => `AVERAGE(${children.values})`),
};
