/** Makes one index workbook of what all units sent, with the register of what came in. */
import type { IndexBook } from '../core/book';
import type { FileReview } from '../review/file-review';
import { consolidatedContent, unlistedPoints } from '../sheets/rounds/consolidated-content';
import type { RemarkChange } from '../sheets/rounds/entry-changes';
import { figureSources } from '../sheets/rounds/figure-sources';
import { byReceipt, type Intake, intakeOf, isValid, type ReceivedFile } from '../sheets/rounds/intake';
import { intakeRegister } from '../sheets/rounds/intake-register';
import { submissionChanges } from '../sheets/rounds/submission-changes';
import { indexWorkbookPlan } from '../sheets/template/index-workbook';
import type { Texts } from '../sheets/texts';
import type { WorkbookPlan } from '../workbook/plan';
import { type Accepted, reviewBatch, type ReviewedFile } from './review';

/** A reviewed file, and what was written down of it when it came. Null and empty text = not said. */
export interface IntakeFile extends ReviewedFile {
  /** Whose file it is, where the file itself does not tell. */
  readonly unit: string | null;
  /** As `ReceivedFile` has it. */
  readonly receivedAt: string | null;
  readonly signedCode: string;
  readonly note: string;
}

export interface ConsolidateOptions {
  /** As `intakeOf` takes it; null = none was set. */
  readonly deadline: string | null;
  /** What reviewers accepted. */
  readonly accepted: Accepted;
  /** The book with all figures that units are compared with; the book itself when left out. */
  readonly compared?: IndexBook;
  /** What else than figures changed in files that came again (`resubmissions`), by their names. */
  readonly remarks?: ReadonlyMap<string, readonly RemarkChange[]>;
}

/** A file that came again, and the one that it is compared with, by their places among the files. */
export interface Resubmission {
  readonly unit: string;
  readonly before: number;
  readonly now: number;
}

/** Each file of a unit with the one before it in which a form was recognised, where their bytes differ. */
export function resubmissions(files: readonly IntakeFile[]): readonly Resubmission[] {
  const order = files
    .map(({ review: { file, unit: own, sha256 }, unit, receivedAt, digest }, place) => ({
      ...{ place, file, receivedAt, sha256 },
      unit: own ?? unit,
      isForm: (digest?.figures ?? null) !== null,
    }))
    .sort(byReceipt);
  const last = new Map<string, (typeof order)[number]>();
  return order.flatMap((now): Resubmission[] => {
    const { unit, place, sha256 } = now;
    if (unit === null || !now.isForm) return [];
    const before = last.get(unit);
    last.set(unit, now);
    return before && before.sha256 !== sha256 ? [{ unit, before: before.place, now: place }] : [];
  });
}

/** What came in, and the workbook of it. */
export interface Consolidated {
  readonly intake: Intake;
  /** Points that units gave themselves and that have no line to be appraised on, for there are too many. */
  readonly unlisted: number;
  readonly plan: WorkbookPlan;
}

/**
 * The index of the book with the figures of the files that count, as a new workbook; the index workbook itself stays
 * as it is. Files are reviewed before, one by one, so that only what they entered has to be kept.
 */
export function consolidate(
  book: IndexBook,
  files: readonly IntakeFile[],
  texts: Texts,
  { deadline, accepted, compared = book, remarks = new Map() }: ConsolidateOptions,
): Consolidated {
  const intake = intakeOf(book, receivedFiles(compared, files, accepted), deadline);
  const changes = submissionChanges(book, intake, remarks, texts);
  const content = consolidatedContent(book, intake.counted);
  const plan = indexWorkbookPlan(content, texts);
  return {
    intake,
    unlisted: unlistedPoints(content, intake.counted),
    plan: {
      ...plan,
      sheets: [
        ...plan.sheets,
        intakeRegister(intake, { period: book.settings.period.label, deadline }, texts),
        ...(changes ? [changes] : []),
        figureSources(book, intake, texts),
      ],
    },
  };
}

/**
 * Units are held against each other by one file each, the one that would count by itself: that a unit sent several is
 * what the register is for, and no error.
 */
function receivedFiles(
  book: IndexBook,
  files: readonly IntakeFile[],
  accepted: Accepted,
): readonly ReceivedFile[] {
  const units = new Map<string, number>();
  for (const { review } of files)
    if (review.unit !== null) units.set(review.unit, (units.get(review.unit) ?? 0) + 1);
  const alone = files.map((file) => {
    const isOne = file.review.unit === null || units.get(file.review.unit) === 1;
    return received(file, isOne ? file.review : reviewBatch(book, [file], accepted).files[0]!);
  });
  const counting = new Map<string, ReceivedFile>();
  for (const file of [...alone].sort(byReceipt))
    if (file.unit !== null && (isValid(file) || !counting.has(file.unit))) counting.set(file.unit, file);
  const places = alone.flatMap((file, i) =>
    file.unit === null || counting.get(file.unit) === file ? [i] : [],
  );
  const together = reviewBatch(
    book,
    places.map((i) => files[i]!),
    accepted,
  );
  const states = new Map(places.map((place, i) => [place, together.files[i]!.verdict]));
  return alone.map((file, i) => ({ ...file, state: states.get(i) ?? file.state }));
}

function received(
  { digest, facts, unit, receivedAt, signedCode, note }: IntakeFile,
  { file, sha256, unit: own, verdict }: FileReview,
): ReceivedFile {
  return {
    file,
    sha256,
    unit: own ?? unit,
    receivedAt,
    state: verdict,
    facts,
    figures: digest?.figures ?? null,
    signedCode,
    note,
  };
}
