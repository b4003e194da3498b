/** The main job of the core: from an index book to its scoreboard. */
import type { IndexBook, PeriodData, Settings, Stage } from '../book';
import { changeOf, type EarlierPeriod, leftUnits } from '../comparison/compare';
import type { Period } from '../periods/period';
import { sameNumber } from '../rounding/round';
import {
  earlierPeriod,
  earlierPeriods,
  earlierStandings,
  periodStandings,
  remarkEarlier,
} from './earlier-periods';
import { submissions } from './index-total';
import { remarkMissing } from './missing-figures';
import { publishedNow, remarkPublished } from './published';
import { type ScoringLog, scoringLog } from './finding-ids';
import type { Scoreboard, UnitResult } from './scoreboard';
import { compareByCriteria, type Standing, type Standings, standingsOf } from './standings';
import { groupSummaries, summaryOf } from './summaries';
import { printedKey, rankKey } from './totals';

/** How to score, beyond what the book says. */
export interface ScoreOptions {
  /** Instead of the stage in the settings. */
  readonly stage?: Stage;
  /** Called with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** A scoreboard together with the scored khối, for asking further: gaps, explanations, what-ifs. */
export interface Scoring {
  readonly book: IndexBook;
  readonly board: Scoreboard;
  readonly standings: Standings;
  /** Comparison periods that were scored from their own figures, by `Period.key`. */
  readonly earlier: ReadonlyMap<string, Standings>;
}

/**
 * Scores, ranks, grades and compares the units of a book. Never throws on content: what is doubtful is in
 * `findings`, together with what reading the workbook found.
 */
export function scoreBook(book: IndexBook, options: ScoreOptions = {}): Scoreboard {
  return openScoring(book, options).board;
}

/** As `scoreBook`, keeping what further questions need. */
export function openScoring(book: IndexBook, options: ScoreOptions = {}): Scoring {
  const stage = options.stage ?? book.settings.stage;
  const log = scoringLog();
  const data = book.periods.get(book.settings.period.key) ?? noFigures(book.settings.period);
  const standings = standingsOf(book, data, stage, log, options.onProgress);
  const earlierScored = earlierStandings(book, stage);
  const earlier = earlierPeriods(book, earlierScored);
  const published = publishedNow(book);
  const units = unitResults(book, standings, earlier, published.byUnit, log);
  for (const { scoring } of standings.panels) remarkMissing(scoring);
  remarkRanking(book.settings, standings, log);
  remarkEarlier(book.settings, earlier, log);
  const currentUnits = standings.units.map(({ unit }) => unit);
  const board: Scoreboard = {
    settings: book.settings,
    stage,
    ties: book.settings.ties,
    panels: standings.panels.map(({ scoring }, panel) => ({
      group: scoring.setting.group,
      nodes: scoring.setting.nodes,
      results: scoring.all(),
      units: Int32Array.from([...standings.units.keys()].filter((i) => standings.units[i]!.panel === panel)),
    })),
    units,
    summary: summaryOf(null, standings.units, book.settings),
    groups: groupSummaries(standings, book.settings),
    left: earlier.flatMap((period) => leftUnits(period, currentUnits)),
    references: published.references,
    provisional: units.some((unit) => unit.provisional),
    findings: [
      ...book.findings,
      ...log.findings,
      ...standings.panels.flatMap(({ scoring }) => scoring.log.findings),
    ],
  };
  return { book, board, standings, earlier: earlierScored };
}

/** A period of which nothing is known. */
export function noFigures(period: Period): PeriodData {
  const none = new Map<string, never>();
  return {
    period,
    measures: none,
    self: none,
    survey: none,
    appraisal1: none,
    appraisal2: none,
    conclusion: none,
    statements: none,
  };
}

/** A period beside the current one: its units as scored from its own figures, and what they reached. */
export interface OtherPeriod extends EarlierPeriod {
  /** Null where the book has no figures for it. */
  readonly standings: Standings | null;
}

/**
 * Any other period of the book as a comparison period is seen: by the criteria and settings of the book, published
 * results before scored ones.
 */
export function otherPeriod({ book, board, earlier }: Scoring, period: Period): OtherPeriod {
  const standings = earlier.get(period.key) ?? periodStandings(book, period, board.stage);
  return { ...earlierPeriod(book, period, standings), standings };
}

function unitResults(
  book: IndexBook,
  standings: Standings,
  earlier: readonly EarlierPeriod[],
  published: ReturnType<typeof publishedNow>['byUnit'],
  log: ScoringLog,
): UnitResult[] {
  const submitted = standings.panels.map(({ scoring }) => submissions(scoring));
  const fullMaxima = standings.panels.map(({ scoring }) => scoring.fullMax());
  const tied = tiedUnits(standings);
  return standings.units.map((standing) => {
    const { unit, panel, row, total, rank, groupRank, grade } = standing;
    const { scoring } = standings.panels[panel]!;
    const waiting = scoring.unappraised[row]!;
    if (waiting > 0)
      log.add('unappraised', { unit: unit.code, cell: unit.cell, parameters: { count: waiting } });
    remarkSmallBase(standing, fullMaxima[panel]!, log);
    const official = published.get(unit.code) ?? null;
    if (official) remarkPublished(standing, official, scoring, log);
    const { score, max, percent, exactScore, exactPercent, partial } = total;
    const now = { unit, score, percent, groupRank };
    return {
      unit,
      panel,
      row,
      score,
      max,
      percent,
      exactScore,
      exactPercent,
      rank,
      groupRank,
      tied: tied.has(standing),
      grade,
      provisional: (partial && score !== null) || scoring.claims[row] === 1,
      nothingSubmitted: submitted[panel]![row] === 0,
      published: official,
      changes: earlier.map((period) => changeOf(now, period, book)),
    };
  });
}

/** Half of the index: a percentage of less says little about the unit. */
const smallBase = 0.5;

/** Tells where so many criteria left that the percentage rests on less than half of the index. */
function remarkSmallBase({ unit, total }: Standing, full: number, log: ScoringLog): void {
  if (total.max === null || total.max >= smallBase * full) return;
  log.add('small-base', { unit: unit.code, cell: unit.cell, found: total.max, expected: full });
}

/** Units that share their place with another of their khối. */
function tiedUnits(standings: Standings): ReadonlySet<Standing> {
  const tied = new Set<Standing>();
  const holders = standings.panels.map(() => new Map<number, Standing>());
  for (const standing of standings.units) {
    if (standing.groupRank === null) continue;
    const places = holders[standing.panel]!;
    const holder = places.get(standing.groupRank);
    if (holder) tied.add(holder).add(standing);
    else places.set(standing.groupRank, standing);
  }
  return tied;
}

/** Lists units of a khối whose order nobody can see from the printed figures: hidden decimals, ties left to the sheet. */
function remarkRanking(settings: Settings, standings: Standings, log: ScoringLog): void {
  // Ranked as printed, equal figures share their place: nothing is hidden and nothing left to the sheet.
  if (settings.rankOn === 'rounded' && settings.ties !== 'sequential') return;
  const sharing = standings.panels.flatMap((_, panel) => {
    const units = standings.units.filter((standing) => standing.panel === panel);
    return sharingPrinted(units, settings);
  });
  for (const [printed, same] of sharing) {
    if (new Set(same.map(({ groupRank }) => groupRank)).size < 2) continue;
    const keys = same.map(({ total }) => rankKey(total, settings) ?? NaN);
    const hidden = keys.some((key) => !sameNumber(key, keys[0]!));
    const open = same.some((a, i) =>
      same.some(
        (b, j) =>
          i < j &&
          sameNumber(keys[i]!, keys[j]!) &&
          compareByCriteria(standings.panels, settings.tieBreakers, a, b) === 0,
      ),
    );
    const parameters = { units: same.map(({ unit }) => unit.code).join(', '), result: printed };
    if (hidden) log.add('hidden-decimals', { parameters });
    if (open) log.add('tie-by-sheet-order', { parameters });
  }
}

/** Ranked units by the result that they have in print. */
function sharingPrinted(units: readonly Standing[], settings: Settings): [number, Standing[]][] {
  const byPrinted = new Map<number, Standing[]>();
  for (const standing of units) {
    const printed = standing.groupRank === null ? null : printedKey(standing.total, settings);
    if (printed === null) continue;
    const same = byPrinted.get(printed);
    if (same) same.push(standing);
    else byPrinted.set(printed, [standing]);
  }
  return [...byPrinted];
}
