/** Keeps the grid showing what the model holds. */
import { SetFrozenMutation, SetWorksheetHideMutation } from '@univerjs/sheets';
import { holdsCell, rangeName, type CellRange } from '../../../src/workbook/address';
import type { WorkbookModel } from '../model/workbook-model';
import type { FittedColumns } from './fit-columns';
import type { Grid } from './grid';
import { applyLook, frozen, gridRange, lookOf } from './sheet-look';

/** Rows of a sheet that are fitted; a person sees no more without scrolling far. */
const mostRowsFitted = 200;

export class GridView {
  private readonly looks = new Map<string, string>();
  private readonly rowsFitted = new Map<string, string>();
  private shownTabs = '';
  private shownPlace = '';

  constructor(
    private readonly grid: Grid,
    private readonly model: WorkbookModel,
    private readonly fitted: FittedColumns,
  ) {}

  /** Draws what changed since the last time. */
  show(): void {
    this.grid.cells.book.asOwn(() => {
      this.draw();
    });
  }

  private draw(): void {
    const { cells } = this.grid;
    const changed = this.model.sheets.filter((sheet) => {
      const filled = cells.used(sheet.id);
      const look = lookOf(sheet, filled);
      if (this.looks.get(sheet.id) === look) return false;
      const worksheet = cells.book.workbook.getSheetBySheetId(sheet.id);
      if (!worksheet) throw new Error(`The grid has no sheet ${sheet.name}`);
      applyLook(worksheet, sheet, filled, this.fitted.get(sheet.id));
      cells.book.run(SetFrozenMutation.id, { subUnitId: sheet.id, ...frozen(sheet) });
      this.looks.set(sheet.id, look);
      return true;
    });
    this.showTabs();
    this.showPlace();
    if (changed.length > 0) this.grid.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
    this.fitRows();
  }

  /** Excel makes rows as high as their texts where nobody sized them; done for a sheet once it is looked at. */
  private fitRows(): void {
    const sheet = this.model.sheetById(this.model.data.activeSheet);
    const look = sheet && this.looks.get(sheet.id);
    if (!sheet || this.rowsFitted.get(sheet.id) === look) return;
    this.rowsFitted.set(sheet.id, look ?? '');
    const used = this.grid.cells.used(sheet.id);
    const shown = this.grid.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
    if (!used || !shown) return;
    const last = used.row + Math.min(used.rows, mostRowsFitted);
    for (let row = used.row; row < last; row++) {
      if (!sheet.rowHeights.has(row)) shown.autoResizeRows(row, 1);
    }
  }

  /** What the user did in the grid is there already. */
  isAt(sheet: string, selection: CellRange): void {
    this.shownPlace = place(sheet, selection);
  }

  /** The bar of tabs looks again only when it is told of a change. */
  private showTabs(): void {
    const tabs = JSON.stringify(
      this.model.sheets.map(({ id, name, visibility, tabColor }) => [id, name, visibility, tabColor]),
    );
    const [first] = this.model.sheets;
    if (tabs === this.shownTabs || !first) return;
    this.shownTabs = tabs;
    const hidden = first.visibility === 'visible' ? 0 : 1;
    this.grid.cells.book.run(SetWorksheetHideMutation.id, { subUnitId: first.id, hidden });
  }

  private showPlace(): void {
    const { activeSheet, selection } = this.model.data;
    if (place(activeSheet, selection) === this.shownPlace) return;
    this.isAt(activeSheet, selection);
    const workbook = this.grid.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(activeSheet);
    if (!workbook || !sheet) return;
    workbook.setActiveSheet(sheet);
    sheet.getRange(gridRange(this.merged(activeSheet, selection))).activate();
    sheet.scrollToCell(Math.max(0, selection.row - 3), Math.max(0, selection.column - 2));
  }

  /** All of a merged cell is selected with it. */
  private merged(sheet: string, selection: CellRange): CellRange {
    const merges = this.model.sheetById(sheet)?.merges ?? [];
    return merges.find((merge) => holdsCell(merge, selection.row, selection.column)) ?? selection;
  }
}

function place(sheet: string, selection: CellRange): string {
  return `${sheet} ${rangeName(selection)}`;
}
