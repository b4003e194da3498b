import { add, map, multiply, subtract } from '../column-arithmetic';
import { groupFormula } from '../group-formula';
import { constantColumn, groupFacts, rankedValues, spread } from '../ranked-group';
import { piece, strength } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/**
 * `MINMAX(x; outLow; outHigh)`: the worst of the ranked group gets outLow, the best outHigh, the others lie
 * between in proportion. Source: n_minmax of COINr 1.1.14.
 */
export const minmax: RuleFunction = {
  names: { vi: 'MINMAX', en: 'MINMAX', aliases: [] },
  signature: { required: ['number', 'number', 'number'] },
  explanation: 'rule.minmax',
  trends: ['none', 'none', 'none'],
  evaluate(evaluation, [value, low, high]) {
    const column = evaluation.evaluate(value!);
    const range = spread(rankedValues(evaluation, column));
    if (range === null) return constantColumn(evaluation);
    const [worst, best] =
      evaluation.context.direction === 1 ? [range.low, range.high] : [range.high, range.low];
    const share = map(evaluation, column, (x) => (x - worst) / (best - worst));
    const outLow = evaluation.evaluate(low!);
    const width = subtract(evaluation, evaluation.evaluate(high!), outLow);
    return add(evaluation, multiply(evaluation, share, width), outLow);
  },
  decided: (evaluation, args) => ({ taken: args, parameters: groupFacts(evaluation, args[0]!) }),
  native(builder, [value, low, high]) {
    const group = groupFormula(builder, value!);
    const [worst, best] =
      builder.references.direction === 1 ? [group.least, group.greatest] : [group.greatest, group.least];
    builder.missingIf(group.constant);
    const l = builder.number(low!);
    const share = `(${builder.number(value!)}-${worst})/(${best}-${worst})`;
    return piece(`${share}*(${builder.number(high!)}-${l})+${l}`, strength.sum);
  },
};
