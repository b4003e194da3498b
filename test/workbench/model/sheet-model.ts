import type { CellRange } from '../../../src/workbook/address';
import type { Visibility } from '../../../src/workbook/snapshot';
import { FormatGrid } from './format-grid';
import { freshExtras, type SheetExtras } from './sheet-extras';

/** One sheet of the model; its cell contents are in the model's cell engine under its id. */
export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** `#RRGGBB`, or empty text. */
  tabColor: string;
  formats: FormatGrid;
  merges: CellRange[];
  tables: TableModel[];
  protection: SheetProtection;
  /** Widths in points of columns that do not have the standard one. */
  columnWidths: Map<number, number>;
  /** Heights in points of rows that do not have the standard one. */
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  extras: SheetExtras;
}

/** An Excel table; the texts of its headings are the cells of its first row. */
export interface TableModel {
  readonly id: string;
  name: string;
  range: CellRange;
  style: string;
  showHeaders: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showTotals: boolean;
}

/** As Excel makes one. */
export function freshTable(id: string, name: string, range: CellRange): TableModel {
  return {
    id,
    name,
    range,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showTotals: false,
  };
}

export interface SheetProtection {
  protected: boolean;
  password: string | null;
  /** What protection still allows, by the names of `WorksheetProtectionOptions`. */
  allowed: Set<string>;
}

/** Points; what a column or row has that nobody sized. */
export const standardWidth = 48;
export const standardHeight = 15;

export function freshSheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: 'visible',
    tabColor: '',
    formats: new FormatGrid(),
    merges: [],
    tables: [],
    protection: { protected: false, password: null, allowed: new Set() },
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    extras: freshExtras(),
  };
}
