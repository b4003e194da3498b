/**
 * Totals, percentages, ranks and their means as formulas. What ranks are told from stands in helper columns of the
 * sheet of scores, a line a unit: the number that ranks, exact and as it counts.
 */
import { rootCode } from '../../core/criteria/criterion';
import { roundTo10 } from '../../core/rounding/round';
import type { Scoring } from '../../core/scoring/score';
import { exactKey, rankKey } from '../../core/scoring/totals';
import type { CellContent } from '../../workbook/plan';
import type { LiveScores } from './live-scores';
import { RankedColumn } from './ranked-column';
import { type LiveTally } from './tally';
import type { UnitLines } from './unit-lines';

/** A unit's results as other sheets show them; each is counted when it is asked for. */
export interface LiveTotal {
  readonly score: CellContent;
  readonly max: CellContent;
  readonly percent: CellContent;
  readonly rank: CellContent;
  readonly groupRank: CellContent;
}

/** What the condition of AVERAGEIFS and COUNTIFS for a cell with a number is. */
export const anyNumber = '">=-1E+300"';

type Column = 'exact' | 'key' | 'rank' | 'groupRank' | 'groupMean' | 'order';

export class LiveTotals {
  private readonly columns = new Map<string, number>();
  private readonly ranked: RankedColumn;
  private readonly means = new Map<number | null, string>();

  constructor(
    private readonly scoring: Scoring,
    private readonly scores: LiveScores,
    private readonly lines: UnitLines,
    private readonly tally: LiveTally,
    private readonly heading: (id: string) => string,
  ) {
    const { board, standings } = scoring;
    const units = [...board.units.keys()];
    for (const unit of units) this.putKey(unit);
    this.ranked = new RankedColumn({
      lines,
      tally,
      ties: board.ties,
      key: this.column('key'),
      now: standings.units.map(({ ranked, total }) => (ranked ? rankKey(total, board.settings) : null)),
      ...(board.ties === 'sequential' && { decidedBy: this.tieBreakers() }),
      addColumn: (id) => lines.grid.add(heading(id)),
    });
    for (const unit of units) this.putRanks(unit);
  }

  /** The cell of a unit (an index in `Scoreboard.units`) that is a number while it has a place, in the sheet of scores. */
  keyCell(unit: number): string {
    return this.lines.cell(unit, this.column('key'));
  }

  /** The same cells of a khối or of all units. */
  keys(panel: number | null): string {
    return this.lines.range(panel, this.column('key'));
  }

  /** The cell of a unit's place in its khối, in the sheet of scores. */
  groupRankCell(unit: number): string {
    return this.lines.cell(unit, this.column('groupRank'));
  }

  /** Whether the settings rank a unit, should it have a total. */
  isRanked(unit: number): boolean {
    return this.scoring.standings.units[unit]!.ranked;
  }

  /** Cells of a unit for any sheet. */
  of(unit: number): LiveTotal {
    const { board, standings } = this.scoring;
    const result = board.units[unit]!;
    const { ranked } = standings.units[unit]!;
    const shown = (column: Column) => this.scores.qualified(this.lines.cell(unit, this.column(column)));
    const write = (formula: () => string, value: number | null) => this.tally.cell(formula, value ?? '');
    const root = () => this.root(unit);
    const percent = () => this.percentFormula(unit);
    const max = () => `IF(ISNUMBER(${root().score}),${root().max},"")`;
    const score = () =>
      `IF(ISNUMBER(${root().score}),ROUND(${root().score},${String(board.settings.decimals)}),"")`;
    return {
      get score() {
        return write(score, result.score);
      },
      get max() {
        return write(max, result.max);
      },
      get percent() {
        return write(percent, result.percent);
      },
      get rank() {
        return ranked ? write(() => shown('rank'), result.rank) : null;
      },
      get groupRank() {
        return ranked ? write(() => shown('groupRank'), result.groupRank) : null;
      },
    };
  }

  /** The rounded percentage of a unit, for any sheet. */
  percentFormula(unit: number): string {
    const { score, max } = this.root(unit);
    const { decimals } = this.scoring.board.settings;
    return `IF(ISNUMBER(${score}),IF(${max}>0,ROUND(${score}/${max}*100,${String(decimals)}),""),"")`;
  }

  /** The cell with the mean of the number that ranks, over the ranked units of a khối or of all, in the sheet of scores. */
  meanCell(panel: number | null): string {
    let cell = this.means.get(panel);
    if (cell === undefined) this.means.set(panel, (cell = this.putMean(panel)));
    return cell;
  }

  /** That mean for any sheet. */
  mean(panel: number | null, value: number | null): CellContent {
    return this.tally.cell(() => this.scores.qualified(this.meanCell(panel)), value ?? '');
  }

  private putMean(panel: number | null): string {
    const { board } = this.scoring;
    const column = this.column('groupMean');
    const row = this.lines.grid.headerRow + 1 + (panel ?? board.panels.length);
    const now = panel === null ? board.summary.mean : board.groups[panel]!.mean;
    const exact = this.lines.range(panel, this.column('exact'));
    const formula = () => `IFERROR(AVERAGEIFS(${exact},${this.keys(panel)},${anyNumber}),"")`;
    return this.lines.grid.put(row, column, this.tally.cell(formula, now ?? ''));
  }

  private putKey(unit: number): void {
    const { board, standings } = this.scoring;
    const { settings } = board;
    const { total, ranked } = standings.units[unit]!;
    const { score, max } = this.scores.cells(unit, rootCode);
    const percent = `IF(ISNUMBER(${score}),IF(${max}>0,${score}/${max}*100,""),"")`;
    const points = `IF(ISNUMBER(${score}),${score},"")`;
    this.put(
      unit,
      'exact',
      () => (settings.rankBy === 'percent' ? percent : points),
      exactKey(total, settings),
    );
    if (!ranked) return;
    const exact = this.lines.cell(unit, this.column('exact'));
    const decimals = settings.rankOn === 'rounded' ? settings.decimals : 10;
    const now = rankKey(total, settings);
    this.put(
      unit,
      'key',
      () => `IF(ISNUMBER(${exact}),ROUND(${exact},${String(decimals)}),"")`,
      now === null ? null : roundTo10(now),
    );
  }

  private putRanks(unit: number): void {
    const { ranked, rank, groupRank, panel } = this.scoring.standings.units[unit]!;
    if (!ranked) return;
    this.put(unit, 'rank', () => this.ranked.place(unit, null), rank);
    this.put(unit, 'groupRank', () => this.ranked.place(unit, panel), groupRank);
  }

  /** Columns with the points of the further criteria that decide between equal units, and with the order in the sheet. */
  private tieBreakers(): { readonly numbers: readonly number[]; readonly order: number } {
    const { board, standings } = this.scoring;
    const order = this.column('order');
    board.units.forEach((_, unit) => {
      this.lines.put(unit, order, unit + 1);
    });
    const numbers = board.settings.tieBreakers.map((code) => {
      const column = this.lines.grid.add(code);
      board.units.forEach(({ panel, row }, unit) => {
        const now = standings.panels[panel]!.scoring.node(code)?.scores[row] ?? NaN;
        const behindAll = -1e300;
        const cell = this.scores.has(unit, code) ? this.scores.cells(unit, code).score : '""';
        const value = Number.isNaN(now) ? behindAll : roundTo10(now);
        const formula = () => `IF(ISNUMBER(${cell}),ROUND(${cell},10),-1E+300)`;
        this.lines.put(unit, column, this.tally.cell(formula, value));
      });
      return column;
    });
    return { numbers, order };
  }

  private put(unit: number, column: Column, formula: () => string, value: number | null): void {
    this.lines.put(unit, this.column(column), this.tally.cell(formula, value ?? ''));
  }

  private column(id: Column): number {
    let column = this.columns.get(id);
    if (column === undefined) this.columns.set(id, (column = this.lines.grid.add(this.heading(id))));
    return column;
  }

  /** Cells of the index itself, for any sheet. */
  private root(unit: number): { readonly score: string; readonly max: string } {
    const { score, max } = this.scores.cells(unit, rootCode);
    return { score: this.scores.qualified(score), max: this.scores.qualified(max) };
  }
}
