/** A data sheet as a plan that an adapter can write. */
import type { CellRange } from '../../workbook/address';
import type { Block, PrintPlan, SheetPlan } from '../../workbook/plan';
import { DistinctNames } from '../distinct-names';
import { printed } from '../style';
import { chartTail, type ChartTail } from './chart-tail';
import type { DataSheet, ReportRow } from './data-sheet';
import { house } from './house-style';
import { placesOf, type SheetPlaces } from './sheet-places';
import { sheetStyles } from './sheet-styles';
import { runsOf } from './text-below';

/** The rows of the sheet must not be more than Excel has. */
export function sheetPlan(sheet: DataSheet): SheetPlan {
  const places = placesOf(sheet);
  const { header, rows, below, widths, rowHeights } = places;
  const columns = sheet.columns.length;
  const headings = distinct(sheet.columns.map(({ heading }) => heading));
  const orientation = fitsUpright(widths) ? 'portrait' : sheet.orientation;
  const tail = chartTail(sheet.charts ?? [], {
    sheet: sheet.sheet,
    headerRow: header,
    columns,
    rows,
    below,
    widths,
    rowHeights,
    orientation,
  });
  return {
    name: sheet.sheet,
    blocks: [...blocks(sheet, headings, places), ...tail.blocks],
    styles: [...sheetStyles(sheet, places), ...tail.styles],
    columnWidths: widths,
    rowHeights,
    merges: merges(sheet, places),
    tables: [
      {
        name: sheet.table,
        range: { row: header, column: 0, rows: rows.length + 1, columns },
        columns: headings,
        style: house.tableStyle,
      },
    ],
    validations: [],
    comments: [],
    freeze: { rows: header + 1, columns: sheet.frozenColumns },
    showGridLines: false,
    print: printPlan({ ...sheet, orientation }, places, tail),
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

/** Characters of column width (7 pixels of 96 to the inch) across an upright A4 page, with some to spare. */
const uprightCharacters = (0.97 * 96 * (8.27 - printed.margins.left - printed.margins.right)) / 7;

/** A narrow table would leave half of a page across empty. */
function fitsUpright(widths: readonly number[]): boolean {
  return widths.reduce((sum, width) => sum + width, 0) <= uprightCharacters;
}

/** Excel repairs, that is to say damages, a table in which two columns bear one name: grades `Tốt` and `tốt`. */
function distinct(headings: readonly string[]): readonly string[] {
  const names = new DistinctNames(longestHeading);
  return headings.map((heading) => names.take(heading));
}

/** Characters of the name of a column in a table. */
const longestHeading = 255;

function blocks(sheet: DataSheet, headings: readonly string[], places: SheetPlaces): Block[] {
  const { measureRow, bandRow, header, rows, sumsFrom, text, pageColumns } = places;
  return [
    { row: 0, column: 0, rows: sheet.titles.map((title) => [title]) },
    { row: measureRow, column: pageColumns - 1, rows: [[sheet.measure]] },
    ...(sheet.bands ?? []).map(({ text: band, column }) => ({ row: bandRow, column, rows: [[band]] })),
    { row: header, column: 0, rows: [headings, ...rows] },
    { row: sumsFrom, column: 0, rows: sheet.sums.map((row) => underLabel(row, sheet.sumLabelColumns)) },
    ...runsOf(text).map((run) => ({ row: run[0]!.row, column: 0, rows: run.map((one) => [one.text]) })),
  ].filter((block) => block.rows.length > 0);
}

/** Merged cells hold what stands in the first of them: Excel drops the rest. */
function underLabel(row: ReportRow, labelColumns: number): ReportRow {
  return row.map((content, column) => (column > 0 && column < labelColumns ? null : content));
}

function merges(sheet: DataSheet, places: SheetPlaces): CellRange[] {
  const { bandRow, sumsFrom, sumSpans, text, pageColumns } = places;
  const over = (row: number, column: number, columns: number): CellRange[] =>
    columns > 1 ? [{ row, column, rows: 1, columns }] : [];
  return [
    ...[...sheet.titles.keys(), ...text.map(({ row }) => row)].flatMap((row) => over(row, 0, pageColumns)),
    ...sheet.sums.flatMap((_, i) => over(sumsFrom + i, 0, sheet.sumLabelColumns)),
    ...sumSpans,
    ...(sheet.bands ?? []).flatMap(({ column, columns }) => over(bandRow, column, columns)),
  ];
}

function printPlan(sheet: DataSheet, { bandRow, header }: SheetPlaces, tail: ChartTail): PrintPlan {
  const { orientation, pageColumns = [], frozenColumns } = sheet;
  return {
    orientation,
    // Pages of charts only need no headings.
    titleRows: tail.tableOnOnePage ? null : { from: bandRow, to: header + 1 },
    fitToWidth: true,
    margins: printed.margins,
    ...(pageColumns.length > 0 && {
      columnBreaks: pageColumns,
      titleColumns: { from: 0, to: frozenColumns },
    }),
    header: printed.header,
    footer: '',
    firstPageHeader: '',
    ...(tail.charts.length > 0 && {
      rowBreaks: tail.rowBreaks,
      area: { row: 0, column: 0, rows: tail.end, columns: sheet.columns.length },
    }),
  };
}
