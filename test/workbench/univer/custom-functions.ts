/** Custom functions in formulas of Univer, answered by a page as Excel has them answered. */
import { sheetCellName } from '../../../src/workbook/address';
import type { CustomFunctionChannel, FunctionArgument } from '../host/custom-function-channel';
import type { ShownValue } from '../model/cell-engine';
import type { CallingCell, FunctionResult, UniverBook } from './univer-book';

/** What functions.json says of a function, as far as calling it needs. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { readonly dimensionality?: string; readonly repeating?: boolean }[];
  /** A streaming function gives one value after another. */
  readonly options?: { readonly stream?: boolean };
}

type Channel = Pick<CustomFunctionChannel, 'call' | 'stream'>;

/** Codes of errors, which Univer gives as texts. */
const errorCode = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;

/** What a cell shows until a streaming function gives its first value. */
const notYet: FunctionResult = '#GETTING_DATA';

/** Registers `NAMESPACE.NAME` for each function of a page. */
export function registerCustomFunctions(
  book: UniverBook,
  namespace: string,
  functions: readonly FunctionMetadata[],
  channel: Channel,
): void {
  for (const metadata of functions) {
    const answer =
      metadata.options?.stream === true ? streaming(book, metadata.id, channel) : once(metadata.id, channel);
    book.register(`${namespace}.${metadata.name}`, (caller, given) => {
      const sent = argumentsFor(metadata, given);
      return answer(caller, sent, addressOf(book, caller));
    });
  }
}

type Answer = (
  caller: CallingCell,
  sent: readonly FunctionArgument[],
  address: string,
) => Promise<FunctionResult>;

function once(id: string, channel: Channel): Answer {
  return async (_, sent, address) => {
    try {
      return result(await channel.call(id, sent, { caller: address }));
    } catch {
      // What Excel shows when a function cannot be called; here nobody else could be told.
      return '#VALUE!';
    }
  };
}

/** Shows the latest value and has the cell calculated again for each that follows; waits for none. */
function streaming(book: UniverBook, id: string, channel: Channel): Answer {
  const streams = new Map<
    string,
    { readonly key: string; latest: FunctionResult; readonly stop: () => void }
  >();
  return (caller, sent, address) => {
    const key = JSON.stringify(sent);
    const running = streams.get(address);
    if (running?.key === key) return Promise.resolve(running.latest);
    running?.stop();
    const onValue = (shown: readonly (readonly ShownValue[])[]) => {
      stream.latest = result(shown);
      book.recalculate(caller);
    };
    const stream = { key, latest: notYet, stop: channel.stream(id, sent, onValue, { caller: address }) };
    streams.set(address, stream);
    return Promise.resolve(stream.latest);
  };
}

function addressOf({ workbook }: UniverBook, { sheet, row, column }: CallingCell): string {
  return sheetCellName(workbook.getSheetBySheetId(sheet)?.getName() ?? '', row, column);
}

/** All that is declared; a repeating parameter takes the rest as a list. */
function argumentsFor({ parameters }: FunctionMetadata, given: readonly unknown[]): FunctionArgument[] {
  return parameters.map(({ dimensionality, repeating }, i) => {
    const isRange = dimensionality === 'matrix';
    if (repeating !== true) return argument(given[i], isRange);
    return given.slice(i).map((each) => argument(each, isRange)) as FunctionArgument;
  });
}

/** A range where the function takes one, else one value; what was left out is null. */
function argument(given: unknown, isRange: boolean): FunctionArgument {
  if (given === undefined) return null;
  const rows = (Array.isArray(given) ? given : [[given]]) as readonly (readonly unknown[])[];
  const cells = rows.map((row) => row.map(cell));
  return isRange ? cells : (cells[0]?.[0] ?? null);
}

function cell(value: unknown): ShownValue {
  if (typeof value === 'string') return errorCode.test(value) ? { error: value } : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function result(shown: readonly (readonly ShownValue[])[]): FunctionResult {
  const rows = shown.map((row) =>
    row.map((value) => (typeof value === 'object' ? (value?.error ?? 0) : value)),
  );
  const [first = 0] = rows[0] ?? [];
  return rows.length === 1 && rows[0]?.length === 1 ? first : rows;
}
