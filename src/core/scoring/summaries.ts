/** Mean and best of the ranked units. */
import type { Settings } from '../book';
import { compareNumbers } from '../rounding/round';
import type { GroupSummary } from './scoreboard';
import type { Standing, Standings } from './standings';
import { exactKey } from './totals';

/** Of the ranking number, over the ranked units, before rounding. */
export function summaryOf(
  group: string | null,
  units: readonly Standing[],
  settings: Settings,
): GroupSummary {
  let count = 0;
  let sum = 0;
  let best = -Infinity;
  let bestUnits: string[] = [];
  for (const { unit, rank, total } of units) {
    const key = exactKey(total, settings);
    if (rank === null || key === null) continue;
    count += 1;
    sum += key;
    const order = compareNumbers(key, best);
    if (order > 0) {
      best = key;
      bestUnits = [];
    }
    if (order >= 0) bestUnits.push(unit.code);
  }
  if (count === 0) return { group, count, mean: null, best: null, bestUnits };
  return { group, count, mean: sum / count, best, bestUnits };
}

/** The same for each khối. */
export function groupSummaries(standings: Standings, settings: Settings): GroupSummary[] {
  return standings.panels.map(({ scoring }, panel) =>
    summaryOf(
      scoring.setting.group,
      standings.units.filter((standing) => standing.panel === panel),
      settings,
    ),
  );
}
