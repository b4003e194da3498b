import type { CellRange } from '../../../../src/workbook/address';
import type { SheetModel } from '../../model/sheet-model';
import { HostError } from '../host-error';
import type { RangeTarget } from '../targets';
import { localAddress } from './range-place';

/** @throws HostError `AccessDenied` when a cell of the range is locked on a protected sheet. */
export function refuseLocked(range: RangeTarget): void {
  const { sheet } = range;
  if (!sheet.protection.protected) return;
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      if (sheet.formats.at(row, column).locked)
        throw new HostError('AccessDenied', `locked: ${localAddress(range)}`);
    }
  }
}

/**
 * @param option what protection would have to allow, by its name in `WorksheetProtectionOptions`; null when
 * no option allows it.
 * @throws HostError `AccessDenied` when the sheet is protected and does not allow it.
 */
export function refuseProtected(sheet: SheetModel, option: string | null): void {
  if (!sheet.protection.protected) return;
  if (option === null || !sheet.protection.allowed.has(option))
    throw new HostError('AccessDenied', 'protected sheet');
}

/** @throws HostError `InvalidArgument` when a merged area lies partly inside the range. */
export function refuseMerged(range: RangeTarget, merges: readonly CellRange[]): void {
  const cut = merges.find((merge) => {
    const inside =
      merge.row >= range.row &&
      merge.row + merge.rows <= range.row + range.rows &&
      merge.column >= range.column &&
      merge.column + merge.columns <= range.column + range.columns;
    const apart =
      merge.row >= range.row + range.rows ||
      range.row >= merge.row + merge.rows ||
      merge.column >= range.column + range.columns ||
      range.column >= merge.column + merge.columns;
    return !inside && !apart;
  });
  if (cut) throw new HostError('InvalidArgument', `merged ${localAddress(cut)}`);
}
