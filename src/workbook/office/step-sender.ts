import { WorkbookRefusal, type ApplyOptions } from '../port';
import { PayloadTooLarge, sendBatch } from './batches';
import { batchBytes } from './piece-plan';
import type { WriteStep } from './write-step';

/** How steps are sent. */
export interface SendOptions extends ApplyOptions {
  /** Takes up the names of the sheets that something was sent to, whether it came through or not. */
  readonly touched?: Set<string>;
}

/**
 * Sends steps in batches below the size that Excel on the web takes. A batch that is too large all the same was not
 * applied: it is cut, and those after it are made smaller. Progress is told, and cancelling asked for, between batches.
 * @throws WorkbookRefusal `cancelled`, `payload-too-large`, or what Excel refuses.
 */
export async function sendSteps(
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  { onProgress, signal, touched }: SendOptions,
): Promise<void> {
  const total = steps.reduce((sum, { bytes }) => sum + bytes, 0);
  const waiting = [...steps].reverse();
  let limit = batchBytes;
  let sent = 0;
  while (waiting.length > 0) {
    stopIfCancelled(signal);
    const batch = takeBatch(waiting, limit);
    const bytes = batch.reduce((sum, step) => sum + step.bytes, 0);
    for (const { sheet } of batch) touched?.add(sheet);
    try {
      await sendOne(context, batch);
    } catch (error) {
      if (!(error instanceof PayloadTooLarge)) throw error;
      waiting.push(...cut(batch).reverse());
      limit = Math.min(limit, bytes / 2);
      continue;
    }
    sent += bytes;
    onProgress?.(sent / total);
  }
  stopIfCancelled(signal);
}

/** @throws WorkbookRefusal `cancelled` */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookRefusal('cancelled');
}

/** Excel neither calculates nor draws until the batch is through. */
export function openBatch({ workbook }: Excel.RequestContext): void {
  workbook.application.suspendApiCalculationUntilNextSync();
  workbook.application.suspendScreenUpdatingUntilNextSync();
}

function takeBatch(waiting: WriteStep[], limit: number): WriteStep[] {
  const batch: WriteStep[] = [];
  let bytes = 0;
  for (let step = waiting.at(-1); step; step = waiting.at(-1)) {
    if (batch.length > 0 && bytes + step.bytes > limit) break;
    bytes += step.bytes;
    batch.push(step);
    waiting.pop();
  }
  return batch;
}

async function sendOne(context: Excel.RequestContext, batch: readonly WriteStep[]): Promise<void> {
  openBatch(context);
  const sheets = new Map<string, Excel.Worksheet>();
  for (const step of batch) {
    const sheet = sheets.get(step.sheet) ?? context.workbook.worksheets.getItem(step.sheet);
    sheets.set(step.sheet, sheet);
    step.queue(sheet);
  }
  const [only] = sheets.keys();
  await sendBatch(context, sheets.size === 1 ? only : '');
}

function cut(batch: readonly WriteStep[]): WriteStep[] {
  const [only] = batch;
  if (batch.length > 1 || !only) return [...batch];
  const halves = only.halves?.();
  if (!halves) throw new WorkbookRefusal('payload-too-large', { sheet: only.sheet });
  return [...halves];
}
