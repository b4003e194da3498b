/** What the pane may ask about the self-assessment forms that go out from the open index workbook. */
import type { Language } from '../../locale/texts';

/** Whose forms are wanted; khối and unit by their name and code. */
export type FormChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'unit'; readonly unit: string };

/** A unit of the index. */
export interface FormUnit {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  /** Whether criteria apply to its khối, without which there is nothing to ask it. */
  readonly hasForm: boolean;
}

/** Forms in one file: the workbook of a unit that was chosen by itself, otherwise a zip of workbooks. */
export interface FormBundle {
  readonly name: string;
  /** Goes between threads without being copied. */
  readonly content: Blob;
  readonly forms: number;
  /** Chosen units that got none. */
  readonly without: number;
}

/** Question and answer of every verb about forms. */
export interface FormVerbs {
  /** All units, in the order of the workbook. */
  readonly formUnits: { readonly asks: null; readonly answers: readonly FormUnit[] };
  /** Makes the forms of the units chosen; null where none of them has criteria. */
  readonly issue: {
    readonly asks: {
      readonly choice: FormChoice;
      /** When it is asked for, in milliseconds since 1970: the date that the forms bear in the zip. */
      readonly madeAt: number;
      readonly language: Language;
    };
    readonly answers: FormBundle | null;
  };
}
