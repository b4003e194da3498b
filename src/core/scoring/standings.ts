/** Who stands where in one period: totals, places and grades, before any comparison. */
import type { GradeBand, IndexBook, PeriodData, Settings, Stage, Unit } from '../book';
import { rootCode } from '../criteria/criterion';
import { bandsFor, gradeUnits, rankShares } from '../grading/grade';
import { Tag } from '../measures/column';
import { ranks } from '../ranking/rank';
import { compareNumbers } from '../rounding/round';
import { evaluateRule } from '../rules/evaluate';
import { checkRules } from './check-rules';
import { PanelScoring } from './panel-scoring';
import { panelsOf } from './panels';
import type { ScoringLog } from './finding-ids';
import { contextOf } from './rule-context';
import { rankKey, type Total, totalsOf } from './totals';

/** One unit with its total, place and grade. */
export interface Standing {
  readonly unit: Unit;
  /** Index of its khối in `Standings.panels` and its row there. */
  readonly panel: number;
  readonly row: number;
  readonly total: Total;
  readonly ranked: boolean;
  readonly rank: number | null;
  readonly groupRank: number | null;
  readonly grade: string | null;
}

/** All units of one period, and the khối they were scored in. */
export interface Standings {
  readonly panels: readonly { readonly scoring: PanelScoring; readonly unitIndices: Int32Array }[];
  /** In sheet order. */
  readonly units: readonly Standing[];
}

/** Scores, ranks and grades the units of a book for one period. */
export function standingsOf(
  book: IndexBook,
  data: PeriodData,
  stage: Stage,
  log: ScoringLog,
  onProgress: (share: number) => void = () => undefined,
): Standings {
  const plans = panelsOf(book, data, stage, log);
  const panels = plans.map(({ setting, unitIndices }, i) => {
    checkRules(setting, log);
    const scoring = new PanelScoring(setting);
    scoring.all();
    onProgress((i + 1) / plans.length);
    return { scoring, unitIndices };
  });
  return rankPanels(panels, book.settings, book.grades, log);
}

/** Places and grades of khối that have been scored; also after a what-if. */
export function rankPanels(
  panels: Standings['panels'],
  settings: Settings,
  bands: readonly GradeBand[],
  log: ScoringLog,
): Standings {
  const entries = entriesOf(panels);
  const keys = entries.map(({ ranked, total }) => (ranked ? rankKey(total, settings) : null));
  const placesOf = (members: readonly number[]) =>
    ranks(
      members.map((i) => keys[i] ?? null),
      {
        ties: settings.ties,
        tieBreak: (a, b) =>
          compareByCriteria(panels, settings.tieBreakers, entries[members[a]!]!, entries[members[b]!]!),
      },
    );
  const overall = placesOf([...entries.keys()]);
  const groupRanks = new Array<number | null>(entries.length).fill(null);
  const grades = new Array<string | null>(entries.length).fill(null);
  panels.forEach(({ scoring }, panel) => {
    const members = [...entries.keys()].filter((i) => entries[i]!.panel === panel);
    const places = panels.length === 1 ? overall : placesOf(members);
    const totals = members.map((i) => entries[i]!.total);
    const graded = gradePanel(scoring, totals, places, settings, bands, log);
    members.forEach((i, member) => {
      groupRanks[i] = places[member] ?? null;
      grades[i] = graded[member] ?? null;
    });
  });
  const units = entries.map(({ unit, panel, row, total, ranked }, i) => ({
    unit,
    panel,
    row,
    total,
    ranked,
    rank: overall[i]!,
    groupRank: groupRanks[i]!,
    grade: grades[i]!,
  }));
  return { panels, units };
}

type Entry = Omit<Standing, 'rank' | 'groupRank' | 'grade'>;

/** All units in sheet order, with their totals. */
function entriesOf(panels: Standings['panels']): Entry[] {
  const entries: Entry[] = [];
  panels.forEach(({ scoring, unitIndices }, panel) => {
    const { units, ranked } = scoring.setting;
    totalsOf(scoring).forEach((total, row) => {
      entries[unitIndices[row]!] = { unit: units[row]!, panel, row, total, ranked: ranked[row] === 1 };
    });
  });
  // Units that did not exist in the period have left gaps.
  return Object.values(entries);
}

/** Which of two tied units stands first by the further criteria; 0 when they leave it open. */
export function compareByCriteria(
  panels: Standings['panels'],
  codes: readonly string[],
  a: { readonly panel: number; readonly row: number },
  b: { readonly panel: number; readonly row: number },
): number {
  for (const code of codes) {
    const order = compareNumbers(pointsAt(panels, code, b), pointsAt(panels, code, a));
    if (order !== 0) return order;
  }
  return 0;
}

/** Points of a criterion; a unit without a score there stands behind every unit with one. */
function pointsAt(
  panels: Standings['panels'],
  code: string,
  at: { readonly panel: number; readonly row: number },
): number {
  const points = panels[at.panel]?.scoring.node(code)?.scores[at.row] ?? NaN;
  return Number.isNaN(points) ? -Number.MAX_VALUE : points;
}

function gradePanel(
  scoring: PanelScoring,
  totals: readonly Total[],
  places: readonly (number | null)[],
  settings: Settings,
  allBands: readonly GradeBand[],
  log: ScoringLog,
): readonly (string | null)[] {
  const { group, units } = scoring.setting;
  const bands = bandsFor(allBands, group);
  if (bands.length === 0) return [];
  const rounded = settings.rankOn === 'rounded';
  const { grades, tiedAtQuota } = gradeUnits(bands, {
    results: {
      percent: totals.map((total) => (rounded ? total.percent : total.exactPercent)),
      score: totals.map((total) => (rounded ? total.score : total.exactScore)),
      rankShare: bands.some((band) => band.by === 'rankShare') ? rankShares(places) : [],
    },
    places,
    meetsCondition: conditionsOf(scoring, bands, log),
  });
  for (const { unit, band } of tiedAtQuota) {
    const result = rankKey(totals[unit]!, settings);
    log.add('quota-tie', {
      unit: units[unit]!.code,
      cell: band.cell,
      parameters: { grade: band.name, result: result ?? 0 },
    });
  }
  return grades;
}

/** Conditions are evaluated once for all units; one that gives no truth value does not hold. */
function conditionsOf(scoring: PanelScoring, bands: readonly GradeBand[], log: ScoringLog) {
  const root = scoring.criterion(rootCode);
  const holds = new Map<GradeBand, (unit: number) => boolean>();
  for (const band of bands) {
    if (!band.condition || !root) continue;
    const { numbers, tags, step } = evaluateRule(band.condition, contextOf(scoring, root));
    holds.set(band, (unit) => {
      const tag = tags[unit * step];
      if (tag === Tag.boolean || tag === Tag.number) return numbers[unit * step] !== 0;
      log.add('condition-unknown', {
        unit: scoring.setting.units[unit]!.code,
        cell: band.cell,
        parameters: { grade: band.name },
      });
      return false;
    });
  }
  return (band: GradeBand, unit: number): boolean =>
    band.conditionText === '' || (holds.get(band)?.(unit) ?? false);
}
