/** Which figures of a criterion may be set to other values in a what-if, and what they take. */
import { isShownOnly, type Criterion } from '../../core/criteria/criterion';
import type { CellRef } from '../../core/findings/finding';
import { roundHalfAway } from '../../core/rounding/round';
import type { Expression } from '../../core/rules/expression';
import { ruleReads } from '../../core/rules/names';
import { noTexts, yesTexts } from '../../core/rules/functions/yes-no';
import { textChoices } from '../../core/rules/texts-read';
import { explainCriterion, type CriterionExplanation } from '../../core/scoring/explain';
import { NodeState } from '../../core/scoring/scoreboard';
import type { Scoring } from '../../core/scoring/score';

/** One figure of one unit at one criterion. */
export interface ChangeableFigure {
  /** A measure name, or `points`. */
  readonly measure: string;
  /** Null where there is none yet. */
  readonly value: number | string | null;
  /** The values that make sense; empty = any number. */
  readonly choices: readonly (number | string)[];
  /** Points take 0 to this; null = any number. */
  readonly most: number | null;
  /** Where it stands in the workbook; null where nothing can be written back. */
  readonly cell: CellRef | null;
}

/**
 * The measures where the points are computed from them, the points themselves last: given by hand they are all
 * there is, computed ones may be set to see what they would bring. Empty for parents and unknown codes; tracking lines and
 * gates have no points. `unit` is an
 * index in `Scoreboard.units`.
 */
export function changeableFigures(scoring: Scoring, unit: number, code: string): readonly ChangeableFigure[] {
  const explanation = explainCriterion(scoring, unit, code);
  if (!explanation || explanation.criterion.children.length > 0) return [];
  const isShown = isShownOnly(explanation.criterion);
  const figures = isShown || restsOnFigures(explanation) ? measuresOf(explanation) : [];
  const own = isSummed(scoring, explanation.unit)
    ? figures.map((figure) => ({ ...figure, cell: null }))
    : figures;
  return isShown ? own : [...own, pointsOf(explanation, scoring.book.settings.decimals)];
}

/** The counts of a unit with others below it are no longer those of its own cells. */
function isSummed({ book }: Scoring, code: string): boolean {
  return book.settings.rollUp && book.units.some(({ parent }) => parent === code);
}

/** Points that were entered, or wait for it, hear no measure any more. */
function restsOnFigures({ criterion, from, state }: CriterionExplanation): boolean {
  if (!criterion.rule) return false;
  return from === 'computed' || (from === null && state !== NodeState.unappraised);
}

function measuresOf({ criterion, inputs }: CriterionExplanation): ChangeableFigure[] {
  const read = new Set(criterion.rule ? ruleReads(criterion.rule).measures : inputs.map(({ name }) => name));
  return inputs
    .filter(({ name, earlier }) => earlier === null && name !== 'points' && read.has(name))
    .map(({ name, value, cell }) => {
      const now = typeof value === 'object' ? null : value;
      return { measure: name, value: now, choices: choicesOf(criterion.rule, read, now), most: null, cell };
    });
}

/** Texts that the rule knows, where the figure is a text or could only be one. */
function choicesOf(
  rule: Expression | null,
  read: ReadonlySet<string>,
  now: number | string | null,
): readonly string[] {
  if (!rule || typeof now === 'number') return [];
  const known = now === null && read.size > spelledOutNames ? [] : answersTo(rule);
  return typeof now === 'string' && !known.includes(now) ? [now, ...known] : known;
}

/** `x` alone may stand for a value, a count, or a part of a whole. */
const spelledOutNames = 4;

/** Of the many ways to say yes one is enough; a rule that asks for yes is answered by no as well. */
function answersTo(rule: Expression): readonly string[] {
  const known = textChoices(rule);
  const [yes] = yesTexts;
  if (!known.includes(yes)) return known;
  return [...known.filter((text) => !yesTexts.some((other) => other === text)), yes, noTexts[0]];
}

function pointsOf(
  { criterion, score, max, inputs }: CriterionExplanation,
  decimals: number,
): ChangeableFigure {
  const entered = inputs.find(({ name }) => name === 'points');
  return {
    measure: 'points',
    // As people know them; computed points have no end of decimals.
    value: score === null ? null : roundHalfAway(score, criterion.decimals ?? decimals),
    choices: pointChoices(criterion, score),
    most: max,
    cell: entered?.cell ?? null,
  };
}

function pointChoices({ steps }: Criterion, score: number | null): readonly number[] {
  if (!steps) return [];
  const all = new Set([...steps, ...(score === null ? [] : [score])]);
  return [...all].sort((a, b) => a - b);
}
