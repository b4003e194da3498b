import type { CellRange } from '../../../src/workbook/address';
import type { SheetModel, TableModel } from '../model/sheet-model';
import type { CustomXmlModel, NameModel, WorkbookModel } from '../model/workbook-model';
import type { SheetTargets } from './sheet-targets';

/** What an object of each type of Excel's API speaks of. A new type is a line here and one in `api/registry.ts`. */
export interface Targets extends SheetTargets {
  Workbook: WorkbookModel;
  Application: WorkbookModel;
  /** A file that Excel opens beside the workbook once it is told to. */
  WorkbookCreated: { readonly model: WorkbookModel; readonly bytes: Uint8Array };
  Functions: WorkbookModel;
  FunctionResult: { readonly value: number };
  WorksheetCollection: WorkbookModel;
  Worksheet: SheetModel;
  Range: RangeTarget;
  NamedItemCollection: NamesTarget;
  NamedItem: NameModel;
  TableCollection: TablesTarget;
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: TableColumnTarget;
  CustomXmlPartCollection: WorkbookModel;
  CustomXmlPartScopedCollection: CustomXmlTarget;
  CustomXmlPart: CustomXmlModel;
  SettingCollection: WorkbookModel;
  Setting: SettingTarget;
}

export type TypeName = keyof Targets;

export interface RangeTarget extends CellRange {
  readonly sheet: SheetModel;
}

/** Names of the workbook, or of one sheet. */
export interface NamesTarget {
  readonly sheet: SheetModel | null;
}

/** Tables of the workbook, or of one sheet. */
export interface TablesTarget {
  readonly sheet: SheetModel | null;
}

export interface TableTarget {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

export interface TableColumnTarget extends TableTarget {
  readonly index: number;
}

/** Custom XML parts of a namespace. */
export interface CustomXmlTarget {
  readonly namespace: string;
}

export interface SettingTarget {
  readonly key: string;
}
