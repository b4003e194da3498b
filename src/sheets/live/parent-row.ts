/** The row of a parent of a unit in the sheet of scores, and the helper cells that it rests on. */
import { rootCode } from '../../core/criteria/criterion';
import { Tag } from '../../core/measures/column';
import { type NodeColumn, Treatment } from '../../core/scoring/scoreboard';
import type { NodePlan } from './node-plan';
import type { PanelLive } from './panel-live';
import {
  fullFormula,
  maxFormula,
  needsRaw,
  parentScoreFormula,
  rawFormula,
  remainingFormula,
  rescales,
  treatmentFormula,
} from './parent-formulas';
import { parentState, stateText } from './row-states';
import type { ScoreBlock } from './score-block';
import type { LiveRow, ScoreWriting } from './score-writing';
import { shownMax, shownScore } from './shown-values';
import type { CachedValue } from './tally';

/** `row` is the unit's row in the khối. */
export function parentRow(
  writing: ScoreWriting,
  live: PanelLive,
  block: ScoreBlock,
  plan: NodePlan,
  result: NodeColumn,
  row: number,
): LiveRow {
  const { node } = plan;
  const { tally } = writing;
  if (plan.isOut) return { max: null, score: null, state: stateText(result.states[row]!, writing.texts) };
  const put = (column: Parameters<ScoreWriting['put']>[2], write: () => string, value: CachedValue) => {
    writing.put(block, node, column, tally.cell(write, value));
  };
  const treatment = result.treatments[row]!;
  const left = treatment >= Treatment.dropped;
  const max = shownMax(result, row);
  if (plan.canLeave) put('treatment', () => treatmentFormula(live, block, plan), left ? treatment : 0);
  if (needsRaw(plan))
    put('raw', () => rawFormula(live, block, plan), combined(writing, live, plan, 'score', row));
  if (rescales(plan)) {
    const remaining = combined(writing, live, plan, 'max', row);
    put('remaining', () => remainingFormula(live, block, plan), remaining);
    put('full', () => fullFormula(live, block, plan), max);
  }
  const shown = shownScore(live.panel, node.code, row);
  return {
    max: plan.isMaxFixed ? max : tally.cell(() => maxFormula(live, block, plan), max),
    score:
      node.code === rootCode && isSilent(live, row, result)
        ? tally.value('no-submission', shown)
        : tally.cell(() => parentScoreFormula(live, block, plan), shown),
    state: parentState(writing, live, block, plan, result, row),
  };
}

/** What a parent's rule gives now over the scores or maxima of the children that remain. */
function combined(
  { known }: ScoreWriting,
  live: PanelLive,
  plan: NodePlan,
  purpose: 'score' | 'max',
  row: number,
): CachedValue {
  if (plan.scored.length === 0) return 0;
  const column = known.combined(live, plan, purpose);
  const at = row * column.step;
  return column.tags[at] === Tag.number ? column.numbers[at]! : '';
}

/** A unit that handed in nothing and is scored 0 for it, though nothing below it has a score. */
function isSilent(live: PanelLive, row: number, result: NodeColumn): boolean {
  if (live.book.settings.noSubmission !== 'zero' || result.scores[row] !== 0) return false;
  return live.panel.setting.nodes.every(({ code, kind }) => {
    if (code === rootCode || kind !== 'scored') return true;
    return Number.isNaN(live.panel.node(code)!.scores[row]!);
  });
}
