/** `SCORE`: the points that a rule gives for the figures of one criterion. */
import { Tag } from '../core/measures/column';
import type { RuleIssue } from '../core/rules/context';
import { evaluateFigures, type Figure, type RuleResult } from '../core/rules/evaluate-figures';
import { shownStates } from '../sheets/live/state-texts';
import type { Texts } from '../sheets/texts';
import { figureIn, oneCell } from './cell-input';
import { type Answer, type Argument, type CellError, invalidValue, isCellError } from './function-entry';
import { ruleErrorText } from './rule-check';
import { type KnownRule, ruleOf } from './rule-input';

/**
 * The points for a rule, a maximum, and either a value or a numerator and a denominator. An answer is a number;
 * KAD or KPS where a figure says so; empty where a figure is missing; `#DIV/0!` where the denominator is zero.
 */
export function score(
  [rule = null, max = null, first = null, second = null]: readonly Argument[],
  texts: Texts,
): Answer {
  const known = scoringRule(rule, texts);
  if (isCellError(known)) return known;
  const most = maximum(max, texts);
  if (isCellError(most)) return most;
  const figures = figuresFor(known, first, second, texts);
  if (isCellError(figures)) return figures;
  return pointsOf(evaluateFigures(known.expression, most, figures, known.texts), texts);
}

function scoringRule(argument: Argument, texts: Texts): KnownRule | CellError {
  const text = oneCell(argument, texts);
  if (isCellError(text)) return text;
  if (text === null) return invalidValue(texts, 'function.rule-missing');
  const rule = ruleOf(String(text));
  if ('code' in rule) return { error: 'invalidValue', message: ruleErrorText(rule, texts) };
  if (rule.readsElsewhere) return invalidValue(texts, 'function.reads-elsewhere');
  const [name] = rule.otherFigures;
  return name === undefined ? rule : invalidValue(texts, 'function.reads-more', { name });
}

/** An older Excel sends 0 for a blank cell, so a maximum of 0 is none. */
function maximum(argument: Argument, texts: Texts): number | CellError {
  const figure = figureIn(argument, null, texts);
  if (isCellError(figure)) return figure;
  const { tag, value } = figure;
  if (tag === Tag.number && typeof value === 'number' && value > 0) return value;
  return invalidValue(texts, 'function.max');
}

function figuresFor(
  rule: KnownRule,
  first: Argument,
  second: Argument,
  texts: Texts,
): ReadonlyMap<string, Figure> | CellError {
  if (rule.readsFigures && first === null && second === null)
    return invalidValue(texts, 'function.no-figure');
  if (rule.readsParts && second === null) return invalidValue(texts, 'function.no-denominator');
  const value = figureIn(first, rule.knownTexts, texts);
  if (isCellError(value)) return value;
  if (second === null) return new Map([['x', value]]);
  const denominator = figureIn(second, rule.knownTexts, texts);
  if (isCellError(denominator)) return denominator;
  return new Map([
    ['a', value],
    ['b', denominator],
  ]);
}

function pointsOf({ tag, value, issues }: RuleResult, texts: Texts): Answer {
  switch (tag) {
    case Tag.number:
      return value;
    case Tag.notApplicable:
      return shownStates.notApplicable;
    case Tag.noEvent:
      return shownStates.noEvent;
    case Tag.zeroDenominator:
      return { error: 'divisionByZero', message: '' };
    case Tag.missing:
      return issues[0] ? issueError(issues[0], texts) : '';
    default:
      return invalidValue(texts, 'function.no-number');
  }
}

function issueError({ code, found = '', expected = '' }: RuleIssue, texts: Texts): CellError {
  return invalidValue(texts, `function.issue.${code}`, { found, expected });
}
