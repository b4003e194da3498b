/** The ranking as the pane shows it. */
import type { Stage } from '../../core/book';
import type { Change, Scoreboard, UnitResult } from '../../core/scoring/scoreboard';
import type { Ranking } from '../../jobs/run-choices';
import type { Scored } from '../../jobs/score';
import { unitsByRank, type ListedUnit } from '../../sheets/reports/ranked-order';
import { remarksOf } from '../../sheets/reports/remarks';
import type { Texts } from '../../sheets/texts';
import { problemsOf, type Problems } from './problems';

/** One unit in the ranking. */
export interface RankingRow {
  readonly code: string;
  readonly name: string;
  readonly rank: number | null;
  readonly score: number | null;
  readonly max: number | null;
  readonly percent: number | null;
  readonly grade: string | null;
  readonly provisional: boolean;
  /** Against the first comparison period; null without one. */
  readonly change: Pick<Change, 'percent' | 'rank' | 'reason'> | null;
  readonly remarks: string;
}

/** A khối and its ranking. */
export interface RankingGroup {
  /** Empty where the index has no khối. */
  readonly name: string;
  /** Ranked units, and mean and best of the number that ranks them. */
  readonly count: number;
  readonly mean: number | null;
  readonly best: number | null;
  readonly bestUnits: readonly string[];
  /** By rank, unranked units last. */
  readonly rows: readonly RankingRow[];
  /** How many units have which grade, best grade first. */
  readonly grades: readonly { readonly name: string; readonly count: number }[];
}

/** What scoring gave. */
export interface ScoredView {
  readonly indexName: string;
  readonly period: string;
  readonly stage: Stage;
  readonly provisional: boolean;
  readonly ranking: Ranking;
  /** Label of the period that changes are against; null without one. */
  readonly against: string | null;
  readonly groups: readonly RankingGroup[];
  readonly problems: Problems;
}

export function scoredView({ board, book }: Scored, texts: Texts): ScoredView {
  const { settings } = board;
  const listed = unitsByRank(board);
  return {
    indexName: settings.indexName,
    period: settings.period.label,
    stage: board.stage,
    provisional: board.provisional,
    ranking: {
      rankBy: settings.rankBy,
      rankOn: settings.rankOn,
      ties: settings.ties,
      decimals: settings.decimals,
    },
    against: settings.comparePeriods[0]?.label ?? null,
    groups: board.panels.map((panel) => {
      const units = listed.filter((unit) => unit.panel === panel);
      return rankingGroup(board, panel.group, units, gradeOrder(book.grades), texts);
    }),
    problems: problemsOf(board.findings),
  };
}

function rankingGroup(
  board: Scoreboard,
  name: string,
  units: readonly ListedUnit[],
  gradeNames: readonly string[],
  texts: Texts,
): RankingGroup {
  const summary = board.groups.find(({ group }) => group === name) ?? board.summary;
  const names = new Map(units.map(({ result: { unit } }) => [unit.code, unit.name]));
  return {
    name,
    count: summary.count,
    mean: summary.mean,
    best: summary.best,
    bestUnits: summary.bestUnits.map((code) => names.get(code) ?? code),
    rows: units.map(({ result }) => rankingRow(board, result, texts)),
    grades: gradeNames
      .map((grade) => ({ name: grade, count: units.filter(({ result }) => result.grade === grade).length }))
      .filter(({ count }) => count > 0),
  };
}

function rankingRow(board: Scoreboard, result: UnitResult, texts: Texts): RankingRow {
  const { unit, groupRank, score, max, percent, grade, provisional } = result;
  const [change] = result.changes;
  return {
    code: unit.code,
    name: unit.name,
    rank: groupRank,
    score,
    max,
    percent,
    grade,
    provisional,
    change: change ? { percent: change.percent, rank: change.rank, reason: change.reason } : null,
    remarks: remarksOf(board, result, texts),
  };
}

/** Grade names as the sheet lists them, each once. */
function gradeOrder(bands: Scored['book']['grades']): readonly string[] {
  return [...new Set(bands.map(({ name }) => name))];
}
