import { type Column, constant, Tag } from '../../measures/column';
import { truthAt } from '../column-choice';
import type { Expression } from '../expression';
import { type FormulaBuilder, type Piece, piece } from '../native-formula';
import type { Entry, Evaluation, RuleFunction } from '../rule-function';

/**
 * AND and OR look at their arguments from left to right and stop at the first that decides: `AND(x>0; 1/x>2)`
 * is FALSE for x = 0. What comes later does not count, whatever state it is in; a state met before the
 * decision is the result.
 */
export const and: RuleFunction = {
  names: { vi: 'AND', en: 'AND', aliases: [] },
  signature: { required: [], repeating: ['truth'] },
  explanation: 'rule.and',
  trends: [],
  evaluate: (evaluation, args) => until(evaluation, args, 0),
  decided: (_, args, valueOf) => ({ taken: lookedAt(args, valueOf, 0), parameters: {} }),
  inverse: (goal) => [goal],
  native: (builder, args) => untilFormula(builder, args, 0),
};

/** `OR(a; b; ...)`: as AND, decided by the first that is true. */
export const or: RuleFunction = {
  names: { vi: 'OR', en: 'OR', aliases: [] },
  signature: { required: [], repeating: ['truth'] },
  explanation: 'rule.or',
  trends: [],
  evaluate: (evaluation, args) => until(evaluation, args, 1),
  decided: (_, args, valueOf) => ({ taken: lookedAt(args, valueOf, 1), parameters: {} }),
  inverse: (goal) => [goal],
  native: (builder, args) => untilFormula(builder, args, 1),
};

/** `NOT(a)`. */
export const not: RuleFunction = {
  names: { vi: 'NOT', en: 'NOT', aliases: [] },
  signature: { required: ['truth'] },
  explanation: 'rule.not',
  trends: [],
  evaluate(evaluation, [condition]) {
    const column = evaluation.evaluate(condition!);
    const result = column.step === 1 ? evaluation.empty() : constant(0);
    for (let i = 0; i < result.numbers.length; i += 1) {
      const truth = truthAt(evaluation, column, i);
      result.tags[i] = truth < 0 ? -truth : Tag.boolean;
      result.numbers[i] = truth === 0 ? 1 : 0;
    }
    return result;
  },
  inverse: (goal) => [goal],
  native: (builder, [condition]) => piece(`NOT(${builder.truth(condition!)})`),
};

/**
 * Truth by unit: `decisive` from the first argument that is so, else its opposite. A unit is settled by the first
 * argument that is decisive or has no truth value; what later ones say no longer concerns it.
 */
function until(evaluation: Evaluation, args: readonly Expression[], decisive: 0 | 1): Column {
  const { count } = evaluation.context;
  const result = evaluation.empty();
  const { numbers, tags } = result;
  tags.fill(Tag.boolean);
  numbers.fill(1 - decisive);
  const isOpen = (unit: number) => tags[unit] === Tag.boolean && numbers[unit] !== decisive;
  const within = evaluation.within(isOpen);
  for (const [position, arg] of args.entries()) {
    if (position > 0 && !tags.some((_, unit) => isOpen(unit))) break;
    const column = within.evaluate(arg);
    for (let i = 0; i < count; i += 1) {
      const truth = truthAt(within, column, i);
      // Truth values are 0 and 1, so that the bits combine them without a choice that no processor could foresee.
      if (truth >= 0) numbers[i] = decisive === 0 ? numbers[i]! & truth : numbers[i]! | truth;
      else if (isOpen(i)) tags[i] = -truth;
    }
  }
  return result;
}

/** Excel's AND and OR look at all their arguments, so a part that may fail goes into an IF after those before it. */
function untilFormula(builder: FormulaBuilder, args: readonly Expression[], decisive: 0 | 1): Piece {
  const [first, ...later] = args;
  const tests = [{ text: builder.truth(first!), safe: true }, ...later.map((arg) => builder.attempt(arg))];
  if (tests.every(({ safe }) => safe)) {
    return piece(`${decisive === 0 ? 'AND' : 'OR'}(${tests.map(({ text }) => text).join(',')})`);
  }
  const nested = tests.reduceRight(
    (rest, { text }) => (decisive === 0 ? `IF(${text},${rest},FALSE)` : `IF(${text},TRUE,${rest})`),
    decisive === 0 ? 'TRUE' : 'FALSE',
  );
  return piece(nested);
}

/** The arguments up to the one that decided. */
function lookedAt(
  args: readonly Expression[],
  valueOf: (arg: Expression) => Entry,
  decisive: 0 | 1,
): readonly Expression[] {
  const last = args.findIndex((arg) => {
    const value = valueOf(arg);
    return (
      value === null || typeof value === 'string' || (value !== false && value !== 0) === (decisive === 1)
    );
  });
  return last === -1 ? args : args.slice(0, last + 1);
}
