/** What can become of the nodes of a khối, whatever their figures: told from the criteria alone. */
import type { Stage } from '../../core/book';
import { isExtrasArea } from '../../core/aggregation/extras';
import { type Criterion, isShownOnly, type Policy } from '../../core/criteria/criterion';
import type { PanelScoring } from '../../core/scoring/panel-scoring';
import { appraisals } from '../../core/scoring/pick';
import { policyOf } from '../../core/scoring/policy';
import type { FigurePlace } from './figure-place';

/** How a leaf answers each state. */
export interface Policies {
  readonly notApplicable: Policy | null;
  readonly noEvent: Policy | null;
  readonly zeroDenominator: Policy | null;
}

export interface NodePlan {
  readonly node: Criterion;
  readonly isLeaf: boolean;
  /** Never takes part: tracking, a gate, left out by the stage, or nothing below it takes part. */
  readonly isOut: boolean;
  /** Some figures make it leave its parent. */
  readonly canLeave: boolean;
  /** Some figures make it leave to be rescaled. */
  readonly canBeRescaled: boolean;
  /** The applicable maximum is the same whatever the figures. */
  readonly isMaxFixed: boolean;
  readonly policies: Policies;
  /** Scored children that may take part. */
  readonly scored: readonly NodePlan[];
  /** Bonuses and penalties that may take part, in order. */
  readonly extras: readonly NodePlan[];
  /** A node with nothing to score below it but bonuses and penalties. */
  readonly isExtrasArea: boolean;
}

/** The criteria of a khối at a stage. */
export interface PlannedTree {
  /** Parents come before children. */
  readonly setting: { readonly nodes: readonly Criterion[]; readonly stage: Stage };
  readonly criterion: (code: string) => Criterion | undefined;
}

/** Plans by code. */
export function planNodes(panel: PlannedTree): ReadonlyMap<string, NodePlan> {
  const plans = new Map<string, NodePlan>();
  const { nodes, stage } = panel.setting;
  for (const node of [...nodes].reverse()) plans.set(node.code, planNode(panel, node, stage, plans));
  return plans;
}

function planNode(
  panel: PlannedTree,
  node: Criterion,
  stage: Stage,
  plans: ReadonlyMap<string, NodePlan>,
): NodePlan {
  const policy = (column: 'ifNotApplicable' | 'ifNoEvent' | 'ifZeroDenominator') =>
    policyOf(node, column, (code) => panel.criterion(code));
  const policies: Policies = {
    notApplicable: policy('ifNotApplicable'),
    noEvent: policy('ifNoEvent'),
    zeroDenominator: policy('ifZeroDenominator'),
  };
  const children = node.children.flatMap((code) => plans.get(code) ?? []);
  const isLeaf = node.children.length === 0;
  const shownOnly = isShownOnly(node);
  const criterionOf = (code: string) => panel.criterion(code);
  const isExtra = ({ node: child }: NodePlan) =>
    child.kind === 'bonus' || child.kind === 'penalty' || isExtrasArea(child, criterionOf);
  const allScored = children.filter((child) => child.node.kind === 'scored' && !isExtra(child));
  const scored = allScored.filter((child) => !child.isOut);
  const extras = children.filter((child) => isExtra(child) && !child.isOut);
  const hasExtras = children.some(isExtra);
  const common = { node, isLeaf, policies, scored, extras, isExtrasArea: isExtrasArea(node, criterionOf) };
  if (shownOnly) return { ...common, isOut: true, canLeave: false, canBeRescaled: false, isMaxFixed: true };
  if (isLeaf) {
    const isOut = stage === 'self' && node.source === 'survey';
    const answers = Object.values(policies) as readonly (Policy | null)[];
    const canBeRescaled = !isOut && answers.includes('rescale');
    const canLeave = canBeRescaled || (!isOut && answers.includes('drop'));
    return { ...common, isOut, canLeave, canBeRescaled, isMaxFixed: !canLeave };
  }
  const isOut = allScored.length === 0 ? !hasExtras : scored.length === 0;
  const canLeave = scored.length > 0 && scored.every((child) => child.canLeave);
  // One that is out for good is dropped, so that the parent is never rescaled.
  const canBeRescaled =
    canLeave && scored.length === allScored.length && scored.every((child) => child.canBeRescaled);
  // Other aggregations than the sum leave the maxima of missing children out.
  const isMaxFixed = !node.rule && !node.ruleBroken && scored.every((child) => child.isMaxFixed);
  return { ...common, isOut, canLeave, canBeRescaled, isMaxFixed };
}

/** Where the entry of a leaf may come from, the first that has one counts. */
export function entryPlaces(panel: PanelScoring, node: Criterion): readonly FigurePlace[] {
  const { stage, figures } = panel.setting;
  const shownOnly = isShownOnly(node);
  const places: FigurePlace[] = [...appraisals[stage]];
  if (!awaitsAppraisal(panel, node)) {
    places.push('computed');
    if (node.source === 'survey' || shownOnly) places.push('survey');
    if (stage === 'self' || shownOnly) places.push('self');
  }
  return places.filter((place) => place === 'computed' || figures.points(place, node.code) !== null);
}

/** At the stage somebody has to appraise the leaf. */
export function awaitsAppraisal(panel: PanelScoring, node: Criterion): boolean {
  const shownOnly = isShownOnly(node);
  return panel.setting.stage !== 'self' && node.source === 'self' && !shownOnly;
}
