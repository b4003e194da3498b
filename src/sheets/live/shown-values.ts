/** What live cells show now, by the engine's results. */
import { type Column, Tag } from '../../core/measures/column';
import { type NodeColumn, NodeState, Treatment } from '../../core/scoring/scoreboard';
import type { PanelLive } from './panel-live';
import { shownStates, zeroDenominator } from './state-texts';
import type { CachedValue } from './tally';

/** What the cell of a score shows; nothing where the node takes no part, such as a survey at an earlier stage. */
export function shownScore({ scores, states, treatments }: NodeColumn, row: number): number | string {
  const score = scores[row]!;
  if (!Number.isNaN(score)) return score;
  const takesNoPart = states[row] === NodeState.notAtThisStage || states[row] === NodeState.tracking;
  if (takesNoPart || treatments[row]! < Treatment.dropped) return '';
  return states[row] === NodeState.notApplicable ? shownStates.notApplicable : shownStates.noEvent;
}

/** What the cell of an applicable maximum shows. */
export function shownMax({ maxima, treatments }: NodeColumn, row: number): number | string {
  return treatments[row]! >= Treatment.dropped ? '' : maxima[row]!;
}

/** What the helper cell of an entry shows. */
export function entryValue(live: PanelLive, { numbers, tags, step }: Column, row: number): CachedValue {
  const at = row * step;
  switch (tags[at]) {
    case Tag.number:
      return numbers[at]!;
    case Tag.text:
      return live.panel.setting.texts.text(numbers[at]!);
    case Tag.notApplicable:
      return shownStates.notApplicable;
    case Tag.noEvent:
      return shownStates.noEvent;
    case Tag.zeroDenominator:
      return zeroDenominator;
    default:
      return '';
  }
}
