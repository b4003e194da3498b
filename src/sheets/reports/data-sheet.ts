/**
 * The one layout of all data sheets: title lines, a native Excel table, rows that sum it up, notes; ready to
 * print on A4. Reports say what stands in it, never how it looks.
 */
import { maxRows, type CellRange } from '../../workbook/address';
import type { CellContent, CellStyle, SheetPlan, StyledRange } from '../../workbook/plan';
import { columnWidths, linesNeeded, wrappedRows } from './column-width';
import {
  bodyStyle,
  headerStyle,
  house,
  noteStyle,
  sumLabelStyle,
  sumStyle,
  titleStyles,
} from './house-style';

/** What a column holds; decides format, alignment and width. */
export type ReportColumnKind = 'text' | 'code' | 'points' | 'signed' | 'whole' | 'rank' | 'change';

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
  readonly notesHeading: string;
  readonly notes: readonly string[];
  /** Columns that stay in view. */
  readonly frozenColumns: number;
  readonly orientation: 'portrait' | 'landscape';
  /** Decimals of points. */
  readonly decimals: number;
  /** Title of a further part, when the rows do not fit one sheet. */
  readonly partTitle: (title: string, part: number) => string;
}

/** Points of a line of body text. */
const lineHeight = 15;

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
    });
  });
}

function oneSheet(sheet: DataSheet): SheetPlan {
  const columns = sheet.columns.length;
  const header = sheet.titles.length + 1;
  // A table needs a row of its own even when there is nothing to show.
  const rows = sheet.rows.length > 0 ? sheet.rows : [sheet.columns.map(() => null)];
  const sumsFrom = header + 1 + rows.length;
  const notesFrom = sumsFrom + sheet.sums.length + 1;
  const notes = sheet.notes.length > 0 ? [sheet.notesHeading, ...sheet.notes] : [];
  const widths = columnWidths(sheet.columns, rows, sheet.decimals);
  const paper = widths.reduce((sum, width) => sum + width, 0);

  const line = (row: number, count = 1): CellRange => ({ row, column: 0, rows: count, columns });
  const singleLines = [...sheet.titles.map((_, i) => i), ...notes.map((_, i) => notesFrom + i)];
  return {
    name: sheet.sheet,
    blocks: [
      { row: 0, column: 0, rows: sheet.titles.map((title) => [title]) },
      { row: header - 1, column: columns - 1, rows: [[sheet.measure]] },
      { row: header, column: 0, rows: [sheet.columns.map((column) => column.heading), ...rows] },
      { row: sumsFrom, column: 0, rows: sheet.sums },
      { row: notesFrom, column: 0, rows: notes.map((note) => [note]) },
    ].filter((block) => block.rows.length > 0),
    styles: [
      ...sheet.titles.map((_, i) => ({ range: line(i), style: titleStyles[Math.min(i, 2)]! })),
      { range: { row: header - 1, column: columns - 1, rows: 1, columns: 1 }, style: titleStyles[3]! },
      { range: line(header), style: headerStyle },
      ...columnStyles(sheet, header + 1, rows, sheet.sums.length),
      ...(sheet.sums.length > 0
        ? [
            { range: line(sumsFrom, sheet.sums.length), style: sumStyle },
            {
              range: { row: sumsFrom, column: 0, rows: sheet.sums.length, columns: sheet.sumLabelColumns },
              style: sumLabelStyle,
            },
          ]
        : []),
      ...(notes.length > 0
        ? [
            { range: line(notesFrom, notes.length), style: noteStyle },
            { range: line(notesFrom), style: { bold: true } },
          ]
        : []),
    ],
    columnWidths: widths,
    rowHeights: [
      { row: 0, points: 24 },
      ...sheet.titles.slice(1).map((_, i) => ({ row: i + 1, points: 18 })),
      { row: header - 1, points: 18 },
      {
        row: header,
        points:
          lineHeight * Math.max(...sheet.columns.map((c, i) => linesNeeded(c.heading, widths[i]! - 2))) + 8,
      },
      ...wrappedRows(sheet.columns, rows, widths).map(({ row, lines }) => ({
        row: header + 1 + row,
        points: lineHeight * lines + 3,
      })),
      ...notes.map((note, i) => ({
        row: notesFrom + i,
        points: lineHeight * linesNeeded(note, paper * 1.1) + 2,
      })),
    ],
    merges: [
      ...(columns > 1 ? singleLines.map((row) => line(row)) : []),
      ...(sheet.sumLabelColumns > 1
        ? sheet.sums.map((_, i) => ({
            row: sumsFrom + i,
            column: 0,
            rows: 1,
            columns: sheet.sumLabelColumns,
          }))
        : []),
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
      titleRows: { from: header, to: header + 1 },
      fitToWidth: true,
      margins: house.margins,
      header: '&C&"Times New Roman"&13&P',
      footer: '',
      firstPageHeader: '',
    },
  };
}

function columnStyles(
  sheet: DataSheet,
  row: number,
  rows: readonly ReportRow[],
  sums: number,
): StyledRange[] {
  return sheet.columns.map((column, i) => ({
    range: { row, column: i, rows: rows.length + sums, columns: 1 },
    style: { ...bodyStyle, ...kindStyle(column.kind, i, rows, sheet.decimals) },
  }));
}

function kindStyle(
  kind: ReportColumnKind,
  column: number,
  rows: readonly ReportRow[],
  decimals: number,
): CellStyle {
  const points = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  switch (kind) {
    case 'text':
      return { horizontal: 'left', indent: 1, wrap: true };
    case 'code':
      return { horizontal: 'left', indent: 1, numberFormat: '@' };
    case 'points':
      return { horizontal: 'right', indent: 1, numberFormat: points };
    case 'signed':
      return { horizontal: 'right', indent: 1, numberFormat: `+${points};-${points};${points}` };
    case 'whole':
      return { horizontal: 'center', numberFormat: '0' };
    case 'rank':
      return { horizontal: 'center', numberFormat: hasHalves(rows, column) ? '0.0' : '0' };
    case 'change':
      return { horizontal: 'center', numberFormat: hasHalves(rows, column) ? '+0.0;-0.0;0.0' : '+0;-0;0' };
  }
}

/** Mean places of equal units may be halves. */
function hasHalves(rows: readonly ReportRow[], column: number): boolean {
  return rows.some((row) => {
    const cell = row[column];
    return typeof cell === 'number' && !Number.isInteger(cell);
  });
}
