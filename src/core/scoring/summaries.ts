/** Mean and best of the ranked units. */
import type { Settings } from '../book';
import type { GroupSummary } from './scoreboard';
import type { Standing, Standings } from './standings';
import { exactKey } from './totals';

/** Of the ranking number, over the ranked units, before rounding. */
export function summaryOf(
  group: string | null,
  units: readonly Standing[],
  settings: Settings,
): GroupSummary {
  const ranked = units.flatMap(({ unit, rank, total }) => {
    const key = exactKey(total, settings);
    return rank === null || key === null ? [] : [{ code: unit.code, key }];
  });
  if (ranked.length === 0) return { group, count: 0, mean: null, best: null, bestUnits: [] };
  const best = ranked.reduce((most, { key }) => Math.max(most, key), -Infinity);
  return {
    group,
    count: ranked.length,
    mean: ranked.reduce((sum, { key }) => sum + key, 0) / ranked.length,
    best,
    bestUnits: ranked.filter(({ key }) => key === best).map(({ code }) => code),
  };
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
