/** The ranking as the pane shows it. */
import type { Stage } from '../../core/book';
import type { Change, Scoreboard, UnitResult } from '../../core/scoring/scoreboard';
import type { Ranking, Scored } from '../../jobs/score';
import type { LiveReport } from '../../sheets/live/live-sheets';
import { unitsByRank, type ListedUnit } from '../../sheets/reports/ranked-order';
import { remarksOf } from '../../sheets/reports/remarks';
import type { Texts } from '../../sheets/texts';
import type { WorkbookPlan } from '../../workbook/plan';
import type { ApplyNote, ApplyReport } from '../../workbook/port';
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

/** A sheet that scoring wrote. */
export interface WrittenSheet {
  readonly name: string;
  /** A table, one of several sheets of single units, or one laid out for printing. */
  readonly kind: 'table' | 'unit' | 'print';
  readonly rows: number;
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
  readonly sheets: readonly WrittenSheet[];
  readonly notes: readonly ApplyNote[];
  /** Null in values mode. */
  readonly live: LiveReport | null;
}

/** What was written; `report` is null where a host has still to write the plan. */
export interface Written {
  readonly plan: WorkbookPlan;
  readonly report: ApplyReport | null;
  readonly live: LiveReport | null;
}

export function scoredView(
  { board, book }: Scored,
  written: Written,
  sheets: readonly WrittenSheet[],
  texts: Texts,
): ScoredView {
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
    sheets,
    notes: written.report?.notes ?? [],
    live: written.live,
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

/** The result sheets under the names that they got. */
export function writtenSheets({ plan, report }: Written, texts: Texts): WrittenSheet[] {
  const printed = texts.text('print.sheet', { sheet: '' });
  const ofUnit = texts.text('sheet.profileOf', { unit: '' });
  return plan.sheets.map(({ name, blocks }, i) => ({
    name: report?.sheets[i]?.written ?? name,
    kind: name.startsWith(printed) ? 'print' : name.startsWith(ofUnit) ? 'unit' : 'table',
    rows: blocks.reduce((sum, { rows }) => sum + rows.length, 0),
  }));
}
