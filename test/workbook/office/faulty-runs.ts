/** Runs over copies of a workbook in which something fails, and what became of the workbook. */
import { setImmediate } from 'node:timers';
import { OfficeWorkbook } from '../../../src/workbook/office/office-workbook';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { WorkbookRefusal } from '../../../src/workbook/port';
import { parseOwnPart } from '../../../src/workbook/xlsx/own-part';
import type { Fault } from '../../workbench/host/conditions';
import { Host } from '../../workbench/host/host';
import { modelState, sheetState } from '../../workbench/model/model-state';
import type { WorkbookModel } from '../../workbench/model/workbook-model';
import { loadOffice } from '../../workbench/office-client';

// Before each batch the page gets a turn, which takes jsdom milliseconds: in thousands of runs, minutes.
const { setTimeout: later } = globalThis;
globalThis.setTimeout = ((done: () => void, delay?: number) =>
  delay ? later(done, delay) : setImmediate(done)) as typeof setTimeout;

/** How a run ended. */
export interface Outcome {
  /** Code of the refusal, or null when the run went through. */
  readonly refusal: string | null;
  /** The whole workbook. */
  readonly state: string;
  /** The sheets that are not ChiSo's. */
  readonly theirs: string;
  readonly isUnderWay: boolean;
  readonly batches: number;
  readonly actions: number;
  readonly mostBytes: number;
}

/** What is done to a run. */
export interface Trouble {
  readonly fault?: Fault;
  /** Stopped by the user when the share done is told for this time, counted from 1. */
  readonly cancelAt?: number;
  /** Most bytes that this Excel takes at once. */
  readonly payloadLimit?: number;
}

/**
 * Takes no releases of ranges: office.js sends them when a run is over, and again seconds later when they fail, so that
 * faults would be counted into another run.
 */
class OneRunHost extends Host {
  override receive(text: string): void {
    if (!isRelease(text)) super.receive(text);
  }
}

function isRelease(text: string): boolean {
  if (!text.includes('_RemoveReference')) return false;
  const { message } = JSON.parse(text) as { message: { body?: { Actions?: readonly WireAction[] } } };
  const methods = (message.body?.Actions ?? []).filter(({ ActionType }) => ActionType !== 1);
  return methods.length > 0 && methods.every(({ Name }) => Name === '_RemoveReference');
}

interface WireAction {
  readonly ActionType: number;
  readonly Name: string;
}

/** Writes a plan into a copy of a workbook; `theirs` are the names of the sheets that are the user's. */
export async function run(
  model: WorkbookModel,
  plan: WorkbookPlan,
  theirs: ReadonlySet<string>,
  { fault, cancelAt, payloadLimit }: Trouble = {},
): Promise<Outcome & { readonly model: WorkbookModel; readonly told: number }> {
  const copy = model.copy();
  const host = new OneRunHost(copy);
  // Where runs can be one undo step, a failed one is written again as several; here what fails has failed.
  host.conditions.excelApi = '1.19';
  host.conditions.fault = fault ?? null;
  if (payloadLimit !== undefined) host.conditions.payloadLimit = payloadLimit;
  loadOffice(host);
  const stop = new AbortController();
  let told = 0;
  const onProgress = () => {
    told += 1;
    if (told === cancelAt) stop.abort();
  };
  const refusal = await refusalOf(new OfficeWorkbook().apply(plan, { onProgress, signal: stop.signal }));
  await host.idle();
  const sheets = copy.sheets.filter(({ name }) => theirs.has(name));
  return {
    model: copy,
    told,
    refusal,
    state: JSON.stringify(modelState(copy)),
    theirs: JSON.stringify(sheets.map((sheet) => sheetState(copy, sheet))),
    isUnderWay: copy.data.customXml.some(({ xml }) => parseOwnPart(xml)?.run?.state === 'underWay'),
    batches: host.counters.batches,
    actions: host.counters.actions,
    mostBytes: Math.max(...host.counters.each.map(({ bytesOut }) => bytesOut)),
  };
}

async function refusalOf(running: Promise<unknown>): Promise<string | null> {
  try {
    await running;
    return null;
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error.code;
    throw error;
  }
}

/** Names of all sheets: those that are there before ChiSo wrote anything are the user's. */
export function sheetNames(model: WorkbookModel): ReadonlySet<string> {
  return new Set(model.sheets.map(({ name }) => name));
}

/** A workbook to write into, the plan, and how the run goes when nothing fails. */
export interface FaultCase {
  readonly name: string;
  readonly model: WorkbookModel;
  readonly plan: WorkbookPlan;
  readonly theirs: ReadonlySet<string>;
  /** Most bytes that this Excel takes at once. */
  readonly payloadLimit?: number;
  readonly before: Pick<Outcome, 'state' | 'theirs'>;
  readonly full: Outcome & { readonly told: number };
}

/** The first run over a workbook, and the run that writes over what the first one wrote. */
export async function faultCases(
  name: string,
  model: WorkbookModel,
  plan: WorkbookPlan,
  limits: Pick<FaultCase, 'payloadLimit'> = {},
): Promise<readonly [first: FaultCase, again: FaultCase]> {
  const theirs = sheetNames(model);
  const caseOf = async (kind: string, book: WorkbookModel, wanted: WorkbookPlan) => {
    const sheets = book.sheets.filter((sheet) => theirs.has(sheet.name));
    const full = await run(book, wanted, theirs, limits);
    const before = {
      state: JSON.stringify(modelState(book)),
      theirs: JSON.stringify(sheets.map((sheet) => sheetState(book, sheet))),
    };
    return { ...limits, name: `${name}, ${kind}`, model: book, plan: wanted, theirs, before, full };
  };
  const first = await caseOf('first run', model, plan);
  const written = await run(model, plan, theirs);
  return [first, await caseOf('over its own sheets', written.model, changed(plan))];
}

/** Another result on the same sheets: other numbers and widths, fewer charts and merged cells. */
function changed(plan: WorkbookPlan): WorkbookPlan {
  return {
    run: { ...plan.run, inputs: `${plan.run.inputs}, later` },
    sheets: plan.sheets.map((sheet, i) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({
        ...block,
        rows: block.rows.map((row) =>
          row.map((content) => (typeof content === 'number' ? content + 1 : content)),
        ),
      })),
      columnWidths: sheet.columnWidths.map((width) => width + 1),
      ...(i % 2 === 0 && { charts: [], merges: [] }),
    })),
  };
}

/** Tries them all; says what was tried and how it ended, and returns all that is wrong. */
export async function tryAll(
  one: FaultCase,
  what: string,
  troubles: readonly Trouble[],
  mayBeIncomplete = false,
): Promise<string[]> {
  const wrong: string[] = [];
  const ends = new Map<string, number>();
  const { payloadLimit } = one;
  for (const trouble of troubles) {
    const limits = payloadLimit === undefined ? {} : { payloadLimit };
    const outcome = await run(one.model, one.plan, one.theirs, { ...limits, ...trouble });
    const end = outcome.refusal ?? 'done';
    ends.set(end, (ends.get(end) ?? 0) + 1);
    const found = wrongWith(outcome, one, mayBeIncomplete);
    if (found !== null) wrong.push(`${one.name}, ${what}, ${JSON.stringify(trouble)}: ${found}`);
  }
  // Some batches are tried again by the adapter; were all faults passed over, nothing would be proven.
  if ([...ends.keys()].every((end) => end === 'done')) wrong.push(`${one.name}, ${what}: nothing failed`);
  const ended = [...ends].map(([end, count]) => `${end} ${String(count)}×`).join(', ');
  process.stdout.write(`faults tried: ${one.name}: ${what}: ${String(troubles.length)} (${ended})\n`);
  return wrong;
}

/** As `tryAll`: each action fails in turn. */
export function tryActions(one: FaultCase): Promise<string[]> {
  const faults = each(one.full.actions).map((action) => ({ fault: { action } }));
  return tryAll(one, 'each action fails', faults);
}

/** 1, 2, ... */
export function each(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

/** What is wrong with an outcome; null when nothing is. */
function wrongWith(outcome: Outcome, { before, full }: FaultCase, mayBeIncomplete: boolean): string | null {
  if (outcome.theirs !== before.theirs) return 'a sheet of the user was changed';
  if (outcome.refusal === null) return outcome.state === full.state ? null : 'done, but not the full result';
  if (outcome.refusal === 'write-incomplete') {
    if (!mayBeIncomplete) return 'incomplete, although it could be put back';
    return outcome.isUnderWay || outcome.state === before.state ? null : 'incomplete, but not marked so';
  }
  if (outcome.state === before.state) return null;
  return `refused with ${outcome.refusal}, but not as before: ${difference(outcome.state, before.state)}`;
}

function difference(state: string, before: string): string {
  let at = 0;
  while (state[at] === before[at]) at += 1;
  return `${state.slice(Math.max(0, at - 200), at + 200)} ≠ ${before.slice(Math.max(0, at - 50), at + 200)}`;
}
