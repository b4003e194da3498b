/** A call of a custom function, whoever sends it. */
import type { Texts } from '../sheets/texts';
import {
  type Answer,
  type AnsweringFunction,
  type Argument,
  type CellAnswer,
  type CellError,
  type FunctionEntry,
  isCellError,
  isRows,
  isSpilled,
} from './function-entry';

/** The answer of a function; the first error among its arguments unless it takes errors. */
export function answerOf(entry: AnsweringFunction, args: readonly Argument[], texts: Texts): Answer {
  return errorAmong(entry, args) ?? showable(entry.answer(args, texts));
}

/** An answer with `#NUM!` for numbers beyond those that a cell can hold. */
export function showable(answer: Answer): Answer {
  if (!isSpilled(answer)) return showableCell(answer);
  return answer.every((row) => row.every(isHeld)) ? answer : answer.map((row) => row.map(showableCell));
}

function showableCell(answer: CellAnswer): CellAnswer {
  return isHeld(answer) ? answer : { error: 'invalidNumber', message: '' };
}

function isHeld(answer: CellAnswer): boolean {
  return typeof answer !== 'number' || Number.isFinite(answer);
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
