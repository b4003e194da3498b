/** A returned file as the checks see it. */
import type { IndexBook, Unit } from '../core/book';
import type { Scoring } from '../core/scoring/score';
import type { FormReading } from '../sheets/unit-form/form-reading';
import type { IssuedForm } from '../sheets/unit-form/form-plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';

export type { IssuedForm };

/** One file, and everything it is held against. */
export interface Submission {
  /** Name of the file as people know it. */
  readonly file: string;
  readonly sha256: string;
  readonly snapshot: WorkbookSnapshot;
  /** The index it belongs to. */
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
  readonly previous: FormReading | null;
  /** Codes of the criteria that the note sent with it says to be changed; left out where no such note came. */
  readonly announcedChanges?: readonly string[];
  /** Names of the files that came with it as evidence, with size and digest; null when the folder was not given. */
  readonly attachments: readonly Attachment[] | null;
}

/** A file that came with a form. */
export interface Attachment {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}
