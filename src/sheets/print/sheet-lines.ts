/** The rows of a printed sheet on their way to a plan, one after the other. */
import type { CellRange } from '../../workbook/address';
import type { Block, CellContent, CellStyle, ChartPlan, StyledRange } from '../../workbook/plan';

/** A row of the printed sheet. */
export interface SheetLine {
  readonly cells: readonly CellContent[];
  /** Points. */
  readonly height: number;
  /** No page ends after it. */
  readonly keep: boolean;
  /** Cells that run over several columns. */
  readonly spans: readonly { readonly column: number; readonly columns: number }[];
  /** Over those columns; later ones cover earlier ones. */
  readonly styles: readonly {
    readonly column: number;
    readonly columns: number;
    readonly style: CellStyle;
  }[];
  /** Covers the row; its place is found where the row is added. */
  readonly chart?: ChartPlan;
}

/** A line of text from a column on. */
export function textLine(
  text: string,
  style: CellStyle,
  {
    columns,
    column = 0,
    height,
    keep = false,
  }: {
    readonly columns: number;
    readonly column?: number;
    readonly height: number;
    readonly keep?: boolean;
  },
): SheetLine {
  return {
    cells: [...Array.from({ length: column }, () => null), text],
    height,
    keep,
    spans: columns > 1 ? [{ column, columns }] : [],
    styles: [{ column, columns, style }],
  };
}

export class SheetLines {
  private readonly contents: (readonly CellContent[])[] = [];
  private readonly heights: { row: number; points: number }[] = [];
  private readonly merged: CellRange[] = [];
  private readonly charts: ChartPlan[] = [];
  private readonly styled: StyledRange[] = [];
  /** Styles of the row before. */
  private last: SheetLine['styles'] | null = null;

  get count(): number {
    return this.contents.length;
  }

  add({ cells, height, spans, styles, chart }: SheetLine): void {
    const row = this.contents.length;
    this.contents.push(cells);
    this.heights.push({ row, points: height });
    for (const { column, columns } of spans) {
      if (columns > 1) this.merged.push({ row, column, rows: 1, columns });
    }
    if (chart) this.charts.push({ ...chart, at: { ...chart.at, row, rows: 1 } });
    this.style(row, styles);
  }

  /** Cells that run over several rows, of rows already added. */
  merge(range: CellRange): void {
    this.merged.push(range);
  }

  plan(): {
    readonly blocks: readonly Block[];
    readonly styles: readonly StyledRange[];
    readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
    readonly merges: readonly CellRange[];
    readonly charts: readonly ChartPlan[];
  } {
    return {
      blocks: [{ row: 0, column: 0, rows: this.contents }],
      styles: this.styled,
      rowHeights: this.heights,
      merges: this.merged,
      charts: this.charts,
    };
  }

  /** Rows one below the other with the very same styles share their ranges. */
  private style(row: number, styles: SheetLine['styles']): void {
    if (styles === this.last) {
      for (let i = this.styled.length - styles.length; i < this.styled.length; i += 1) {
        const { range, style } = this.styled[i]!;
        this.styled[i] = { style, range: { ...range, rows: range.rows + 1 } };
      }
      return;
    }
    this.last = styles;
    for (const { column, columns, style } of styles) {
      this.styled.push({ range: { row, column, rows: 1, columns }, style });
    }
  }
}
