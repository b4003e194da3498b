import { constant, Tag } from '../../measures/column';
import { combineChildren } from '../children-aggregation';
import { numberTag } from '../column-arithmetic';
import { childrenFormula } from '../children-formula';
import type { RuleFunction } from '../rule-function';

/** `POWERMEAN(children; p)`: `(Σw x^p/Σw)^(1/p)`; p = 0 has no value. */
export const powerMean: RuleFunction = {
  names: { vi: 'POWERMEAN', en: 'POWERMEAN', aliases: [] },
  signature: { required: ['children', 'constant'] },
  explanation: 'rule.power-mean',
  trends: ['none', 'none'],
  evaluate(evaluation, [, exponent]) {
    const column = evaluation.evaluate(exponent!);
    const tag = numberTag(evaluation, column, 0);
    if (tag !== Tag.number) return constant(0, tag);
    const p = column.numbers[0]!;
    return combineChildren(evaluation, true, (values, weights, count) => {
      let weighted = 0;
      let total = 0;
      for (let k = 0; k < count; k += 1) {
        weighted += weights[k]! * values[k]! ** p;
        total += weights[k]!;
      }
      return (weighted / total) ** (1 / p);
    });
  },
  native: (builder, [, exponent]) =>
    childrenFormula(builder, true, (children) => {
      const p = builder.number(exponent!);
      builder.missingIf(`${p}=0`);
      builder.outsideDomain();
      return `((${children.sum((x, w) => `${w}*${x}^${p}`)})/(${children.sum((_, w) => w)}))^(1/${p})`;
    }),
};
