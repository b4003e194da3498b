import { divide, multiply, subtract } from '../column-arithmetic';
import { piece, strength } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/** `CONLAI(a; b)`: `max*(b-a)/b`, what is left of b after a. */
export const complement: RuleFunction = {
  names: { vi: 'CONLAI', en: 'COMPLEMENT', aliases: ['PHANBU'] },
  signature: { required: ['number', 'number'] },
  explanation: 'rule.complement',
  argumentNames: ['part', 'whole'],
  trends: ['decreasing', 'increasing'],
  evaluate(evaluation, [part, whole]) {
    const a = evaluation.evaluate(part!);
    const b = evaluation.evaluate(whole!);
    const left = subtract(evaluation, b, a);
    return divide(evaluation, multiply(evaluation, evaluation.context.max, left), b);
  },
  inverse: (goal, argument, { max, values: [part = NaN, whole = NaN] }) =>
    argument === 0 ? [whole * (1 - goal / max)] : [part / (1 - goal / max)],
  native(builder, [part, whole]) {
    const b = builder.divisor(whole!);
    return piece(`${builder.references.max}*(${b}-${builder.number(part!)})/${b}`, strength.product);
  },
};
