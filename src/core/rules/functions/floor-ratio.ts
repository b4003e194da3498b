import { multiply, zip } from '../column-arithmetic';
import { holds } from '../column-comparison';
import { piece } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/** `TYLE_TU(r; floor)`: 0 below the floor, from it on `max*MIN(1, r)`. */
export const floorRatio: RuleFunction = {
  names: { vi: 'TYLE_TU', en: 'FLOOR_RATIO', aliases: ['TYLE_SAN'] },
  signature: { required: ['number', 'number'] },
  explanation: 'rule.floor-ratio',
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
  native(builder, [value, floor]) {
    const below = `${builder.rounded(value!)}<${builder.rounded(floor!)}`;
    return piece(`IF(${below},0,${builder.references.max}*MAX(0,MIN(1,${builder.number(value!)})))`);
  },
};
