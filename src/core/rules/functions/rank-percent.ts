import { countBelow } from '../../ranking/count-below';
import { roundTo10 } from '../../rounding/round';
import { map } from '../column-arithmetic';
import { groupFormula } from '../group-formula';
import { constantColumn, groupFacts, rankedValues, spread } from '../ranked-group';
import { piece } from '../native-formula';
import type { RuleFunction } from '../rule-function';

/**
 * `RANKPCT(x)`: the share of the other ranked units that are worse, 0 for the worst and 1 for the best; equal
 * units share the lower place. Source: n_prank of COINr 1.1.14, ties min.
 */
export const rankPercent: RuleFunction = {
  names: { vi: 'RANKPCT', en: 'RANKPCT', aliases: [] },
  signature: { required: ['number'] },
  explanation: 'rule.rank-percent',
  trends: ['none'],
  evaluate(evaluation, [value]) {
    const { direction } = evaluation.context;
    const column = evaluation.evaluate(value!);
    const values = rankedValues(evaluation, column);
    if (spread(values) === null) return constantColumn(evaluation);
    const sorted = values.map((x) => roundTo10(direction * x)).sort();
    // A unit outside the ranked group may be better than all of them.
    return map(evaluation, column, (x) =>
      Math.min(1, countBelow(sorted, roundTo10(direction * x)) / (sorted.length - 1)),
    );
  },
  decided: (evaluation, args) => ({ taken: args, parameters: groupFacts(evaluation, args[0]!) }),
  native(builder, [value]) {
    const group = groupFormula(builder, value!);
    builder.missingIf(group.constant);
    const own = builder.rounded(value!);
    // COUNTIFS takes an error for something to be counted; outside of it a zero denominator stays one.
    return piece(`MIN(1+0*${own},${group.countWorse(own)}/(${group.count}-1))`);
  },
};
