import { constant, Tag } from '../../measures/column';
import { resolveName } from '../resolve-name';
import type { RuleFunction } from '../rule-function';

/** `TRUOC(name)`: the measure in the base year. */
export const previous: RuleFunction = {
  names: { vi: 'TRUOC', en: 'PREV', aliases: [] },
  signature: { required: ['name'] },
  explanation: 'rule.previous',
  trends: ['none'],
  evaluate(evaluation, [measure]) {
    if (measure?.kind !== 'name') return constant(0, Tag.missing);
    return resolveName(evaluation, measure.name, (name) => evaluation.context.previous(name));
  },
  // Its argument is a name of the base year; of this year's figure of that name it says nothing.
  decided: (_, [measure]) => ({
    taken: [],
    parameters: measure?.kind === 'name' ? { name: measure.name } : {},
  }),
  native(builder, [measure]) {
    if (measure?.kind !== 'name') return builder.unavailable('no-measure');
    return builder.named(measure.name, (name) => builder.references.previous(name));
  },
};
