import { constant, Tag } from '../../measures/column';
import type { RuleFunction } from '../rule-function';

/**
 * `ALL(x)`: the measure over all ranked units of the khối that have a number. It stands only as the argument of
 * MIN, MAX, SUM, AVERAGE, MEDIAN or COUNT, which read it through `rankedValues`; by itself it has no value.
 */
export const all: RuleFunction = {
  names: { vi: 'ALL', en: 'ALL', aliases: [] },
  signature: { required: ['name'] },
  explanation: 'rule.all',
  trends: [],
  evaluate: () => constant(0, Tag.missing),
  native: (builder) => builder.unavailable('group-alone'),
};
