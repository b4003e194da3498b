/** The row of a leaf of a unit in the sheet of scores, and the helper cells that it rests on. */
import { type NodeColumn, Treatment } from '../../core/scoring/scoreboard';
import {
  entryFormula,
  needsEntry,
  placeFormula,
  placesOf,
  plainScoreFormula,
  scoreFormula,
} from './leaf-formulas';
import type { NodePlan } from './node-plan';
import type { PanelLive } from './panel-live';
import { hasFull, leafFullFormula, leafMaxFormula } from './parent-formulas';
import { leafState, stateText } from './row-states';
import type { ScoreBlock } from './score-block';
import type { LiveRow, ScoreWriting } from './score-writing';
import { entryValue, shownMax, shownScore } from './shown-values';
import { shownStates, zeroDenominator } from './state-texts';

/** `row` is the unit's row in the khối. */
export function leafRow(
  writing: ScoreWriting,
  live: PanelLive,
  block: ScoreBlock,
  plan: NodePlan,
  result: NodeColumn,
  row: number,
): LiveRow {
  const { node } = plan;
  const { tally } = writing;
  if (plan.isOut) {
    const isRead = node.kind === 'tracking' || node.kind === 'gate';
    if (isRead) putEntry(writing, live, block, plan, row);
    return { max: null, score: null, state: stateText(result.states[row]!, writing.texts) };
  }
  const hasEntry = needsEntry(live, plan);
  if (hasEntry) putEntry(writing, live, block, plan, row);
  const score = tally.cell(
    () => (hasEntry ? scoreFormula : plainScoreFormula)(live, block, plan),
    shownScore(live.panel, node.code, row),
  );
  const max = plan.canLeave
    ? tally.cell(() => leafMaxFormula(live, block, plan), shownMax(result, row))
    : (node.max ?? 0);
  if (hasFull(plan)) {
    const full = result.treatments[row] === Treatment.dropped ? '' : (node.max ?? 0);
    const cell = tally.cell(() => leafFullFormula(live, block, plan), full);
    writing.put(block, node, 'full', cell);
  }
  return { max, score, state: leafState(writing, live, block, plan, result, row) };
}

/** The helper cells of an entry: one for each place but the last that it may come from, and what is picked. */
function putEntry(
  writing: ScoreWriting,
  live: PanelLive,
  block: ScoreBlock,
  { node }: NodePlan,
  row: number,
): void {
  const { grid, known, tally } = writing;
  const { figures, exempt } = live.panel.setting;
  const exact = { notApplicable: '"KAD"', noEvent: '"KPS"', zeroDenominator: `"${zeroDenominator}"` };
  placesOf(live, node)
    .slice(0, -1)
    .forEach((place, i) => {
      const column = place === 'computed' ? known.computed(live, node)! : figures.points(place, node.code)!;
      const formula = () => placeFormula(live, block, node, place, exact, null);
      const cell = tally.cell(formula, entryValue(live, column, row));
      grid.put(block.rowOf(node.code), writing.placeColumn(i), cell);
    });
  const isExempt = exempt.get(node.code)?.[row] === 1;
  const value = isExempt ? shownStates.notApplicable : entryValue(live, known.picked(live, node), row);
  writing.put(
    block,
    node,
    'entry',
    tally.cell(() => entryFormula(live, block, node), value),
  );
}
