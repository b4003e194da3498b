/** An index as formulas look things up in it: every score and figure of every period, as plain data. */
import { isShownOnly } from '../core/criteria/criterion';
import { type Column, constant, Tag } from '../core/measures/column';
import type { Period } from '../core/periods/period';
import { scoreColumn } from '../core/scoring/node-column';
import type { PanelScoring } from '../core/scoring/panel-scoring';
import { readMeasure } from '../core/scoring/rule-context';
import { otherPeriod, type Scoring } from '../core/scoring/score';
import type { NodeColumn } from '../core/scoring/scoreboard';
import { whyLeft } from '../core/scoring/why-left';

/** All periods of an index. It crosses from a worker, and holds nothing that a formula cannot ask for. */
export interface IndexTables {
  /** `Period.key` of the period of the settings. */
  readonly current: string;
  /** By `Period.key`. */
  readonly periods: ReadonlyMap<string, PeriodTable>;
  /** Texts of the columns by number. */
  readonly texts: readonly string[];
}

/** One period: who was there, and what they have at each criterion of their khối. */
export interface PeriodTable {
  readonly units: readonly IndexedUnit[];
  readonly panels: readonly PanelTable[];
}

/** A khối: its criteria by code. */
export interface PanelTable {
  readonly group: string;
  readonly criteria: ReadonlyMap<string, CriterionTable>;
}

/** One criterion along the units of a khối. */
export interface CriterionTable {
  /** Points, rounded by the decimals of the criterion; for one that is only shown, what it shows. */
  readonly scores: Column;
  /** `x` (the value, else a/b) and every measure that the workbook has for it, by name. */
  readonly measures: ReadonlyMap<string, Column>;
}

/** A unit with its total and its places. */
export interface IndexedUnit {
  readonly code: string;
  readonly name: string;
  /** Index of its khối and its row there; -1 where only a total was published. */
  readonly panel: number;
  readonly row: number;
  /** Rounded by the settings; null without a total. */
  readonly score: number | null;
  /** Among all ranked units, and in the khối; null where it has no place, and `rank` where only totals are known. */
  readonly rank: number | null;
  readonly groupRank: number | null;
}

/** Everything that formulas may ask of a scored index. */
export function indexTables(scoring: Scoring): IndexTables {
  const { book, board, standings } = scoring;
  const { period } = book.settings;
  const current: PeriodTable = {
    units: board.units.map(({ unit: { code, name }, panel, row, score, rank, groupRank }) => ({
      code,
      name,
      panel,
      row,
      score,
      rank,
      groupRank,
    })),
    panels: standings.panels.map((panel) => panelTable(panel.scoring)),
  };
  const others = otherPeriods(scoring).map((other) => [other.key, periodTable(scoring, other)] as const);
  return {
    current: period.key,
    periods: new Map([[period.key, current], ...others]),
    texts: Array.from({ length: book.texts.size }, (_, id) => book.texts.text(id)),
  };
}

/** Periods with figures or published results beside the current one. */
function otherPeriods({ book }: Scoring): readonly Period[] {
  const known = [...book.periods.values(), ...book.published].map(({ period }) => period);
  const byKey = new Map(known.map((period) => [period.key, period]));
  byKey.delete(book.settings.period.key);
  return [...byKey.values()];
}

function periodTable(scoring: Scoring, period: Period): PeriodTable {
  const { standings, results } = otherPeriod(scoring, period);
  const places = new Map(standings?.units.map((standing) => [standing.unit.code, standing]));
  const names = new Map([...results].map(([code, { name }]) => [code, name]));
  for (const { unit } of standings?.units ?? []) names.set(unit.code, unit.name);
  return {
    units: [...names].map(([code, name]) => {
      const { panel = -1, row = -1 } = places.get(code) ?? {};
      const { score = null, rank: groupRank = null } = results.get(code) ?? {};
      return { code, name, panel, row, score, rank: null, groupRank };
    }),
    panels: standings?.panels.map((panel) => panelTable(panel.scoring)) ?? [],
  };
}

function panelTable(panel: PanelScoring): PanelTable {
  const { group, nodes, figures } = panel.setting;
  const criteria = nodes.map((node): [string, CriterionTable] => {
    const result = panel.node(node.code);
    const names = new Set(['x', ...figures.measureNames(node.code)]);
    return [
      node.code,
      {
        scores:
          (isShownOnly(node) ? result?.shown : result && pointsColumn(panel, node.code, result)) ??
          constant(0, Tag.missing),
        measures: new Map(
          [...names].map((name) => [name, readMeasure(panel, node.code, name) ?? constant(0, Tag.missing)]),
        ),
      },
    ];
  });
  return { group, criteria: new Map(criteria) };
}

/** Points, and where the criterion left why, as the sheet of scores shows them. */
function pointsColumn(panel: PanelScoring, code: string, result: NodeColumn): Column {
  const column = scoreColumn(result);
  column.tags.forEach((tag, row) => {
    const why = tag === Tag.missing ? whyLeft(panel, code, row) : null;
    if (why !== null) column.tags[row] = Tag[why];
  });
  return column;
}
