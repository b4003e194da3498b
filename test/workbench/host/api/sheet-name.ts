import { longestSheetName } from '../../../../src/workbook/address';
import type { SheetModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';
import { HostError } from '../host-error';

/** @throws HostError when Excel would not give a sheet this name. `own` is the sheet to be renamed. */
export function refuseSheetName(model: WorkbookModel, name: string, own: SheetModel | null): void {
  const bad =
    name === '' ||
    name.length > longestSheetName ||
    /[[\]:*?/\\\p{Cc}]/u.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toUpperCase() === 'HISTORY';
  if (bad) throw new HostError('InvalidArgument', `sheet name ${JSON.stringify(name)}`);
  const other = model.sheet(name);
  if (other && other !== own) throw new HostError('ItemAlreadyExists', `sheet ${name}`);
}
