/** What every function of the rule language says about itself, and what it may ask for while it is evaluated. */
import type { Column } from '../measures/column';
import type { RuleContext, RuleIssue } from './context';
import type { Expression } from './expression';
import type { FormulaBuilder, Piece } from './native-formula';

/**
 * What may stand as an argument:
 * `number` and `truth` any expression that is no text · `constant` a number without names and calls · `any` any expression · `band` a quoted comparison such as
 * `">=70%"` · `choice` a quoted text or a number · `name` a bare measure name · `code` a quoted criterion code ·
 * `measure` a quoted measure name · `children` the word itself · `series` a number, or as the only argument
 * `ALL(name)` or `children` · `group` a number, or as the only argument `ALL(name)`.
 */
export type ParameterKind =
  | 'number'
  | 'truth'
  | 'constant'
  | 'any'
  | 'band'
  | 'choice'
  | 'name'
  | 'code'
  | 'measure'
  | 'children'
  | 'series'
  | 'group';

/** The arguments in order: `required`, then `repeating` at least once and any number of times, then `optional`. */
export interface Signature {
  readonly required: readonly ParameterKind[];
  readonly repeating?: readonly ParameterKind[];
  readonly optional?: readonly ParameterKind[];
}

/** Which way the value moves when an argument grows and nothing else changes; maximum and arguments not negative. */
export type Trend = 'increasing' | 'decreasing' | 'none';

/** Where a rule is being evaluated. */
export interface Evaluation {
  readonly context: RuleContext;
  evaluate(expression: Expression): Column;
  /** A column for a result, all tags `number`; every number of it has to be written. */
  empty(): Column;
  /** The same for these units only: remarks about others are dropped, as their branch is not taken. */
  within(concerns: (unit: number) => boolean): Evaluation;
  report(issue: RuleIssue): void;
}

/** A plain entry of a column; null is any state without a value. */
export type Entry = number | string | boolean | null;

/** What decided the value of a call for one unit. */
export interface Decided {
  /** The arguments that played a part, in order. */
  readonly taken: readonly Expression[];
  /** What its sentence names beyond the arguments. */
  readonly parameters: Readonly<Record<string, number | string>>;
  /** Where none of the cases listed held: the default counted, or there is none. Has a sentence of its own. */
  readonly outcome?: 'default' | 'none';
}

/** The other arguments of a call, for going backwards through it; NaN where one is no number. */
export interface Known {
  readonly max: number;
  readonly direction: 1 | -1;
  readonly values: readonly number[];
}

/** One function of the rule language, in all that it can do. */
export interface RuleFunction {
  /** `vi` is the canonical name, the one in the tree. */
  readonly names: { readonly vi: string; readonly en: string; readonly aliases: readonly string[] };
  readonly signature: Signature;
  /** Key of the sentence that explains its value. */
  readonly explanation: string;
  /** Names of the first arguments in that sentence, where it speaks of the maximum too. */
  readonly argumentNames?: readonly string[];
  /** By argument; arguments beyond the list have no trend. */
  readonly trends: readonly Trend[];
  evaluate(evaluation: Evaluation, args: readonly Expression[]): Column;
  /** What decided, where that is not simply all arguments. */
  decided?(evaluation: Evaluation, args: readonly Expression[], valueOf: (arg: Expression) => Entry): Decided;
  /**
   * Values of one argument at which the result may reach `goal`, the others staying as they are. Hints for a
   * search, which verifies them; without it the search finds its own way.
   */
  inverse?(goal: number, argument: number, known: Known, args: readonly Expression[]): readonly number[];
  /** The same as a native formula. */
  native(builder: FormulaBuilder, args: readonly Expression[]): Piece;
}
