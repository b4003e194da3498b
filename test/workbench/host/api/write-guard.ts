import type { SheetModel } from '../../model/sheet-model';
import { HostError } from '../host-error';
import type { RangeTarget } from '../targets';
import { localAddress } from '../../model/address-text';

/** @throws HostError `AccessDenied` when a cell of the range is locked on a protected sheet. */
export function refuseLocked(range: RangeTarget): void {
  const { sheet } = range;
  if (sheet.protection.protected && sheet.formats.distinct(range).some(({ locked }) => locked)) {
    throw new HostError('AccessDenied', `locked: ${localAddress(range)}`);
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
