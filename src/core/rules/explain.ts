/** How a rule came to its result for one unit: a tree of keys and facts, from which an edge writes sentences. */
import { type Column, Tag } from '../measures/column';
import { isComparison } from './column-comparison';
import { Role, type RuleContext } from './context';
import { combine, startEvaluation } from './evaluate';
import type { Expression } from './expression';
import { functionNamed } from './functions/registry';
import { groupFacts } from './ranked-group';
import type { Entry, Evaluation } from './rule-function';
import { groupArgument, isChildren } from './series';
import { leftSpine } from './syntax';

/** What kept a part from having a value, or that nothing did. */
export type ExplainedState = 'value' | 'missing' | 'notApplicable' | 'noEvent' | 'zeroDenominator';

/** A part of a rule with its value for one unit, and the parts it was made of. */
export interface Explanation {
  /** Key of the sentence: `rule.ratio`, `rule.measure`, `rule.bands.default`, ... */
  readonly key: string;
  /** What the sentence names; the arguments of a function under their own names, `max` where it counts. */
  readonly parameters: Readonly<Record<string, number | string>>;
  /** The result; null unless `state` is `value`. */
  readonly value: number | string | boolean | null;
  readonly state: ExplainedState;
  /** The parts that decided, in order; a branch that was not taken is left out. */
  readonly parts: readonly Explanation[];
}

const states: Readonly<Record<number, ExplainedState>> = {
  [Tag.missing]: 'missing',
  [Tag.notApplicable]: 'notApplicable',
  [Tag.noEvent]: 'noEvent',
  [Tag.zeroDenominator]: 'zeroDenominator',
};

const operatorKeys: Readonly<Record<string, string>> = {
  '+': 'rule.sum-of',
  '-': 'rule.difference',
  '*': 'rule.product',
  '/': 'rule.quotient',
  '^': 'rule.power',
};

/**
 * Explains the result of a rule for one unit (its index in the khối).
 * @example `TYLE(r; 80%)` with a = 41.5, b = 43.2, max 2 gives key `rule.ratio`, parameters `value` 0.9606...,
 * `target` 0.8, `max` 2, value 2, and the parts `r` (of `a` and `b`) and 80 %.
 */
export function explainRule(expression: Expression, context: RuleContext, unit: number): Explanation {
  return new Explainer(startEvaluation(context), unit).explain(expression).explanation;
}

interface Explained {
  readonly explanation: Explanation;
  readonly column: Column;
}

class Explainer {
  constructor(
    private readonly evaluation: Evaluation,
    private readonly unit: number,
  ) {}

  explain(expression: Expression): Explained {
    switch (expression.kind) {
      case 'number':
        return this.leaf('rule.number', {}, expression);
      case 'text':
        return this.leaf('rule.text', {}, expression);
      case 'name':
        return this.name(expression.name, expression);
      case 'plus':
        return this.explain(expression.operand);
      case 'negate':
      case 'percent': {
        // A percentage is a number to a reader, not a division.
        if (expression.kind === 'percent' && expression.operand.kind === 'number') {
          return this.leaf('rule.number', {}, expression);
        }
        const parts = [this.explain(expression.operand).explanation];
        return this.whole(`rule.${expression.kind}`, {}, parts, this.evaluation.evaluate(expression));
      }
      case 'binary': {
        const spine = leftSpine(expression);
        let left = this.explain(spine[0]!.left);
        for (const { operator, right } of spine) {
          const operand = this.explain(right);
          const column = combine(this.evaluation, operator, left.column, operand.column);
          const key = isComparison(operator) ? 'rule.comparison' : operatorKeys[operator]!;
          const parts = [left.explanation, operand.explanation];
          left = this.whole(key, { operator }, parts, column);
        }
        return left;
      }
      case 'call':
        return this.call(expression.name, expression.arguments, expression);
    }
  }

  private call(name: string, args: readonly Expression[], expression: Expression): Explained {
    const meant = functionNamed(name);
    const { explanation, argumentNames = [] } = meant;
    const column = this.evaluation.evaluate(expression);
    const valueOf = (arg: Expression): Entry => this.entry(this.evaluation.evaluate(arg));
    const facts = meant.decided?.(this.evaluation, args, valueOf);
    const group = groupArgument(args);
    const apart = group !== null || isChildren(args);
    const parts = apart ? [] : (facts?.taken ?? args).map((arg) => this.explain(arg).explanation);
    const parameters: Record<string, number | string> = { function: name };
    if (isChildren(args)) Object.assign(parameters, this.childCounts());
    if (group?.kind === 'name') {
      Object.assign(parameters, { name: group.name, ...groupFacts(this.evaluation, group) });
    }
    argumentNames.forEach((argument, k) => {
      const value = args[k] === undefined ? null : valueOf(args[k]);
      if (value !== null) parameters[argument] = typeof value === 'boolean' ? Number(value) : value;
    });
    const max = this.entry(this.evaluation.context.max);
    if (argumentNames.length > 0 && typeof max === 'number') parameters['max'] = max;
    const key = facts?.outcome === undefined ? explanation : `${explanation}.${facts.outcome}`;
    return this.whole(key, { ...parameters, ...facts?.parameters }, parts, column);
  }

  /** How many children took part, are missing, and were left out. */
  private childCounts(): Record<string, number> {
    const roles = this.evaluation.context.children?.columns.map((column) => column.roles[this.unit]!) ?? [];
    const counted = roles.filter((role) => role === Role.counted).length;
    const missing = roles.filter((role) => role === Role.missing).length;
    return { counted, missing, out: roles.length - counted - missing };
  }

  /** A measure; where it stands for a/b, with both as its parts. */
  private name(name: string, expression: Expression): Explained {
    if (name === 'max') return this.leaf('rule.maximum', {}, expression);
    const column = this.evaluation.evaluate(expression);
    const { context } = this.evaluation;
    const stored = context.measure('x') ?? context.measure('n');
    const a = context.measure('a');
    const b = context.measure('b');
    const hasStored = stored !== null && this.tagAt(stored) !== Tag.missing;
    const hasRatio =
      a !== null && b !== null && this.tagAt(a) !== Tag.missing && this.tagAt(b) !== Tag.missing;
    const isRatio = name === 'r' ? hasRatio : (name === 'x' || name === 'n') && hasRatio && !hasStored;
    if (!isRatio) return this.whole('rule.measure', { name }, [], column);
    const parts = [
      this.whole('rule.measure', { name: 'a' }, [], a!).explanation,
      this.whole('rule.measure', { name: 'b' }, [], b!).explanation,
    ];
    return this.whole('rule.measure-ratio', { name }, parts, column);
  }

  private leaf(key: string, parameters: Explanation['parameters'], expression: Expression): Explained {
    return this.whole(key, parameters, [], this.evaluation.evaluate(expression));
  }

  private whole(
    key: string,
    parameters: Explanation['parameters'],
    parts: readonly Explanation[],
    column: Column,
  ): Explained {
    const state = states[this.tagAt(column)] ?? 'value';
    return { column, explanation: { key, parameters, value: this.entry(column), state, parts } };
  }

  private tagAt({ tags, step }: Column): number {
    return tags[this.unit * step]!;
  }

  private entry(column: Column): Entry {
    const number = column.numbers[this.unit * column.step]!;
    switch (this.tagAt(column)) {
      case Tag.number:
        return number;
      case Tag.boolean:
        return number === 1;
      case Tag.text:
        return this.evaluation.context.texts.text(number);
      default:
        return null;
    }
  }
}
