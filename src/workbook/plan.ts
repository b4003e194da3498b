/** What is to be written: plain data that any adapter can apply. */
import type { CellRange } from './address';
import type { FormStamp, RunStamp } from './snapshot';

/** All sheets of one run. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** The stamp that the finished run leaves; `state` is set by the adapter. A plan of edits alone leaves none. */
  readonly run: Omit<RunStamp, 'state'>;
  /** Single cells of sheets that are there already; all of them are written, or none. */
  readonly edits?: readonly CellEdit[];
  /** Makes the workbook a form issued to a unit. */
  readonly form?: FormStamp;
}

/** New content of one cell; its style, and all around it, stay as they are. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Text is always written as text, whatever it begins with; null empties the cell. */
  readonly content: number | string | boolean | null;
  /** Without it a cell that holds a formula is refused. */
  readonly overFormula?: true;
}

/** One sheet, added or (when ChiSo wrote it before) overwritten in place. */
export interface SheetPlan {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Cell contents as blocks of rows. Text is always written as text, whatever it begins with. */
  readonly blocks: readonly Block[];
  /** Styles over ranges; a later one covers an earlier one. */
  readonly styles: readonly StyledRange[];
  /** Column widths in characters, from column A. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TablePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly comments: readonly CommentPlan[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly showGridLines: boolean;
  readonly print: PrintPlan | null;
  readonly charts?: readonly ChartPlan[];
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  /** Links inside the workbook. */
  readonly links?: readonly LinkPlan[];
  /** Only cells whose style is not `locked` can be typed into; without a password. */
  readonly protected?: true;
}

/** Rows of contents from a cell on. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly CellContent[])[];
}

/** A value, or a formula with the value that it has now (so that readers that do not calculate see it). */
export type CellContent = number | string | boolean | null | FormulaContent;

/** A formula and its present value. */
export interface FormulaContent {
  /** Without the leading `=`; in Excel's own English syntax. */
  readonly formula: string;
  readonly value: number | string | boolean | null;
}

/** A style over a range. */
export interface StyledRange {
  readonly range: CellRange;
  readonly style: CellStyle;
}

/** Each property left out keeps what the range had. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `RRGGBB`. */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Thin lines around every cell of the range, in this colour. */
  readonly border?: string;
  readonly locked?: boolean;
}

/** An Excel table; its header texts must stand in the first row of the range and be distinct. */
export interface TablePlan {
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly style: string;
}

/** What may be typed into a range. */
export interface ValidationPlan {
  readonly range: CellRange;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'listRange'; readonly formula: string }
    | { readonly kind: 'decimal' | 'whole'; readonly min: number; readonly max: number }
    | { readonly kind: 'custom'; readonly formula: string };
  readonly prompt: string;
  readonly error: string;
  /** `stop` refuses the entry, `warning` lets it pass on request. */
  readonly strictness: 'stop' | 'warning';
}

/** A note at a cell. */
export interface CommentPlan {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** How a sheet is printed, on A4; margins in inches. */
export interface PrintPlan {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated at the top of every page, half-open. */
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  readonly fitToWidth: boolean;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Header text in Excel's own codes, e.g. `&C&P`. */
  readonly header: string;
  readonly footer: string;
  readonly firstPageHeader: string | null;
  /** Number of the first page; pages count on from the sheet printed before when left out. */
  readonly firstPageNumber?: number;
  /** Columns repeated at the left of every page, half-open. */
  readonly titleColumns?: { readonly from: number; readonly to: number };
  /** Rows (from 0) that begin a new page. */
  readonly rowBreaks?: readonly number[];
  /** Columns (from 0) that begin a new page; `fitToWidth` then fits the widest of the pages side by side, by its planned widths. */
  readonly columnBreaks?: readonly number[];
  /** Area to print; the whole sheet when left out. */
  readonly area?: CellRange;
}

/** A cell that leads to another cell of the workbook; its text stays what the block says. */
export interface LinkPlan {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly target: { readonly row: number; readonly column: number };
  readonly tip: string;
}

/** A format that depends on the values; earlier ones win. */
export type ConditionalFormatPlan =
  /** A bar in each cell, from the least to the greatest value; `min` and `max` fix the ends. */
  | {
      readonly kind: 'dataBar';
      readonly range: CellRange;
      readonly color: string;
      readonly min?: number;
      readonly max?: number;
    }
  /** The style where the formula holds; relative to the first cell of the range, naming no other sheet. */
  | {
      readonly kind: 'formula';
      readonly range: CellRange;
      readonly formula: string;
      readonly style: CellStyle;
    };

/** A native chart of a type that Excel 2013 knows; its numbers are cells, so that it follows them. */
export interface ChartPlan {
  readonly kind: 'bar' | 'column' | 'stackedColumn' | 'stackedColumn100' | 'line' | 'pareto';
  readonly title: string;
  /** Cells that the chart covers. */
  readonly at: CellRange;
  readonly series: readonly ChartSeries[];
  /** Titles of the axes; empty text = none. */
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly valueFormat: string;
  readonly legend: 'none' | 'bottom' | 'right';
}

/** One row of bars, columns or points. */
export interface ChartSeries {
  readonly name: string;
  readonly categories: ChartRange;
  readonly values: ChartRange;
  /**
   * `line` draws this series as a line over columns, e.g. the mean of a group; in a Pareto, against percent. Over
   * lying bars, where programs differ in how they draw a line, it is an empty bar around the other.
   */
  readonly as?: 'line';
  /** `RRGGBB`; null = invisible, the base of a waterfall. */
  readonly color: string | null;
  /** Fill pattern that can be told apart in grey. */
  readonly pattern?: 'solid' | 'stripes' | 'dots';
  readonly labels?: boolean;
}

/** Cells of a sheet with the values that they have now, so that readers that do not calculate draw them too. */
export interface ChartRange {
  readonly sheet: string;
  readonly range: CellRange;
  readonly values: readonly (number | string | null)[];
}
