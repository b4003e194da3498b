/**
 * What was read from a workbook: immutable plain data that survives `structuredClone`, so that it can cross
 * to a worker. Functions over it live in `cells.ts`.
 */
import type { CellRange } from './address';

/** A whole workbook as it was read. */
export interface WorkbookSnapshot {
  /** Shown to people in messages, e.g. the file's name. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  /** Number formats by the `format` index of a cell; index 0 is General. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
  /** Names of the sheets that ChiSo wrote, from its own custom XML part. */
  readonly ownSheets: readonly string[];
  /** Stamp of the last run, as it stands in ChiSo's custom XML part. */
  readonly run: RunStamp | null;
  /** Facts about the file itself, where the host can give its bytes. */
  readonly package: PackageFacts | null;
}

/** As Excel has it. */
export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** One sheet as it was read. */
export interface SheetSnapshot {
  readonly name: string;
  readonly kind: 'worksheet' | 'chartsheet' | 'dialogsheet' | 'macrosheet';
  readonly visibility: Visibility;
  readonly cells: CellTable;
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableSnapshot[];
  readonly validations: readonly ValidationSnapshot[];
  readonly comments: readonly CommentSnapshot[];
  readonly protection: { readonly sheet: boolean; readonly password: boolean };
  /** Hidden rows and columns as half-open spans `[from, to)`. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
}

/** Half-open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What one stored cell holds. */
export const CellKind = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;

/**
 * The non-empty cells of a sheet, row by row, left to right: cell `k` of stored row `i` is at offset
 * `starts[i] + k`. Sized by the cells that exist, never by the extent that a file declares.
 */
export interface CellTable {
  /** Row index of each stored row, ascending. */
  readonly rows: Int32Array;
  /** Offset of the first cell of each stored row; one longer than `rows`. */
  readonly starts: Int32Array;
  readonly columns: Uint16Array;
  /** A `CellKind` per cell. */
  readonly kinds: Uint8Array;
  /** The number; 0 or 1 for a boolean; the index in `texts` for a text or an error code. */
  readonly numbers: Float64Array;
  readonly texts: readonly string[];
  /** Index in `WorkbookSnapshot.formats` per cell. */
  readonly formats: Uint16Array;
  /** Formula text without `=` by cell offset; shared formulas are expanded. */
  readonly formulas: ReadonlyMap<number, string>;
}

/** An Excel table. */
export interface TableSnapshot {
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
}

/** A name for a formula or range. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** Name of the sheet it belongs to, or null for the whole workbook. */
  readonly sheet: string | null;
  readonly hidden: boolean;
}

/** What may be typed into some ranges. */
export interface ValidationSnapshot {
  readonly ranges: readonly string[];
  readonly type: string;
  readonly operator: string | null;
  readonly formula1: string | null;
  readonly formula2: string | null;
}

/** A comment, or the first of a thread. */
export interface CommentSnapshot {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly threaded: boolean;
}

/** Facts that only the file's own bytes tell; the review reads them. */
export interface PackageFacts {
  readonly bytes: number;
  readonly parts: readonly string[];
  readonly relationships: readonly RelationshipFact[];
  readonly hasMacros: boolean;
  readonly hasMacroSheets: boolean;
  readonly hasActiveContent: boolean;
  readonly externalLinks: readonly string[];
  readonly connections: boolean;
  readonly signed: boolean;
  /** Content type of the workbook itself: with or without macros, a template or not. */
  readonly contentType: string;
  /** `service|topic` of links to other running programs; they are among `externalLinks`, too. */
  readonly ddeLinks: readonly string[];
  /** Application and version that saved the file last, as it says itself. */
  readonly application: string | null;
  readonly creator: string | null;
  readonly lastModifiedBy: string | null;
  readonly calculation: 'auto' | 'manual' | 'autoNoTable';
  readonly iterative: boolean;
  /** Programs calculate everything anew on opening it: no program that does has saved it since. */
  readonly fullCalcOnLoad: boolean;
  /** Numbers are calculated with as they are shown, so that digits are lost for good. */
  readonly precisionAsDisplayed: boolean;
  /** Cells with content that a person would not see though they are not hidden; the first hundred of each sheet. */
  readonly concealed: readonly ConcealedCell[];
  readonly workbookProtected: boolean;
  /** What a form says of its own issue; null where ChiSo did not issue the file. */
  readonly form: FormStamp | null;
}

/** Ink in the colour of the paper, type too small to read, or a number format that shows nothing. */
export type Concealment = 'color' | 'size' | 'format';

/** A cell whose style conceals what it holds. */
export interface ConcealedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly by: Concealment;
}

/** The custom XML part of a form that was issued to a unit: which form it is. It tells a mix-up, it is no signature. */
export interface FormStamp {
  /** Code of the unit that it was issued to. */
  readonly unit: string;
  readonly period: string;
  /** Version of the criteria set, in the words of the index workbook. */
  readonly setVersion: string;
  /** Fingerprint of structure and formulas as they were issued. */
  readonly structure: string;
}

/** What one part of the file points to. */
export interface RelationshipFact {
  readonly part: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Written by the first batch of a run as `underWay`, by the last as `done`. */
export interface RunStamp {
  readonly state: 'underWay' | 'done';
  readonly tool: string;
  /** Fingerprint of the inputs that the results were computed from. */
  readonly inputs: string;
  /** How the run was asked for, beyond the workbook's settings: `name=word` parted by `;`. None when as usual. */
  readonly choices?: string;
}
