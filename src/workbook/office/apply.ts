/**
 * Writes a plan into the workbook that is open in Excel, wholly or not at all: what is there is read first; a first
 * batch stamps the run as under way and adds the sheets under their final names; then come contents and looks; a last
 * batch stamps the run as done. When anything fails, or the user stops it, all is put back.
 */
import { placedSheets } from '../placed-sheets';
import type { SheetPlan, WorkbookPlan } from '../plan';
import { WorkbookRefusal, type ApplyNote, type ApplyOptions, type ApplyReport } from '../port';
import { packLayout } from '../sheet-layout';
import { ownSheetsAfter, placeSheets, reportedSheets, type Placement } from '../sheet-places';
import { freeTableName } from '../table-names';
import { canBeWritten } from '../validations';
import { layoutsAfter } from '../xlsx/layout-part';
import { isHostFailure, runBatches, runUndoGroup, sendBatch, type Batches } from './batches';
import { captureSheets, restoreWorkbook, type Before } from './before';
import { prepareEdits } from './cell-edits';
import { readOldSheets } from './old-sheet';
import { layoutsOf, ownPartOf, setLayoutPart, setOwnPart } from './own-parts';
import { sheetSteps } from './sheet-steps';
import { openBatch, sendSteps, stopIfCancelled } from './step-sender';
import type { Supports } from './supports';
import { refuseUnfitPlan } from './unfit-plan';
import { readWriteState, type WriteState } from './write-state';

/**
 * @throws WorkbookRefusal after which the workbook is as it was; only `write-incomplete` says that putting it back
 * failed, too, and the stamp of the run then stays under way.
 */
export async function applyPlan(
  supports: Supports,
  plan: WorkbookPlan,
  options: ApplyOptions,
): Promise<ApplyReport> {
  refuseUnfitPlan(plan);
  const state = await runBatches(readWriteState);
  const edits = await prepareEdits(supports, plan.edits ?? [], state);
  const placements = place(plan, state);
  const sheets = withFreeTables(placedSheets(plan.sheets, placements), placements, state);
  const before: Before = {
    state,
    supports,
    added: placements.flatMap(({ written, existing }) => (existing === null ? [written] : [])),
    overwritten: await captureSheets(supports, state, placements),
    edits,
    touched: new Set(),
  };
  stopIfCancelled(options.signal);
  const run: Run = { supports, plan, placements, sheets, before, options };
  try {
    await writeOrRestore(before, (batches) => runUndoGroup(supports, batches), run);
  } catch (error) {
    // Some Excels cannot undo what others can, or fail at groups: there the run is several steps for whoever undoes it.
    if (!supports.undoGroup || !isHostFailure(error)) throw error;
    await writeOrRestore(before, runBatches, run);
  }
  return report(plan, placements, supports);
}

/** All that a run works with. */
interface Run {
  readonly supports: Supports;
  readonly plan: WorkbookPlan;
  readonly placements: readonly Placement[];
  /** Under the names that they get. */
  readonly sheets: readonly SheetPlan[];
  readonly before: Before;
  readonly options: ApplyOptions;
}

async function writeOrRestore(
  before: Before,
  runner: (batches: Batches<void>) => Promise<void>,
  run: Run,
): Promise<void> {
  try {
    await runner((context) => write(context, run));
  } catch (error) {
    if (before.touched.size > 0) await restoreWorkbook(before, error);
    throw error;
  }
}

async function write(context: Excel.RequestContext, run: Run): Promise<void> {
  const { supports, plan, placements, sheets, before, options } = run;
  const overwritten = before.overwritten.map(({ name }) => name);
  const old = await readOldSheets(context, overwritten, supports);
  const isStamped = placements.length > 0 || !plan.edits;
  if (isStamped) await begin(context, run);
  const steps = sheets.flatMap((sheet) => {
    const at = overwritten.indexOf(sheet.name);
    return sheetSteps(sheet, old[at] ?? null, supports);
  });
  const { touched } = before;
  await sendSteps(context, [...before.edits.steps, ...steps], { ...options, touched });
  if (isStamped) await finish(context, run);
}

/** Stamps the run as under way, then adds the sheets. */
async function begin(context: Excel.RequestContext, run: Run): Promise<void> {
  const { plan, before } = run;
  openBatch(context);
  const stamp = { state: 'underWay', ...plan.run } as const;
  setOwnPart(context, before.state.parts, { sheets: ownAfter(run), run: stamp });
  for (const name of before.added) {
    context.workbook.worksheets.add(name);
    before.touched.add(name);
  }
  before.touched.add('');
  await sendBatch(context);
}

/** Our sheets after the run; already its first stamp lists them, so that they can be written over if it is the last. */
function ownAfter({ placements, before: { state } }: Run): string[] {
  const present = state.sheets.map(({ name }) => name);
  return ownSheetsAfter(ownPartOf(state.parts).sheets, present, placements);
}

/** Keeps what the sheets look like, lists them as ours and stamps the run as done. */
async function finish(context: Excel.RequestContext, run: Run): Promise<void> {
  const { plan, sheets, before } = run;
  const { parts } = await readWriteState(context);
  const own = ownAfter(run);
  const layouts = new Map(sheets.map((sheet) => [sheet.name, packLayout(sheet)]));
  openBatch(context);
  setLayoutPart(context, parts, layoutsAfter(layoutsOf(before.state.parts), own, layouts));
  setOwnPart(context, parts, { sheets: own, run: { state: 'done', ...plan.run } });
  await sendBatch(context);
}

/** Where each sheet goes. @throws WorkbookRefusal when a sheet cannot be added or written over. */
function place(plan: WorkbookPlan, state: WriteState): Placement[] {
  if (plan.sheets.length === 0) return [];
  if (state.structureProtected) throw new WorkbookRefusal('structure-protected');
  const ours = new Set(ownPartOf(state.parts).sheets.map((name) => name.toUpperCase()));
  const placements = placeSheets(
    plan.sheets.map(({ name }) => name),
    state.sheets.map(({ name }) => ({ name, own: ours.has(name.toUpperCase()) })),
  );
  for (const { existing } of placements) {
    const sheet = existing === null ? null : state.sheets[existing];
    if (sheet?.protected) throw new WorkbookRefusal('sheet-protected', { sheet: sheet.name });
  }
  return placements;
}

/** Tables of sheets that are written over make room for those of the plan. */
function withFreeTables(
  sheets: readonly SheetPlan[],
  placements: readonly Placement[],
  { tables, names }: WriteState,
): SheetPlan[] {
  const cleared = new Set(placements.map(({ written }) => written));
  const staying = tables.filter(({ sheet }) => !cleared.has(sheet)).map(({ name }) => name);
  const taken = new Set([...names, ...staying].map((name) => name.toUpperCase()));
  return sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({ ...table, name: freeTableName(table.name, taken) })),
  }));
}

function report({ sheets }: WorkbookPlan, placements: readonly Placement[], supports: Supports): ApplyReport {
  const notes: ApplyNote[] = [];
  if (!sheets.every(({ validations }) => validations.every(canBeWritten))) notes.push('validation-left-out');
  const takesComments = supports.comments || supports.notes;
  if (!takesComments && sheets.some(({ comments }) => comments.length > 0)) notes.push('comments-left-out');
  return { sheets: reportedSheets(placements), ...(notes.length > 0 && { notes }) };
}
