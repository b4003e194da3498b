/** `SCORE`: the points that a rule gives for the figures of one criterion. */
import { Tag } from '../core/measures/column';
import type { RuleIssue } from '../core/rules/context';
import { evaluateFigures, type RuleResult } from '../core/rules/evaluate-figures';
import type { Texts } from '../sheets/texts';
import { type Argument, type CellAnswer, invalidValue, isCellError } from './function-entry';
import { scoringCall } from './scoring-call';
import { shownState } from './shown-entry';

/**
 * The points for a rule, a maximum, and a value, a numerator and a denominator, or named figures. An answer is a
 * number; KAD or KPS where a figure says so; empty where a figure is missing; `#DIV/0!` where the denominator is zero.
 */
export function score(args: readonly Argument[], texts: Texts): CellAnswer {
  const asked = scoringCall(args, texts);
  if (isCellError(asked)) return asked;
  const { rule, max, figures } = asked;
  return pointsOf(evaluateFigures(rule.expression, max, figures, rule.texts), texts);
}

function pointsOf({ tag, value, issues }: RuleResult, texts: Texts): CellAnswer {
  if (tag === Tag.number) return value;
  if (tag === Tag.text || tag === Tag.boolean) return invalidValue(texts, 'function.no-number');
  const [issue] = tag === Tag.missing ? issues : [];
  return issue ? { error: 'invalidValue', message: issueText(issue, texts) } : shownState(tag);
}

/** What is wrong with a figure for its rule. */
export function issueText({ code, found = '', expected = '' }: RuleIssue, texts: Texts): string {
  return texts.text(`function.issue.${code}`, { found, expected });
}
