/** The last steps at the index itself: caps, units that handed in nothing, percentages. */
import type { Criterion } from '../criteria/criterion';
import { Tag } from '../measures/column';
import type { PanelView } from './panel-setting';
import { type NodeColumn, NodeState, Treatment } from './scoreboard';

/** Takes off what bonuses add beyond their cap, then holds the total to its own cap. Changes `root` in place. */
export function capTotals(panel: PanelView, root: NodeColumn): void {
  const { bonusCap, totalCap } = panel.setting.settings;
  if (bonusCap !== null) {
    const bonus = bonusTotals(panel);
    root.scores.forEach((score, row) => {
      root.scores[row] = score - Math.max(0, bonus[row]! - bonusCap);
    });
  }
  if (totalCap !== null) {
    root.scores.forEach((score, row) => {
      if (score > totalCap) root.scores[row] = totalCap;
    });
  }
}

/** Scores a unit that handed in nothing 0 where the settings say so. Changes `root` in place. */
export function scoreSilentUnits(panel: PanelView, root: NodeColumn): void {
  if (panel.setting.settings.noSubmission !== 'zero') return;
  const submitted = submissions(panel);
  root.treatments.forEach((treatment, row) => {
    if (treatment !== Treatment.missing || submitted[row] === 1) return;
    root.scores[row] = 0;
    root.states[row] = NodeState.value;
    root.treatments[row] = Treatment.counted;
    root.partial[row] = 0;
  });
}

/** 1 for units of which anything at all was entered. */
export function submissions(panel: PanelView): Uint8Array {
  const submitted = new Uint8Array(panel.count);
  let silent: readonly number[] = Array.from(submitted.keys());
  for (const node of panel.setting.nodes) {
    if (node.children.length > 0 || silent.length === 0) continue;
    silent = stillSilent(panel, node, silent);
  }
  submitted.fill(1);
  for (const row of silent) submitted[row] = 0;
  return submitted;
}

const silentStates: ReadonlySet<number> = new Set([
  NodeState.missing,
  NodeState.unappraised,
  NodeState.notAtThisStage,
]);

/** Those of some units of which nothing was entered at this leaf either. */
function stillSilent(panel: PanelView, node: Criterion, rows: readonly number[]): number[] {
  const result = panel.node(node.code);
  const exempt = panel.setting.exempt.get(node.code);
  const self = panel.setting.figures.points('self', node.code);
  return rows.filter((row) => {
    if (self && self.tags[row * self.step] !== Tag.missing) return false;
    if (!result) return true;
    if (result.shown) return result.shown.tags[row * result.shown.step] === Tag.missing;
    return silentStates.has(result.states[row]!) || exempt?.[row] === 1;
  });
}

/** Bonus points that each unit got anywhere in the tree; a bonus area counts once, not with its lines. */
function bonusTotals(panel: PanelView): Float64Array {
  const totals = new Float64Array(panel.count);
  for (const node of panel.setting.nodes) {
    if (node.kind !== 'bonus' || isInsideBonus(panel, node)) continue;
    panel.node(node.code)?.scores.forEach((points, row) => {
      if (!Number.isNaN(points)) totals[row]! += points;
    });
  }
  return totals;
}

function isInsideBonus(panel: PanelView, node: Criterion): boolean {
  return node.parent !== null && panel.criterion(node.parent)?.kind === 'bonus';
}
