/** Periods that the current one is compared with. */
import type { IndexBook, Settings, Stage } from '../book';
import { type EarlierPeriod, isOtherSet, publishedResults } from '../comparison/compare';
import type { Period } from '../periods/period';
import { type ScoringLog, scoringLog } from './finding-ids';
import { submissions } from './index-total';
import { type Standings, standingsOf } from './standings';

/** Comparison periods as scored from their own figures, by `Period.key`. */
export function earlierStandings(book: IndexBook, stage: Stage): ReadonlyMap<string, Standings> {
  return new Map(
    book.settings.comparePeriods.flatMap((period) => {
      const standings = periodStandings(book, period, stage);
      return standings ? [[period.key, standings] as const] : [];
    }),
  );
}

/**
 * A period as scored from its own figures; null where the book has none. What they find was found in their own time;
 * only the current period's remarks are told.
 */
export function periodStandings(book: IndexBook, { key }: Period, stage: Stage): Standings | null {
  const data = book.periods.get(key);
  return data ? standingsOf(book, data, stage, scoringLog()) : null;
}

/** Comparison periods with what units reached in them. */
export function earlierPeriods(book: IndexBook, earlier: ReadonlyMap<string, Standings>): EarlierPeriod[] {
  return book.settings.comparePeriods.map((period) =>
    earlierPeriod(book, period, earlier.get(period.key) ?? null),
  );
}

/** What units reached in a period: as published where that was, else as scored from the figures of that period. */
export function earlierPeriod(book: IndexBook, period: Period, scored: Standings | null): EarlierPeriod {
  const results = publishedResults(book.published, period);
  const submitted = scored?.panels.map(({ scoring }) => submissions(scoring)) ?? [];
  for (const { unit, panel, row, total, groupRank, grade } of scored?.units ?? []) {
    if (results.has(unit.code) || submitted[panel]?.[row] !== 1) continue;
    const { score, percent, partial } = total;
    const setVersion = book.settings.setVersion;
    const provisional = partial && score !== null;
    results.set(unit.code, {
      name: unit.name,
      score,
      percent,
      rank: groupRank,
      grade,
      setVersion,
      provisional,
    });
  }
  return { period, isScored: scored !== null, results };
}

/** What keeps results of earlier periods from being compared as they stand. */
export function remarkEarlier(settings: Settings, earlier: readonly EarlierPeriod[], log: ScoringLog): void {
  for (const { period, results } of earlier) {
    const count = [...results.values()].filter(({ provisional }) => provisional).length;
    if (count > 0) log.add('earlier-provisional', { parameters: { period: period.label, count } });
    const other = [...results.values()].find((result) => isOtherSet(result, settings));
    if (!other) continue;
    log.add('other-criteria-set', {
      parameters: { period: period.label, version: other.setVersion, currentVersion: settings.setVersion },
    });
  }
}
