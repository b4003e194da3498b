import { combineChildren } from '../children-aggregation';
import { childrenFormula } from '../children-formula';
import type { RuleFunction } from '../rule-function';

/** `GMEAN(children)`: `exp(Σw ln x/Σw)`, defined for positive values only. */
export const geometricMean: RuleFunction = {
  names: { vi: 'GMEAN', en: 'GMEAN', aliases: [] },
  signature: { required: ['children'] },
  explanation: 'rule.geometric-mean',
  trends: ['increasing'],
  evaluate: (evaluation) =>
    combineChildren(evaluation, true, (values, weights, count) => {
      let weighted = 0;
      let total = 0;
      for (let k = 0; k < count; k += 1) {
        if (values[k]! <= 0) return NaN;
        weighted += weights[k]! * Math.log(values[k]!);
        total += weights[k]!;
      }
      return Math.exp(weighted / total);
    }),
  native: (builder) =>
    childrenFormula(builder, true, (children) => {
      builder.missingIf(`MIN(${children.values})<=0`);
      return `EXP((${children.sum((x, w) => `${w}*LN(${x})`)})/(${children.sum((_, w) => w)}))`;
    }),
};
