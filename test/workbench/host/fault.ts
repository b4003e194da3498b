import type { Fault } from './conditions';
import type { Counters } from './counters';
import { HostError, type HostErrorCode } from './host-error';

/** The failure that is due at an action (its position in the batch that was counted last), or null. */
export function faultAt(fault: Fault | null, counters: Counters, index: number): HostError | null {
  if (!fault) return null;
  const { batches } = counters;
  const actionsBefore = counters.actions - (counters.each.at(-1)?.actions ?? 0);
  const later = fault.alsoLater === true;
  const code: HostErrorCode = fault.code ?? 'GeneralException';
  const isDue = (at: number, due: number) => (later ? at >= due : at === due);
  const failure = () => new HostError(code, `fault ${JSON.stringify(fault)}`);
  if (fault.batch === undefined) {
    return fault.action !== undefined && isDue(actionsBefore + index + 1, fault.action) ? failure() : null;
  }
  if (batches !== fault.batch) return later && batches > fault.batch ? failure() : null;
  const due = fault.action ?? (fault.afterwards === true ? (counters.each.at(-1)?.actions ?? 0) : 1);
  return isDue(index + 1, due) ? failure() : null;
}
