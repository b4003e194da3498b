/** What a rule text is while it is written: whether it is right, what it says, how points follow the measure. */
import type { Criterion } from '../../core/criteria/criterion';
import type { Expression, RuleError, RuleStyle } from '../../core/rules/expression';
import { ruleReads } from '../../core/rules/names';
import { nearestName } from '../../core/rules/nearest-name';
import { parseRule } from '../../core/rules/parse';
import { printRule } from '../../core/rules/print';
import type { OpenedBook, Scored } from '../../jobs/score';
import { textsFor, type Language } from '../../locale/texts';
import { expectedPieces, ruleErrorReason } from '../../sheets/sentences/rule-error';
import { ruleMeaning, type RuleMeaning } from '../../sheets/sentences/rule-meaning';
import { ruleCurve, type RuleCurve } from './rule-curve';
import type { RuleAsked } from './verbs';

/** Something that a valid rule had better not do, as the key of its text and the parameters. */
export interface RuleDoubt {
  readonly key: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** The name that was probably meant. */
  readonly nearest: string | null;
}

export type RuleView =
  /** No text: points are entered by hand, or the children added up. */
  | { readonly kind: 'empty' }
  /** `reason` says in words what is wrong at the place, `expected` what would be right; it may be empty. */
  | { readonly kind: 'bad'; readonly error: RuleError; readonly reason: string; readonly expected: string }
  | {
      readonly kind: 'good';
      /** The rule in the style asked for. */
      readonly printed: string;
      readonly meaning: RuleMeaning;
      readonly doubts: readonly RuleDoubt[];
      readonly curve: RuleCurve;
    };

/** `scored` gives the units' own values where there is a result. */
export function ruleView(
  opened: OpenedBook,
  scored: Scored | null,
  asked: RuleAsked & { readonly style: RuleStyle; readonly language: Language },
): RuleView {
  if (asked.rule.trim() === '') return { kind: 'empty' };
  const parsed = parseRule(asked.rule);
  const texts = textsFor(asked.language);
  if (!parsed.ok) {
    const { error } = parsed;
    const reason = ruleErrorReason(error, texts);
    const expected = expectedPieces(error.expected, texts);
    return { kind: 'bad', error, reason, expected: reason.includes(expected) ? '' : expected };
  }
  const { expression } = parsed;
  const set = opened.book.criteriaSets[asked.set];
  const node = set?.nodes.find(({ code }) => code === asked.criterion);
  const curve = ruleCurve(expression, node ?? null, scored);
  return {
    kind: 'good',
    printed: printRule(expression, asked.style),
    meaning: ruleMeaning(expression, texts),
    doubts: node ? [...readingDoubts(expression, node, set!.nodes, opened), ...pointDoubts(curve, node)] : [],
    curve,
  };
}

/** Names that stand for stored measures. */
const builtIn: ReadonlySet<string> = new Set(['x', 'a', 'b', 'r', 'n']);

function readingDoubts(
  expression: Expression,
  node: Criterion,
  nodes: readonly Criterion[],
  { book }: OpenedBook,
): RuleDoubt[] {
  const reads = ruleReads(expression);
  const codes = nodes.map(({ code }) => code);
  const unknown = [...new Set([...reads.nodes, ...reads.nodeMeasures.map(({ code }) => code)])];
  const period = book.periods.get(book.settings.period.key);
  const known = (period?.measures.get(node.code) ?? []).map(({ name }) => name);
  return [
    ...unknown
      .filter((code) => !codes.includes(code))
      .map((found) => doubt('unknownCode', { found }, nearestName(found, codes))),
    ...(reads.nodes.includes(node.code) ? [doubt('self', {})] : []),
    ...reads.measures
      .filter((name) => !builtIn.has(name) && !known.includes(name))
      .map((found) => doubt('unknownMeasure', { found }, nearestName(found, known))),
  ];
}

/** Points beyond the maximum or below zero; either is a slip of the rule as a rule. */
function pointDoubts(curve: RuleCurve, { max, kind }: Criterion): RuleDoubt[] {
  const points =
    curve.kind === 'line'
      ? curve.pieces.flatMap((piece) => piece.map((point) => point.points))
      : curve.kind === 'answers'
        ? curve.answers.flatMap((answer) => answer.points ?? [])
        : [];
  const most = points.reduce((highest, one) => Math.max(highest, one), -Infinity);
  const least = points.reduce((lowest, one) => Math.min(lowest, one), Infinity);
  return [
    ...(max !== null && kind !== 'gate' && kind !== 'tracking' && most > max + 1e-9
      ? [doubt('aboveMax', { points: Number(most.toPrecision(10)), max })]
      : []),
    ...(least < -1e-9 ? [doubt('belowZero', { points: Number(least.toPrecision(10)) })] : []),
  ];
}

function doubt(key: string, parameters: RuleDoubt['parameters'], nearest?: string): RuleDoubt {
  return { key: `pane.criteria.rule.${key}`, parameters, nearest: nearest ?? null };
}
