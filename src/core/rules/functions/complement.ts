import { divide, multiply, subtract } from '../column-arithmetic';
import { piece, strength } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/** `CONLAI(a; b)`: `max*(b-a)/b`, what is left of b after a. */
export const complement: RuleFunction = {
  names: { vi: 'CONLAI', en: 'COMPLEMENT', aliases: ['PHANBU'] },
  signature: { required: ['number', 'number'] },
  explanation: 'rule.complement',
  trends: ['none', 'none'],
  evaluate(evaluation, [part, whole]) {
    const a = evaluation.evaluate(part!);
    const b = evaluation.evaluate(whole!);
    const left = subtract(evaluation, b, a);
    return divide(evaluation, multiply(evaluation, evaluation.context.max, left), b);
  },
  native(builder, [part, whole]) {
    const b = builder.divisor(whole!);
    return piece(`${builder.references.max}*(${b}-${builder.number(part!)})/${b}`, strength.product);
  },
};
