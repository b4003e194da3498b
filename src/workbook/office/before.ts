/** The workbook before a run, and how it is put back. */
import type { SheetPlan } from '../plan';
import { WorkbookRefusal } from '../port';
import { unpackLayout } from '../sheet-layout';
import type { Placement } from '../sheet-places';
import { runWhenFree, sendBatch } from './batches';
import { capturedPlan } from './captured-plan';
import type { PreparedEdits } from './cell-edits';
import { readOldSheets } from './old-sheet';
import { layoutsOf, putBackParts } from './own-parts';
import { readOfficeWorkbook } from './reading';
import { sheetSteps } from './sheet-steps';
import { openBatch, sendSteps } from './step-sender';
import type { Supports } from './supports';
import { readWriteState, type WriteState } from './write-state';

/** What a run found, and what of it the run changes. */
export interface Before {
  readonly state: WriteState;
  readonly supports: Supports;
  /** Names of sheets that the run adds. */
  readonly added: readonly string[];
  /** Sheets that it writes over, as they were. */
  readonly overwritten: readonly SheetPlan[];
  readonly edits: PreparedEdits;
  /** What the run has begun to change: names of sheets, and empty text for its stamp. */
  readonly touched: Set<string>;
}

/** Reads the sheets that will be written over. */
export async function captureSheets(
  supports: Supports,
  { sheets, parts }: WriteState,
  placements: readonly Placement[],
): Promise<SheetPlan[]> {
  const names = new Set(
    placements.flatMap(({ existing }) => (existing === null ? [] : [sheets[existing]!.name])),
  );
  if (names.size === 0) return [];
  const snapshot = await readOfficeWorkbook(supports, { sheets: (name) => names.has(name) });
  const layouts = layoutsOf(parts);
  return snapshot.sheets.map((sheet) => {
    const packed = layouts.get(sheet.name);
    const layout = packed === undefined ? null : unpackLayout(packed);
    return capturedPlan(sheet, snapshot.formats, layout);
  });
}

/**
 * Takes away what a run added, writes what it wrote over as it was, and last puts the stamp back.
 * @throws WorkbookRefusal `write-incomplete` when that fails; the stamp then says that a run is under way.
 */
export async function restoreWorkbook(before: Before, cause: unknown): Promise<void> {
  try {
    await runWhenFree((context) => restore(context, before));
  } catch (error) {
    const sheets = [...before.touched].filter((name) => name !== '');
    throw new WorkbookRefusal(
      'write-incomplete',
      { sheets: sheets.join(', ') },
      new AggregateError([cause, error]),
    );
  }
}

async function restore(
  context: Excel.RequestContext,
  { state, supports, added, overwritten, edits, touched }: Before,
): Promise<void> {
  const now = await readWriteState(context);
  const known = new Set(state.sheets.map(({ id }) => id));
  const present = new Set(now.sheets.map(({ name }) => name));
  const gone = now.sheets.filter(({ id, name }) => added.includes(name) && !known.has(id));
  // A sheet that the user took away meanwhile stays away.
  const plans = overwritten.filter(({ name }) => touched.has(name) && present.has(name));
  const old = await readOldSheets(
    context,
    plans.map(({ name }) => name),
    supports,
  );
  const steps = plans.flatMap((plan, i) => sheetSteps(plan, old[i]!, supports));
  const undo = edits.undo.filter(({ sheet }) => touched.has(sheet));
  await sendSteps(context, [...steps, ...undo], {});
  openBatch(context);
  for (const { id } of gone) context.workbook.worksheets.getItem(id).delete();
  putBackParts(context, state.parts, now.parts);
  await sendBatch(context);
}
