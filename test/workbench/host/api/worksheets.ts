import type { WorkbookModel } from '../../model/workbook-model';
import type { SheetModel } from '../../model/sheet-model';
import { apiTable, child, method } from '../api-table';
import type { Context } from '../context';
import { HostError } from '../host-error';
import { object } from '../host-object';
import { activeSheet } from './selection';
import { refuseSheetName } from './sheet-name';

export const worksheetCollection = apiTable('WorksheetCollection', {
  items: (model) => model.sheets.map((sheet) => object('Worksheet', sheet)),
  find: (model, args) => sheetObject(findSheet(model, args.text(0))),
  members: {
    add: child('1.1', (model, args, context) =>
      object('Worksheet', add(model, args.optionalText(0), context)),
    ),
    getItemOrNullObject: child('1.4', (model, args) => sheetObject(findSheet(model, args.text(0)))),
    getActiveWorksheet: child('1.1', (model) => object('Worksheet', activeSheet(model))),
    getFirst: child('1.5', (model, args) => sheetObject(shown(model, args.flag(0, false))[0])),
    getLast: child('1.5', (model, args) => sheetObject(shown(model, args.flag(0, false)).at(-1))),
    getCount: method('1.4', (model, args) => shown(model, args.flag(0, false)).length),
  },
});

function sheetObject(sheet: SheetModel | null | undefined) {
  return sheet ? object('Worksheet', sheet) : null;
}

/** By name, or by the id that the host gave it. */
function findSheet(model: WorkbookModel, key: string): SheetModel | null {
  return model.sheetById(key) ?? model.sheet(key);
}

function shown(model: WorkbookModel, visibleOnly: boolean): readonly SheetModel[] {
  return visibleOnly ? model.sheets.filter((sheet) => sheet.visibility === 'visible') : model.sheets;
}

function add(model: WorkbookModel, name: string | null, { events }: Context): SheetModel {
  if (model.data.structureProtected) throw new HostError('AccessDenied', 'the structure is protected');
  const given = name ?? freeName(model);
  refuseSheetName(model, given, null);
  const sheet = model.addSheet(given);
  events.raise('AddedEvent', sheet.id, { worksheetId: sheet.id, source: 'Local' });
  return sheet;
}

function freeName(model: WorkbookModel): string {
  for (let number = 1; ; number += 1) {
    const name = `Sheet${String(number)}`;
    if (!model.sheet(name)) return name;
  }
}
