/** Totals and percentages of the units of one khối. */
import type { Settings } from '../book';
import { rootCode } from '../criteria/criterion';
import { roundHalfAway } from '../rounding/round';
import type { PanelScoring } from './panel-scoring';

/** One unit's total; nulls where there is none. Percentages are on 0..100. */
export interface Total {
  readonly score: number | null;
  readonly max: number | null;
  readonly percent: number | null;
  readonly exactScore: number | null;
  readonly exactPercent: number | null;
  readonly partial: boolean;
}

/**
 * The total is the score of the index after the decimals of its nodes; the percentage is the total over the
 * applicable maximum without bonus. Score and percentage are then rounded once each.
 */
export function totalsOf(scoring: PanelScoring): Total[] {
  return scoring.setting.units.map((_, row) => totalOf(scoring, row));
}

/** The same for one unit, by its row in the khối. */
export function totalOf(scoring: PanelScoring, row: number): Total {
  const root = scoring.node(rootCode);
  const { decimals } = scoring.setting.settings;
  const score = root?.scores[row] ?? NaN;
  const max = root?.maxima[row] ?? NaN;
  const hasScore = !Number.isNaN(score);
  const exactPercent = hasScore ? percentOf(score, max) : null;
  return {
    score: hasScore ? roundHalfAway(score, decimals) : null,
    max: hasScore ? max : null,
    percent: exactPercent === null ? null : roundHalfAway(exactPercent, decimals),
    exactScore: hasScore ? score : null,
    exactPercent,
    partial: root?.partial[row] === 1,
  };
}

/** Score as a percentage of the maximum, on 0..100 and not rounded; null where nothing could be earned. */
export function percentOf(score: number, max: number): number | null {
  return max > 0 ? (score / max) * 100 : null;
}

/** The number that ranks a unit, as the settings want it. */
export function rankKey(total: Total, settings: Pick<Settings, 'rankBy' | 'rankOn'>): number | null {
  return settings.rankOn === 'unrounded' ? exactKey(total, settings) : printedKey(total, settings);
}

/** The ranking number before rounding; means and bests are of it. */
export function exactKey(total: Total, { rankBy }: Pick<Settings, 'rankBy'>): number | null {
  return rankBy === 'percent' ? total.exactPercent : total.exactScore;
}

/** The ranking number as people see it. */
export function printedKey(total: Total, { rankBy }: Pick<Settings, 'rankBy'>): number | null {
  return rankBy === 'percent' ? total.percent : total.score;
}
