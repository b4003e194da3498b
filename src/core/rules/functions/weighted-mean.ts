import { combineChildren } from '../children-aggregation';
import { childrenFormula } from '../children-formula';
import type { RuleFunction } from '../rule-function';

/** `WMEAN(children)`: `Σwx/Σw`. */
export const weightedMean: RuleFunction = {
  names: { vi: 'WMEAN', en: 'WMEAN', aliases: [] },
  signature: { required: ['children'] },
  explanation: 'rule.weighted-mean',
  trends: ['increasing'],
  evaluate: (evaluation) =>
    combineChildren(evaluation, true, (values, weights, count) => {
      let weighted = 0;
      let total = 0;
      for (let k = 0; k < count; k += 1) {
        weighted += weights[k]! * values[k]!;
        total += weights[k]!;
      }
      return weighted / total;
    }),
  native: (builder) =>
    childrenFormula(
      builder,
      true,
      (children) => `(${children.sum((x, w) => `${w}*${x}`)})/(${children.sum((_, w) => w)})`,
    ),
};
