/** The formulas of a leaf: its entry from the inputs, its points by the policies. */
import type { Period } from '../../core/periods/period';
import type { Criterion, Policy } from '../../core/criteria/criterion';
import { ruleReads } from '../../core/rules/names';
import type { Expression } from '../../core/rules/expression';
import { toFormula } from '../../core/rules/to-formula';
import { roundHalfAway } from '../../core/rounding/round';
import { baseYear } from './base-year';
import { entryPlaces, type NodePlan } from './node-plan';
import type { PanelLive } from './panel-live';
import type { ScoreBlock } from './score-block';
import { shownStates, zeroDenominator } from './state-texts';
import { NoLiveFormula } from './tally';
import type { FigurePlace } from './figure-place';

/** What stands in the cell of an entry for each state. */
interface Shown {
  readonly notApplicable: string;
  readonly noEvent: string;
  readonly zeroDenominator: string;
}

const asEntry: Shown = {
  notApplicable: `"${shownStates.notApplicable}"`,
  noEvent: `"${shownStates.noEvent}"`,
  zeroDenominator: `"${zeroDenominator}"`,
};

/** Half a step of the 10 decimals that comparisons see. */
const halfStep = 5e-11;

/** The places an entry comes from that have anything to come from. */
export function placesOf(live: PanelLive, node: Criterion): readonly FigurePlace[] {
  return entryPlaces(live.panel, node).filter((place) => place !== 'computed' || isComputed(live, node));
}

/** Whether the leaf needs a helper cell for its entry, because its points are not simply what was entered. */
export function needsEntry(live: PanelLive, { node, policies }: NodePlan): boolean {
  const places = placesOf(live, node);
  const leavesOrMisses = (policy: Policy | null) =>
    policy === null || policy === 'drop' || policy === 'rescale' || policy === 'previous';
  const dividesByPolicy =
    policies.zeroDenominator !== null && places.includes('computed') && node.rule !== null;
  return (
    places.length > 1 ||
    node.kind !== 'scored' ||
    dividesByPolicy ||
    !leavesOrMisses(policies.notApplicable) ||
    !leavesOrMisses(policies.noEvent)
  );
}

/** The entry of a leaf before its policies, for a helper cell. */
export function entryFormula(live: PanelLive, block: ScoreBlock, node: Criterion): string {
  const places = placesOf(live, node);
  const cells = places.map((place) => placeFormula(live, block, node, place, asEntry, null));
  const last = cells.at(-1) ?? '""';
  const picked =
    cells.length < 2
      ? last
      : cells
          .slice(0, -1)
          .reduceRight(
            (rest, _, i) => `IF(${live.place(block, node, i)}<>"",${live.place(block, node, i)},${rest})`,
            last,
          );
  return withExemption(live, block, node, asEntry.notApplicable, picked);
}

/** One of several places of an entry, for a helper cell of its own. */
export function placeFormula(
  live: PanelLive,
  block: ScoreBlock,
  node: Criterion,
  place: FigurePlace,
  shown: Shown,
  decimals: number | null,
): string {
  return place === 'computed'
    ? computedFormula(live, block, node, shown, decimals)
    : pointsFormula(live, block, node, pointsReference(live, block, node, place), shown, decimals);
}

/** Points of a leaf that has no helper cell. */
export function plainScoreFormula(live: PanelLive, block: ScoreBlock, { node, policies }: NodePlan): string {
  const text = (policy: Policy | null, state: string) =>
    policy === 'drop' || policy === 'rescale' ? state : '""';
  const shown: Shown = {
    notApplicable: text(policies.notApplicable, asEntry.notApplicable),
    noEvent: text(policies.noEvent, asEntry.noEvent),
    zeroDenominator: '""',
  };
  const [place] = placesOf(live, node);
  const formula = place === undefined ? '""' : placeFormula(live, block, node, place, shown, node.decimals);
  return withExemption(live, block, node, shown.notApplicable, formula);
}

/** Points of a leaf from its helper cell. */
export function scoreFormula(live: PanelLive, block: ScoreBlock, { node, policies }: NodePlan): string {
  const max = node.max ?? 0;
  const entry = block.helper(node.code, 'entry');
  const rounded = (text: string) =>
    node.decimals === null ? text : `ROUND(${text},${String(node.decimals)})`;
  const limited = node.kind === 'scored' ? entry : `MAX(0,MIN(${String(max)},${entry}))`;
  const full = String(node.decimals === null ? max : roundHalfAway(max, node.decimals));
  const answer = (policy: Policy | null, shown: string): string => {
    switch (policy) {
      case 'full':
        return full;
      case 'zero':
        return '0';
      case 'drop':
      case 'rescale':
        return shown;
      default:
        return '""';
    }
  };
  const zero =
    policies.zeroDenominator === 'previous'
      ? rounded(`IFERROR(${againFormula(live, block, node)}+0,0)`)
      : answer(policies.zeroDenominator, asEntry.noEvent);
  const answers = [
    [asEntry.notApplicable, answer(policies.notApplicable, asEntry.notApplicable)],
    [asEntry.noEvent, answer(policies.noEvent, asEntry.noEvent)],
    [asEntry.zeroDenominator, zero],
  ] as const;
  const otherwise = answers
    .filter(([, given]) => given !== '""')
    .reduceRight((rest, [state, given]) => `IF(${entry}=${state},${given},${rest})`, '""');
  return `IF(ISNUMBER(${entry}),${rounded(limited)},${otherwise})`;
}

/** The rule with the base year's denominator where this period's is zero. */
function againFormula(live: PanelLive, block: ScoreBlock, node: Criterion): string {
  const base = baseYear(live.book);
  const period = live.book.settings.period;
  const own = live.inputs.measure(block, period, node.code, 'b');
  const earlier = base && live.inputs.measure(block, base.period, node.code, 'b');
  if (!base || own === null || earlier === null || !node.rule) return '0';
  const share = base.monthsShare === 1 ? earlier : `${earlier}*${String(base.monthsShare)}`;
  const b = `IF(AND(ISNUMBER(${own}),${own}=0),IF(ISNUMBER(${earlier}),${share},""),${own})`;
  const references = live.references(block, node);
  return formulaOf(node.rule, {
    ...references,
    measure: (name) => (name === 'b' ? b : references.measure(name)),
  });
}

/** KAD and KPS typed into any measure stand for the whole leaf; else the rule, or the value as points. */
function computedFormula(
  live: PanelLive,
  block: ScoreBlock,
  node: Criterion,
  shown: Shown,
  decimals: number | null,
): string {
  const period: Period = live.book.settings.period;
  const names = live.panel.setting.figures.measureNames(node.code);
  const cells = names.map((name) => live.inputs.measure(block, period, node.code, name)!);
  if (!node.rule) {
    const x = live.inputs.measure(block, period, node.code, 'x')!;
    return live.withStates(cells, shown, pointsValue(node, x, decimals));
  }
  if (live.isInCircle(node.code)) throw new NoLiveFormula('rule');
  if (isTruth(node.rule)) throw new NoLiveFormula('rule-truth');
  const value = formulaOf(node.rule, live.references(block, node));
  const divides = value.includes('/') || value.includes('MOD(');
  const zero = divides ? shown.zeroDenominator : '""';
  // An error is a zero denominator where that has a cell of its own; then a text stays one, which is no number.
  const number =
    decimals !== null
      ? `ROUND(${value},${String(decimals)})`
      : zero === '""'
        ? asNumber(node.rule, value)
        : value;
  const safe = `IFERROR(${number},${zero})`;
  return live.withStates(cells, shown, safe);
}

function pointsFormula(
  live: PanelLive,
  _: ScoreBlock,
  node: Criterion,
  cell: string,
  shown: Shown,
  decimals: number | null,
): string {
  return live.withStates([cell], shown, pointsValue(node, cell, decimals));
}

/** Points that no rule allows are missing. */
function pointsValue(node: Criterion, cell: string, decimals: number | null): string {
  const value = decimals === null ? cell : `ROUND(${cell},${String(decimals)})`;
  if (node.kind === 'tracking' || node.kind === 'gate') return `IF(${cell}="","",${cell})`;
  const max = node.max === null ? '' : `,${cell}<=${String(node.max + halfStep)}`;
  return `IF(ISNUMBER(${cell}),IF(AND(${cell}>=-0.00000000005${max}),${value},""),"")`;
}

function pointsReference(
  live: PanelLive,
  block: ScoreBlock,
  node: Criterion,
  place: Exclude<FigurePlace, 'computed'>,
): string {
  const cell = live.inputs.points(block, place, node.code);
  if (cell === null) throw new NoLiveFormula('row-key');
  return cell;
}

function withExemption(
  live: PanelLive,
  block: ScoreBlock,
  node: Criterion,
  shown: string,
  otherwise: string,
): string {
  const condition = live.exempt(block, node);
  return condition === null ? otherwise : `IF(${condition},${shown},${otherwise})`;
}

/** The native formula of a rule. Throws NoLiveFormula. */
export function formulaOf(rule: Expression, references: Parameters<typeof toFormula>[1]): string {
  const result = toFormula(rule, references);
  if ('formula' in result) return result.formula;
  throw new NoLiveFormula(result.unavailable === 'formula-too-long' ? 'too-long' : 'rule');
}

/** Whether there is anything to compute a leaf from. */
function isComputed(live: PanelLive, node: Criterion): boolean {
  if (node.ruleBroken) return false;
  const names = live.panel.setting.figures.measureNames(node.code);
  if (!node.rule) return names.includes('x');
  return names.length > 0 || ruleReads(node.rule).measures.length === 0;
}

/** A rule that gives a truth value has no points. */
function isTruth(rule: Expression): boolean {
  if (rule.kind === 'binary') return ['=', '<>', '<', '<=', '>', '>='].includes(rule.operator);
  return rule.kind === 'call' && ['AND', 'OR', 'NOT'].includes(rule.name);
}

/** Where a rule may give a text that was typed for a number, the sum makes an error of it, which is missing. */
function asNumber(rule: Expression, formula: string): string {
  const mayBeText =
    rule.kind === 'name' || (rule.kind === 'call' && ['IF', 'CHON', 'MUC'].includes(rule.name));
  return mayBeText ? `(${formula})+0` : formula;
}
