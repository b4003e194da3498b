import { map, multiply, subtract } from '../column-arithmetic';
import { piece } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/** `TRU_MOI(n; points)`: `MAX(0, max-points*n)`, so many points off for each event. */
export const deduct: RuleFunction = {
  names: { vi: 'TRU_MOI', en: 'DEDUCT', aliases: ['TRU'] },
  signature: { required: ['number', 'number'] },
  explanation: 'rule.deduct',
  argumentNames: ['count', 'points'],
  trends: ['decreasing', 'decreasing'],
  evaluate(evaluation, [count, points]) {
    const lost = multiply(evaluation, evaluation.evaluate(count!), evaluation.evaluate(points!));
    return map(evaluation, subtract(evaluation, evaluation.context.max, lost), (rest) => Math.max(0, rest));
  },
  inverse: (goal, argument, { max, values }) => [(max - goal) / values[1 - argument]!],
  native: (builder, [count, points]) =>
    piece(`MAX(0,${builder.references.max}-${builder.number(count!)}*${builder.number(points!)})`),
};
