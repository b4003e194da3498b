import { multiply, zip } from '../column-arithmetic';
import { holds } from '../column-comparison';
import { piece } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/** `TYLE_TU(r; floor)`: 0 below the floor, from it on `max*MIN(1, r)`. */
export const floorRatio: RuleFunction = {
  names: { vi: 'TYLE_TU', en: 'FLOOR_RATIO', aliases: ['TYLE_SAN'] },
  signature: { required: ['number', 'number'] },
  explanation: 'rule.floor-ratio',
  argumentNames: ['value', 'floor'],
  trends: ['increasing', 'decreasing'],
  evaluate(evaluation, [value, floor]) {
    const share = zip(
      evaluation,
      evaluation.evaluate(value!),
      evaluation.evaluate(floor!),
      (reached, least) => (holds('<', reached, least) ? 0 : Math.max(0, Math.min(1, reached))),
    );
    return multiply(evaluation, evaluation.context.max, share);
  },
  inverse: (goal, argument, { max, values }) =>
    argument === 0 ? [Math.max(goal / max, values[1]!)] : [values[0]!],
  native(builder, [value, floor]) {
    const below = `${builder.rounded(value!)}<${builder.rounded(floor!)}`;
    return piece(`IF(${below},0,${builder.references.max}*MAX(0,MIN(1,${builder.number(value!)})))`);
  },
};
