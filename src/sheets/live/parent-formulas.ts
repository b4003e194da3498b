/** The formulas of a parent: its rule over what remains, rescaled, with bonus and penalty. */
import type { Expression } from '../../core/rules/expression';
import { rootCode } from '../../core/criteria/criterion';
import type { ChildReference } from '../../core/rules/native-formula';
import { formulaOf, needsEntry } from './leaf-formulas';
import type { NodePlan } from './node-plan';
import type { PanelLive } from './panel-live';
import type { ScoreBlock } from './score-block';
import { shownStates, zeroDenominator } from './state-texts';
import { NoLiveFormula } from './tally';

/** The rule of a parent without one. */
export const sumOfChildren: Expression = {
  kind: 'call',
  name: 'SUM',
  arguments: [{ kind: 'name', name: 'children', place: { from: 4, to: 12 } }],
  place: { from: 0, to: 13 },
};

type Leaving = 'dropped' | 'rescaled';

/** Conditions under which a node leaves its parent in one of the two ways; none where it never does. */
export function leavingConditions(
  live: PanelLive,
  block: ScoreBlock,
  plan: NodePlan,
  how: Leaving,
): readonly string[] {
  const { node, policies } = plan;
  if (!plan.canLeave) return [];
  if (!plan.isLeaf) {
    if (how === 'rescaled' && !plan.canBeRescaled) return [];
    return [`${block.helper(node.code, 'treatment')}=${how === 'dropped' ? '2' : '3'}`];
  }
  const policy = how === 'dropped' ? 'drop' : 'rescale';
  const hasEntry = needsEntry(live, plan);
  const cell = hasEntry ? block.helper(node.code, 'entry') : block.score(node.code);
  const states = [
    [policies.notApplicable, shownStates.notApplicable],
    [policies.noEvent, shownStates.noEvent],
    [hasEntry ? policies.zeroDenominator : null, zeroDenominator],
  ] as const;
  return states.flatMap(([answer, text]) => (answer === policy ? [`${cell}="${text}"`] : []));
}

export function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(',')})`;
}

/** Whether some child may leave to be rescaled, so that the parent needs its full maximum. */
export function rescales({ scored }: NodePlan): boolean {
  return scored.some((child) => child.canBeRescaled);
}

/** Whether the rule stands in a helper cell, because something is done to it after. */
export function needsRaw(plan: NodePlan): boolean {
  return rescales(plan) || plan.extras.length > 0;
}

/** 0 while anything remains, 2 where all left, 3 where all left to be rescaled. */
export function treatmentFormula(live: PanelLive, block: ScoreBlock, { scored }: NodePlan): string {
  const all = scored.map((child) => anyOf(bothWays(live, block, child)));
  const dropped = scored.flatMap((child) => leavingConditions(live, block, child, 'dropped'));
  const way = dropped.length === 0 ? '3' : `IF(${anyOf(dropped)},2,3)`;
  return `IF(${all.length === 1 ? all[0]! : `AND(${all.join(',')})`},${way},0)`;
}

function bothWays(live: PanelLive, block: ScoreBlock, plan: NodePlan): string[] {
  return [
    ...leavingConditions(live, block, plan, 'dropped'),
    ...leavingConditions(live, block, plan, 'rescaled'),
  ];
}

/** The rule over the scores that remain. */
export function rawFormula(live: PanelLive, block: ScoreBlock, plan: NodePlan): string {
  if (plan.scored.length === 0) return '0';
  const cells = plan.scored.map(({ node }): ChildReference => {
    const value = block.score(node.code);
    return { value, missing: `${value}=""`, weight: node.weight };
  });
  return overChildren(live, block, plan, 'score', cells);
}

/** The rule over the maxima that remain. */
export function remainingFormula(live: PanelLive, block: ScoreBlock, plan: NodePlan): string {
  if (plan.scored.length === 0) return '0';
  return overChildren(
    live,
    block,
    plan,
    'max',
    maximaOf(plan, ({ node }) => block.max(node.code)),
  );
}

/** The rule over the maxima with those that were rescaled back in. */
export function fullFormula(live: PanelLive, block: ScoreBlock, plan: NodePlan): string {
  const formula = overChildren(
    live,
    block,
    plan,
    'max',
    maximaOf(plan, (child) =>
      hasFull(child) ? block.helper(child.node.code, 'full') : block.max(child.node.code),
    ),
  );
  return plan.canLeave ? `IF(${block.helper(plan.node.code, 'treatment')}=2,"",${formula})` : formula;
}

/** Whether a node has a helper cell with its full maximum. */
export function hasFull(plan: NodePlan): boolean {
  return plan.isLeaf ? plan.canBeRescaled : rescales(plan);
}

/** The full maximum of a leaf: gone where it was dropped. */
export function leafFullFormula(live: PanelLive, block: ScoreBlock, plan: NodePlan): string {
  const dropped = leavingConditions(live, block, plan, 'dropped');
  const max = String(plan.node.max ?? 0);
  return dropped.length === 0 ? max : `IF(${anyOf(dropped)},"",${max})`;
}

/** The applicable maximum of a leaf: gone where it left. */
export function leafMaxFormula(live: PanelLive, block: ScoreBlock, plan: NodePlan): string {
  return `IF(${anyOf(bothWays(live, block, plan))},"",${String(plan.node.max ?? 0)})`;
}

export function maxFormula(live: PanelLive, block: ScoreBlock, plan: NodePlan): string {
  const { code } = plan.node;
  const remaining = rescales(plan) ? block.helper(code, 'full') : remainingFormula(live, block, plan);
  return plan.canLeave ? `IF(${block.helper(code, 'treatment')}>=2,"",${remaining})` : remaining;
}

/** Points of a parent: the rule, rescaled, plus bonus, minus penalty, within the caps, rounded last. */
export function parentScoreFormula(live: PanelLive, block: ScoreBlock, plan: NodePlan): string {
  const { node } = plan;
  const { totalCap } = live.book.settings;
  const raw = needsRaw(plan) ? block.helper(node.code, 'raw') : rawFormula(live, block, plan);
  let value = rescales(plan) ? rescaled(block, node.code, raw) : raw;
  if (plan.extras.length > 0) value = withExtras(live, block, plan, value);
  if (node.decimals !== null) value = `ROUND(${value},${String(node.decimals)})`;
  if (node.code === rootCode && totalCap !== null) value = `MIN(${String(totalCap)},${value})`;
  const isNumber = plan.scored.length === 0;
  const changed = value !== raw;
  const present =
    !changed || isNumber
      ? value
      : needsRaw(plan)
        ? `IF(ISNUMBER(${raw}),${value},"")`
        : `IFERROR(${value},"")`;
  if (!plan.canLeave) return present;
  return `IF(${block.helper(node.code, 'treatment')}>=2,${leftText(block, plan)},${present})`;
}

function rescaled(block: ScoreBlock, code: string, raw: string): string {
  const full = block.helper(code, 'full');
  const remaining = block.helper(code, 'remaining');
  return `IF(OR(${remaining}=0,${remaining}=${full}),${raw},${raw}*${full}/${remaining})`;
}

/** What a parent shows whose children all left: KAD where one of them does. */
function leftText(block: ScoreBlock, { scored }: NodePlan): string {
  const any = scored.map(({ node }) => `${block.score(node.code)}="${shownStates.notApplicable}"`);
  return `IF(${anyOf(any)},"${shownStates.notApplicable}","${shownStates.noEvent}")`;
}

/** Bonuses added and penalties taken off, all at once; a score does not fall below 0. */
function withExtras(live: PanelLive, block: ScoreBlock, plan: NodePlan, value: string): string {
  const { node, extras } = plan;
  const terms = extras.map(({ node: extra }) => {
    const points = live.bonusPoints(block, node, extra);
    const takesOff = extra.kind === 'penalty';
    return `${takesOff === (node.kind === 'penalty') ? '+' : '-'}${points}`;
  });
  const sum = `${value}${terms.join('')}`;
  const held = plan.isExtrasArea ? sum : `MAX(0,${sum})`;
  return node.kind !== 'scored' && node.max !== null ? `MIN(${String(node.max)},${held})` : held;
}

function maximaOf(plan: NodePlan, cell: (child: NodePlan) => string): ChildReference[] {
  return plan.scored.map((child) => ({ value: cell(child), missing: 'FALSE', weight: child.node.weight }));
}

function overChildren(
  live: PanelLive,
  block: ScoreBlock,
  plan: NodePlan,
  purpose: 'score' | 'max',
  cells: readonly ChildReference[],
): string {
  const { node } = plan;
  if (node.ruleBroken) return purpose === 'score' ? '""' : printedMax(block, plan);
  if (live.isInCircle(node.code)) throw new NoLiveFormula('rule');
  const rule = node.rule ?? sumOfChildren;
  const references = {
    ...live.references(block, node, purpose),
    minimumShare: live.book.settings.minimumShare,
  };
  if (purpose === 'score') {
    const formula = formulaOf(rule, { ...references, children: { purpose, cells } });
    return formula.includes('/') ? `IFERROR(${formula},"")` : formula;
  }
  if (isSum(rule)) return formulaOf(rule, { ...references, children: { purpose, cells } });
  // The maximum takes what the rule takes: below the minimum share all that remain, else what counted.
  const over = (taken: readonly ChildReference[]) =>
    `IFERROR((${formulaOf(rule, { ...references, minimumShare: 1, children: { purpose, cells: taken } })})+0,${printedMax(block, plan)})`;
  if (!leavesOut(live, plan)) return over(cells);
  if (rescales(plan)) throw new NoLiveFormula('minimum-share');
  const counted = maximaOf(plan, (child) => block.helper(child.node.code, 'counted'));
  return `IF(${enoughCounted(block, plan, live.book.settings.minimumShare)},${over(counted)},${over(cells)})`;
}

/** What stands for the maximum of a parent whose rule gives none. */
function printedMax(block: ScoreBlock, { node, scored }: NodePlan): string {
  return node.max === null
    ? `SUM(${scored.map((child) => block.max(child.node.code)).join(',')})`
    : String(node.max);
}

/** Whether missing children may leave the rule, so that the maximum depends on who counted. */
export function leavesOut(live: PanelLive, { node, scored }: NodePlan): boolean {
  return live.book.settings.minimumShare < 1 && scored.length > 0 && node.rule !== null && !isSum(node.rule);
}

/** The maximum of a child while it counts, for the rule of a parent that leaves missing children out. */
export function countedFormula(block: ScoreBlock, { node }: NodePlan): string {
  return `IF(ISNUMBER(${block.score(node.code)}),${block.max(node.code)},"")`;
}

const byWeight = new Set(['WMEAN', 'GMEAN', 'HMEAN', 'POWERMEAN']);
const byNumber = new Set(['MEAN', 'MEDIAN', 'MIN', 'MAX']);

function enoughCounted(block: ScoreBlock, { node, scored }: NodePlan, minimumShare: number): string {
  const name = node.rule?.kind === 'call' ? node.rule.name : '';
  if (!byWeight.has(name) && !byNumber.has(name)) throw new NoLiveFormula('minimum-share');
  const weightOf = (child: NodePlan) => (byWeight.has(name) ? String(child.node.weight) : '1');
  const sum = (condition: (cell: string) => string) =>
    scored.map((child) => `(${condition(block.score(child.node.code))})*${weightOf(child)}`).join('+');
  const counted = sum((cell) => `ISNUMBER(${cell})`);
  const missing = sum((cell) => `${cell}=""`);
  return `AND(${counted}>0,ROUND(${counted}-${String(minimumShare)}*(${counted}+${missing}),10)>=0)`;
}

function isSum(rule: Expression): boolean {
  return rule.kind === 'call' && rule.name === 'SUM';
}
