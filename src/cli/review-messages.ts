/** What the command line and the processes that read submissions say to each other: plain data only. */
import type { PartLines } from '../jobs/merge';
import type { ReviewedFile } from '../jobs/review';
import type { EarlierForm } from '../jobs/sent-before';
import type { Language } from '../locale/texts';
import type { Beside } from '../review/beside';
import type { FileReview } from '../review/file-review';
import type { UnreadableReason } from '../review/unreadable';
import type { RemarkChange } from '../sheets/rounds/entry-changes';

/** A workbook of the office itself. */
export interface OwnWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a child is told once, before it is asked anything. */
export interface ChildSetup {
  readonly template: OwnWorkbook;
  readonly language: Language;
  /** What the office has beside the forms. */
  readonly beside?: Beside;
  /** What units sent before for the same period: paths of forms by unit code, or an index workbook. */
  readonly before?: ReadonlyMap<string, string> | OwnWorkbook;
}

/** One thing to do, with one untrusted file. */
export type ChildRequest =
  | {
      readonly kind: 'review';
      readonly file: string;
      readonly path: string;
      /** `yyyy-mm-ddThh:mm`; null or left out where nobody wrote it down. */
      readonly receivedAt?: string | null;
    }
  /** Writes a copy of the file with a sheet that says what the review found. */
  | { readonly kind: 'copy'; readonly path: string; readonly out: string; readonly review: FileReview }
  /** Reads the lines that an agency appraised or a unit explained. */
  | { readonly kind: 'lines'; readonly path: string }
  /** Reads a form that was sent before. */
  | { readonly kind: 'earlier'; readonly path: string }
  /** Compares what two forms of a unit say beside their figures. */
  | { readonly kind: 'compare'; readonly path: string; readonly before: string; readonly unit: string };

export type ChildMessage = { readonly kind: 'start'; readonly setup: ChildSetup } | ChildRequest;

export type ChildAnswer =
  | { readonly kind: 'reviewed'; readonly reviewed: ReviewedFile }
  | { readonly kind: 'copied' }
  | { readonly kind: 'lines'; readonly lines: PartLines | null }
  /** Null where it is no form. */
  | { readonly kind: 'earlier'; readonly form: EarlierForm | null }
  | { readonly kind: 'compared'; readonly remarks: readonly RemarkChange[] }
  | { readonly kind: 'refused'; readonly reason: UnreadableReason };

export type ChildReply =
  | { readonly kind: 'ready' }
  /** Sent before anything is done with the bytes, so that a file is known by them even if the child breaks down. */
  | { readonly kind: 'opened'; readonly sha256: string }
  | ChildAnswer;
