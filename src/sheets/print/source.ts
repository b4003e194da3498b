/** A data sheet as its print twin sees it: columns by heading, each cell as a value or as a reference to a live one. */
import { fixedRangeName, quoteSheet, sheetCellName, type CellRange } from '../../workbook/address';
import type { CellContent, ChartPlan, SheetPlan, TablePlan } from '../../workbook/plan';
import type { Texts } from '../texts';

/** A column of the table. */
export interface SourceColumn {
  readonly index: number;
  /** Under a band without what the band says already. */
  readonly heading: string;
  /** The heading over this column and its neighbours. */
  readonly band: string | null;
  readonly numberFormat: string | null;
  readonly align: 'left' | 'center' | 'right';
}

/** A row that sums the table up. */
export interface SourceSum {
  readonly label: string;
  readonly cells: readonly CellContent[];
  /** Cells that run over several columns, the label apart. */
  readonly spans: readonly { readonly column: number; readonly columns: number }[];
}

/** Between what a heading is of and what it says of it: `2022 – Hạng`. What it is of may have such a mark in its name. */
const bandMark = ' – ';

export class Source {
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly columns: readonly SourceColumn[];
  /** Rows of the table. */
  readonly rows: number;
  readonly sums: readonly SourceSum[];
  private readonly contents: readonly (readonly CellContent[])[];

  /** A sheet with one table, as all data sheets are. */
  constructor(
    private readonly plan: SheetPlan,
    private readonly table: TablePlan,
    private readonly texts: Texts,
  ) {
    this.sheet = plan.name;
    this.titles = this.blockAt(0).map(([title]) => textOf(title ?? null));
    this.contents = this.blockAt(table.range.row).slice(1);
    this.rows = this.contents.length;
    this.columns = table.columns.map((heading, index) => this.column(heading, index));
    this.sums = this.blockAt(table.range.row + table.range.rows).map((cells, i) => this.sum(cells, i));
  }

  /** Place of the column with this heading (the text `column.<id>`), or -1. */
  find(id: string): number {
    return this.table.columns.indexOf(this.texts.text(`column.${id}`));
  }

  /** Places of the columns that say this (the text `column.<id>`) of one comparison period each. */
  ofPeriods(id: string): readonly number[] {
    const ending = this.texts.text(`column.${id}`, { period: '' });
    return this.table.columns.flatMap((heading, i) => (heading.endsWith(ending) ? [i] : []));
  }

  /** The first chart with one of these titles (the texts of the keys), or nothing. */
  chart(titles: readonly string[]): ChartPlan | null {
    const charts = this.plan.charts ?? [];
    const found = titles.map((key) => charts.find(({ title }) => title === this.texts.text(key)));
    return found.find((chart) => chart !== undefined) ?? null;
  }

  /** What the twin shows for a cell: a live cell is referred to, so that the twin follows it. */
  cell(row: number, column: number): CellContent {
    return this.referring(this.contents[row]?.[column] ?? null, this.firstRow + row, column);
  }

  /** The value that a cell has now; null when it shows nothing. */
  value(row: number, column: number): number | string | boolean | null {
    return valueOf(this.contents[row]?.[column] ?? null);
  }

  isLive(row: number, column: number): boolean {
    return isFormula(this.contents[row]?.[column] ?? null);
  }

  /** Cells of a column as a formula of another sheet names them. */
  range(column: number, from: number, count: number): string {
    const range: CellRange = { row: this.firstRow + from, column, rows: count, columns: 1 };
    return `${quoteSheet(this.sheet)}!${fixedRangeName(range)}`;
  }

  /** Whether a row stands out among the others. */
  isStrong(row: number): boolean {
    return this.plan.styles.some(
      ({ range, style }) => style.bold === true && range.row === this.firstRow + row && range.rows === 1,
    );
  }

  /** Columns that begin a printed page of their own. */
  get pageColumns(): readonly number[] {
    return this.plan.print?.columnBreaks ?? [];
  }

  /** The unit of measure over the table. */
  get measure(): string {
    const above = this.plan.blocks.find(
      ({ row, column }) => row === this.titles.length && (column > 0 || this.columns.length === 1),
    );
    return textOf(above?.rows[0]?.[0] ?? null);
  }

  /** The lines under the table that stand below a heading. */
  linesBelow(heading: string): readonly string[] {
    const block = this.plan.blocks.find(
      ({ row, column, rows }) => row >= this.firstRow && column === 0 && rows[0]?.[0] === heading,
    );
    return (block?.rows ?? []).slice(1).map(([line]) => textOf(line ?? null));
  }

  private get firstRow(): number {
    return this.table.range.row + 1;
  }

  private blockAt(row: number): readonly (readonly CellContent[])[] {
    return this.plan.blocks.find((block) => block.row === row && block.column === 0)?.rows ?? [];
  }

  private column(heading: string, index: number): SourceColumn {
    const own = this.plan.styles.filter(
      ({ range }) => range.row === this.firstRow && range.column === index && range.columns === 1,
    );
    const band = this.band(index);
    const mark = heading.lastIndexOf(bandMark);
    const style = own[0]?.style;
    const { numberFormat, horizontal } = style ?? {};
    return {
      index,
      band,
      heading: band !== null && mark >= 0 ? heading.slice(mark + bandMark.length) : heading,
      numberFormat: numberFormat === undefined || numberFormat === '@' ? null : numberFormat,
      align: horizontal ?? 'left',
    };
  }

  /** Bands stand in the row right above the table. */
  private band(index: number): string | null {
    const row = this.table.range.row - 1;
    for (const { row: at, column, rows } of this.plan.blocks) {
      if (at !== row || at <= this.titles.length || column > index) continue;
      const over = this.plan.merges.find((merge) => merge.row === row && merge.column === column);
      if (index < column + (over?.columns ?? 1)) return textOf(rows[0]?.[0] ?? null);
    }
    return null;
  }

  private sum(cells: readonly CellContent[], i: number): SourceSum {
    const row = this.table.range.row + this.table.range.rows + i;
    return {
      label: textOf(cells[0] ?? null),
      cells: cells.map((content, column) => this.referring(content, row, column)),
      spans: this.plan.merges
        .filter((merge) => merge.row === row && merge.column > 0)
        .map(({ column, columns }) => ({ column, columns })),
    };
  }

  private referring(content: CellContent, row: number, column: number): CellContent {
    if (!isFormula(content)) return content;
    return { formula: sheetCellName(this.sheet, row, column), value: content.value };
  }
}

/** The table of a data sheet; null when there is nothing in it. */
export function sourceOf(plan: SheetPlan, texts: Texts): Source | null {
  const [table] = plan.tables;
  if (!table) return null;
  const source = new Source(plan, table, texts);
  const isEmpty = source.columns.every(({ index }) => isEmptyColumn(source, index));
  return isEmpty ? null : source;
}

/** Nothing is shown in any row. */
export function isEmptyColumn(source: Source, column: number): boolean {
  for (let row = 0; row < source.rows; row += 1) if (source.value(row, column) !== null) return false;
  return true;
}

function isFormula(content: CellContent): content is Extract<CellContent, { formula: string }> {
  return typeof content === 'object' && content !== null;
}

/** What a cell shows now; empty text is nothing. */
export function valueOf(content: CellContent): number | string | boolean | null {
  const value = isFormula(content) ? content.value : content;
  return value === '' ? null : value;
}

function textOf(content: CellContent): string {
  const value = valueOf(content);
  return value === null ? '' : String(value);
}
