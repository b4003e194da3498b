/** A print twin before it is laid on paper: what stands in it, row by row. */
import type { CellContent, ChartPlan } from '../../workbook/plan';

/** The two forms in which officials print a table. */
export type PrintStyle = 'annex' | 'table';

export interface TwinColumn {
  readonly heading: string;
  /** The heading over this column and those neighbours that have the same. */
  readonly band: string | null;
  readonly numberFormat: string | null;
  readonly align: 'left' | 'center' | 'right';
  /** What stands below the heading: `(3)`, or `(5) = (4)-(3)`; a number where it is the maximum of a criterion. */
  readonly number: string | number;
}

/** How a row looks: what begins a khối, what begins a part of it, a line, an area among its criteria, a sum. */
export type TwinRowKind = 'section' | 'part' | 'line' | 'strong' | 'sum';

export interface TwinRow {
  readonly kind: TwinRowKind;
  readonly cells: readonly CellContent[];
  /** Cells that run over several columns. */
  readonly spans: readonly TwinSpan[];
}

export interface TwinSpan {
  readonly column: number;
  readonly columns: number;
}

export interface Twin {
  /** Name of the sheet it is made from. */
  readonly of: string;
  /** The main title, in capitals. */
  readonly title: string;
  /** What the table is about, in capitals under the title. */
  readonly subject: string;
  /** Further lines under the title. */
  readonly facts: readonly string[];
  readonly measure: string;
  readonly columns: readonly TwinColumn[];
  /** Columns at the left that tell the rows apart; every part of a wide table repeats them. */
  readonly keyColumns: number;
  /** Columns that begin a further part of a table too wide for one page. */
  readonly partColumns: readonly number[];
  readonly rows: readonly TwinRow[];
  /** Upright whatever the table holds: a sheet that is read like a letter. */
  readonly isUpright: boolean;
  /** Chart under the table; it draws the cells that the chart of the data sheet draws. */
  readonly chart: ChartPlan | null;
  /** Texts under the table, each with its heading. */
  readonly texts: readonly TwinText[];
}

export interface TwinText {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly kind: 'said' | 'note';
}
