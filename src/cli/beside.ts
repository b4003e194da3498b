/** What an office names beside the forms of a round: evidence, letters, exports, what was sent before. Read before any form is. */
import type { IndexBook } from '../core/book';
import type { Finding } from '../core/findings/finding';
import { type Beside, withEarlier } from '../review/beside';
import { BookFigures } from '../review/book-figures';
import { readExportedFigures } from '../sheets/read/exported-figures';
import { readAnnouncedChanges } from '../sheets/rounds/announced-changes';
import { evidenceIn } from './evidence-folder';
import { UsageError } from './failure';
import { readWorkbookFile } from './files';
import { openPrevious } from './previous';
import type { Shell } from './program';
import type { ChildSetup } from './review-messages';
import { snapshotOf } from './reviewed-files';
import { sayPlaces } from './notes';
import { moment } from './values';

/** Paths, as they were typed. */
export interface BesideOptions {
  readonly previous?: string;
  readonly announced?: string;
  readonly evidence?: string;
  readonly export?: string;
  readonly deadline?: string;
  readonly register?: string;
}

export interface OpenedBeside {
  /** The index with all figures that units are compared with. */
  readonly book: IndexBook;
  /** What the processes that read the forms are told. */
  readonly setup: ChildSetup;
  /** What is doubtful in the lists and exports themselves. */
  readonly findings: readonly Finding[];
}

/** Those of them that are given. */
export function placesBeside({
  previous,
  announced,
  evidence,
  export: exported,
  register,
}: BesideOptions): readonly string[] {
  return [previous, announced, evidence, exported, register].filter((place) => place !== undefined);
}

/** `forms` are no evidence, wherever they lie. Throws `UsageError` for what cannot be used. */
export async function openBeside(
  { previous, announced, evidence, export: exported, deadline }: BesideOptions,
  { book, setup }: { readonly book: IndexBook; readonly setup: ChildSetup },
  forms: readonly string[],
  shell: Shell,
): Promise<OpenedBeside> {
  if (announced !== undefined && previous === undefined) throw new UsageError('announcedAlone');
  const letters = announced === undefined ? null : await announcedIn(announced, book);
  const figures = exported === undefined ? null : await exportedIn(exported, book);
  const folder = evidence === undefined ? null : evidenceIn(evidence, book.units, forms);
  if (folder) {
    sayPlaces('strangers', folder.strangers, shell);
    sayPlaces('links', folder.links, shell);
  }
  const sent = previous === undefined ? null : await openPrevious(previous, book, setup, shell);
  const beside: Beside = {
    ...(letters && { announced: letters.announced }),
    ...(figures && { exported: figures.figures }),
    ...(folder && { evidence: folder.evidence }),
    ...(sent && { earlier: sent.earlier }),
    ...(deadline !== undefined && { deadline: moment('--deadline', deadline) }),
  };
  return {
    book: withEarlier(book, beside.earlier),
    setup: { ...setup, beside, ...(sent?.before && { before: sent.before }) },
    findings: [...(letters?.findings ?? []), ...(figures?.findings ?? [])],
  };
}

async function announcedIn(file: string, book: IndexBook) {
  const read = readAnnouncedChanges(await snapshotOf(file, readWorkbookFile(file)), book);
  if (!read) throw new UsageError('noAnnounced', { file });
  return read;
}

async function exportedIn(file: string, book: IndexBook) {
  const read = readExportedFigures(await snapshotOf(file, readWorkbookFile(file)), book);
  if (!read || new BookFigures(book, read.figures).isEmpty) {
    throw new UsageError('noExport', { file, period: book.settings.period.label });
  }
  return read;
}
