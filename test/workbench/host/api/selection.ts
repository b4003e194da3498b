import type { CellRange } from '../../../../src/workbook/address';
import { rangeName } from '../../../../src/workbook/address';
import type { SheetModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';
import type { Context } from '../context';
import { HostError } from '../host-error';
import type { RangeTarget } from '../targets';

/** @throws HostError `ItemNotFound` when the workbook has no sheet. */
export function activeSheet(model: WorkbookModel): SheetModel {
  const sheet = model.sheetById(model.data.activeSheet);
  if (!sheet) throw new HostError('ItemNotFound', 'no active sheet');
  return sheet;
}

export function selectedRange(model: WorkbookModel): RangeTarget {
  return { sheet: activeSheet(model), ...model.data.selection };
}

/** Makes a sheet the active one and tells the page. @throws HostError when it is hidden. */
export function activate(context: Pick<Context, 'model' | 'events'>, sheet: SheetModel): void {
  const { model, events } = context;
  if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation', 'hidden sheet');
  const before = model.data.activeSheet;
  if (before === sheet.id) return;
  model.data.activeSheet = sheet.id;
  model.data.selection = { row: 0, column: 0, rows: 1, columns: 1 };
  events.raise('DeactivatedEvent', before, { worksheetId: before });
  events.raise('ActivatedEvent', sheet.id, { worksheetId: sheet.id });
}

/** Selects cells, on the sheet that they are on, and tells the page. */
export function select(
  context: Pick<Context, 'model' | 'events'>,
  sheet: SheetModel,
  range: CellRange,
): void {
  activate(context, sheet);
  const { row, column, rows, columns } = range;
  context.model.data.selection = { row, column, rows, columns };
  context.events.raise('SelectionChangedEvent', sheet.id, {
    address: rangeName(range),
    worksheetId: sheet.id,
  });
  context.events.raiseWorkbookSelection();
}
