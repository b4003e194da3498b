import { map } from '../column-arithmetic';
import { groupFormula } from '../group-formula';
import { constantColumn, groupFacts, rankedValues, spread } from '../ranked-group';
import { piece, strength } from '../native-formula';
import type { RuleFunction } from '../rule-function';
import { meanOf } from '../statistics';

/**
 * `ZSCORE(x)`: distance from the mean of the ranked group in standard deviations (over n-1), the better side
 * positive. Source: n_zscore (0, 1) of COINr 1.1.14.
 */
export const zscore: RuleFunction = {
  names: { vi: 'ZSCORE', en: 'ZSCORE', aliases: [] },
  signature: { required: ['number'] },
  explanation: 'rule.zscore',
  trends: ['none'],
  evaluate(evaluation, [value]) {
    const column = evaluation.evaluate(value!);
    const values = rankedValues(evaluation, column);
    if (spread(values) === null) return constantColumn(evaluation);
    const mean = meanOf(values);
    let squares = 0;
    for (const x of values) squares += (x - mean) ** 2;
    const deviation = Math.sqrt(squares / (values.length - 1));
    const { direction } = evaluation.context;
    return map(evaluation, column, (x) => (direction * (x - mean)) / deviation);
  },
  decided: (evaluation, args) => ({ taken: args, parameters: groupFacts(evaluation, args[0]!) }),
  native(builder, [value]) {
    const group = groupFormula(builder, value!);
    builder.missingIf(group.constant);
    const x = builder.number(value!);
    const above = builder.references.direction === 1 ? `(${x}-${group.mean})` : `(${group.mean}-${x})`;
    return piece(`${above}/${group.deviation}`, strength.product);
  },
};
