/** Reviews what units sent back: each file against the form that the index issues to its unit, then all together. */
import type { IndexBook } from '../core/book';
import type { Finding } from '../core/findings/finding';
import { openScoring } from '../core/scoring/score';
import { type BatchTally, batchTally } from '../review/batch-tally';
import { type Digest, digestOf } from '../review/digest';
import type { FileReview } from '../review/file-review';
import { type Beside, besideOf } from '../review/beside';
import { runBatch, withBatchFindings } from '../review/run-batch';
import { runChecks } from '../review/run-checks';
import type { SentBefore, Submission } from '../review/submission';
import { unreadableFile, type UnreadableReason } from '../review/unreadable';
import { unitFormSheets } from '../sheets/unit-form/columns';
import { issuedForm, type IssuedForm } from '../sheets/unit-form/form-plan';
import { type FormFacts, formFacts } from '../sheets/unit-form/form-facts';
import { readUnitForm } from '../sheets/unit-form/read-form';
import { submittedBook } from '../sheets/unit-form/submitted-book';
import { unitForm } from '../sheets/unit-form/unit-form';
import { unitOfForm } from '../sheets/unit-form/unit-of-form';
import { waived, type Waivers, withWaivers } from '../review/waivers';
import type { Texts } from '../sheets/texts';
import { WorkbookRefusal, type WorkbookPort } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** What returned files are held against. */
export interface ReviewIndex {
  readonly book: IndexBook;
  /** The languages that forms may have been issued in; the first where the file does not tell. */
  readonly languages: readonly [Texts, ...Texts[]];
  /** What the office has beside the forms. */
  readonly beside?: Beside;
  /** What the unit of a form sent before for the same period; null where it sent nothing. */
  readonly before?: (issued: IssuedForm) => Promise<SentBefore | null>;
}

/** One file that came back. */
export interface ReturnedFile {
  /** Name as people know it. */
  readonly file: string;
  /** Of its bytes, in hexadecimal digits; empty where nobody could read them. */
  readonly sha256: string;
  /** Chooses the adapter; what it refuses makes the file unreadable. */
  readonly open: () => Pick<WorkbookPort, 'read'>;
  /** When it came, as `Submission` has it. */
  readonly receivedAt?: string | null;
}

/** What the review of a file leaves behind: plain data, small enough to be kept for thousands of files. */
export interface ReviewedFile {
  readonly review: FileReview;
  /** Null where the file could not be read. */
  readonly digest: Digest | null;
  /** What the register of intake says of it; null where no form was recognised. */
  readonly facts: FormFacts | null;
}

/** What was accepted in an earlier review, and the languages that it may be written in. */
export interface Accepted {
  readonly waivers: Waivers;
  readonly languages: readonly Texts[];
}

/** What the review of all files together gives. */
export interface ReviewedBatch {
  readonly book: IndexBook;
  /** In the order in which they were given, each with what was found of it across files. */
  readonly files: readonly FileReview[];
  /** What was found across files and belongs to none of them. */
  readonly findings: readonly Finding[];
  readonly tally: BatchTally;
}

/** Reviews one file. Never throws on what the file holds: a file that cannot be read is an answer, too. */
export async function reviewFile(index: ReviewIndex, returned: ReturnedFile): Promise<ReviewedFile> {
  const snapshot = await snapshotOf(returned);
  if (snapshot instanceof WorkbookRefusal) return unreadReturn(returned, snapshot);
  const submission = await submissionOf(index, returned, snapshot);
  const { reading } = submission;
  return {
    review: runChecks(submission),
    digest: digestOf(submission),
    facts: reading && formFacts(snapshot, reading),
  };
}

/** The answer for a file that nobody could read. */
export function unreadReturn(
  returned: Pick<ReturnedFile, 'file' | 'sha256'>,
  reason: UnreadableReason,
): ReviewedFile {
  return { review: unreadableFile(returned, reason), digest: null, facts: null };
}

/** Holds the files of a batch against each other; what reviewers accepted in an earlier review stays accepted. */
export function reviewBatch(
  book: IndexBook,
  reviewed: readonly ReviewedFile[],
  { waivers, languages }: Accepted = { waivers: new Map(), languages: [] },
): ReviewedBatch {
  const digests = reviewed.flatMap(({ digest }) => digest ?? []);
  const batch = runBatch({ book, digests });
  const together = reviewed.map(({ review }) => withBatchFindings(review, batch));
  const told = new Set(together.flatMap(({ findings }) => findings));
  const ofNone = batch.findings.filter((finding) => !told.has(finding));
  const files = together.map((review) => withWaivers(review, waivers, languages));
  return { book, files, findings: waived(ofNone, waivers, languages), tally: batchTally(book, files) };
}

async function snapshotOf({ open }: ReturnedFile): Promise<WorkbookSnapshot | WorkbookRefusal> {
  try {
    return await open().read({ package: true });
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error;
    throw error;
  }
}

async function submissionOf(
  index: ReviewIndex,
  { file, sha256, receivedAt = null }: ReturnedFile,
  snapshot: WorkbookSnapshot,
): Promise<Submission> {
  const { book, beside, before } = index;
  const unit = unitOfForm(snapshot, book);
  const form = unit && unitForm(book, unit);
  const issued = form && issuedForm(form, languageOf(snapshot, index));
  const reading = issued && readUnitForm(snapshot, issued);
  return {
    file,
    sha256,
    snapshot,
    receivedAt,
    unit,
    issued,
    reading,
    scoring: reading && openScoring(submittedBook(reading)),
    previous: (reading && (await before?.(issued))) ?? null,
    ...(beside ? besideOf(book, unit, beside) : { book, attachments: null }),
  };
}

/** The language of a form shows in the names of its sheets. */
function languageOf({ sheets }: WorkbookSnapshot, { languages }: ReviewIndex): Texts {
  const names = new Set(sheets.map(({ name }) => name));
  return languages.find(({ language }) => names.has(unitFormSheets.form[language])) ?? languages[0];
}
