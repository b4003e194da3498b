/** Custom functions in formulas of Univer, answered by a page as Excel has them answered. */
import { sheetCellName } from '../../../src/workbook/address';
import type { CallOptions, CustomFunctionChannel, FunctionArgument } from '../host/custom-function-channel';
import type { CallingCell, SheetArgument, SheetRows } from './cell-function';
import type { UniverBook } from './univer-book';

/** functions.json, as far as calling functions needs it. */
export interface FunctionsMetadata {
  /** Functions are called with errors; without it an error among the arguments is the answer. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly ParameterMetadata[];
  /** A streaming function gives one value after another. */
  readonly options?: { readonly stream?: boolean };
}

interface ParameterMetadata {
  readonly type?: string;
  readonly dimensionality?: string;
  readonly repeating?: boolean;
}

type Channel = Pick<CustomFunctionChannel, 'call' | 'stream'>;

/** What a cell shows until a streaming function gives its first value. */
const awaited = { error: '#GETTING_DATA' };
const notYet: SheetRows = [[awaited]];

/** What Excel shows when a function cannot be called. */
const failed: SheetRows = [[{ error: '#VALUE!' }]];

/** Registers `NAMESPACE.NAME` for each function of a page. */
export function registerCustomFunctions(
  book: UniverBook,
  namespace: string,
  { functions, allowErrorForDataTypeAny: acceptsErrors = false }: FunctionsMetadata,
  channel: Channel,
): void {
  for (const metadata of functions) {
    const answering = metadata.options?.stream === true ? streaming(book) : once;
    book.register(`${namespace}.${metadata.name}`, (cell, given) => {
      const caller = addressOf(book, cell);
      const sent = argumentsFor(metadata, given);
      // As in Excel, a function is called when all that it reads is known.
      if (given.some(isAwaited)) return Promise.resolve(notYet);
      return answering({ id: metadata.id, cell, sent, options: { caller, acceptsErrors } }, channel);
    });
  }
}

interface Call {
  readonly id: string;
  readonly cell: CallingCell;
  readonly sent: readonly FunctionArgument[];
  readonly options: Required<Pick<CallOptions, 'caller' | 'acceptsErrors'>>;
}

type Answering = (call: Call, channel: Channel) => Promise<SheetRows>;

const once: Answering = async ({ id, sent, options }, channel) => {
  try {
    return await channel.call(id, sent, options);
  } catch {
    // Here nobody else could be told.
    return failed;
  }
};

/** Shows the latest value and has the cell calculated again for each that follows; waits for none. */
function streaming(book: UniverBook): Answering {
  const streams = new Map<string, { readonly key: string; latest: SheetRows; readonly stop: () => void }>();
  return ({ id, cell, sent, options }, channel) => {
    const { caller } = options;
    const key = JSON.stringify(sent);
    const running = streams.get(caller);
    if (running?.key === key) return Promise.resolve(running.latest);
    running?.stop();
    const onValue = (shown: SheetRows) => {
      stream.latest = shown;
      book.recalculate(cell);
    };
    const stream = { key, latest: notYet, stop: channel.stream(id, sent, onValue, options) };
    streams.set(caller, stream);
    return Promise.resolve(stream.latest);
  };
}

function addressOf({ workbook }: UniverBook, { sheet, row, column }: CallingCell): string {
  return sheetCellName(workbook.getSheetBySheetId(sheet)?.getName() ?? '', row, column);
}

/** All that is declared; a repeating parameter takes the rest as a list. */
function argumentsFor(
  { parameters }: FunctionMetadata,
  given: readonly SheetArgument[],
): readonly FunctionArgument[] {
  return parameters.map((parameter, i) =>
    parameter.repeating === true
      ? given.slice(i).map((each) => argument(each, parameter))
      : argument(given[i] ?? null, parameter),
  );
}

/** A range where the function takes one, else one value; what was left out is null, and so is a blank cell. */
function argument(given: SheetArgument, { type, dimensionality }: ParameterMetadata): SheetArgument {
  const rows = isRows(given) ? given : [[given]];
  if (dimensionality === 'matrix') return given === null ? null : rows;
  const value = rows[0]?.[0] ?? null;
  // The formula bar would show a truth value in capitals.
  return type === 'string' && (typeof value === 'number' || typeof value === 'boolean')
    ? String(value).toUpperCase()
    : value;
}

function isAwaited(given: SheetArgument): boolean {
  const rows = isRows(given) ? given : [[given]];
  return rows.some((row) => row.some((cell) => typeof cell === 'object' && cell?.error === awaited.error));
}

function isRows(given: SheetArgument): given is SheetRows {
  return Array.isArray(given);
}
