import { constant } from '../../measures/column';
import { divide, map, multiply } from '../column-arithmetic';
import { piece, strength } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/** `TYLE(r; target)`: `max*MIN(1, r/target)`, not below 0; without a target 100 %. */
export const ratio: RuleFunction = {
  names: { vi: 'TYLE', en: 'RATIO', aliases: [] },
  signature: { required: ['number'], optional: ['number'] },
  explanation: 'rule.ratio',
  argumentNames: ['value', 'target'],
  trends: ['increasing', 'decreasing'],
  evaluate(evaluation, [value, target]) {
    const reached = divide(
      evaluation,
      evaluation.evaluate(value!),
      target === undefined ? constant(1) : evaluation.evaluate(target),
    );
    const share = map(evaluation, reached, (part) => Math.max(0, Math.min(1, part)));
    return multiply(evaluation, evaluation.context.max, share);
  },
  inverse: (goal, argument, { max, values }) =>
    argument === 0 ? [(goal / max) * (values[1] ?? 1)] : [(values[0]! * max) / goal],
  native(builder, [value, target]) {
    const reached = builder.number(value!);
    const share = target === undefined ? reached : `${reached}/${builder.divisor(target)}`;
    return piece(`${builder.references.max}*MAX(0,MIN(1,${share}))`, strength.product);
  },
};
