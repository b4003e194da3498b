/** What is wrong with a manifest. */
import { shown, type Element } from './element';

/** One fault: where, what, and what to do about it. */
export interface Fault {
  readonly at: string;
  readonly problem: string;
  readonly cure: string;
}

export function faultAt(element: Element, problem: string, cure: string): Fault {
  return { at: shown(element), problem, cure };
}

/** What a manifest speaks of and that lies outside it. */
export interface Surroundings {
  /** Content of a file of the project by its path; null where there is none. */
  readonly file: (path: string) => Uint8Array | null;
  /** What is served beside the icons: pages and scripts by their names. */
  readonly served: readonly string[];
  /** Ids of the commands that the code associates. */
  readonly actions: readonly string[];
  /** Metadata of the custom functions by the names of their files. */
  readonly functions: ReadonlyMap<string, FunctionList>;
}

/** As much of Excel's metadata as is checked. */
export interface FunctionList {
  readonly functions: readonly { readonly id: string; readonly name: string; readonly description: string }[];
}

/** A check: everything of its kind that is wrong. */
export type Check = (root: Element, around: Surroundings) => readonly Fault[];
