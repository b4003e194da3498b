/** What a custom function says about itself: enough for Excel, for the help, and for whoever calls it. */
import type { InBoth } from '../locale/function-help';
import type { Texts } from '../sheets/texts';
import type { Word } from '../sheets/words';

/** A formula error, by the name that office.js gives it. Excel shows the message with `#VALUE!` and `#N/A` alone. */
export interface CellError {
  readonly error: ErrorName;
  readonly message: string;
}

/** The errors that a function may give, by what cells show. */
export const errorNames = {
  '#VALUE!': 'invalidValue',
  '#N/A': 'notAvailable',
  '#DIV/0!': 'divisionByZero',
  '#NUM!': 'invalidNumber',
  '#NULL!': 'nullReference',
  '#NAME?': 'invalidName',
  '#REF!': 'invalidReference',
} as const;
export type ErrorName = (typeof errorNames)[keyof typeof errorNames];

/** The value of a cell; null is a blank one. Only a function that takes errors is given any. */
export type CellValue = number | string | boolean | null | CellError;

/** Rows of cells. */
export type Rows = readonly (readonly CellValue[])[];

/** What Excel sends for an argument: null when it was left out, rows of cells for a range, else a value. */
export type Argument = CellValue | Rows;

/** What one cell shows; no cell becomes blank by a formula, so nothing is empty text. */
export type CellAnswer = number | string | boolean | CellError;

/** What a function answers with: one cell, or rows of cells of one length that spill. */
export type Answer = CellAnswer | readonly (readonly CellAnswer[])[];

/** Whether an answer fills cells by rows. */
export function isSpilled(answer: Answer): answer is Exclude<Answer, CellAnswer> {
  return Array.isArray(answer);
}

/** Whether an answer, or what an argument holds, is an error. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Whether an argument is a range, be it of one cell. */
export function isRows(argument: Argument): argument is Rows {
  return Array.isArray(argument);
}

/** `#VALUE!` with the text of a key. */
export function invalidValue(
  texts: Texts,
  key: string,
  parameters?: Readonly<Record<string, string | number>>,
): CellError {
  return { error: 'invalidValue', message: texts.text(key, parameters) };
}

/** `#N/A` with the text of a key. */
export function notAvailable(
  texts: Texts,
  key: string,
  parameters?: Readonly<Record<string, string | number>>,
): CellError {
  return { error: 'notAvailable', message: texts.text(key, parameters) };
}

/** One argument as Excel is told of it. */
export interface Parameter {
  /** As the formula bar shows it: one word. */
  readonly name: InBoth;
  /** Says what a blank cell means where one may be given. */
  readonly description: InBoth;
  /** Numbers are `any` too: Excel makes 0 of a blank cell and an error of KPS where it is told `number`. */
  readonly type: 'string' | 'any';
  /**
   * Sent as rows of cells even when it is one cell: Excel then sends a blank cell as such, which as a plain value
   * looks like an argument that was left out.
   */
  readonly asRange?: true;
  /** It chooses among them. Examples have the Vietnamese ones, and are shown with those of each language. */
  readonly words?: readonly Pick<Word<unknown>, 'names'>[];
  /** Takes codes and names: what looks like a number, such as 1.10, is a text all the same. */
  readonly isCode?: true;
  readonly optional?: true;
  /** Given any number of times, none included; the last one. The function finds each at a place of its own. */
  readonly repeating?: true;
}

/** A call that the help shows; every one of them is tested. */
export interface Example {
  /** As typed; a range as rows, null where a cell is blank, undefined where an argument before others is left out. */
  readonly arguments: readonly (Argument | undefined)[];
  readonly answer: ExampleAnswer | readonly (readonly ExampleAnswer[])[];
  readonly says: InBoth;
}

/** What a cell of an example shows; of an error its name alone. */
export type ExampleAnswer = number | string | boolean | Pick<CellError, 'error'>;

interface DescribedFunction {
  /** What saved workbooks hold: never changes, whatever the name becomes. */
  readonly id: string;
  /** What is typed after `CHISO.`, the same in every language. */
  readonly name: string;
  readonly description: InBoth;
  readonly parameters: readonly Parameter[];
  readonly examples: readonly Example[];
  /** The answer may fill more than one cell. */
  readonly spills?: true;
  /** Errors in cells are given to the function; without it the first of them is the answer. */
  readonly takesErrors?: true;
}

/** A custom function that answers at once. */
export interface AnsweringFunction extends DescribedFunction {
  /** Never throws on what cells may hold. */
  readonly answer: (args: readonly Argument[], texts: Texts) => Answer;
}

/** A custom function whose answer changes while its cell stands. */
export interface StreamingFunction extends DescribedFunction {
  /** Begins to answer; the result ends it, and nothing is given after that. Never throws on what cells may hold. */
  readonly stream: (call: StreamedCall) => () => void;
}

/** One cell with a streaming function. */
export interface StreamedCall {
  readonly args: readonly Argument[];
  readonly texts: Texts;
  /** The formula is only being looked at: an answer of now is enough, nothing has to follow. */
  readonly preview: boolean;
  readonly give: (answer: Answer) => void;
}

/** One custom function. */
export type FunctionEntry = AnsweringFunction | StreamingFunction;
