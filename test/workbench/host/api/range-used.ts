import { boundingRange } from '../../model/rectangles';
import type { SheetModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';
import type { RangeTarget } from '../targets';

/** The least range around all cells in use; formatted cells count too unless values only are asked for. */
export function usedRange(model: WorkbookModel, sheet: SheetModel, valuesOnly: boolean): RangeTarget | null {
  const values = model.cells.used(sheet.id);
  const formats = valuesOnly ? null : sheet.formats.used();
  const used = values && formats ? boundingRange(values, formats) : (values ?? formats);
  return used && { sheet, ...used };
}
