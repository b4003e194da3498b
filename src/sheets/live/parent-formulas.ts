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

const sumOfChildren: Expression = {
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
  const raw = needsRaw(plan) ? block.helper(node.code, 'raw') : rawFormula(live, block, plan);
  let value = rescales(plan) ? rescaled(block, node.code, raw) : raw;
  for (const { node: extra } of plan.extras) {
    const points = `SUM(${block.score(extra.code)})`;
    value = extra.kind === 'bonus' ? `(${value}+${points})` : `MAX(0,${value}-${points})`;
  }
  const isExtra = node.kind === 'bonus' || node.kind === 'penalty';
  const caps = node.code === rootCode ? rootCaps(live, block) : null;
  if (isExtra && node.max !== null) value = `MIN(${String(node.max)},${value})`;
  if (node.decimals !== null) value = `ROUND(${value},${String(node.decimals)})`;
  if (caps) value = caps(value);
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

/** The caps of the settings on the index: on what bonuses add, and on the total. */
function rootCaps(live: PanelLive, block: ScoreBlock): ((value: string) => string) | null {
  const { bonusCap, totalCap } = live.book.settings;
  if (bonusCap === null && totalCap === null) return null;
  const bonuses = [...live.plans.values()].filter(
    ({ node, isOut }) =>
      node.kind === 'bonus' && !isOut && live.plans.get(node.parent ?? '')?.node.kind !== 'bonus',
  );
  return (value) => {
    const points = bonuses.map(({ node }) => block.score(node.code)).join(',');
    const capped =
      bonusCap === null || bonuses.length === 0
        ? value
        : `${value}-MAX(0,SUM(${points})-${String(bonusCap)})`;
    return totalCap === null ? capped : `MIN(${String(totalCap)},${capped})`;
  };
}

function maximaOf(plan: NodePlan, cell: (child: NodePlan) => string): ChildReference[] {
  return plan.scored.map((child) => ({ value: cell(child), missing: 'FALSE', weight: child.node.weight }));
}

function overChildren(
  live: PanelLive,
  block: ScoreBlock,
  { node, scored }: NodePlan,
  purpose: 'score' | 'max',
  cells: readonly ChildReference[],
): string {
  const rule = node.rule ?? sumOfChildren;
  const references = live.references(block, node, purpose);
  // The maximum of a mean leaves out what the mean leaves out; a formula for that would have to look at both.
  const leavesOut = purpose === 'max' && references.minimumShare < 1 && !isSum(rule);
  if (leavesOut && scored.length > 0) throw new NoLiveFormula('minimum-share');
  const formula = formulaOf(rule, { ...references, children: { purpose, cells } });
  return formula.includes('/') ? `IFERROR(${formula},"")` : formula;
}

function isSum(rule: Expression): boolean {
  return rule.kind === 'call' && rule.name === 'SUM';
}
