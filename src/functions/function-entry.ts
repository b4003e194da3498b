/** What a custom function says about itself: enough for Excel, for the help, and for whoever calls it. */
import type { Language } from '../locale/texts';
import type { Texts } from '../sheets/texts';

/** The value of a cell; null is a blank one. */
export type CellValue = number | string | boolean | null;

/** What Excel sends for an argument: null when it was left out, rows of cells for a range, else a value. */
export type Argument = CellValue | readonly (readonly CellValue[])[];

/** A formula error. Excel shows the message with `#VALUE!` alone. */
export interface CellError {
  readonly error: 'invalidValue' | 'divisionByZero';
  readonly message: string;
}

/** What a function answers with, in one cell. */
export type Answer = number | string | CellError;

/** Whether an answer, or what an argument holds, is an error. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** `#VALUE!` with the text of a key. */
export function invalidValue(
  texts: Texts,
  key: string,
  parameters?: Readonly<Record<string, string | number>>,
): CellError {
  return { error: 'invalidValue', message: texts.text(key, parameters) };
}

/** The same in both languages. */
export type InBoth = Readonly<Record<Language, string>>;

/** One argument as Excel is told of it. */
export interface Parameter {
  /** As the formula bar shows it: one word. */
  readonly name: InBoth;
  /** Says what a blank cell means where one may be given. */
  readonly description: InBoth;
  readonly type: 'string' | 'any';
  /**
   * Sent as rows of cells even when it is one cell: Excel then sends a blank cell as such, which as a plain value
   * looks like an argument that was left out.
   */
  readonly asRange?: true;
  readonly optional?: true;
}

/** A call that the help shows; every one of them is tested. */
export interface Example {
  /** As typed; null where the cell is blank. */
  readonly arguments: readonly CellValue[];
  readonly answer: number | string | Pick<CellError, 'error'>;
  readonly says: InBoth;
}

/** One custom function. */
export interface FunctionEntry {
  /** What saved workbooks hold: never changes, whatever the name becomes. */
  readonly id: string;
  /** What is typed after `CHISO.`, the same in every language. */
  readonly name: string;
  readonly description: InBoth;
  readonly parameters: readonly Parameter[];
  readonly examples: readonly Example[];
  /** Never throws on what cells may hold. */
  readonly answer: (args: readonly Argument[], texts: Texts) => Answer;
}
