/** What `SCORE` and `EXPLAIN` are asked: a rule, a maximum and figures. */
import { Tag } from '../core/measures/column';
import type { Figure } from '../core/rules/evaluate-figures';
import { measureName } from '../sheets/read/figure-headings';
import type { Texts } from '../sheets/texts';
import { figureIn, figureOf, isBlank, oneCell } from './cell-input';
import {
  type Argument,
  type CellError,
  type CellValue,
  invalidValue,
  isCellError,
  isRows,
} from './function-entry';
import { ruleErrorText } from './rule-check';
import { type KnownRule, ruleOf } from './rule-input';

/** A rule that a formula can be scored by, with all that it asks for. */
export interface ScoringCall {
  readonly rule: KnownRule;
  readonly max: number;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** The arguments: rule, maximum, value or numerator, denominator, then names and figures in turn. */
export function scoringCall(
  [rule = null, max = null, first = null, second = null, ...named]: readonly Argument[],
  texts: Texts,
): ScoringCall | CellError {
  const known = scoringRule(rule, texts);
  if (isCellError(known)) return known;
  const most = maximum(max, texts);
  if (isCellError(most)) return most;
  const figures = figuresFor(known, first, second, named, texts);
  if (isCellError(figures)) return figures;
  const error = lacking(known, figures, texts);
  return error ?? { rule: known, max: most, figures };
}

function scoringRule(argument: Argument, texts: Texts): KnownRule | CellError {
  const text = oneCell(argument, texts);
  if (isCellError(text)) return text;
  if (text === null) return invalidValue(texts, 'function.rule-missing');
  const rule = ruleOf(String(text));
  if ('code' in rule) return { error: 'invalidValue', message: ruleErrorText(rule, texts) };
  return rule.readsElsewhere ? invalidValue(texts, 'function.reads-elsewhere') : rule;
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
  named: readonly Argument[],
  texts: Texts,
): ReadonlyMap<string, Figure> | CellError {
  const figures = new Map<string, Figure>();
  if (first !== null || second !== null) {
    const value = figureIn(first, rule.knownTexts, texts);
    if (isCellError(value)) return value;
    figures.set(second === null ? 'x' : 'a', value);
  }
  if (second !== null) {
    const denominator = figureIn(second, rule.knownTexts, texts);
    if (isCellError(denominator)) return denominator;
    figures.set('b', denominator);
  }
  const error = named.length > 0 ? addNamed(figures, rule, named.flatMap(cellsOf), texts) : null;
  return error ?? figures;
}

/** Names and figures in turn, so that two columns beside each other are pairs as well. */
function addNamed(
  figures: Map<string, Figure>,
  rule: KnownRule,
  cells: readonly CellValue[],
  texts: Texts,
): CellError | null {
  for (let i = 0; i < cells.length; i += 2) {
    const name = cells[i]!;
    const value = cells[i + 1];
    if (isBlank(name) && (value === undefined || isBlank(value))) continue;
    if (isBlank(name) || typeof name !== 'string' || value === undefined) {
      return invalidValue(texts, 'function.pairs');
    }
    const figure = figureOf(value, rule.knownTexts, texts);
    if (isCellError(figure)) return figure;
    const measure = nameOf(name);
    if (figures.has(measure)) return invalidValue(texts, 'function.given-twice', { name });
    figures.set(measure, figure);
  }
  return null;
}

/** An error when a figure that the rule reads was given no place at all; a blank cell is a place. */
function lacking(rule: KnownRule, figures: ReadonlyMap<string, Figure>, texts: Texts): CellError | null {
  const hasValue = figures.has('x') || (figures.has('a') && figures.has('b'));
  if (rule.readsFigures && figures.size === 0) return invalidValue(texts, 'function.no-figure');
  const part = rule.parts.find((name) => !figures.has(name));
  if (part !== undefined) return invalidValue(texts, 'function.no-part', { name: part });
  const other = rule.otherFigures.find((name) => !figures.has(name));
  if (other !== undefined) return invalidValue(texts, 'function.reads-more', { name: other });
  return rule.readsValue && !hasValue ? invalidValue(texts, 'function.no-figure') : null;
}

function cellsOf(argument: Argument): readonly CellValue[] {
  return isRows(argument) ? argument.flat() : [argument];
}

/** So many names of figures are kept as rules know them. */
const kept = 2000;
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= kept) names.clear();
  const name = measureName(text);
  names.set(text, name);
  return name;
}
