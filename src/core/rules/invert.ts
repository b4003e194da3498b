/** Going backwards through a rule: which change of one measure would earn given points. */
import { type Column, Tag } from '../measures/column';
import { foldCase } from '../measures/text-pool';
import { compareNumbers } from '../rounding/round';
import type { RuleContext } from './context';
import { evaluateRule } from './evaluate';
import type { Expression } from './expression';
import { hintsFor } from './inverse-hints';
import { ruleReads } from './names';
import { nearestChange, type Domain } from './nearest-change';
import { nodesOf } from './syntax';
import { textChoices } from './texts-read';
import { contextOfUnit, withMeasure } from './unit-context';

/** The least change of one measure. */
export interface Inversion {
  readonly measure: string;
  /** Null where it is missing. */
  readonly from: number | string | null;
  /** A text where the rule asks for one of several texts. */
  readonly to: number | string;
  /** Points more than now; all of them where there are none now. */
  readonly gain: number;
}

/**
 * How far, as a share, the arithmetic may be off. Comparisons forgive more, which a rule that only ever nears its
 * maximum would meet somewhere far beyond reason.
 */
const doubt = 1e-14;

/**
 * The least change of a single measure that earns at least `points` for a unit (its index in the khối), or null
 * where no single measure can. Tried in this order, the first that works is taken: `a`, the value (`x`, `n`),
 * named measures in the order of the rule, and `b` last, since fewer cases are no improvement. Where the rule reads
 * both, `a` never exceeds `b`: a part that is greater than its whole, or a whole of nothing, is to be put right
 * first, and nothing is proposed. Counts stay whole. Among texts, the least change is the one that earns least of
 * those that earn enough. A measure in a state (KAD, KPS) is not touched. What is returned has been evaluated.
 * @example of `TYLE(r; 80%)`, max 2, a = 70, b = 100: `{ measure: 'a', from: 70, to: 80, gain: 0.25 }`
 * @example of `COKHONG(x)`, max 5, x = "Không": `{ measure: 'x', from: 'Không', to: 'Có', gain: 5 }`
 */
export function invertRule(
  expression: Expression,
  context: RuleContext,
  unit: number,
  points: number,
): Inversion | null {
  const reads = ruleReads(expression);
  if (isNoShare(reads.measures, context, unit)) return null;
  const own = contextOfUnit(context, unit, reads.usesGroup || reads.usesChildren);
  const now = pointsOf(evaluateRule(expression, own.context), own.unit);
  const texts = textChoices(expression);
  for (const measure of inOrder(reads.measures)) {
    const column = own.context.measure(measure);
    const domain = column === null ? null : domainOf(expression, reads.measures, measure, context, unit);
    if (column === null || domain === null) continue;
    const pointsWith = (value: number | string): number => {
      const changed = withMeasure(own.context, measure, own.unit, value);
      return pointsOf(evaluateRule(expression, changed), own.unit);
    };
    const earns = (value: number | string): boolean => pointsWith(value) >= points - doubt * Math.abs(points);
    const byNumber = () =>
      nearestChange(domain, hintsFor(expression, measure, own.context, own.unit, points), earns);
    const byText = () => leastChoice(texts.filter(earns), pointsWith, context, measure);
    const to = domain.from === null ? (byText() ?? byNumber()) : (byNumber() ?? byText());
    if (to === null) continue;
    const from = domain.from ?? textOf(column, own);
    return { measure, from, to, gain: pointsWith(to) - (Number.isNaN(now) ? 0 : now) };
  }
  return null;
}

/** The text that earns least; of equal ones the first that some unit of the khối has, else the first. */
function leastChoice(
  earning: readonly string[],
  pointsWith: (text: string) => number,
  context: RuleContext,
  measure: string,
): string | null {
  if (earning.length === 0) return null;
  const least = Math.min(...earning.map(pointsWith));
  const equal = earning.filter((text) => compareNumbers(pointsWith(text), least) === 0);
  const column = context.measure(measure);
  const used = new Set<string>();
  column?.numbers.forEach((id, i) => {
    if (column.tags[i] === Tag.text) used.add(context.texts.foldedText(id));
  });
  return equal.find((text) => used.has(foldCase(text))) ?? equal[0]!;
}

/** Whether a rule of `a` and `b` has a part greater than its whole, or a whole of nothing. */
function isNoShare(reads: readonly string[], context: RuleContext, unit: number): boolean {
  if (!reads.includes('a') || !reads.includes('b')) return false;
  const a = numberOf(context.measure('a'), unit);
  const b = numberOf(context.measure('b'), unit);
  return b !== null && (b === 0 || (a !== null && a > b));
}

/** The result as points; NaN where it is no number. */
function pointsOf({ numbers, tags, step }: Column, unit: number): number {
  const tag = tags[unit * step];
  return tag === Tag.number || tag === Tag.boolean ? numbers[unit * step]! : NaN;
}

function inOrder(measures: readonly string[]): readonly string[] {
  const named = measures.filter((name) => !['a', 'x', 'n', 'b'].includes(name));
  return ['a', 'x', 'n', ...named, 'b'].filter((name) => measures.includes(name));
}

/** Where a measure may move; null when it is in a state that no figure changes. */
function domainOf(
  expression: Expression,
  reads: readonly string[],
  measure: string,
  context: RuleContext,
  unit: number,
): Domain | null {
  const column = context.measure(measure);
  if (column === null) return null;
  const tag = column.tags[unit * column.step];
  if (tag === Tag.notApplicable || tag === Tag.noEvent) return null;
  const from = numberOf(column, unit);
  const partner = measure === 'a' ? 'b' : measure === 'b' ? 'a' : null;
  const bound = partner !== null && reads.includes(partner) ? numberOf(context.measure(partner), unit) : null;
  const least = measure === 'b' && bound !== null ? bound : 0;
  return {
    from,
    whole: isCount(expression, measure, column, from ?? bound),
    least: from !== null && from < 0 ? -Infinity : least,
    most: measure === 'a' && bound !== null ? Math.max(bound, 0) : Infinity,
  };
}

/**
 * Whether a measure counts things: `x` where the rule asks for `n`; `a` and `b` that are whole now (or whose
 * partner is, where they are missing); a named one whose column holds counts.
 */
function isCount(expression: Expression, measure: string, column: Column, like: number | null): boolean {
  if (like !== null && !Number.isInteger(like)) return false;
  if (measure === 'n') return true;
  if (measure === 'x')
    return [...nodesOf(expression)].some((node) => node.kind === 'name' && node.name === 'n');
  if (measure === 'a' || measure === 'b') return like !== null;
  return holdsCounts(column);
}

/** Remembered, as every unit of a book asks. */
const countColumns = new WeakMap<Column, boolean>();

/** Whole for every unit and more than 1 for some, since 0 and 1 alone may be shares. */
function holdsCounts(column: Column): boolean {
  let answer = countColumns.get(column);
  if (answer === undefined) {
    const known = column.numbers.filter((_, i) => column.tags[i] === Tag.number);
    answer = known.every((value) => Number.isInteger(value)) && known.some((value) => value > 1);
    countColumns.set(column, answer);
  }
  return answer;
}

function textOf(
  column: Column,
  { context, unit }: { readonly context: RuleContext; readonly unit: number },
): string | null {
  const at = unit * column.step;
  return column.tags[at] === Tag.text ? context.texts.text(column.numbers[at]!) : null;
}

function numberOf(column: Column | null, unit: number): number | null {
  if (column?.tags[unit * column.step] !== Tag.number) return null;
  return column.numbers[unit * column.step]!;
}
