/** The last steps at the index itself: its cap, and units that handed in nothing. */
import type { Criterion } from '../criteria/criterion';
import { type Column, Tag } from '../measures/column';
import type { PointsKind } from './figures';
import type { PanelView } from './panel-setting';
import { type NodeColumn, NodeState, Treatment } from './scoreboard';

/** Holds the total to its cap. Changes `root` in place. */
export function capTotal(panel: PanelView, root: NodeColumn): void {
  const { totalCap } = panel.setting.settings;
  if (totalCap === null) return;
  root.scores.forEach((score, row) => {
    if (score > totalCap) root.scores[row] = totalCap;
  });
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

/** Those of some units of which nothing was entered at this leaf either. */
function stillSilent(panel: PanelView, node: Criterion, rows: readonly number[]): readonly number[] {
  const { figures } = panel.setting;
  const entered: Column[] = [
    ...figures.measureNames(node.code).flatMap((name) => figures.measure(node.code, name) ?? []),
    ...enteredByOrFor.flatMap((kind) => figures.points(kind, node.code) ?? []),
  ];
  if (entered.length === 0 || node.source === 'survey') return rows;
  return rows.filter((row) => entered.every(({ tags, step }) => tags[row * step] === Tag.missing));
}

/** Points of the unit's own submission; a survey is made whether a unit hands in anything or not. */
const enteredByOrFor: readonly PointsKind[] = ['self', 'appraisal1', 'appraisal2', 'conclusion'];
