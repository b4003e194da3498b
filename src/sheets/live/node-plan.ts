/** What can become of the nodes of a khối, whatever their figures: told from the criteria alone. */
import type { Stage } from '../../core/book';
import type { Criterion, Policy } from '../../core/criteria/criterion';
import type { PanelScoring } from '../../core/scoring/panel-scoring';
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
  readonly policies: Policies;
  /** Scored children that may take part. */
  readonly scored: readonly NodePlan[];
  /** Bonuses and penalties that may take part, in order. */
  readonly extras: readonly NodePlan[];
}

/** Plans by code; parents come before children in `nodes`. */
export function planNodes(panel: PanelScoring): ReadonlyMap<string, NodePlan> {
  const plans = new Map<string, NodePlan>();
  const { nodes, stage } = panel.setting;
  for (const node of [...nodes].reverse()) plans.set(node.code, planNode(panel, node, stage, plans));
  return plans;
}

function planNode(
  panel: PanelScoring,
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
  const shownOnly = node.kind === 'tracking' || node.kind === 'gate';
  const scored = children.filter((child) => child.node.kind === 'scored' && !child.isOut);
  const allScored = children.filter((child) => child.node.kind === 'scored');
  const extras = children.filter(
    ({ node: { kind }, isOut }) => (kind === 'bonus' || kind === 'penalty') && !isOut,
  );
  const hasExtras = children.some(({ node: { kind } }) => kind === 'bonus' || kind === 'penalty');
  const common = { node, isLeaf, policies, scored, extras };
  if (shownOnly) return { ...common, isOut: true, canLeave: false, canBeRescaled: false };
  if (isLeaf) {
    const isOut = stage === 'self' && node.source === 'survey';
    const answers = Object.values(policies) as readonly (Policy | null)[];
    const canBeRescaled = !isOut && answers.includes('rescale');
    return {
      ...common,
      isOut,
      canLeave: canBeRescaled || (!isOut && answers.includes('drop')),
      canBeRescaled,
    };
  }
  const isOut = allScored.length === 0 ? !hasExtras : scored.length === 0;
  const canLeave = scored.length > 0 && scored.every((child) => child.canLeave);
  // One that is out for good is dropped, so that the parent is never rescaled.
  const canBeRescaled =
    canLeave && scored.length === allScored.length && scored.every((child) => child.canBeRescaled);
  return { ...common, isOut, canLeave, canBeRescaled };
}

/** Where the entry of a leaf may come from, the first that has one counts. */
export function entryPlaces(panel: PanelScoring, node: Criterion): readonly FigurePlace[] {
  const { stage, figures } = panel.setting;
  const shownOnly = node.kind === 'tracking' || node.kind === 'gate';
  const appraised = {
    self: [],
    appraisal1: ['appraisal1'],
    appraisal2: ['appraisal2', 'appraisal1'],
    final: ['conclusion', 'appraisal2', 'appraisal1'],
  } as const;
  const places: FigurePlace[] = [...appraised[stage]];
  if (!awaitsAppraisal(panel, node)) {
    places.push('computed');
    if (node.source === 'survey' || shownOnly) places.push('survey');
    if (stage === 'self' || shownOnly) places.push('self');
  }
  return places.filter((place) => place === 'computed' || figures.points(place, node.code) !== null);
}

/** At the stage somebody has to appraise the leaf. */
export function awaitsAppraisal(panel: PanelScoring, node: Criterion): boolean {
  const shownOnly = node.kind === 'tracking' || node.kind === 'gate';
  return panel.setting.stage !== 'self' && node.source === 'self' && !shownOnly;
}
