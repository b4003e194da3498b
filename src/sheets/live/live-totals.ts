/**
 * Totals, percentages and ranks as formulas. What ranks are told from stands in helper columns of the sheet of
 * scores, a line a unit: the number that ranks, exact and as it counts, and the khối as a number, because a name
 * might be a pattern to COUNTIFS.
 */
import { rootCode } from '../../core/criteria/criterion';
import type { Scoring } from '../../core/scoring/score';
import { exactKey, rankKey } from '../../core/scoring/totals';
import { roundTo10 } from '../../core/rounding/round';
import { quoteSheet } from '../../workbook/address';
import type { CellContent } from '../../workbook/plan';
import type { Texts } from '../texts';
import { fixedCell, fixedRange, type HelperGrid } from './helper-grid';
import type { LiveScores } from './live-scores';
import { type LiveTally } from './tally';

/** A unit's results as other sheets show them. */
export interface LiveTotal {
  readonly score: CellContent;
  readonly max: CellContent;
  readonly percent: CellContent;
  readonly rank: CellContent;
  readonly groupRank: CellContent;
}

interface Columns {
  readonly exact: number;
  readonly key: number;
  readonly group: number;
  readonly firstOfAll: number | null;
  readonly firstOfGroup: number | null;
  readonly rank: number;
  readonly groupRank: number;
}

export class LiveTotals {
  private readonly columns: Columns;

  constructor(
    private readonly scoring: Scoring,
    private readonly scores: LiveScores,
    private readonly grid: HelperGrid,
    private readonly sheet: string,
    private readonly tally: LiveTally,
    texts: Texts,
  ) {
    const add = (id: string) => grid.add(texts.text(`column.live.${id}`));
    const dense = scoring.board.ties === 'dense';
    this.columns = {
      exact: add('exact'),
      key: add('key'),
      group: add('group'),
      firstOfAll: dense ? add('first') : null,
      firstOfGroup: dense ? add('firstOfGroup') : null,
      rank: add('rank'),
      groupRank: add('groupRank'),
    };
    scoring.board.units.forEach((_, unit) => {
      this.putUnit(unit);
    });
  }

  /** The cell of a unit that is a number while it has a place. */
  keyCell(unit: number): string {
    return this.cell(unit, this.columns.key);
  }

  /** Cells of a unit (an index in `Scoreboard.units`) for any sheet. */
  of(unit: number): LiveTotal {
    const { columns, tally } = this;
    const result = this.scoring.board.units[unit]!;
    const { decimals } = this.scoring.board.settings;
    const root = this.root(unit);
    const shown = (column: number) => `${quoteSheet(this.sheet)}!${this.cell(unit, column)}`;
    const rankCell = (column: number, value: number | null): CellContent => {
      if (!this.isRanked(unit)) return null;
      if (this.scoring.board.ties === 'sequential') return tally.value('ties', value);
      return tally.cell(() => shown(column), value ?? '');
    };
    return {
      score: tally.cell(
        () => `IF(ISNUMBER(${root.score}),ROUND(${root.score},${String(decimals)}),"")`,
        result.score ?? '',
      ),
      max: tally.cell(() => `IF(ISNUMBER(${root.score}),${root.max},"")`, result.max ?? ''),
      percent: tally.cell(
        () =>
          `IF(ISNUMBER(${root.score}),IF(${root.max}>0,ROUND(${root.score}/${root.max}*100,${String(decimals)}),""),"")`,
        result.percent ?? '',
      ),
      get rank() {
        return rankCell(columns.rank, result.rank);
      },
      get groupRank() {
        return rankCell(columns.groupRank, result.groupRank);
      },
    };
  }

  /** Mean of the number that ranks, over the ranked units of a khối (an index in `Scoreboard.panels`) or of all. */
  mean(panel: number | null, value: number | null): CellContent {
    const range = (column: number) => `${quoteSheet(this.sheet)}!${this.range(column)}`;
    const { exact, key, group } = this.columns;
    const where = panel === null ? '' : `,${range(group)},${String(panel + 1)}`;
    return this.tally.cell(
      () => `IFERROR(AVERAGEIFS(${range(exact)},${range(key)},">=-1E+300"${where}),"")`,
      value ?? '',
    );
  }

  private putUnit(unit: number): void {
    const { board, standings } = this.scoring;
    const { settings } = board;
    const standing = standings.units[unit]!;
    const { columns } = this;
    const root = this.root(unit, false);
    const exact = this.cell(unit, columns.exact);
    const percent = `IF(ISNUMBER(${root.score}),IF(${root.max}>0,${root.score}/${root.max}*100,""),"")`;
    const score = `IF(ISNUMBER(${root.score}),${root.score},"")`;
    this.put(
      unit,
      columns.exact,
      this.tally.cell(
        () => (settings.rankBy === 'percent' ? percent : score),
        exactKey(standing.total, settings) ?? '',
      ),
    );
    this.put(unit, columns.group, standing.panel + 1);
    if (!standing.ranked) return;
    const decimals = settings.rankOn === 'rounded' ? settings.decimals : 10;
    const now = rankKey(standing.total, settings);
    this.put(
      unit,
      columns.key,
      this.tally.cell(
        () => `IF(ISNUMBER(${exact}),ROUND(${exact},${String(decimals)}),"")`,
        now === null ? '' : roundTo10(now),
      ),
    );
    if (board.ties === 'sequential') return;
    this.putFirst(unit, columns.firstOfAll, false);
    this.putFirst(unit, columns.firstOfGroup, true);
    this.put(
      unit,
      columns.rank,
      this.tally.cell(() => this.rankFormula(unit, false), standing.rank ?? ''),
    );
    this.put(
      unit,
      columns.groupRank,
      this.tally.cell(() => this.rankFormula(unit, true), standing.groupRank ?? ''),
    );
  }

  /** 1 for the first unit of each run of equal ones, which dense ranks count. */
  private putFirst(unit: number, column: number | null, inGroup: boolean): void {
    if (column === null) return;
    const { units } = this.scoring.board;
    const upTo = this.range(this.columns.key, unit + 1);
    const where = inGroup
      ? `,${this.range(this.columns.group, unit + 1)},${this.cell(unit, this.columns.group)}`
      : '';
    const key = this.cell(unit, this.columns.key);
    const own = units[unit]!;
    const value =
      own.rank === null ? '' : Number(!units.some((other, i) => i < unit && sameRank(own, other, inGroup)));
    this.put(
      unit,
      column,
      this.tally.cell(() => `IF(ISNUMBER(${key}),IF(COUNTIFS(${upTo},${key}${where})=1,1,0),"")`, value),
    );
  }

  private rankFormula(unit: number, inGroup: boolean): string {
    const { key, group, firstOfAll, firstOfGroup } = this.columns;
    const own = this.cell(unit, key);
    const where = inGroup ? `,${this.range(group)},${this.cell(unit, group)}` : '';
    const better = `${this.range(key)},">"&${own}${where}`;
    const first = inGroup ? firstOfGroup : firstOfAll;
    const place = () => {
      if (first !== null) return `SUMIFS(${this.range(first)},${better})+1`;
      const before = `COUNTIFS(${better})`;
      if (this.scoring.board.ties !== 'average') return `${before}+1`;
      return `${before}+(COUNTIFS(${this.range(key)},${own}${where})+1)/2`;
    };
    return `IF(ISNUMBER(${own}),${place()},"")`;
  }

  private isRanked(unit: number): boolean {
    return this.scoring.standings.units[unit]!.ranked;
  }

  /** Cells of the index itself. */
  private root(unit: number, qualified = true): { readonly score: string; readonly max: string } {
    const cells = this.scores.cells(unit, rootCode);
    if (!qualified) return cells;
    const sheet = quoteSheet(this.sheet);
    return { score: `${sheet}!${cells.score}`, max: `${sheet}!${cells.max}` };
  }

  private put(unit: number, column: number, content: CellContent): void {
    this.grid.put(this.grid.headerRow + 1 + unit, column, content);
  }

  private cell(unit: number, column: number): string {
    return fixedCell(this.grid.headerRow + 1 + unit, column);
  }

  private range(column: number, rows = this.scoring.board.units.length): string {
    return fixedRange({ row: this.grid.headerRow + 1, column, rows, columns: 1 });
  }
}

function sameRank(
  a: { readonly rank: number | null; readonly groupRank: number | null; readonly panel: number },
  b: typeof a,
  inGroup: boolean,
): boolean {
  return inGroup ? a.panel === b.panel && a.groupRank === b.groupRank : a.rank === b.rank;
}
