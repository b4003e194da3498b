/**
 * The one layout of all data sheets: title lines, a native Excel table, rows that sum it up, notes; ready to
 * print on A4. Reports say what stands in it, never how it looks.
 */
import { maxRows } from '../../workbook/address';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import type { CellRef } from '../../core/findings/finding';
import type { ReportChart } from './chart-tail';
import { withoutEmptyColumns } from './left-out-columns';
import { sheetPlan } from './sheet-plan';

/** What a column holds; decides format, alignment and width. */
export type ReportColumnKind =
  'text' | 'code' | 'points' | 'signed' | 'whole' | 'wholeSigned' | 'percent' | 'rank' | 'change';

export interface ReportColumn {
  readonly heading: string;
  readonly kind: ReportColumnKind;
  /** Widest that the column may become, in characters; longer text is wrapped. */
  readonly maxWidth: number;
  /** Narrowest, for what is still to be written into it. */
  readonly minWidth?: number;
  /** Left out where nothing stands in it. */
  readonly optional?: boolean;
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
  /** Of a table too wide for an upright page. */
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
export function dataSheets(given: DataSheet, rowLimit = maxRows - reservedRows): readonly SheetPlan[] {
  const sheet = withoutEmptyColumns(given);
  const parts = Math.max(1, Math.ceil(sheet.rows.length / rowLimit));
  if (parts === 1) return [sheetPlan(sheet)];
  return Array.from({ length: parts }, (_, part) => {
    const last = part === parts - 1;
    return sheetPlan({
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
