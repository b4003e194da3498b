import { combineChildren } from '../children-aggregation';
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
};
