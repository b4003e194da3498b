/** Going backwards through a rule: which change of one measure would earn given points. */
import { type Column, Tag } from '../measures/column';
import { compareNumbers } from '../rounding/round';
import type { RuleContext } from './context';
import { evaluateRule } from './evaluate';
import type { Expression } from './expression';
import { hintsFor } from './inverse-hints';
import { ruleReads } from './names';
import { nearestChange, type Domain } from './nearest-change';
import { nodesOf } from './syntax';
import { contextOfUnit, withMeasure } from './unit-context';

/** The least change of one measure; `from` is null where it is missing or a text. */
export interface Inversion {
  readonly measure: string;
  readonly from: number | null;
  readonly to: number;
  /** Points more than now; all of them where there are none now. */
  readonly gain: number;
}

/**
 * The least change of a single measure that earns at least `points` for a unit (its index in the khối), or null
 * where no single measure can. Tried in this order, the first that works is taken: `a`, the value (`x`, `n`),
 * named measures in the order of the rule, and `b` last, since fewer cases are no improvement. `a` never exceeds
 * `b` where the rule reads both. Counts stay whole. A measure in a state (KAD, KPS) is not touched. What is
 * returned has been evaluated.
 * @example of `TYLE(r; 80%)`, max 2, a = 70, b = 100: `{ measure: 'a', from: 70, to: 80, gain: 0.25 }`
 */
export function invertRule(
  expression: Expression,
  context: RuleContext,
  unit: number,
  points: number,
): Inversion | null {
  const reads = ruleReads(expression);
  const own = contextOfUnit(context, unit, reads.usesGroup || reads.usesChildren);
  const now = pointsOf(evaluateRule(expression, own.context), own.unit);
  for (const measure of inOrder(reads.measures)) {
    const column = own.context.measure(measure);
    const domain = column === null ? null : domainOf(expression, reads.measures, measure, context, unit);
    if (column === null || domain === null) continue;
    const earns = (value: number): boolean => {
      const changed = withMeasure(own.context, measure, own.unit, value);
      return compareNumbers(pointsOf(evaluateRule(expression, changed), own.unit), points) >= 0;
    };
    const hints = hintsFor(expression, measure, own.context, own.unit, points);
    const to = nearestChange(domain, hints, earns);
    if (to === null) continue;
    const changed = withMeasure(own.context, measure, own.unit, to);
    const then = pointsOf(evaluateRule(expression, changed), own.unit);
    return { measure, from: domain.from, to, gain: then - (Number.isNaN(now) ? 0 : now) };
  }
  return null;
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
    least: from !== null && from < 0 ? -Infinity : Math.min(least, from ?? least),
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

function numberOf(column: Column | null, unit: number): number | null {
  if (column?.tags[unit * column.step] !== Tag.number) return null;
  return column.numbers[unit * column.step]!;
}
