/** What ChiSo does without in an older Excel, told once. */
import type { Pane } from '../pane/pane';
import type { OfficeWorkbook } from '../workbook/office/office-workbook';

/**
 * `undo`: once ChiSo read or wrote, Excel undoes neither that nor what people did before. `slower`: merged cells are read
 * from the file's own bytes, too. `mergedAreas`: this Excel gives no bytes either, so that merged cells are not known.
 */
export type Limits = 'undo' | 'slower' | 'mergedAreas';

/** Null in an Excel that lacks nothing that people would notice. */
export function limitsOf({
  supports,
  capabilities,
}: Pick<OfficeWorkbook, 'supports' | 'capabilities'>): Limits | null {
  if (supports.mergedAreas) return supports.undoGroup ? null : 'undo';
  return capabilities.packageFacts ? 'slower' : 'mergedAreas';
}

/** Name that the telling goes by in the storage of the browser. */
const toldName = 'chiso.limits-told';

/** Tells it, unless that was done on this computer before or something went wrong just now. */
export function tellLimits(pane: Pane, limits: Limits | null): void {
  if (limits === null || pane.store.get().trouble || wasTold(limits)) return;
  pane.tell({ key: `pane.limits.${limits}`, parameters: {} });
}

/** Also keeps that it is told now. */
function wasTold(limits: Limits): boolean {
  try {
    const isKnown = localStorage.getItem(toldName) === limits;
    if (!isKnown) localStorage.setItem(toldName, limits);
    return isKnown;
  } catch {
    // Where nothing can be kept it is told each time the pane opens.
    return false;
  }
}
