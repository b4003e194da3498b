/** Custom functions in formulas of Univer, answered by a page as Excel has them answered. */
import type { CustomFunctionChannel, FunctionArgument } from '../host/custom-function-channel';
import type { ShownValue } from '../model/cell-engine';
import type { FunctionResult, UniverBook } from './univer-book';

/** What functions.json says of a function, as far as calling it needs. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { readonly dimensionality?: string }[];
}

/** Codes of errors, which Univer gives as texts. */
const errorCode = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/** Registers `NAMESPACE.NAME` for each function of a page. */
export function registerCustomFunctions(
  book: UniverBook,
  namespace: string,
  functions: readonly FunctionMetadata[],
  channel: Pick<CustomFunctionChannel, 'call'>,
): void {
  for (const { id, name, parameters } of functions) {
    book.register(`${namespace}.${name}`, async (...given) => {
      const sent = parameters.map(({ dimensionality }, i) => argument(given[i], dimensionality === 'matrix'));
      try {
        return result(await channel.call(id, sent));
      } catch {
        // What Excel shows when a function cannot be called; here nobody else could be told.
        return '#VALUE!';
      }
    });
  }
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
