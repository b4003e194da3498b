/** What people read of custom functions, in every language: plain data for the pane and for the pages of reference. */
import type { Language } from './texts';

/** The same in both languages. */
export type InBoth = Readonly<Record<Language, string>>;

/** Cells as they look: rows of texts. */
export type ShownCells = Readonly<Record<Language, readonly (readonly string[])[]>>;

/** One argument of a function. */
export interface ParameterHelp {
  readonly name: InBoth;
  readonly description: InBoth;
  /** Takes a text: what looks like a number is none. */
  readonly isText: boolean;
  readonly isOptional: boolean;
  /** May be given any number of times; the last one. */
  readonly repeats: boolean;
}

/** A call with its answer, as people would write it. */
export interface ExampleHelp {
  readonly formula: InBoth;
  /** What the cells hold that the formula names. */
  readonly cells: readonly { readonly range: string; readonly shown: ShownCells }[];
  /** What its cell shows, or the cells that it fills. */
  readonly answer: ShownCells;
  readonly says: InBoth;
  /** Arguments as they are typed into fields; empty where the formula names cells. */
  readonly typed: readonly InBoth[];
}

/** A function as its help tells of it. */
export interface FunctionHelp {
  /** What it is for, the same for several. */
  readonly group: InBoth;
  /** As it is typed in a formula: `CHISO.SCORE`. */
  readonly name: string;
  readonly description: InBoth;
  readonly parameters: readonly ParameterHelp[];
  readonly examples: readonly ExampleHelp[];
}
