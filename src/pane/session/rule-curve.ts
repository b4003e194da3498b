/** How the points of a rule follow its measure, and where the units stand on it. */
import type { Criterion } from '../../core/criteria/criterion';
import { type Column, Tag } from '../../core/measures/column';
import { evaluateRule } from '../../core/rules/evaluate';
import type { Expression } from '../../core/rules/expression';
import { nodesOf } from '../../core/rules/syntax';
import {
  pointsAt,
  traceLimits,
  traceLine,
  traceOver,
  type TracedCriterion,
  type TraceOver,
  type TracePoint,
} from '../../core/rules/trace';
import { contextOf } from '../../core/scoring/rule-context';
import type { Scored } from '../../jobs/score';

/** A unit with its figure and what the rule gives for it. */
export interface CurveDot extends TracePoint {
  readonly unit: string;
  readonly name: string;
}

export type RuleCurve =
  | {
      readonly kind: 'line';
      /** The measure, as rules name it. */
      readonly measure: string;
      /** Figures are shares and shown as percentages. */
      readonly isShare: boolean;
      /** Figures are whole numbers. */
      readonly isCount: boolean;
      readonly range: readonly [from: number, to: number];
      /** Null where the criterion has no maximum. */
      readonly max: number | null;
      readonly pieces: readonly (readonly TracePoint[])[];
      readonly dots: readonly CurveDot[];
    }
  | {
      readonly kind: 'answers';
      readonly measure: string;
      readonly answers: readonly {
        /** Null = any other answer. */
        readonly answer: string | null;
        readonly points: number | null;
        /** Units that answered so; null before scoring. */
        readonly units: number | null;
      }[];
    }
  | { readonly kind: 'none'; readonly reason: Extract<TraceOver, { kind: 'none' }>['reason'] };

/** The curve of a rule at a criterion; without one it is drawn over a maximum of 1. */
export function ruleCurve(expression: Expression, node: Criterion | null, scored: Scored | null): RuleCurve {
  const criterion: TracedCriterion = {
    max: node?.max ?? 1,
    direction: node?.direction === 'lower' ? -1 : 1,
  };
  const over = traceOver(expression, criterion);
  if (over.kind === 'none') return over;
  const figures = node && scored ? unitFigures(expression, over.name, node, scored) : [];
  if (over.kind === 'answers') return answersCurve(expression, over, criterion, scored ? figures : null);
  const dots = figures.flatMap(({ value, points, ...unit }) =>
    typeof value === 'number' && points !== null ? [{ ...unit, at: value, points }] : [],
  );
  const limits = traceLimits(expression);
  const highest = [...limits, ...dots.map(({ at }) => at)].reduce((most, at) => Math.max(most, at), 0);
  const isShare =
    over.kind !== 'count' && (over.kind === 'ratio' || namesPercent(expression)) && highest <= 2;
  const range = isShare
    ? ([0, Math.max(1, highest)] as const)
    : ([0, reach(expression, highest, criterion.max)] as const);
  return {
    kind: 'line',
    measure: over.name,
    isShare,
    isCount: over.kind === 'count',
    range,
    max: node?.max ?? null,
    pieces: traceLine(expression, over, criterion, range),
    dots,
  };
}

/** As far as the picture goes where figures are no shares: past every limit and figure, to a round number. */
function reach(expression: Expression, highest: number, max: number): number {
  const numbers = [...nodesOf(expression)].flatMap((node) =>
    node.kind === 'number' && node.value > 0 ? [node.value] : [],
  );
  const limits = traceLimits(expression);
  // A rule without limits gives so many points for each: it ends where the maximum is used up.
  const ends = limits.length > 0 ? [] : numbers.map((each) => max / each);
  const wanted = [highest, ...ends].reduce((most, end) => Math.max(most, end * 1.2), 1);
  const unit = 10 ** Math.floor(Math.log10(wanted));
  return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((times) => times * unit >= wanted) ?? 10) * unit;
}

function namesPercent(expression: Expression): boolean {
  return [...nodesOf(expression)].some(
    (node) => node.kind === 'percent' || (node.kind === 'text' && node.value.includes('%')),
  );
}

function answersCurve(
  expression: Expression,
  over: Extract<TraceOver, { kind: 'answers' }>,
  criterion: TracedCriterion,
  figures: readonly UnitFigure[] | null,
): RuleCurve {
  const fold = (value: number | string | null) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value;
  const known = new Set(over.answers.map(fold));
  const points = pointsAt(expression, over, criterion, [...over.answers, '\u0000']);
  const count = (test: (value: ReturnType<typeof fold>) => boolean) =>
    figures === null ? null : figures.filter(({ value }) => value !== null && test(fold(value))).length;
  const listed = over.answers.map((answer, i) => ({
    answer,
    points: points[i]!,
    units: count((value) => value === fold(answer)),
  }));
  const other = { answer: null, points: points.at(-1)!, units: count((value) => !known.has(value)) };
  return { kind: 'answers', measure: over.name, answers: [...listed, other] };
}

interface UnitFigure {
  readonly unit: string;
  readonly name: string;
  readonly value: number | string | null;
  readonly points: number | null;
}

/** What each unit of the criterion's khối has, and what the rule gives for it. */
function unitFigures(
  expression: Expression,
  name: string,
  node: Criterion,
  { scoring }: Scored,
): UnitFigure[] {
  return scoring.standings.panels.flatMap(({ scoring: panel }) => {
    const own = panel.criterion(node.code);
    if (own?.cell?.sheet !== node.cell?.sheet || !own) return [];
    const context = contextOf(panel, own, { quietly: true });
    const word: Expression = { kind: 'name', name, place: { from: 0, to: 0 } };
    const entries = (column: Column) =>
      panel.setting.units.map((_, row) => entry(column, row, (id) => panel.setting.texts.text(id)));
    const values = entries(evaluateRule(word, context));
    const points = entries(evaluateRule(expression, context));
    return panel.setting.units.map((unit, row) => {
      const earned = points[row]!;
      return {
        unit: unit.code,
        name: unit.name,
        value: values[row]!,
        points: typeof earned === 'number' ? earned : null,
      };
    });
  });
}

function entry(
  { numbers, tags, step }: Column,
  row: number,
  text: (id: number) => string,
): number | string | null {
  const tag = tags[row * step];
  if (tag === Tag.number) return numbers[row * step]!;
  return tag === Tag.text ? text(numbers[row * step]!) : null;
}
