/** What the pane may ask about files that units sent back, beside the index workbook that is open. */
import type { Finding } from '../../core/findings/finding';
import type { ReviewedFile } from '../../jobs/review';
import type { Language } from '../../locale/texts';
import type { FileReview } from '../../review/file-review';
import type { UnreadableReason } from '../../review/unreadable';
import type { Waivers } from '../../review/waivers';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { ResultFile } from './verbs';

/** A file that came back. Its content is read where it is reviewed, so that the page never holds it. */
export type ReturnedWorkbook =
  | { readonly kind: 'file'; readonly name: string; readonly content: Blob }
  | { readonly kind: 'snapshot'; readonly name: string; readonly snapshot: WorkbookSnapshot };

/** A reviewed file, small enough to be kept. */
export interface ReviewedReturn extends ReviewedFile {
  /** Null when nothing tells whose file it is. */
  readonly unitName: string | null;
}

/** What many files are when they are held against each other. */
export interface ComparedReturns {
  /** In the order in which they were given, each with what was found of it across files. */
  readonly files: readonly FileReview[];
  /** What belongs to none of them. */
  readonly findings: readonly Finding[];
  /** Units that are to send a form and of which none was recognised. */
  readonly missing: readonly { readonly code: string; readonly name: string }[];
}

/** Question and answer of every verb about returned files. */
export interface ReviewVerbs {
  /** Reviews a file. One that cannot be read is an answer, too. */
  readonly review: {
    readonly asks: { readonly returned: ReturnedWorkbook };
    readonly answers: ReviewedReturn;
  };
  /** What is said of a file whose review ended before its answer. */
  readonly unreadable: {
    readonly asks: { readonly file: string; readonly reason: UnreadableReason };
    readonly answers: ReviewedReturn;
  };
  readonly compare: {
    readonly asks: { readonly reviewed: readonly ReviewedFile[] };
    readonly answers: ComparedReturns;
  };
  /** What was accepted in an earlier review workbook, and rows of it that are meant to accept and do not say who or why. */
  readonly waivers: {
    readonly asks: { readonly file: ResultFile };
    readonly answers: { readonly waivers: Waivers; readonly findings: readonly Finding[] };
  };
  /** The workbook that tells what was found in all of them; `name` is that of its file. */
  readonly reviewBook: {
    readonly asks: {
      readonly reviewed: readonly ReviewedFile[];
      readonly waivers: Waivers;
      readonly name: string;
      readonly language: Language;
    };
    readonly answers: ResultFile;
  };
}
