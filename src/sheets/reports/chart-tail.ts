/** Charts under a data sheet: where they stand, what they are drawn from, where their pages begin. */
import type { CellRange } from '../../workbook/address';
import type {
  Block,
  CellContent,
  ChartPlan,
  ChartRange,
  ChartSeries,
  StyledRange,
} from '../../workbook/plan';
import { pointsOfCharacter } from '../../workbook/grid-sizes';
import { lineHeight } from '../layout';
import { chartDataStyle } from './house-style';

/** A chart of a report; sizes and places are found here. */
export interface ReportChart extends Omit<ChartPlan, 'at' | 'series'> {
  readonly series: readonly ReportSeries[];
  /** Least height in lines of body text. */
  readonly lines: number;
}

export interface ReportSeries extends Omit<ChartSeries, 'categories' | 'values'> {
  readonly categories: SeriesCells;
  readonly values: SeriesCells;
}

/** Cells of table rows, or numbers of the chart's own, which are written beside the chart. */
export type SeriesCells =
  | { readonly column: number; readonly from: number; readonly count: number }
  | { readonly heading: string; readonly own: readonly CellContent[] };

/** The sheet that the charts belong to. */
export interface ChartGround {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: number;
  readonly rows: readonly (readonly CellContent[])[];
  /** The first row that charts may take. */
  readonly below: number;
  readonly widths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly orientation: 'portrait' | 'landscape';
}

export interface ChartTail {
  readonly charts: readonly ChartPlan[];
  readonly blocks: readonly Block[];
  readonly styles: readonly StyledRange[];
  /** Rows that begin a page, so that no chart is cut. */
  readonly rowBreaks: readonly number[];
  /** There are charts, and the table before them ends on the first page. */
  readonly tableOnOnePage: boolean;
  /** Rows of the printed area. */
  readonly end: number;
}

/** Columns left free between a chart and its numbers. */
const gap = 1;

export function chartTail(charts: readonly ReportChart[], ground: ChartGround): ChartTail {
  const own = new OwnNumbers(ground);
  const rowBreaks: number[] = [];
  const page = pageHeight(ground);
  let row = ground.below;
  let used = usedOfPage(ground, row, page);
  const plans = charts.map(({ lines: wanted, series, ...chart }): ChartPlan => {
    const lines = Math.max(wanted, leastLines(ground));
    const height = (lines + 1) * lineHeight;
    if (used + height > page) {
      rowBreaks.push(row);
      used = 0;
    }
    used += height;
    const at: CellRange = { row, column: 0, rows: lines, columns: ground.columns };
    row += lines + 1;
    return {
      ...chart,
      at,
      series: series.map((one) => ({
        ...one,
        categories: own.rangeOf(one.categories, at.row),
        values: own.rangeOf(one.values, at.row),
      })),
    };
  });
  const tableEnd = ground.headerRow + 1 + ground.rows.length;
  return {
    charts: plans,
    ...own.written(),
    rowBreaks,
    tableOnOnePage: plans.length > 0 && heightOf(ground, 0, tableEnd) <= page,
    end: row,
  };
}

/**
 * Numbers that only charts need, each list in a column of its own beside the chart, outside the printed area; equal
 * lists share one.
 */
class OwnNumbers {
  private readonly placed = new Map<string, CellRange>();
  private readonly blocks: Block[] = [];

  constructor(private readonly ground: ChartGround) {}

  /** `row` is where the chart begins. */
  rangeOf(cells: SeriesCells, row: number): ChartRange {
    const { sheet, headerRow, rows } = this.ground;
    if ('column' in cells) {
      const { column, from, count } = cells;
      return {
        sheet,
        range: { row: headerRow + 1 + from, column, rows: count, columns: 1 },
        values: rows.slice(from, from + count).map((line) => shown(line[column] ?? null)),
      };
    }
    return { sheet, range: this.place(cells, row), values: cells.own.map(shown) };
  }

  written(): Pick<ChartTail, 'blocks' | 'styles'> {
    return {
      blocks: this.blocks,
      styles: this.blocks.map(({ row, column, rows }) => ({
        range: { row, column, rows: rows.length, columns: 1 },
        style: chartDataStyle,
      })),
    };
  }

  private place({ heading, own }: Extract<SeriesCells, { own: unknown }>, row: number): CellRange {
    const key = JSON.stringify([heading, own]);
    let range = this.placed.get(key);
    if (range === undefined) {
      const column = this.ground.columns + gap + this.placed.size;
      range = { row: row + 1, column, rows: own.length, columns: 1 };
      this.placed.set(key, range);
      this.blocks.push({ row, column, rows: [[heading], ...own.map((value) => [value])] });
    }
    return range;
  }
}

function shown(cell: CellContent): number | string | null {
  if (typeof cell === 'object' && cell !== null) return shown(cell.value);
  return typeof cell === 'boolean' ? String(cell) : cell;
}

/** Points of A4 between the margins, and characters of the default font across it. */
const paper = {
  portrait: { points: 728, characters: 93 },
  landscape: { points: 481, characters: 140 },
} as const;

/** Height of a chart in shares of its width, at least: a wide sheet is printed small, and flat charts say nothing. */
const leastHeight = 0.33;

function leastLines({ widths }: ChartGround): number {
  const points = widths.reduce((sum, width) => sum + width, 0) * pointsOfCharacter;
  return Math.round((leastHeight * points) / lineHeight);
}

/** Excel and LibreOffice do not agree to the last line on what a page holds. */
const spare = 0.96;

/** Points of rows that a page takes after the table has been made to fit its width. */
function pageHeight({ widths, orientation }: ChartGround): number {
  const { points, characters } = paper[orientation];
  const across = widths.reduce((sum, width) => sum + width, 0);
  return spare * points * Math.max(1, across / characters);
}

/** Points taken on the page that a row begins on; every page after the first repeats the headings. */
function usedOfPage(ground: ChartGround, end: number, page: number): number {
  const heights = new Map(ground.rowHeights.map(({ row, points }) => [row, points]));
  const heightAt = (row: number) => heights.get(row) ?? lineHeight;
  let used = 0;
  for (let row = 0; row < end; row++) {
    if (used + heightAt(row) > page) used = heightAt(ground.headerRow);
    used += heightAt(row);
  }
  return used;
}

function heightOf({ rowHeights }: ChartGround, from: number, to: number): number {
  const own = rowHeights.filter(({ row }) => row >= from && row < to);
  return own.reduce((sum, { points }) => sum + points - lineHeight, (to - from) * lineHeight);
}
