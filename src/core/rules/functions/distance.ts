import { map } from '../column-arithmetic';
import { groupFormula } from '../group-formula';
import { constantColumn, groupFacts, rankedValues, spread } from '../ranked-group';
import { piece, strength } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/** `DISTANCE(x)`: `1-(max-x)/(max-min)` over the ranked group, 1 for the best. Source: n_dist2max of COINr 1.1.14. */
export const distance: RuleFunction = {
  names: { vi: 'DISTANCE', en: 'DISTANCE', aliases: [] },
  signature: { required: ['number'] },
  explanation: 'rule.distance',
  trends: ['none'],
  evaluate(evaluation, [value]) {
    const column = evaluation.evaluate(value!);
    const range = spread(rankedValues(evaluation, column));
    if (range === null) return constantColumn(evaluation);
    const { direction } = evaluation.context;
    const best = direction === 1 ? range.high : range.low;
    const width = range.high - range.low;
    return map(evaluation, column, (x) => 1 - (direction * (best - x)) / width);
  },
  decided: (evaluation, args) => ({ taken: args, parameters: groupFacts(evaluation, args[0]!) }),
  native(builder, [value]) {
    const group = groupFormula(builder, value!);
    builder.missingIf(group.constant);
    const x = builder.number(value!);
    const behind = builder.references.direction === 1 ? `(${group.greatest}-${x})` : `(${x}-${group.least})`;
    return piece(`1-${behind}/(${group.greatest}-${group.least})`, strength.sum);
  },
};
