import type { CellRange } from '../../../src/workbook/address';
import type { CellEngine } from './cell-engine';
import { deepCopy } from './deep-copy';
import { PlainCells } from './plain-cells';
import { freshSheet, type SheetModel } from './sheet-model';

/** A name for a formula; `sheet` is the id of the sheet it belongs to, null for the workbook. */
export interface NameModel {
  readonly name: string;
  formula: string;
  readonly sheet: string | null;
  visible: boolean;
  comment: string;
}

export interface CustomXmlModel {
  /** As Excel gives it: a GUID in braces. */
  readonly id: string;
  xml: string;
}

/** What belongs to the workbook and not to one sheet. Plain data. */
export interface WorkbookData {
  sheets: SheetModel[];
  names: NameModel[];
  customXml: CustomXmlModel[];
  /** Values as JSON text. */
  settings: Map<string, string>;
  calculationMode: string;
  structureProtected: boolean;
  date1904: boolean;
  activeSheet: string;
  selection: CellRange;
  /** Count of ids given so far. */
  ids: number;
}

/**
 * A workbook: everything but cell contents here, these in `cells`. A fresh one has no sheet.
 *
 *     const model = new WorkbookModel('book.xlsx', new PlainCells());
 *     const sheet = model.addSheet('Số liệu');
 *     model.cells.write(sheet.id, 0, 0, [['Mã', 1], [null, { formula: 'B1*2' }]]);
 */
export class WorkbookModel {
  readonly data: WorkbookData;
  /** Files that add-ins had opened as new workbooks. */
  readonly beside: Uint8Array[] = [];

  constructor(
    readonly name: string,
    readonly cells: CellEngine,
    data?: WorkbookData,
  ) {
    this.data = data ?? {
      sheets: [],
      names: [],
      customXml: [],
      settings: new Map(),
      calculationMode: 'Automatic',
      structureProtected: false,
      date1904: false,
      activeSheet: '',
      selection: { row: 0, column: 0, rows: 1, columns: 1 },
      ids: 0,
    };
  }

  get sheets(): readonly SheetModel[] {
    return this.data.sheets;
  }

  /** Case does not count. */
  sheet(name: string): SheetModel | null {
    const key = name.toUpperCase();
    return this.sheets.find((sheet) => sheet.name.toUpperCase() === key) ?? null;
  }

  sheetById(id: string): SheetModel | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** At the end, without asking whether Excel would take the name. */
  addSheet(name: string): SheetModel {
    const sheet = freshSheet(this.freshId(), name);
    this.data.sheets.push(sheet);
    this.cells.addSheet(sheet.id, name, this.sheets.length - 1);
    if (this.data.activeSheet === '') this.data.activeSheet = sheet.id;
    return sheet;
  }

  removeSheet(sheet: SheetModel): void {
    const position = this.sheets.indexOf(sheet);
    this.data.sheets.splice(position, 1);
    this.data.names = this.data.names.filter((name) => name.sheet !== sheet.id);
    this.cells.removeSheet(sheet.id);
    if (this.data.activeSheet !== sheet.id) return;
    const visible = this.sheets.filter((other) => other.visibility === 'visible');
    this.data.activeSheet = (visible.at(Math.min(position, visible.length - 1)) ?? visible[0])?.id ?? '';
  }

  /** An id in Excel's form that no other object of this workbook has. */
  freshId(): string {
    this.data.ids += 1;
    return `{00000000-0000-4000-8000-${this.data.ids.toString(16).toUpperCase().padStart(12, '0')}}`;
  }

  /** A workbook of its own with the same content; only over `PlainCells`. */
  copy(): WorkbookModel {
    if (!(this.cells instanceof PlainCells)) throw new Error('Only plain cells can be copied');
    return new WorkbookModel(this.name, this.cells.copy(), deepCopy(this.data));
  }
}
