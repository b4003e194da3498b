/** What live cells show now, by the engine's results. */
import { type Column, Tag } from '../../core/measures/column';
import type { PanelView } from '../../core/scoring/panel-setting';
import { type NodeColumn, Treatment } from '../../core/scoring/scoreboard';
import { whyLeft } from '../../core/scoring/why-left';
import type { PanelLive } from './panel-live';
import { shownStates, zeroDenominator } from './state-texts';
import type { CachedValue } from './tally';

/** What the cell of a score shows: points, why the node left, or nothing. */
export function shownScore(
  panel: Pick<PanelView, 'criterion' | 'node'>,
  code: string,
  row: number,
): number | string {
  const score = panel.node(code)?.scores[row] ?? NaN;
  if (!Number.isNaN(score)) return score;
  const why = whyLeft(panel, code, row);
  return why === null ? '' : shownStates[why];
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
