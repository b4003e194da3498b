/** The ranked group of a khối in a native formula. */
import type { Expression } from './expression';
import { type FormulaBuilder, type Piece, piece } from './native-formula';
import { groupArgument } from './series';

/** Statistics of a measure over the ranked group, as formula text that binds like a cell. */
export interface GroupFormula {
  readonly count: string;
  readonly sum: string;
  readonly mean: string;
  readonly least: string;
  readonly greatest: string;
  readonly median: string;
  /** Sum of squares. */
  readonly squares: string;
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
  const { groupCriteria, direction } = builder.references;
  if (measure.kind !== 'name') return builder.unavailable('group-of-expression');
  const range = builder.references.groupRange(measure.name);
  if (range === null) return builder.unavailable('no-group-range', { name: measure.name });
  const criteria = groupCriteria.map(({ range: where, equals }) => `,${where},${equals}`).join('');
  const members = groupCriteria.map(({ range: where, equals }) => `(${where}=${equals})`).join('*');
  // COUNTIFS with a comparison looks at numbers only, and no number is less than this.
  const count = `COUNTIFS(${range},">=-1E+307"${criteria})`;
  const numbersOnly = `${range}/(${[`ISNUMBER(${range})`, ...(members === '' ? [] : [members])].join('*')})`;
  const least = `AGGREGATE(15,6,${numbersOnly},1)`;
  const greatest = `AGGREGATE(14,6,${numbersOnly},1)`;
  return {
    count,
    sum: `SUMIFS(${range},${range},">=-1E+307"${criteria})`,
    mean: `AVERAGEIFS(${range},${range},">=-1E+307"${criteria})`,
    least,
    greatest,
    median: `AGGREGATE(16,6,${numbersOnly},0.5)`,
    squares: `SUMPRODUCT(${range},${range}${members === '' ? '' : `,${members}*1`})`,
    constant: `IF(${count}=0,TRUE,ROUND(${greatest}-${least},10)=0)`,
    countWorse: (x) =>
      direction === 1
        ? `COUNTIFS(${range},"<"&(${x}-${halfStep})${criteria})`
        : `COUNTIFS(${range},">"&(${x}+${halfStep})${criteria})`,
  };
}
