import { type Column, constant, Tag } from '../../measures/column';
import { roundDown, roundHalfAway, roundUp } from '../../rounding/round';
import { map, modulo, zip } from '../column-arithmetic';
import { seriesFormula } from '../group-formula';
import { piece } from '../native-formula';
import type { RuleFunction, Trend } from '../rule-function';
import { groupArgument } from '../series';
import { rankedValues } from '../ranked-group';

interface OfOne {
  readonly name: string;
  readonly trend: Trend;
  readonly f: (x: number) => number;
  readonly back: (goal: number) => readonly number[];
}

/** Excel's own functions of one number: each means exactly what it means in a cell. */
const ofOne: readonly OfOne[] = [
  { name: 'ABS', trend: 'none', f: Math.abs, back: (goal) => [goal, -goal] },
  { name: 'INT', trend: 'increasing', f: Math.floor, back: (goal) => [goal] },
  { name: 'SQRT', trend: 'increasing', f: Math.sqrt, back: (goal) => [goal ** 2] },
  { name: 'LN', trend: 'increasing', f: Math.log, back: (goal) => [Math.exp(goal)] },
  { name: 'EXP', trend: 'increasing', f: Math.exp, back: (goal) => [Math.log(goal)] },
];

/** Those that have a value for every number. */
const total = new Set(['ABS', 'INT']);

/** The same of two numbers. */
const ofTwo: readonly (readonly [name: string, trend: Trend, f: typeof modulo])[] = [
  ['ROUND', 'increasing', (evaluation, x, y) => zip(evaluation, x, y, roundHalfAway)],
  ['ROUNDUP', 'increasing', (evaluation, x, y) => zip(evaluation, x, y, roundUp)],
  ['ROUNDDOWN', 'increasing', (evaluation, x, y) => zip(evaluation, x, y, roundDown)],
  ['MOD', 'none', modulo],
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
    const result: Column = perUnit ? evaluation.empty() : constant(0);
    result.numbers.fill(0);
    for (const { tags, step } of columns) {
      for (let i = 0; i < result.numbers.length; i += 1) {
        if (tags[i * step] === Tag.number) result.numbers[i]! += 1;
      }
    }
    return result;
  },
  native(builder, args) {
    if (groupArgument(args) !== null) return seriesFormula(builder, 'COUNT', args, (group) => group.count);
    const cells = args.map((arg) => {
      const reference = arg.kind === 'name' ? builder.references.measure(arg.name) : null;
      return reference ?? builder.unavailable('count-of-expression');
    });
    return piece(`COUNT(${cells.join(',')})`);
  },
};

/** Functions that mean exactly what they mean in a cell. */
export const excelFunctions: readonly RuleFunction[] = [
  ...ofOne.map(({ name, trend, f, back }): RuleFunction => ({
    ...named(name),
    signature: { required: ['number'] },
    trends: [trend],
    evaluate: (evaluation, [x]) => map(evaluation, evaluation.evaluate(x!), f),
    inverse: back,
    native(builder, [x]) {
      if (!total.has(name)) builder.outsideDomain();
      return piece(`${name}(${builder.number(x!)})`);
    },
  })),
  ...ofTwo.map(([name, trend, f]): RuleFunction => ({
    ...named(name),
    signature: { required: ['number', 'number'] },
    trends: [trend, 'none'],
    evaluate: (evaluation, [x, y]) => f(evaluation, evaluation.evaluate(x!), evaluation.evaluate(y!)),
    native: (builder, [x, y]) =>
      piece(`${name}(${builder.number(x!)},${name === 'MOD' ? builder.divisor(y!) : builder.number(y!)})`),
  })),
  count,
];

function named(name: string) {
  return { names: { vi: name, en: name, aliases: [] }, explanation: `rule.${name.toLowerCase()}` };
}
