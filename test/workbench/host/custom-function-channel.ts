import type { ShownValue } from '../model/cell-engine';
import { functionResult } from './custom-function-results';
import type { Json, WireEntry } from './wire';

/** The value of a cell, or rows of them for a range. */
type SingleArgument = ShownValue | readonly (readonly ShownValue[])[];

/** An argument: a value, a range, null for what was left out, a list of them for a parameter that repeats. */
export type FunctionArgument = SingleArgument | readonly SingleArgument[];

export interface CallOptions {
  /** Cell with the formula, e.g. `Sheet1!C2`. */
  readonly caller?: string;
  /** Addresses of the arguments that are ranges, for functions that ask for them. */
  readonly addresses?: readonly string[];
  /** The function takes errors as arguments; without it an error among them is the result. */
  readonly acceptsErrors?: boolean;
  /** Tells the function that nobody waits any more; what it gives after that is passed over. */
  readonly signal?: AbortSignal;
}

/** Kinds of messages to the page. */
const messageTypes = { category: 1, call: 1000, cancel: 1001 } as const;

const flags = { cancelable: 1, streaming: 2, acceptsErrors: 4 } as const;

/**
 * Calls the custom functions that a page registered, as Excel does when it calculates.
 *
 *     const functions = new CustomFunctionChannel((entries) => host.notify(entries));
 *     await functions.call('RANK', [[[5], [3]]], { caller: 'Sheet1!C2' }); // [[1], [2]]
 */
export class CustomFunctionChannel {
  private readonly pending = new Map<number, (shown: ShownValue[][]) => void>();
  private waiting: WireEntry[] = [];
  private invocations = 0;
  /** Messages so far: each carries many calls, or many results. */
  readonly messages = { toPage: 0, fromPage: 0 };

  constructor(private readonly notify: (entries: readonly WireEntry[]) => void) {}

  /** Calls whose results are still awaited. */
  get open(): number {
    return this.pending.size;
  }

  /**
   * What the calling cell and its neighbours show. `id` is that of functions.json, `parameters` are all that it
   * declares. Rejects with the reason of the signal when the call is given up.
   */
  call(
    id: string,
    parameters: readonly FunctionArgument[],
    options: CallOptions = {},
  ): Promise<ShownValue[][]> {
    const error = options.acceptsErrors ? null : firstError(parameters);
    if (error) return Promise.resolve([[error]]);
    const { signal } = options;
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const invocation = this.begin(id, parameters, options, signal ? flags.cancelable : 0, (shown) => {
        this.pending.delete(invocation);
        resolve(shown);
      });
      signal?.addEventListener('abort', () => {
        if (this.cancel(invocation)) reject(signal.reason as Error);
      });
    });
  }

  /** Calls a function that gives one value after another, until the returned function is called. */
  stream(
    id: string,
    parameters: readonly FunctionArgument[],
    onValue: (shown: ShownValue[][]) => void,
    options: Omit<CallOptions, 'signal'> = {},
  ): () => void {
    const invocation = this.begin(id, parameters, options, flags.streaming | flags.cancelable, onValue);
    return () => void this.cancel(invocation);
  }

  /** Takes results from the page; those that nobody waits for are passed over. */
  receive(results: readonly Json[]): void {
    this.messages.fromPage += 1;
    for (const entry of results) {
      const { invocation, shown } = functionResult(entry);
      this.pending.get(invocation)?.(shown.map((row) => [...row]));
    }
  }

  private begin(
    id: string,
    parameters: readonly FunctionArgument[],
    { caller = 'Sheet1!A1', addresses, acceptsErrors = false }: CallOptions,
    kind: number,
    onResult: (shown: ShownValue[][]) => void,
  ): number {
    this.invocations += 1;
    const invocation = this.invocations;
    const call: Json[] = [
      invocation,
      id,
      parameters.map(onWire),
      caller,
      kind | (acceptsErrors ? flags.acceptsErrors : 0),
    ];
    this.pending.set(invocation, onResult);
    this.post(messageTypes.call, addresses ? [...call, addresses] : call);
    return invocation;
  }

  /** Says whether the call was still awaited. */
  private cancel(invocation: number): boolean {
    const awaited = this.pending.delete(invocation);
    if (awaited) this.post(messageTypes.cancel, { invocationId: invocation });
    return awaited;
  }

  /** Calls of one turn share a message, as those of one calculation do. */
  private post(messageType: number, message: Json): void {
    this.waiting.push({
      messageCategory: messageTypes.category,
      messageType,
      targetId: '',
      message: JSON.stringify(message),
    });
    if (this.waiting.length > 1) return;
    queueMicrotask(() => {
      this.messages.toPage += 1;
      this.notify(this.waiting);
      this.waiting = [];
    });
  }
}

function firstError(parameters: readonly FunctionArgument[]): ShownValue {
  const cells = (parameters as readonly Nested[]).flatMap(cellsOf);
  return cells.find((cell) => typeof cell === 'object' && cell !== null) ?? null;
}

/** Cells, rows, ranges and lists of ranges are walked alike. */
type Nested = ShownValue | readonly Nested[];

function cellsOf(nested: Nested): readonly ShownValue[] {
  return isList(nested) ? nested.flatMap(cellsOf) : [nested];
}

function onWire(nested: Nested): Json {
  return isList(nested) ? nested.map(onWire) : cellOnWire(nested);
}

function cellOnWire(cell: ShownValue): Json {
  return typeof cell === 'object' && cell !== null ? { type: 'CustomFunctionError', code: cell.error } : cell;
}

function isList(nested: Nested): nested is readonly Nested[] {
  return Array.isArray(nested);
}
