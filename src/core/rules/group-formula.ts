/** The ranked group of a khối in a native formula. */
import type { Expression } from './expression';
import { type FormulaBuilder, type FormulaReferences, type Piece, piece } from './native-formula';
import { groupArgument } from './series';

/** Statistics of a measure over the ranked group, as formula text that binds like a cell. */
export interface GroupFormula {
  readonly count: string;
  readonly sum: string;
  readonly mean: string;
  readonly least: string;
  readonly greatest: string;
  readonly median: string;
  /** Standard deviation over n-1. */
  readonly deviation: string;
  /** Condition: nobody has a number, or all have the same. */
  readonly constant: string;
  /** How many units are worse than the value `x`, which is rounded to 10 decimals. */
  countWorse(x: string): string;
}

/** Half a step of the 10 decimals that comparisons see. */
const halfStep = '0.00000000005';

/** A function over plain values or over ALL(name); the group without any number is missing. */
export function seriesFormula(
  builder: FormulaBuilder,
  name: string,
  args: readonly Expression[],
  statistic: (group: GroupFormula) => string,
): Piece {
  const measure = groupArgument(args);
  if (measure === null) return piece(`${name}(${args.map((arg) => builder.number(arg)).join(',')})`);
  const group = groupFormula(builder, measure);
  if (name !== 'COUNT') builder.missingIf(`${group.count}=0`);
  return piece(statistic(group));
}

/** The statistics of a measure; no formula where it is not a measure with cells of its own. */
export function groupFormula(builder: FormulaBuilder, measure: Expression): GroupFormula {
  if (measure.kind !== 'name') return builder.unavailable('group-of-expression');
  const range = builder.references.groupRange(measure.name);
  if (range === null) return builder.unavailable('no-group-range', { name: measure.name });
  const { groupCriteria } = builder.references;
  const statistics = groupCriteria.length === 0 ? ofWhole(range) : ofMembers(range, groupCriteria);
  const { count, least, greatest } = statistics;
  const criteria = groupCriteria.map(({ range: where, equals }) => `,${where},${equals}`).join('');
  return {
    ...statistics,
    constant: `IF(${count}=0,TRUE,ROUND(${greatest}-${least},10)=0)`,
    countWorse: (x) =>
      builder.references.direction === 1
        ? `COUNTIFS(${range},"<"&(${x}-${halfStep})${criteria})`
        : `COUNTIFS(${range},">"&(${x}+${halfStep})${criteria})`,
  };
}

type Statistics = Omit<GroupFormula, 'constant' | 'countWorse'>;

/** A range that holds the group and nothing else: Excel's statistics skip what is no number. */
function ofWhole(range: string): Statistics {
  return {
    count: `COUNT(${range})`,
    sum: `SUM(${range})`,
    mean: `AVERAGE(${range})`,
    least: `MIN(${range})`,
    greatest: `MAX(${range})`,
    median: `MEDIAN(${range})`,
    deviation: `STDEV(${range})`,
  };
}

/** The units of a range that meet the criteria. */
function ofMembers(range: string, groupCriteria: FormulaReferences['groupCriteria']): Statistics {
  const criteria = groupCriteria.map(({ range: where, equals }) => `,${where},${equals}`).join('');
  const members = groupCriteria.map(({ range: where, equals }) => `(${where}=${equals})`).join('*');
  // COUNTIFS with a comparison looks at numbers only, and no number is less than this.
  const numbers = `${range},">=-1E+307"${criteria}`;
  const count = `COUNTIFS(${numbers})`;
  const mean = `AVERAGEIFS(${range},${numbers})`;
  // Whoever is no member, or has no number, becomes an error, which AGGREGATE skips (option 6). SUMPRODUCT makes
  // programs other than Excel look at the whole array.
  const aggregate = (method: number, k: string): string =>
    `SUMPRODUCT(AGGREGATE(${String(method)},6,${range}/(ISNUMBER(${range})*${members}),${k}))`;
  // SUMPRODUCT takes what is no number for 0.
  const squares = `SUMPRODUCT(${range},${range},${members}*1)`;
  return {
    count,
    mean,
    sum: `SUMIFS(${range},${numbers})`,
    least: aggregate(15, '1'),
    greatest: aggregate(14, '1'),
    median: aggregate(16, '0.5'),
    deviation: `SQRT((${squares}-${count}*${mean}^2)/(${count}-1))`,
  };
}
