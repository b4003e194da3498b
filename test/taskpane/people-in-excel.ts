/** People beside the pane in the workbench's Excel: they type, and let time pass. */
import { jest } from '@jest/globals';
import type { Host } from '../workbench/host/host';

/** Somebody types into a cell. */
export function typeInto(host: Host, { id }: { readonly id: string }, address: string): void {
  host.events.raise('DataChangedEvent', id, {
    address,
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'Unknown',
    worksheetId: id,
  });
  host.flushEvents();
}

/** Lets pass what a pause waits for, and all that is sent after it; timers are jest's own. */
export async function pass(host: Host, milliseconds: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(milliseconds);
  await host.idle();
  await jest.advanceTimersByTimeAsync(50);
}
