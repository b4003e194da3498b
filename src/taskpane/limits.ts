/** What ChiSo does without in an older Excel, told once. */
import type { Pane } from '../pane/pane';
import type { Feature, Supports } from '../workbook/office/supports';

/** Features whose lack people would notice, each with a text of its own. */
const noticed = ['comments', 'mergedAreas'] as const satisfies readonly Feature[];

/** Those that this Excel lacks. */
export function limitsOf(supports: Supports): readonly string[] {
  return noticed.filter((feature) => !supports[feature]);
}

/** Name that the telling goes by in the storage of the browser. */
const toldName = 'chiso.limits-told';

/** Tells what is done without, unless it was told on this computer before or something went wrong just now. */
export function tellLimits(pane: Pane, limits: readonly string[]): void {
  if (limits.length === 0 || pane.store.get().trouble || wasTold(limits.join())) return;
  pane.tell({ key: `pane.limits.${limits.join('.')}`, parameters: {} });
}

/** Also keeps that it is told now. */
function wasTold(what: string): boolean {
  try {
    const isKnown = localStorage.getItem(toldName) === what;
    if (!isKnown) localStorage.setItem(toldName, what);
    return isKnown;
  } catch {
    // Where nothing can be kept it is told each time the pane opens.
    return false;
  }
}
