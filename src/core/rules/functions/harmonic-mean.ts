import { combineChildren } from '../children-aggregation';
import { childrenFormula } from '../children-formula';
import type { RuleFunction } from '../rule-function';

/** `HMEAN(children)`: `Σw/Σ(w/x)`, defined for positive values only. */
export const harmonicMean: RuleFunction = {
  names: { vi: 'HMEAN', en: 'HMEAN', aliases: [] },
  signature: { required: ['children'] },
  explanation: 'rule.harmonic-mean',
  trends: ['increasing'],
  evaluate: (evaluation) =>
    combineChildren(evaluation, true, (values, weights, count) => {
      let reciprocals = 0;
      let total = 0;
      for (let k = 0; k < count; k += 1) {
        if (values[k]! <= 0) return NaN;
        reciprocals += weights[k]! / values[k]!;
        total += weights[k]!;
      }
      return total / reciprocals;
    }),
  native: (builder) =>
    childrenFormula(builder, true, (children) => {
      builder.missingIf(`MIN(${children.values})<=0`);
      return `(${children.sum((_, w) => w)})/(${children.sum((x, w) => `${w}/${x}`)})`;
    }),
};
