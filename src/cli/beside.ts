/** What an office names beside the forms of a round: evidence, letters, exports. Read before any form is. */
import type { IndexBook } from '../core/book';
import type { Finding } from '../core/findings/finding';
import type { LanguageTexts } from '../locale/texts';
import { type Beside, withEarlier } from '../review/beside';
import { BookFigures } from '../review/book-figures';
import { readExportedFigures } from '../sheets/read/exported-figures';
import { readAnnouncedChanges } from '../sheets/rounds/announced-changes';
import { evidenceIn } from './evidence-folder';
import { UsageError } from './failure';
import { readWorkbookFile } from './files';
import type { Shell } from './program';
import { snapshotOf } from './reviewed-files';

/** Paths, as they were typed. */
export interface BesideOptions {
  readonly announced?: string;
  readonly evidence?: string;
  readonly export?: string;
}

export interface OpenedBeside {
  /** The index with all figures that units are compared with. */
  readonly book: IndexBook;
  readonly beside: Beside;
  /** What is doubtful in the lists and exports themselves. */
  readonly findings: readonly Finding[];
}

/** Those of them that are given. */
export function placesBeside({ announced, evidence, export: exported }: BesideOptions): readonly string[] {
  return [announced, evidence, exported].filter((place) => place !== undefined);
}

/** `forms` are no evidence, wherever they lie. Throws `UsageError` for what cannot be used. */
export async function openBeside(
  { announced, evidence, export: exported }: BesideOptions,
  book: IndexBook,
  forms: readonly string[],
  { texts }: Shell,
): Promise<OpenedBeside> {
  const letters = announced === undefined ? null : await announcedIn(announced, book);
  const figures = exported === undefined ? null : await exportedIn(exported, book);
  const folder = evidence === undefined ? null : evidenceIn(evidence, book.units, forms);
  if (folder) {
    sayPlaces('strangers', folder.strangers, texts);
    sayPlaces('links', folder.links, texts);
  }
  const beside: Beside = {
    ...(letters && { announced: letters.announced }),
    ...(figures && { exported: figures.figures }),
    ...(folder && { evidence: folder.evidence }),
  };
  return {
    book: withEarlier(book, beside.earlier),
    beside,
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

/** So many are named; how many there are is said. */
const mostNamed = 5;

/** Says on stderr what was left aside; nothing where nothing was. */
export function sayPlaces(key: string, places: readonly string[], texts: LanguageTexts): void {
  if (places.length === 0) return;
  const more = places.length > mostNamed ? ', …' : '';
  const files = places.slice(0, mostNamed).join(', ') + more;
  process.stderr.write(`${texts.text(`cli.beside.${key}`, { count: places.length, files })}\n`);
}
