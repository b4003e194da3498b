import type { ShownValue } from '../model/cell-engine';
import type { Json } from './wire';

/** What the page sends about one call of a custom function. */
export interface FunctionResult {
  readonly invocation: number;
  /** What the calling cell shows, and the cells below and right of it. */
  readonly shown: readonly (readonly ShownValue[])[];
}

/** Errors by the codes that the page sends when a function fails; every other code shows `#VALUE!`. */
const errorsByCode: ReadonlyMap<Json, string> = new Map([
  [1, '#N/A'],
  [5, '#DIV/0!'],
  [6, '#NUM!'],
  [8, '#NULL!'],
  [9, '#NAME?'],
  [10, '#NAME?'],
]);

const failure: ShownValue = { error: '#VALUE!' };

/** Longest text of a cell. */
const longestText = 32_767;

/** Reads `[id, true, value, times]` or `[id, false, message, code, times]`. */
export function functionResult(entry: Json): FunctionResult {
  const [invocation, succeeded, value = null, code = null] = entry as readonly Json[];
  const shown = succeeded === true ? shownBy(value) : [[{ error: errorsByCode.get(code) ?? '#VALUE!' }]];
  return { invocation: Number(invocation), shown };
}

/** A value fills one cell, rows of values as many; rows that differ in length are none. */
function shownBy(value: Json): ShownValue[][] {
  if (!Array.isArray(value)) return [[shownCell(value)]];
  const rows = value as readonly Json[];
  const [first] = rows;
  const width = Array.isArray(first) ? first.length : 0;
  const isMatrix = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  return isMatrix ? rows.map((row) => (row as readonly Json[]).map(shownCell)) : [[failure]];
}

function shownCell(value: Json): ShownValue {
  // Excel has no blank that a formula could give.
  if (value === null) return 0;
  if (typeof value === 'string') return value.length > longestText ? failure : value;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return failure;
  const { type, basicValue } = value as { readonly [name: string]: Json };
  if (type === 'Error' && typeof basicValue === 'string') return { error: basicValue };
  return type === 'FormattedNumber' && typeof basicValue === 'number' ? basicValue : failure;
}
