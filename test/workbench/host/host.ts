/**
 * A host for the real office.js: it answers the batches of `Excel.run` from a workbook model, as strictly as
 * Excel does, and says `ApiNotFound` to everything that no API table has an entry for.
 *
 *     const host = new Host(model);            // plays Excel over a WorkbookModel; or openHost(bytes, name)
 *     const { Excel } = loadOffice(host);      // office-client.ts; once for each test file
 *     await Excel.run(async (context) => { ... });
 *     host.counters.batches;                   // what it took
 *     host.conditions.excelApi = '1.9';        // an older Excel from now on
 *     host.conditions.fault = { batch: 3 };    // the third batch fails
 *
 * Where things are:
 * - `wire.ts` the protocol as types; `batch.ts` carries out actions; `query.ts` answers `load`.
 * - `api-table.ts` the mechanism; `api/<type>.ts` one table for each type of object; `api/registry.ts` all of
 *   them; `targets.ts` what an object of each type speaks of.
 * - A new type: a line in `targets.ts`, a file in `api/` with `apiTable('Name', { members: {...} })`, a line in
 *   `api/registry.ts`. New members of a type that is there: an entry in its table, or, in a file of their own,
 *   `export const rangeRuleMembers: Members<'Range'> = {...}` spread into it.
 * - `arguments.ts` reads arguments (`args.text(0)`, `args.target(0, 'Range')`), `host-error.ts` what Excel
 *   refuses, `conditions.ts` the state of the Excel that is played, `events.ts` what the page is told.
 * - `../model` the workbook: `sheet-extras.ts` holds what a sheet has beside cells, formats and tables.
 */
import type { WorkbookModel } from '../model/workbook-model';
import { customFunctionsService } from './api/custom-functions';
import { tables } from './api/registry';
import { Batch } from './batch';
import { usualConditions, type Conditions } from './conditions';
import type { Context } from './context';
import { Counters } from './counters';
import { CustomFunctionChannel } from './custom-function-channel';
import { Events } from './events';
import { faultAt } from './fault';
import { HostError, type HostErrorCode } from './host-error';
import type { HostObject } from './host-object';
import {
  PathKind,
  type WireAnswer,
  type WireBatch,
  type WireEntry,
  type WireError,
  type WireRequest,
} from './wire';

const request = 1;
const notification = 3;
/** Flag of a request that `delayForCellEdit` was asked for. */
const waitsForCellEdit = 64;

/** Plays Excel for one page; batches are carried out one after the other. */
export class Host {
  readonly conditions: Conditions = usualConditions();
  readonly events = new Events();
  /** Calls the custom functions that the page registered. */
  readonly functions = new CustomFunctionChannel((entries) => {
    this.notify(entries);
  });
  counters = new Counters();
  /** What `document.getFileAsync` gives: the workbook as a file. */
  fileBytes: () => Promise<Uint8Array> = () => Promise.reject(new Error('This host was given no file'));
  private readonly references = new Map<string, HostObject>();
  private deliver: (text: string) => void = () => undefined;
  private last: Promise<void> = Promise.resolve();

  constructor(readonly model: WorkbookModel) {}

  /** Where messages to the page go. */
  connect(deliver: (text: string) => void): void {
    this.deliver = deliver;
  }

  /** Takes a message of the page; the answer comes through `connect`. */
  receive(text: string): void {
    const message = JSON.parse(text) as WireRequest;
    if (message.type !== request) return;
    const { body } = message.message;
    const batch = typeof body === 'string' ? (JSON.parse(body) as WireBatch) : body;
    // A batch before them may wait for cells that wait for just these results.
    if (holdsFunctionResults(batch)) void this.takeResults(message.id, batch);
    else this.last = this.last.then(() => this.answer(message, batch, byteLength(text)));
  }

  /** Resolves when everything received so far is answered. */
  idle(): Promise<void> {
    return this.last;
  }

  /** Counts batches, bytes and actions (and the places of faults) from here on. */
  resetCounters(): void {
    this.counters = new Counters();
  }

  /** Sends the events that wait; after each batch this is done anyway. */
  flushEvents(): void {
    const entries = this.events.take();
    if (entries.length > 0) this.notify(entries);
  }

  /** Sends entries of any kind to the page. */
  notify(entries: readonly WireEntry[]): void {
    this.deliver(JSON.stringify({ type: notification, message: { entries } }));
  }

  private async takeResults(id: number, wire: WireBatch): Promise<void> {
    const batch = new Batch(wire, tables, this.context);
    const answer: WireAnswer = { Results: [], TraceIds: [] };
    for (const action of wire.Actions) {
      answer.Results.push({ ActionId: action.Id, Value: await batch.run(action) });
    }
    this.deliver(response(id, answer));
  }

  private async answer(message: WireRequest, batch: WireBatch, bytesOut: number): Promise<void> {
    this.counters.begin(bytesOut, batch.Actions.length);
    await pause(this.conditions.delay);
    if (((message.flags ?? 0) & waitsForCellEdit) !== 0) await this.cellLeft();
    const answer =
      bytesOut > this.conditions.payloadLimit
        ? refusal('RequestPayloadSizeLimitExceeded')
        : await this.carryOut(batch);
    this.deliver(this.limited(message.id, answer));
    this.flushEvents();
  }

  private get context(): Context {
    const { model, conditions, events, functions, references } = this;
    return { model, conditions, events, functions, references };
  }

  private async cellLeft(): Promise<void> {
    while (this.conditions.cellEdit) await pause(5);
  }

  private async carryOut(wire: WireBatch): Promise<WireAnswer> {
    const { conditions } = this;
    const batch = new Batch(wire, tables, this.context);
    const answer: WireAnswer = { Results: [], TraceIds: [] };
    for (const [index, action] of wire.Actions.entries()) {
      try {
        if (conditions.cellEdit) throw new HostError('InvalidOperationInCellEditMode');
        const fault = faultAt(conditions.fault, this.counters, index);
        if (fault && conditions.fault?.afterwards !== true) throw fault;
        answer.Results.push({ ActionId: action.Id, Value: await batch.run(action) });
        if (action.ActionType === 5) answer.TraceIds.push(action.Id);
        if (fault) throw fault;
      } catch (error) {
        answer.Error = wireError(asHostError(error), index, batch.location(action));
        return answer;
      }
    }
    return answer;
  }

  /** The answer as text, or what Excel sends instead when it is too long. */
  private limited(id: number, answer: WireAnswer): string {
    const text = response(id, answer);
    const bytes = byteLength(text);
    this.counters.end(bytes);
    return bytes > this.conditions.payloadLimit
      ? response(id, refusal('ResponsePayloadSizeLimitExceeded'))
      : text;
  }
}

function holdsFunctionResults({ ObjectPaths }: WireBatch): boolean {
  return Object.values(ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === PathKind.service && Name === customFunctionsService,
  );
}

async function pause(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function response(id: number, body: WireAnswer): string {
  return JSON.stringify({ id, type: request, message: { statusCode: 200, headers: {}, body } });
}

function refusal(code: HostErrorCode): WireAnswer {
  return { Results: [], TraceIds: [], Error: wireError(new HostError(code), 0, '') };
}

function wireError(error: HostError, index: number, location: string): WireError {
  return {
    ActionIndex: index,
    Code: error.code,
    HttpStatusCode: error.status,
    Message: error.message,
    Location: location,
  };
}

/** A fault of the host itself reaches the page by a code that Excel does not have, so that no test takes it for Excel's. */
function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError('WorkbenchBroken', error instanceof Error ? error.stack : String(error));
}

/** Bytes of a text as UTF-8, which is what limits count. */
function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
