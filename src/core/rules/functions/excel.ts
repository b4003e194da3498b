import { type Column, constant, emptyColumn, Tag } from '../../measures/column';
import { roundDown, roundHalfAway, roundUp } from '../../rounding/round';
import { map, zip } from '../column-arithmetic';
import type { ParameterKind, RuleFunction, Trend } from '../rule-function';
import { groupArgument } from '../series';
import { rankedValues } from '../ranked-group';

/** Excel's own functions of one number: each means exactly what it means in a cell. */
const ofOne: readonly (readonly [name: string, trend: Trend, f: (x: number) => number])[] = [
  ['ABS', 'none', Math.abs],
  ['INT', 'increasing', Math.floor],
  ['SQRT', 'increasing', Math.sqrt],
  ['LN', 'increasing', Math.log],
  ['EXP', 'increasing', Math.exp],
];

/** The same of two numbers; `MOD` by zero is a zero denominator, as a division is. */
const ofTwo: readonly (readonly [name: string, trend: Trend, f: (x: number, y: number) => number])[] = [
  ['ROUND', 'increasing', roundHalfAway],
  ['ROUNDUP', 'increasing', roundUp],
  ['ROUNDDOWN', 'increasing', roundDown],
  ['MOD', 'none', (x, y) => x - y * Math.floor(x / y)],
];

/** Excel's COUNT: how many of the values, or of the ranked group, are numbers. Never missing. */
const count: RuleFunction = {
  ...named('COUNT'),
  signature: { required: [], repeating: ['group'] },
  trends: ['none'],
  evaluate(evaluation, args) {
    const measure = groupArgument(args);
    if (measure !== null) return constant(rankedValues(evaluation, evaluation.evaluate(measure)).length);
    const columns = args.map((arg) => evaluation.evaluate(arg));
    const perUnit = columns.some((column) => column.step === 1);
    const result: Column = perUnit ? emptyColumn(evaluation.context.count) : constant(0);
    for (const { tags, step } of columns) {
      for (let i = 0; i < result.numbers.length; i += 1) {
        if (tags[i * step] === Tag.number) result.numbers[i]! += 1;
      }
    }
    return result;
  },
};

export const excelFunctions: readonly RuleFunction[] = [
  ...ofOne.map(([name, trend, f]): RuleFunction => ({
    ...named(name),
    signature: { required: ['number'] },
    trends: [trend],
    evaluate: (evaluation, [x]) => map(evaluation, evaluation.evaluate(x!), f),
  })),
  ...ofTwo.map(([name, trend, f]): RuleFunction => ({
    ...named(name),
    signature: { required: ['number', 'number'] satisfies ParameterKind[] },
    trends: [trend, 'none'],
    evaluate: (evaluation, [x, y]) =>
      zip(evaluation, evaluation.evaluate(x!), evaluation.evaluate(y!), f, name === 'MOD'),
  })),
  count,
];

function named(name: string) {
  return { names: { vi: name, en: name, aliases: [] }, explanation: `rule.${name.toLowerCase()}` };
}
