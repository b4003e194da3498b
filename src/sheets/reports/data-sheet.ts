/**
 * The one layout of all data sheets: title lines, a native Excel table, rows that sum it up, notes; ready to
 * print on A4. Reports say what stands in it, never how it looks.
 */
import { maxRows, type CellRange } from '../../workbook/address';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import { roundHalfAway } from '../../core/rounding/round';
import type { CellRef } from '../../core/findings/finding';
import { columnStyles } from './column-styles';
import { chartTail, type ReportChart } from './chart-tail';
import { bandHeight, spanHeights } from './heading-bands';
import { runsOf, textBelow } from './text-below';
import { lettersPerWidth, lineHeight, linesNeeded } from '../layout';
import { printed } from '../style';
import { columnWidths, wrappedRows } from './column-width';
import {
  headerStyle,
  house,
  linkStyle,
  sumLabelStyle,
  sumSpanStyle,
  sumStyle,
  textStyles,
  titleStyles,
} from './house-style';

/** What a column holds; decides format, alignment and width. */
export type ReportColumnKind =
  'text' | 'code' | 'points' | 'signed' | 'whole' | 'wholeSigned' | 'percent' | 'rank' | 'change';

export interface ReportColumn {
  readonly heading: string;
  readonly kind: ReportColumnKind;
  /** Widest that the column may become, in characters; longer text is wrapped. */
  readonly maxWidth: number;
}

export type ReportRow = readonly CellContent[];

export interface DataSheet {
  readonly sheet: string;
  /** Title lines from the top, the main one first. */
  readonly titles: readonly string[];
  /** Unit of measure, right above the table. */
  readonly measure: string;
  /** Name of the Excel table: letters, digits, `_`. */
  readonly table: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /**
   * Rows under the table, outside it, so that sorting leaves them where they are; their label stands in the first
   * column and runs over `sumLabelColumns`.
   */
  readonly sums: readonly ReportRow[];
  readonly sumLabelColumns: number;
  /** Cells of rows that sum up, by row and first column, that run over several columns. */
  readonly sumSpans?: readonly { readonly row: number; readonly column: number; readonly columns: number }[];
  /** Headings over groups of columns, in a row of their own above the table. */
  readonly bands?: readonly HeadingBand[];
  /** Rows, by index, that stand out: areas among their criteria. */
  readonly strongRows?: readonly number[];
  readonly notesHeading: string;
  readonly notes: readonly string[];
  /** What is said about the table, between it and the notes. */
  readonly sections?: readonly SheetSection[];
  /** Drawn below everything else. */
  readonly charts?: readonly ReportChart[];
  /** Columns, by place, whose cells show a bar; as long as the cell at `most`, else at the greatest of them. */
  readonly bars?: readonly { readonly column: number; readonly most?: number }[];
  /** Cells of table rows that lead to inputs. */
  readonly links?: readonly TableLink[];
  /** Columns, by place, that begin a printed page of their own; those that stay in view are repeated there. */
  readonly pageColumns?: readonly number[];
  /** Columns that stay in view. */
  readonly frozenColumns: number;
  readonly orientation: 'portrait' | 'landscape';
  /** Decimals of points. */
  readonly decimals: number;
  /** Title of a further part, when the rows do not fit one sheet. */
  readonly partTitle: (title: string, part: number) => string;
}

export interface HeadingBand {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
}

export interface SheetSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A cell of the table that leads to a cell of the workbook. */
export interface TableLink {
  /** Index in `rows` and in `columns`. */
  readonly row: number;
  readonly column: number;
  readonly to: CellRef;
  readonly tip: string;
}

/** Rows of a sheet that titles, header, sums and notes may take. */
const reservedRows = 200;

/** The sheet, or several of them when there are more rows than Excel has. */
export function dataSheets(sheet: DataSheet, rowLimit = maxRows - reservedRows): readonly SheetPlan[] {
  const parts = Math.max(1, Math.ceil(sheet.rows.length / rowLimit));
  if (parts === 1) return [oneSheet(sheet)];
  return Array.from({ length: parts }, (_, part) => {
    const last = part === parts - 1;
    return oneSheet({
      ...sheet,
      sheet: part === 0 ? sheet.sheet : `${sheet.sheet} (${String(part + 1)})`,
      table: part === 0 ? sheet.table : `${sheet.table}_${String(part + 1)}`,
      titles: sheet.titles.map((title, i) => (i === 0 ? sheet.partTitle(title, part + 1) : title)),
      rows: sheet.rows.slice(part * rowLimit, (part + 1) * rowLimit),
      sums: last ? sheet.sums : [],
      notes: last ? sheet.notes : [],
      sections: last ? (sheet.sections ?? []) : [],
      charts: [],
      links: (sheet.links ?? []).flatMap((link) => {
        const row = link.row - part * rowLimit;
        return row >= 0 && row < rowLimit ? [{ ...link, row }] : [];
      }),
    });
  });
}

function oneSheet(sheet: DataSheet): SheetPlan {
  const columns = sheet.columns.length;
  const bands = sheet.bands ?? [];
  const header = sheet.titles.length + 1 + (bands.length > 0 ? 1 : 0);
  const measureRow = sheet.titles.length;
  // A table needs a row of its own even when there is nothing to show.
  const rows = sheet.rows.length > 0 ? withoutSignedZeros(sheet) : [sheet.columns.map(() => null)];
  const sumsFrom = header + 1 + rows.length;
  const text = textBelow(sheet, sumsFrom + sheet.sums.length + 1);
  const widths = columnWidths(sheet.columns, rows, sheet.decimals);
  const paper = widths.slice(0, sheet.pageColumns?.[0]).reduce((sum, width) => sum + width, 0);

  const spans = (sheet.sumSpans ?? []).map(({ row, column, columns: count }): CellRange => ({
    row: sumsFrom + row,
    column,
    rows: 1,
    columns: count,
  }));
  const line = (row: number, count = 1): CellRange => ({ row, column: 0, rows: count, columns });
  // Texts that run across stay on the first of pages side by side.
  const page = sheet.pageColumns?.[0] ?? columns;
  const across = (row: number): CellRange => ({ ...line(row), columns: page });
  const singleLines = [...sheet.titles.map((_, i) => i), ...text.map(({ row }) => row)];
  const rowHeights = [
    { row: 0, points: 24 },
    ...sheet.titles.slice(1).map((_, i) => ({ row: i + 1, points: 18 })),
    { row: measureRow, points: 18 },
    ...bandHeight(bands, widths).map((points) => ({ row: header - 1, points })),
    {
      row: header,
      points:
        lineHeight * Math.max(...sheet.columns.map((c, i) => linesNeeded(c.heading, widths[i]! - 2))) + 8,
    },
    ...wrappedRows(sheet.columns, rows, widths).map(({ row, lines }) => ({
      row: header + 1 + row,
      points: lineHeight * lines + 3,
    })),
    ...spanHeights(sheet, widths).map(({ row, points }) => ({ row: sumsFrom + row, points })),
    ...text.map((one) => ({
      row: one.row,
      points: lineHeight * linesNeeded(one.text, paper * lettersPerWidth) + 2,
    })),
  ];
  const tail = chartTail(sheet.charts ?? [], {
    sheet: sheet.sheet,
    headerRow: header,
    columns,
    rows,
    below: (text.at(-1)?.row ?? sumsFrom + sheet.sums.length - 1) + 2,
    widths,
    rowHeights,
    orientation: sheet.orientation,
  });
  return {
    name: sheet.sheet,
    blocks: [
      { row: 0, column: 0, rows: sheet.titles.map((title) => [title]) },
      { row: measureRow, column: page - 1, rows: [[sheet.measure]] },
      ...bands.map(({ text: band, column }) => ({ row: header - 1, column, rows: [[band]] })),
      { row: header, column: 0, rows: [sheet.columns.map((column) => column.heading), ...rows] },
      { row: sumsFrom, column: 0, rows: sheet.sums },
      ...runsOf(text).map((run) => ({ row: run[0]!.row, column: 0, rows: run.map((one) => [one.text]) })),
      ...tail.blocks,
    ].filter((block) => block.rows.length > 0),
    styles: [
      ...sheet.titles.map((_, i) => ({ range: across(i), style: titleStyles[Math.min(i, 2)]! })),
      { range: { row: measureRow, column: page - 1, rows: 1, columns: 1 }, style: titleStyles[3]! },
      ...bands.map((band) => ({
        range: { row: header - 1, column: band.column, rows: 1, columns: band.columns },
        style: headerStyle,
      })),
      { range: line(header), style: headerStyle },
      ...columnStyles(sheet, header + 1, rows, sheet.sums.length),
      ...(sheet.strongRows ?? []).map((row) => ({ range: line(header + 1 + row), style: sumStyle })),
      ...(sheet.sums.length > 0
        ? [
            { range: line(sumsFrom, sheet.sums.length), style: sumStyle },
            {
              range: { row: sumsFrom, column: 0, rows: sheet.sums.length, columns: sheet.sumLabelColumns },
              style: sumLabelStyle,
            },
            ...spans.map((range) => ({ range, style: sumSpanStyle })),
          ]
        : []),
      ...text.map((one) => ({ range: across(one.row), style: textStyles[one.kind] })),
      ...(sheet.links ?? []).map((link) => ({
        range: { row: header + 1 + link.row, column: link.column, rows: 1, columns: 1 },
        style: linkStyle,
      })),
      ...tail.styles,
    ],
    columnWidths: widths,
    rowHeights,
    merges: [
      ...(columns > 1 ? singleLines.map((row) => across(row)) : []),
      ...(sheet.sumLabelColumns > 1
        ? sheet.sums.map((_, i) => ({
            row: sumsFrom + i,
            column: 0,
            rows: 1,
            columns: sheet.sumLabelColumns,
          }))
        : []),
      ...spans,
      ...bands
        .filter((band) => band.columns > 1)
        .map(({ column, columns: count }) => ({ row: header - 1, column, rows: 1, columns: count })),
    ],
    tables: [
      {
        name: sheet.table,
        range: line(header, rows.length + 1),
        columns: sheet.columns.map((column) => column.heading),
        style: house.tableStyle,
      },
    ],
    validations: [],
    comments: [],
    freeze: { rows: header + 1, columns: sheet.frozenColumns },
    showGridLines: false,
    print: {
      orientation: sheet.orientation,
      // Pages of charts only need no headings.
      titleRows: tail.tableOnOnePage
        ? null
        : { from: bands.length > 0 ? header - 1 : header, to: header + 1 },
      fitToWidth: true,
      margins: printed.margins,
      ...(sheet.pageColumns &&
        sheet.pageColumns.length > 0 && {
          columnBreaks: sheet.pageColumns,
          titleColumns: { from: 0, to: sheet.frozenColumns },
        }),
      header: printed.header,
      footer: '',
      firstPageHeader: '',
      ...(tail.charts.length > 0 && { rowBreaks: tail.rowBreaks, area: line(0, tail.end) }),
    },
    charts: tail.charts,
    conditionalFormats: (sheet.bars ?? []).map(({ column, most }) => ({
      kind: 'dataBar' as const,
      range: { row: header + 1, column, rows: rows.length, columns: 1 },
      color: house.bar,
      min: 0,
      ...(most !== undefined && { max: most }),
    })),
    links: (sheet.links ?? []).map(({ row, column, to, tip }) => ({
      row: header + 1 + row,
      column,
      sheet: to.sheet,
      target: { row: to.row, column: to.column },
      tip,
    })),
  };
}

/** A difference that is printed as nothing is nothing: `-0,00` would be read as a lag, `+0,00` as a lead. */
function withoutSignedZeros({ columns, rows, decimals }: DataSheet): readonly ReportRow[] {
  if (!columns.some(({ kind }) => kind === 'signed')) return rows;
  return rows.map((row) =>
    row.map((value, i) =>
      typeof value === 'number' && columns[i]?.kind === 'signed' && roundHalfAway(value, decimals) === 0
        ? 0
        : value,
    ),
  );
}
