/**
 * Areas as formulas: points, percentages and places of units, and how their khối stands there. Beside the sheet of
 * scores an area has helper columns with a line for each unit that has a place: its points, its percentage, that
 * percentage as it is compared, and the place; and a line for each khối with its mean and its best points.
 */
import { type NodeStanding, nodeStanding } from '../../core/ranking/node-standing';
import { roundTo10 } from '../../core/rounding/round';
import type { Scoreboard } from '../../core/scoring/scoreboard';
import type { CellContent } from '../../workbook/plan';
import type { LiveScores } from './live-scores';
import type { LiveTotals } from './live-totals';
import { RankedColumn } from './ranked-column';
import type { LiveTally } from './tally';
import type { UnitLines } from './unit-lines';

/** What a unit has at an area; each cell is counted when it is asked for. */
export interface LiveArea {
  /** Points and maximum stand as they do in the sheet of scores. */
  readonly score: CellContent;
  readonly max: CellContent;
  /** 0..100, rounded by the settings. */
  readonly percent: CellContent;
  readonly place: CellContent;
}

/** What of the percentages of a khối. */
export type Extremity = 'AVERAGE' | 'MAX' | 'MIN';

/** Of an area that is never scored. */
const nothing: LiveArea = { score: null, max: null, percent: null, place: null };

interface AreaColumns {
  readonly points: number;
  readonly percent: number;
  readonly key: number;
  readonly place: number;
  readonly mean: number;
  readonly best: number;
}

export class LiveAreas {
  private readonly columns = new Map<string, AreaColumns>();
  private readonly standings = new Map<string, NodeStanding>();
  private readonly statistics = new Map<string, { readonly mean: string; readonly best: string }>();

  constructor(
    private readonly board: Scoreboard,
    private readonly scores: LiveScores,
    private readonly totals: LiveTotals,
    private readonly lines: UnitLines,
    private readonly tally: LiveTally,
    private readonly heading: (id: string, area: string) => string,
  ) {}

  of(unit: number, code: string): LiveArea {
    if (this.scores.plans(unit).get(code)?.isOut !== false) return nothing;
    const { panel, row } = this.board.units[unit]!;
    const standing = this.standing(panel, code);
    const { score, max } = this.cells(unit, code);
    const { place } = this.area(panel, code);
    const { scores, tally } = this;
    const { decimals } = this.board.settings;
    const write = (formula: string, values: readonly (number | null)[]) =>
      tally.cell(() => formula, values[row] ?? '');
    const isRanked = this.totals.isRanked(unit);
    const placed = () => scores.qualified(this.lines.cell(unit, place));
    return {
      get score() {
        return tally.cell(() => score, scores.shown(unit, code).score);
      },
      get max() {
        return tally.cell(() => max, scores.shown(unit, code).max);
      },
      get percent() {
        return write(
          percentOf(score, max, (share) => `ROUND(${share},${String(decimals)})`),
          standing.percents,
        );
      },
      get place() {
        return isRanked ? write(placed(), standing.places) : null;
      },
    };
  }

  /** Percent of the maximum to 10 decimals, of any unit. */
  exactPercent(unit: number, code: string, value: number | null): CellContent {
    const { score, max } = this.cells(unit, code);
    return this.tally.cell(() => percentOf(score, max, (share) => `ROUND(${share},10)`), value ?? '');
  }

  /** Cells with the mean and the best points of the ranked units of a khối, for any sheet. */
  points(panel: number, code: string): { readonly mean: string; readonly best: string } {
    const key = `${String(panel)}|${code}`;
    let cells = this.statistics.get(key);
    if (!cells) this.statistics.set(key, (cells = this.putStatistics(panel, code)));
    return cells;
  }

  /** Mean, greatest or least percentage of the ranked units of a khối. */
  extreme(panel: number, code: string, which: Extremity, value: number | null): CellContent {
    const [first] = this.board.panels[panel]!.units;
    if (first === undefined || this.scores.plans(first).get(code)?.isOut !== false) return value;
    const range = () => this.scores.qualified(this.lines.range(panel, this.area(panel, code).percent));
    return this.tally.cell(() => `IF(COUNT(${range()})=0,"",${which}(${range()}))`, value ?? '');
  }

  private putStatistics(panel: number, code: string): { readonly mean: string; readonly best: string } {
    const columns = this.area(panel, code);
    const range = this.lines.range(panel, columns.points);
    const points = this.board.panels[panel]!.units;
    const { scores } = this.standing(panel, code);
    const now = [...points].flatMap((unit, row) => (this.hasPlace(unit) ? (scores[row] ?? []) : []));
    const put = (column: number, name: string, value: number) =>
      this.scores.qualified(
        this.lines.grid.put(
          this.lines.grid.headerRow + 1 + panel,
          column,
          this.tally.cell(() => `IF(COUNT(${range})=0,"",${name}(${range}))`, now.length === 0 ? '' : value),
        ),
      );
    return {
      mean: put(columns.mean, 'AVERAGE', now.reduce((sum, one) => sum + one, 0) / now.length),
      best: put(columns.best, 'MAX', Math.max(...now)),
    };
  }

  /** The helper columns of an area, with the lines of a khối in them. */
  private area(panel: number, code: string): AreaColumns {
    const key = `${String(panel)}|${code}`;
    let columns = this.columns.get(key);
    if (columns) return columns;
    // Khối with an area of the same code share its columns.
    columns = this.columns.get(code) ?? this.addColumns(code);
    this.columns.set(key, columns).set(code, columns);
    this.putLines(panel, code, columns);
    return columns;
  }

  private addColumns(code: string): AreaColumns {
    const add = (id: string) => this.lines.grid.add(this.heading(id, code));
    return {
      points: add('areaPoints'),
      percent: add('areaPercent'),
      key: add('areaKey'),
      place: add('areaPlace'),
      mean: add('areaMean'),
      best: add('areaBest'),
    };
  }

  private putLines(panel: number, code: string, columns: AreaColumns): void {
    const { board, lines, tally } = this;
    const { decimals, rankOn } = board.settings;
    const standing = this.standing(panel, code);
    const { results, units } = board.panels[panel]!;
    const node = results.get(code)!;
    const now = new Array<number | null>(board.units.length).fill(null);
    for (const [row, unit] of units.entries()) {
      if (!this.totals.isRanked(unit)) continue;
      const { score, max } = this.scores.cells(unit, code);
      const percents = standing.percents[row];
      const isKnown = this.hasPlace(unit) && typeof percents === 'number';
      const exact = isKnown ? (100 * node.scores[row]!) / node.maxima[row]! : null;
      const put = (column: number, formula: string, value: number | null | undefined) =>
        lines.put(
          unit,
          column,
          tally.cell(() => formula, value ?? ''),
        );
      const points = put(
        columns.points,
        `IF(AND(ISNUMBER(${this.totals.keyCell(unit)}),ISNUMBER(${score})),${score},"")`,
        this.hasPlace(unit) ? standing.scores[row] : null,
      );
      const percent = put(
        columns.percent,
        percentOf(points, max, (share) => share),
        exact,
      );
      now[unit] = !isKnown ? null : rankOn === 'rounded' ? percents : exact;
      const digits = rankOn === 'rounded' ? decimals : 10;
      put(
        columns.key,
        `IF(ISNUMBER(${percent}),ROUND(${percent},${String(digits)}),"")`,
        now[unit] === null ? null : roundTo10(now[unit]),
      );
    }
    const { ties } = board;
    const ranked = new RankedColumn({
      lines,
      tally,
      ties: ties === 'sequential' ? 'competition' : ties,
      key: columns.key,
      now,
      addColumn: (id) => lines.grid.add(this.heading(id, code)),
    });
    for (const [row, unit] of units.entries()) {
      if (!this.totals.isRanked(unit)) continue;
      const place = tally.cell(() => ranked.place(unit, panel), standing.places[row] ?? '');
      lines.put(unit, columns.place, place);
    }
  }

  private standing(panel: number, code: string): NodeStanding {
    const key = `${String(panel)}|${code}`;
    let standing = this.standings.get(key);
    if (!standing) {
      standing = nodeStanding(this.board, this.board.panels[panel]!, code)!;
      this.standings.set(key, standing);
    }
    return standing;
  }

  private hasPlace(unit: number): boolean {
    return this.board.units[unit]!.groupRank !== null;
  }

  /** Cells of a node of a unit, for any sheet. */
  private cells(unit: number, code: string): { readonly score: string; readonly max: string } {
    const { score, max } = this.scores.cells(unit, code);
    return { score: this.scores.qualified(score), max: this.scores.qualified(max) };
  }
}

/** Percent of an applicable maximum, where there are points and a maximum. */
function percentOf(score: string, max: string, shown: (share: string) => string): string {
  return `IF(AND(ISNUMBER(${score}),ISNUMBER(${max})),IF(${max}>0,${shown(`100*${score}/${max}`)},""),"")`;
}
