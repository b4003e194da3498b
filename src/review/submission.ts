/** A returned file as the checks see it. */
import type { IndexBook, Unit } from '../core/book';
import type { Scoring } from '../core/scoring/score';
import type { FormReading } from '../sheets/unit-form/form-reading';
import type { IssuedForm } from '../sheets/unit-form/form-plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { BookFigures } from './book-figures';

export type { IssuedForm };

/** One file, and everything it is held against. */
export interface Submission {
  /** Name of the file as people know it. */
  readonly file: string;
  readonly sha256: string;
  readonly snapshot: WorkbookSnapshot;
  /** The index it belongs to, with all figures of other periods that it is compared with. */
  readonly book: IndexBook;
  /** Whose file it is: by its stamp, else by its cells; null when neither tells. */
  readonly unit: Unit | null;
  /** Null when the unit is not known or its khối has no criteria. */
  readonly issued: IssuedForm | null;
  /** Null when no sheet of the file can be recognised as the form. */
  readonly reading: FormReading | null;
  /** The points that follow from what the unit entered, by the rules; null without a reading. */
  readonly scoring: Scoring | null;
  /** What the unit sent before for the same period; null when this is the first. */
  readonly previous: SentBefore | null;
  /** When it came: `yyyy-mm-ddThh:mm` in the office's own time; left out where nobody wrote it down. */
  readonly receivedAt?: string | null;
  /** Codes of the criteria that the note sent with it says to be changed; left out where no such note came. */
  readonly announcedChanges?: readonly string[];
  /** What a system counted for the units in the same period; left out where nobody exported it. */
  readonly exported?: BookFigures;
  /** Names of the files that came with it as evidence, with size and digest; null when the folder was not given. */
  readonly attachments: readonly Attachment[] | null;
}

/** An earlier submission, as far as it is known: only its figures and points where it stands in an index workbook. */
export type SentBefore = Pick<FormReading, 'lines' | 'columns' | 'evidence' | 'evidenceSheet'>;

/** A file that came with a form. */
export interface Attachment {
  readonly name: string;
  readonly bytes: number;
  /** Empty where no other file that came is as long, so that nobody has to read it. */
  readonly sha256: string;
  /** Where the very same file came from another unit: its folder and name; left out where it did not. */
  readonly sameAs?: string;
}
