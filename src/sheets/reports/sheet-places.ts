/** Where the parts of a data sheet stand. */
import type { CellRange } from '../../workbook/address';
import { roundHalfAway } from '../../core/rounding/round';
import { lineHeight, linesNeeded } from '../layout';
import { columnWidths, lettersPerWidth, withLabels, wrappedRows } from './column-width';
import type { DataSheet, ReportRow } from './data-sheet';
import { bandHeight, spanHeights } from './heading-bands';
import { textBelow, type TextLine } from './text-below';

export interface SheetPlaces {
  readonly measureRow: number;
  /** Row of the bands over the headings; that of the headings where there are none. */
  readonly bandRow: number;
  /** Row of the headings of the table. */
  readonly header: number;
  /** Rows of the table as they are written. */
  readonly rows: readonly ReportRow[];
  readonly sumsFrom: number;
  readonly sumSpans: readonly CellRange[];
  readonly text: readonly TextLine[];
  /** The first row below everything. */
  readonly below: number;
  readonly widths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  /** Columns that texts run across: those of the first of pages side by side. */
  readonly pageColumns: number;
}

export function placesOf(sheet: DataSheet): SheetPlaces {
  const bands = sheet.bands ?? [];
  const measureRow = sheet.titles.length;
  const header = measureRow + 1 + (bands.length > 0 ? 1 : 0);
  // A table needs a row of its own even when there is nothing to show.
  const rows = sheet.rows.length > 0 ? withoutSignedZeros(sheet) : [sheet.columns.map(() => null)];
  const sumsFrom = header + 1 + rows.length;
  const text = textBelow(sheet, sumsFrom + sheet.sums.length + 1);
  const labels = sheet.sums.flatMap(([label]) => (typeof label === 'string' ? [label] : []));
  const widths = withLabels(columnWidths(sheet.columns, rows, sheet.decimals), labels, sheet.sumLabelColumns);
  const bandRow = bands.length > 0 ? header - 1 : header;
  const places = { measureRow, bandRow, header, rows, sumsFrom, text, widths };
  return {
    ...places,
    sumSpans: (sheet.sumSpans ?? []).map(({ row, column, columns }) => ({
      row: sumsFrom + row,
      column,
      rows: 1,
      columns,
    })),
    below: (text.at(-1)?.row ?? sumsFrom + sheet.sums.length - 1) + 2,
    rowHeights: rowHeights(sheet, places),
    pageColumns: sheet.pageColumns?.[0] ?? sheet.columns.length,
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

/** Heights of the rows that take more than a line of body text. */
function rowHeights(
  sheet: DataSheet,
  {
    measureRow,
    bandRow,
    header,
    rows,
    sumsFrom,
    text,
    widths,
  }: Omit<SheetPlaces, 'sumSpans' | 'below' | 'rowHeights' | 'pageColumns'>,
): SheetPlaces['rowHeights'] {
  const paper = widths.slice(0, sheet.pageColumns?.[0]).reduce((sum, width) => sum + width, 0);
  const headingLines = sheet.columns.map(({ heading }, i) => linesNeeded(heading, widths[i]! - 2));
  return [
    { row: 0, points: 24 },
    ...sheet.titles.slice(1).map((_, i) => ({ row: i + 1, points: 18 })),
    { row: measureRow, points: 18 },
    ...bandHeight(sheet.bands ?? [], widths).map((points) => ({ row: bandRow, points })),
    { row: header, points: lineHeight * Math.max(...headingLines) + 8 },
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
}
