/** How the points of a rule follow its measure: the rule evaluated at many values, for a picture. */
import { type Column, constant, Tag } from '../measures/column';
import { TextPool } from '../measures/text-pool';
import { sameNumber } from '../rounding/round';
import { readBand } from './band';
import type { RuleContext } from './context';
import { evaluateRule } from './evaluate';
import type { Expression } from './expression';
import { figuresContext } from './figures-context';
import { ruleReads } from './names';
import { nodesOf } from './syntax';

/** What a rule can be drawn over; `ratio` is a/b. */
export type TraceOver =
  | { readonly kind: 'value' | 'count' | 'ratio' | 'named'; readonly name: string }
  /** The answers that the rule names, instead of numbers. */
  | { readonly kind: 'answers'; readonly name: string; readonly answers: readonly string[] }
  /** It cannot: it reads no measure, several, other nodes or units, or a parent's children. */
  | { readonly kind: 'none'; readonly reason: 'constant' | 'several' | 'nodes' | 'group' | 'children' };

/** The maximum of the criterion, and which way its measure is better. */
export type TracedCriterion = Pick<RuleContext, 'direction'> & { readonly max: number };

/** A value of the measure and its points. */
export interface TracePoint {
  readonly at: number;
  readonly points: number;
}

/** What the points of a rule follow. */
export function traceOver(expression: Expression, criterion: TracedCriterion): TraceOver {
  const { usesChildren, usesGroup, nodes, nodeMeasures, previous } = ruleReads(expression);
  if (usesChildren) return { kind: 'none', reason: 'children' };
  if (usesGroup) return { kind: 'none', reason: 'group' };
  if (nodes.length + nodeMeasures.length + previous.length > 0) return { kind: 'none', reason: 'nodes' };
  const names = new Set(
    [...nodesOf(expression)].flatMap((node) =>
      node.kind === 'name' && node.name !== 'max' ? [node.name] : [],
    ),
  );
  const [name] = names;
  if (name === undefined) return { kind: 'none', reason: 'constant' };
  const readsParts = names.has('a') || names.has('b');
  if (readsParts) {
    const onlyParts = [...names].every((one) => ['a', 'b', 'r'].includes(one));
    return onlyParts && isOfRatio(expression, criterion)
      ? { kind: 'ratio', name: 'r' }
      : { kind: 'none', reason: 'several' };
  }
  const isValue = [...names].every((one) => ['x', 'r', 'n'].includes(one));
  if (!isValue && names.size > 1) return { kind: 'none', reason: 'several' };
  const answers = answersOf(expression);
  if (answers.length > 0) return { kind: 'answers', name, answers };
  if (!isValue) return { kind: 'named', name };
  return names.has('n') ? { kind: 'count', name: 'n' } : { kind: names.has('r') ? 'ratio' : 'value', name };
}

/** The points at each of these values; null where the rule gives none. */
export function pointsAt(
  expression: Expression,
  over: TraceOver,
  criterion: TracedCriterion,
  values: readonly (number | string)[],
): readonly (number | null)[] {
  const texts = new TextPool();
  const column = columnOf(values, texts);
  const stored = over.kind === 'named' || over.kind === 'answers' ? over.name : 'x';
  const name = ['r', 'n'].includes(stored) ? 'x' : stored;
  const columns =
    over.kind === 'ratio'
      ? new Map([
          ['a', column],
          ['b', constant(1)],
        ])
      : new Map([[name, column]]);
  return numbersOf(
    evaluateRule(expression, figuresContext(values.length, columns, criterion, texts)),
    values.length,
  );
}

/**
 * The line of points over a measure from `from` to `to`, in pieces where it jumps. Of a count only whole numbers are
 * taken; every limit that the rule names is among the values, and both sides of it.
 */
export function traceLine(
  expression: Expression,
  over: TraceOver,
  criterion: TracedCriterion,
  [from, to]: readonly [from: number, to: number],
): readonly (readonly TracePoint[])[] {
  const values = over.kind === 'count' ? wholeNumbers(from, to) : steps(expression, from, to);
  const points = pointsAt(expression, over, criterion, values);
  const near = (to - from) * besides * 3;
  const pieces: TracePoint[][] = [];
  let last: TracePoint | null = null;
  for (const [i, at] of values.entries()) {
    const found = points[i] ?? null;
    const point = found === null ? null : { at, points: found };
    const jumps =
      last && point && at - last.at < near && Math.abs(point.points - last.points) > criterion.max * 1e-6;
    if (point && last && !jumps && over.kind !== 'count') pieces.at(-1)!.push(point);
    else if (point) pieces.push([point]);
    last = point;
  }
  return pieces.map(withoutMiddles);
}

/** Limits that a rule names on the scale of its measure: of bands, comparisons, targets and goalposts. */
export function traceLimits(expression: Expression): readonly number[] {
  return [...nodesOf(expression)].flatMap((node) => {
    if (node.kind === 'percent' && node.operand.kind === 'number') return [node.operand.value / 100];
    if (node.kind === 'text') return readBand(node.value)?.value ?? [];
    if (node.kind === 'binary' && '<=>'.includes(node.operator.charAt(0))) {
      return [node.left, node.right].flatMap((side) => (side.kind === 'number' ? [side.value] : []));
    }
    if (node.kind !== 'call' || !['TYLE', 'TYLE_TU', 'GOALPOSTS'].includes(node.name)) return [];
    return node.arguments.flatMap((argument) => (argument.kind === 'number' ? [argument.value] : []));
  });
}

/** Values drawn beside a limit, as a share of the width. */
const besides = 1e-7;
const stepCount = 120;

function steps(expression: Expression, from: number, to: number): number[] {
  const width = to - from;
  const even = Array.from({ length: stepCount + 1 }, (_, i) => from + (width * i) / stepCount);
  const limits = traceLimits(expression)
    .filter((limit) => limit > from && limit < to)
    .flatMap((limit) => [limit - width * besides, limit, limit + width * besides]);
  return [...new Set([...even, ...limits])].sort((a, b) => a - b);
}

function wholeNumbers(from: number, to: number): number[] {
  const first = Math.ceil(from);
  return Array.from({ length: Math.min(200, Math.floor(to) - first + 1) }, (_, i) => first + i);
}

/** Points on a straight line between others say nothing. */
function withoutMiddles(piece: readonly TracePoint[]): readonly TracePoint[] {
  return piece.filter((point, i) => {
    const before = piece[i - 1];
    const after = piece[i + 1];
    if (!before || !after) return true;
    const share = (point.at - before.at) / (after.at - before.at);
    return Math.abs(before.points + share * (after.points - before.points) - point.points) > 1e-9;
  });
}

/** Whether a rule over a and b asks for nothing but a/b. */
function isOfRatio(expression: Expression, criterion: TracedCriterion): boolean {
  const ratios = [0, 0.17, 0.5, 0.73, 1, 1.2];
  const [small, large] = [8, 4096].map((b) => {
    const texts = new TextPool();
    const columns = new Map([
      [
        'a',
        columnOf(
          ratios.map((ratio) => ratio * b),
          texts,
        ),
      ],
      ['b', constant(b)],
    ]);
    return numbersOf(
      evaluateRule(expression, figuresContext(ratios.length, columns, criterion, texts)),
      ratios.length,
    );
  });
  return small!.every((points, i) => {
    const other = large![i] ?? null;
    return points === null || other === null ? points === other : sameNumber(points, other);
  });
}

/** The answers that a rule tells apart; none where it looks at numbers. */
function answersOf(expression: Expression): readonly string[] {
  const answers = new Set<string>();
  for (const node of nodesOf(expression)) {
    if (node.kind === 'call' && node.name === 'COKHONG')
      for (const answer of ['Có', 'Không']) answers.add(answer);
    if (node.kind === 'call' && node.name === 'CHON') {
      for (const argument of node.arguments) if (argument.kind === 'text') answers.add(argument.value);
    }
    if (node.kind === 'binary' && (node.operator === '=' || node.operator === '<>')) {
      for (const side of [node.left, node.right]) if (side.kind === 'text') answers.add(side.value);
    }
  }
  return [...answers];
}

function columnOf(values: readonly (number | string)[], texts: TextPool): Column {
  return {
    numbers: Float64Array.from(values, (value) => (typeof value === 'string' ? texts.id(value) : value)),
    tags: Uint8Array.from(values, (value) => (typeof value === 'string' ? Tag.text : Tag.number)),
    step: 1,
  };
}

function numbersOf({ numbers, tags, step }: Column, count: number): (number | null)[] {
  return Array.from({ length: count }, (_, i) => (tags[i * step] === Tag.number ? numbers[i * step]! : null));
}
