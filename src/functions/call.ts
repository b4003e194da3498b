/** A call of a custom function, whoever sends it. */
import type { Texts } from '../sheets/texts';
import {
  type Answer,
  type AnsweringFunction,
  type Argument,
  type CellError,
  type FunctionEntry,
  isCellError,
  isRows,
} from './function-entry';

/** The answer of a function; the first error among its arguments unless it takes errors. */
export function answerOf(entry: AnsweringFunction, args: readonly Argument[], texts: Texts): Answer {
  return errorAmong(entry, args) ?? entry.answer(args, texts);
}

/** The error that is the answer without asking the function. */
export function errorAmong({ takesErrors }: FunctionEntry, args: readonly Argument[]): CellError | null {
  if (takesErrors) return null;
  for (const argument of args) {
    if (isCellError(argument)) return argument;
    if (!isRows(argument)) continue;
    for (const row of argument) for (const cell of row) if (isCellError(cell)) return cell;
  }
  return null;
}
