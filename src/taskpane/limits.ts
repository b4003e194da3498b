/** What ChiSo does without in an older Excel, told once. */
import type { HostFunctions } from '../pane/host-functions';
import type { Pane } from '../pane/pane';
import type { OfficeWorkbook } from '../workbook/office/office-workbook';

/**
 * `undo`: once ChiSo read or wrote, Excel undoes neither that nor what people did before. `slower`: merged cells are read
 * from the file's own bytes, too. `mergedAreas`: this Excel gives no bytes either, so that merged cells are not known.
 * `functions`: formulas cannot call functions of ChiSo.
 */
export type Limit = 'undo' | 'slower' | 'mergedAreas' | 'functions';

/** At most two; none in an Excel that lacks nothing that people would notice. */
export function limitsOf(
  workbook: Pick<OfficeWorkbook, 'supports' | 'capabilities'>,
  functions: HostFunctions | null,
): readonly Limit[] {
  const limit = workbookLimit(workbook);
  return [...(limit ? [limit] : []), ...(functions ? [] : ['functions' as const])];
}

function workbookLimit({
  supports,
  capabilities,
}: Pick<OfficeWorkbook, 'supports' | 'capabilities'>): Limit | null {
  if (supports.mergedAreas) return supports.undoGroup ? null : 'undo';
  return capabilities.packageFacts ? 'slower' : 'mergedAreas';
}

/** Name that the telling goes by in the storage of the browser. */
const toldName = 'chiso.limits-told';

/** Tells them, unless that was done on this computer before or something went wrong just now. */
export function tellLimits(pane: Pane, [first, second]: readonly Limit[]): void {
  if (!first || pane.store.get().trouble || wasTold(second ? `${first} ${second}` : first)) return;
  pane.tell({
    key: `pane.limits.${first}`,
    parameters: {},
    ...(second && { also: `pane.limits.${second}` }),
  });
}

/** Also keeps that it is told now. */
function wasTold(limits: string): boolean {
  try {
    const isKnown = localStorage.getItem(toldName) === limits;
    if (!isKnown) localStorage.setItem(toldName, limits);
    return isKnown;
  } catch {
    // Where nothing can be kept it is told each time the pane opens.
    return false;
  }
}
