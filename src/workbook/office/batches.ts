/**
 * The one place that calls `Excel.run`, and where errors of Excel become refusals that people can be told of.
 * Only `error.code` counts: messages are in Excel's language and not meant for people.
 */
import { WorkbookRefusal } from '../port';
import type { Supports } from './supports';

/** Something done with Excel in one or more batches; its last batch is sent when it ends. */
export type Batches<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * A batch was too large to be sent or answered, and can be split. It does not leave `runBatches`: whoever
 * cannot split lets it pass, and it becomes the refusal `payload-too-large`.
 */
export class PayloadTooLarge extends Error {
  override readonly name = 'PayloadTooLarge';
  constructor(
    /** What the batch was about; empty where that is no one sheet. */
    readonly sheet: string,
    readonly code: string,
    cause: unknown,
  ) {
    super(`${code} ${sheet}`, { cause });
  }
}

/** Runs batches. @throws WorkbookRefusal for whatever Excel refuses; errors of our own pass as they are. */
export async function runBatches<T>(batches: Batches<T>): Promise<T> {
  try {
    return await Excel.run(batches);
  } catch (error) {
    throw refusalOfExcel(error);
  }
}

/** As `runBatches`, but waits while somebody types in a cell instead of failing. */
export async function runWhenFree<T>(batches: Batches<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batches);
  } catch (error) {
    throw refusalOfExcel(error);
  }
}

/** As `runBatches`, undone in one step where Excel can. What cannot be undone must stay out of it. */
export async function runUndoGroup<T>(supports: Supports, batches: Batches<T>): Promise<T> {
  if (!supports.undoGroup) return runBatches(batches);
  try {
    return await Excel.run({ mergeUndoGroup: true }, batches);
  } catch (error) {
    throw refusalOfExcel(error);
  }
}

/**
 * Sends what was queued and waits for the answer; the page gets a turn before. `sheet` is the sheet that the
 * batch is about, to be named if Excel refuses.
 * @throws PayloadTooLarge or WorkbookRefusal
 */
export async function sendBatch(context: Excel.RequestContext, sheet = ''): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  try {
    await context.sync();
  } catch (error) {
    throw refusalOf(error, sheet);
  }
}

/** Whether Excel failed without saying anything that people could be told. */
export function isHostFailure(error: unknown): error is WorkbookRefusal {
  return error instanceof WorkbookRefusal && error.code === 'host-failed';
}

const tooLarge = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'OperationCellsExceedLimit',
]);

/** A dialog is open, a calculation runs, or the server is behind: all pass by themselves. */
const busy = new Set([
  'HostIsBusy',
  'ActivityLimitReached',
  'TooManyRequests',
  'ServiceNotAvailable',
  'InvalidOrTimedOutSession',
  'Timeout',
  'RequestAborted',
  'WriteNotSupportedWhenModalDialogOpen',
  'SearchDialogIsOpen',
]);

/** What an error of Excel means, as an error of ours; other errors stay what they are. */
function refusalOf(error: unknown, sheet: string): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const { code, debugInfo } = error;
  if (tooLarge.has(code)) return new PayloadTooLarge(sheet, code, error);
  if (code === 'InvalidOperationInCellEditMode') return new WorkbookRefusal('cell-edit-mode', {}, error);
  if (code === 'AccessDenied' && sheet !== '')
    return new WorkbookRefusal('sheet-protected', { sheet }, error);
  if (code === 'ApiNotFound') {
    return new WorkbookRefusal('host-too-old', { missing: debugInfo.errorLocation ?? code }, error);
  }
  if (busy.has(code)) return new WorkbookRefusal('host-busy', {}, error);
  return new WorkbookRefusal('host-failed', { code }, error);
}

/** What an error of Excel means once nobody can split the batch any more; other errors stay what they are. */
export function refusalOfExcel(error: unknown): unknown {
  const refusal = refusalOf(error, '');
  if (!(refusal instanceof PayloadTooLarge)) return refusal;
  const { sheet, code } = refusal;
  return sheet === ''
    ? new WorkbookRefusal('host-failed', { code }, refusal)
    : new WorkbookRefusal('payload-too-large', { sheet }, refusal);
}
