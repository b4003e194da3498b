import { multiply, zip } from '../column-arithmetic';
import { piece } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/** `CONG_MOI(n; points)`: `MIN(max, points*n)`, so many points for each event up to the maximum. */
export const per: RuleFunction = {
  names: { vi: 'CONG_MOI', en: 'PER', aliases: ['MOI'] },
  signature: { required: ['number', 'number'] },
  explanation: 'rule.per',
  argumentNames: ['count', 'points'],
  trends: ['increasing', 'increasing'],
  evaluate(evaluation, [count, points]) {
    const earned = multiply(evaluation, evaluation.evaluate(count!), evaluation.evaluate(points!));
    return zip(evaluation, evaluation.context.max, earned, Math.min);
  },
  inverse: (goal, argument, { values }) => [goal / values[1 - argument]!],
  native: (builder, [count, points]) =>
    piece(`MIN(${builder.references.max},${builder.number(count!)}*${builder.number(points!)})`),
};
