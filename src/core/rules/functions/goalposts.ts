import { divide, map, subtract } from '../column-arithmetic';
import { piece } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/**
 * `GOALPOSTS(x; postLow; postHigh)`: 0 at the worse post, 1 at the better one, in proportion between, nothing
 * beyond. Source: n_goalposts (a = 1) of COINr 1.1.14.
 */
export const goalposts: RuleFunction = {
  names: { vi: 'GOALPOSTS', en: 'GOALPOSTS', aliases: [] },
  signature: { required: ['number', 'number', 'number'] },
  explanation: 'rule.goalposts',
  argumentNames: ['value', 'low', 'high'],
  trends: ['none', 'none', 'none'],
  evaluate(evaluation, [value, low, high]) {
    const posts = [evaluation.evaluate(low!), evaluation.evaluate(high!)] as const;
    const [worse, better] = evaluation.context.direction === 1 ? posts : [posts[1], posts[0]];
    const share = divide(
      evaluation,
      subtract(evaluation, evaluation.evaluate(value!), worse),
      subtract(evaluation, better, worse),
    );
    return map(evaluation, share, (part) => Math.max(0, Math.min(1, part)));
  },
  inverse(goal, argument, { direction, values: [, low = NaN, high = NaN] }) {
    if (argument !== 0) return [];
    return [direction === 1 ? low + goal * (high - low) : high - goal * (high - low)];
  },
  native(builder, [value, low, high]) {
    const posts = [builder.number(low!), builder.number(high!)] as const;
    const [worse, better] = builder.references.direction === 1 ? posts : [posts[1], posts[0]];
    builder.divides();
    return piece(`MAX(0,MIN(1,(${builder.number(value!)}-${worse})/(${better}-${worse})))`);
  },
};
