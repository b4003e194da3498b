/** A rule over the figures of one criterion of one unit, outside any workbook. */
import { type Column, constant, Tag } from '../measures/column';
import { TextPool } from '../measures/text-pool';
import type { RuleIssue } from './context';
import { evaluateRule } from './evaluate';
import { explainRule, type Explanation } from './explain';
import type { Expression } from './expression';
import { figuresContext } from './figures-context';

/** A figure: a number, a text, a truth value (1 or 0), or by its tag a state, whose value is not looked at. */
export interface Figure {
  readonly tag: Tag;
  readonly value: number | string;
}

/** What a rule gives, and what it remarked on the way. */
export interface RuleResult extends Figure {
  readonly issues: readonly RuleIssue[];
}

/**
 * The value of a rule for these figures by their names (`x`, `a`, `b`, ...); one that is not there is missing.
 * Never throws on data. What a rule may ask of other units, criteria or periods is missing. Calls of one rule may
 * share `texts`, so that its own are prepared once.
 *
 * @example evaluateFigures(the tree of 'TYLE(r; 80%)', 10, a = 3 and b = 4) // { tag: Tag.number, value: 9.375, issues: [] }
 */
export function evaluateFigures(
  rule: Expression,
  max: number,
  figures: ReadonlyMap<string, Figure>,
  texts = new TextPool(),
): RuleResult {
  const { context, issues } = contextOf(max, figures, texts);
  const { numbers, tags } = evaluateRule(rule, context);
  const tag = tags[0]! as Tag;
  return { tag, value: tag === Tag.text ? texts.text(numbers[0]!) : numbers[0]!, issues };
}

/**
 * How `evaluateFigures` comes to its value for the same arguments.
 *
 * @example explainFigures(the tree of 'x', 10, x = 3).explanation // { key: 'rule.measure', parameters: { name: 'x' }, value: 3, ... }
 */
export function explainFigures(
  rule: Expression,
  max: number,
  figures: ReadonlyMap<string, Figure>,
  texts = new TextPool(),
): { readonly explanation: Explanation; readonly issues: readonly RuleIssue[] } {
  const { context, issues } = contextOf(max, figures, texts);
  return { explanation: explainRule(rule, context, 0), issues };
}

function contextOf(max: number, figures: ReadonlyMap<string, Figure>, texts: TextPool) {
  const columns = new Map<string, Column>();
  for (const [name, { tag, value }] of figures) {
    columns.set(name, constant(typeof value === 'string' ? texts.id(value) : value, tag));
  }
  const issues: RuleIssue[] = [];
  const context = figuresContext(1, columns, { max, direction: 1 }, texts, (issue) => issues.push(issue));
  return { context, issues };
}
