/** What came in: whose file it is, which time it was sent, whether in time, and which file of a unit counts. */
import type { IndexBook, Unit } from '../../core/book';
import { isAfter } from '../../core/periods/moment';
import type { FormFacts } from '../unit-form/form-facts';
import type { SubmittedFigures } from '../unit-form/submitted-figures';
import { unitsAsked } from '../unit-form/units-asked';
import { entryChanges, type EntryChange } from './entry-changes';

/** What the review made of a file. */
export type FileState = 'accepted' | 'acceptedWithRemarks' | 'returned' | 'unreadable';

/** One file as it was received and reviewed. */
export interface ReceivedFile {
  readonly file: string;
  readonly sha256: string;
  /** Unit code; null when nobody can tell. */
  readonly unit: string | null;
  /** `yyyy-mm-ddThh:mm` in the office's own time; null when not known. */
  readonly receivedAt: string | null;
  readonly state: FileState;
  /** Null when no form was recognised. */
  readonly facts: FormFacts | null;
  readonly figures: SubmittedFigures | null;
  /** The check code on the signed copy, and a remark, as somebody typed them; empty text = nothing. */
  readonly signedCode: string;
  readonly note: string;
}

/** What tells in which order files came. */
export type Receipt = Pick<ReceivedFile, 'file' | 'receivedAt'>;

/** One row of the register. */
export interface IntakeLine {
  /** Null for a file of an unknown unit. */
  readonly unit: Unit | null;
  /** Null for a unit that sent nothing. */
  readonly received: ReceivedFile | null;
  /** 1 for the first file of the unit; null without a unit or a file. */
  readonly submission: number | null;
  /** After the deadline; null without a deadline, a time or a file. */
  readonly late: boolean | null;
  /** Whether the figures of the index come from this file: it is the last valid one of its unit. */
  readonly counts: boolean;
  /** Which earlier file of the unit `changes` are against: the last one in which a form was recognised. */
  readonly against: number | null;
  readonly changes: readonly EntryChange[];
}

export interface Intake {
  /** Units in the order of the book, their files in the order they came, files of unknown units last. */
  readonly lines: readonly IntakeLine[];
  /** The figures of the files that count, in the same order. */
  readonly counted: readonly SubmittedFigures[];
}

/**
 * Puts files into order. A file counts when the review accepts it, with remarks or without; the last one that counts
 * takes the place of those before it. `deadline` is a day or a minute (`2025-12-15`, `2025-12-15T17:00`); what comes on
 * the day itself, or in the minute itself, is in time.
 */
export function intakeOf(book: IndexBook, files: readonly ReceivedFile[], deadline: string | null): Intake {
  const byUnit = new Map<string | null, ReceivedFile[]>();
  const codes = new Set(book.units.map(({ code }) => code));
  const asked = new Set(unitsAsked(book));
  for (const file of [...files].sort(byReceipt)) {
    const unit = file.unit !== null && codes.has(file.unit) ? file.unit : null;
    const known = byUnit.get(unit);
    if (known) known.push(file);
    else byUnit.set(unit, [file]);
  }
  const lines = [
    ...book.units.flatMap((unit) => {
      const received = byUnit.get(unit.code);
      if (received) return unitLines(unit, received, deadline);
      return asked.has(unit) ? [{ ...nothing, unit }] : [];
    }),
    ...(byUnit.get(null) ?? []).map((received) => ({
      ...nothing,
      received,
      late: isLate(received, deadline),
    })),
  ];
  return {
    lines,
    counted: lines.flatMap(({ counts, received }) => (counts && received?.figures ? [received.figures] : [])),
  };
}

const nothing: IntakeLine = {
  unit: null,
  received: null,
  submission: null,
  late: null,
  counts: false,
  against: null,
  changes: [],
};

/** In the order in which files came. Those whose time nobody knows come first, so that they never take the place of one that is known to be later. */
export function byReceipt(a: Receipt, b: Receipt): number {
  const key = ({ receivedAt, file }: Receipt) => `${receivedAt ?? ''}\n${file}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

function unitLines(
  unit: Unit,
  files: readonly ReceivedFile[],
  deadline: string | null,
): readonly IntakeLine[] {
  const last = files.findLastIndex(isValid);
  return files.map((received, i) => {
    const against = files.findLastIndex(({ figures }, at) => at < i && figures !== null);
    const before = files[against]?.figures;
    return {
      unit,
      received,
      submission: i + 1,
      late: isLate(received, deadline),
      counts: i === last,
      against: before && received.figures ? against + 1 : null,
      changes: before && received.figures ? entryChanges(before, received.figures) : [],
    };
  });
}

/** Whether the figures of a file may count. */
export function isValid({ state, figures }: ReceivedFile): boolean {
  return figures !== null && (state === 'accepted' || state === 'acceptedWithRemarks');
}

function isLate({ receivedAt }: ReceivedFile, deadline: string | null): boolean | null {
  if (receivedAt === null || deadline === null) return null;
  return isAfter(receivedAt, deadline);
}
