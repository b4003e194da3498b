/** How jobs reach a workbook. Two adapters implement it: over files (`xlsx/`) and over Excel (`office/`). */
import type { WorkbookPlan } from './plan';
import type { WorkbookSnapshot } from './snapshot';

/** What to read. */
export interface ReadRequest {
  /** Which sheets to read, by a test over their names; all when left out. */
  readonly sheets?: (name: string) => boolean;
  /** Also facts about the file itself, where the host can give its bytes; files give them always. */
  readonly package?: boolean;
}

/** How writing tells of its progress and is told to stop. */
export interface ApplyOptions {
  /** Called with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** What was written, and what could not be. */
export interface ApplyReport {
  /** Sheets as they were named in the end, in plan order. */
  readonly sheets: readonly { readonly planned: string; readonly written: string; readonly added: boolean }[];
  /** What the user should know about the file that came out; none when all went as planned. */
  readonly notes?: readonly ApplyNote[];
  /** How many formulas of which sheet follow from an edited cell, so that they have no value until they are calculated. */
  readonly waitingFormulas?: readonly { readonly sheet: string; readonly count: number }[];
}

/**
 * `signature-broken`: the file was digitally signed, which no change survives. `validation-left-out`: a list
 * was too long, or a value in it held a comma, for Excel to keep it inside the rule. `comments-left-out`: this Excel
 * takes comments of neither kind.
 */
export type ApplyNote = 'signature-broken' | 'validation-left-out' | 'comments-left-out';

/** What a host can do. */
export interface Capabilities {
  readonly host: 'xlsx' | 'office';
  readonly tables: boolean;
  readonly packageFacts: boolean;
}

/** A workbook that can be read and written into. */
export interface WorkbookPort {
  readonly capabilities: Capabilities;
  read(request: ReadRequest): Promise<WorkbookSnapshot>;
  apply(plan: WorkbookPlan, options: ApplyOptions): Promise<ApplyReport>;
}

/** Why a workbook could not be opened, read or written; thrown, with the facts a message needs. */
export class WorkbookRefusal extends Error {
  override readonly name = 'WorkbookRefusal';
  constructor(
    readonly code: RefusalCode,
    /** Facts for the message: part, limit, found. */
    readonly parameters: Readonly<Record<string, string | number>> = {},
    /** What the host said, for logs; never shown. */
    cause?: unknown,
  ) {
    super(`${code} ${JSON.stringify(parameters)}`, { cause });
  }
}

/** Why a workbook was refused; the key of its text and its cure. */
export type RefusalCode =
  | 'empty-file'
  | 'not-a-zip'
  | 'not-a-workbook'
  | 'encrypted'
  | 'legacy-xls'
  | 'binary-xlsb'
  | 'opendocument'
  | 'html-as-xls'
  | 'text-file'
  | 'file-too-large'
  | 'too-many-parts'
  | 'part-too-large'
  | 'package-too-large'
  | 'compression-ratio'
  | 'corrupt-zip'
  | 'checksum'
  | 'duplicate-part'
  | 'unsafe-part-name'
  | 'unsupported-compression'
  | 'zip64'
  | 'doctype'
  | 'malformed-xml'
  | 'xml-too-deep'
  | 'missing-part'
  | 'bad-cell-reference'
  | 'too-many-cells'
  | 'sheet-too-vast'
  | 'too-many-formulas'
  | 'too-many-texts'
  | 'text-too-long'
  | 'formula-too-long'
  | 'too-many-items'
  | 'inputs-changed'
  | 'sheet-name'
  | 'structure-protected'
  | 'no-such-sheet'
  | 'cell-has-formula'
  | 'cell-in-array'
  | 'cell-merged'
  | 'cell-locked'
  | 'table-heading'
  | 'edited-twice'
  | 'cell-edit-mode'
  | 'sheet-protected'
  | 'sheet-hidden'
  | 'form-needs-file'
  | 'payload-too-large'
  | 'host-too-old'
  | 'host-busy'
  | 'host-failed'
  | 'write-incomplete'
  | 'cancelled';
