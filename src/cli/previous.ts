/** What units sent before, as an official has it: the forms themselves, or the index workbook that was made of them. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { IndexBook, PeriodData } from '../core/book';
import { Tag } from '../core/measures/column';
import { type EarlierForm, figuresOfForms, figuresOfIndex, isEarlier } from '../jobs/sent-before';
import { BookFigures } from '../review/book-figures';
import { sentInIndex } from '../review/index-figures';
import { readIndexBook } from '../sheets/read/index-book';
import { UsageError } from './failure';
import { readWorkbookFile } from './files';
import { sayPlaces } from './notes';
import type { Shell } from './program';
import type { ChildSetup } from './review-messages';
import { answersTo, shownPath, snapshotOf } from './reviewed-files';
import { submittedFiles } from './submitted-files';

export interface SentEarlier {
  /** Figures of earlier periods. */
  readonly earlier: readonly PeriodData[];
  /** What was sent for the same period; null where nothing was. */
  readonly before: NonNullable<ChildSetup['before']> | null;
}

/**
 * Files are read as forms by processes of their own, as those that are reviewed; a single file that is none may be an
 * index workbook, which is the office's own. Throws `UsageError` where there is nothing to compare with.
 */
export async function openPrevious(
  place: string,
  book: IndexBook,
  setup: ChildSetup,
  shell: Shell,
): Promise<SentEarlier> {
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder && !/\.xls[xm]$/i.test(place)) readable(place);
  const files = submittedFiles([place]);
  const requests = files.map((file) => ({ kind: 'earlier', path: file }) as const);
  const answers = await answersTo(requests, 'before', setup, shell);
  const forms = answers.flatMap((answer, i) =>
    answer.kind === 'earlier' && answer.form ? [{ file: files[i]!, form: answer.form }] : [],
  );
  if (!isFolder && forms.length === 0) return fromIndex(place, book, shell);
  const known = new Set(forms.map(({ file }) => file));
  const strangers = files.filter((file) => !known.has(file));
  sayPlaces('notForms', strangers.map(shownPath), shell);
  return fromForms(place, forms, book, shell);
}

/** Other kinds of files, such as the JSON of a review, tell no figures. */
function readable(place: string): void {
  if (statSync(place, { throwIfNoEntry: false })) throw new UsageError('previousUnknown', { file: place });
}

interface FormFile {
  readonly file: string;
  readonly form: EarlierForm;
}

function fromForms(place: string, forms: readonly FormFile[], book: IndexBook, shell: Shell): SentEarlier {
  const { key } = book.settings.period;
  const same = forms.filter(({ form }) => form.period.key === key);
  const earlier = forms.filter(({ form }) => isEarlier(form.period, book));
  const others = forms.filter((one) => !same.includes(one) && !earlier.includes(one));
  sayPlaces(
    'notBefore',
    others.map(({ file }) => shownPath(file)),
    shell,
  );
  if (same.length + earlier.length === 0) throw new UsageError('previousEmpty', { file: place });
  const before = new Map(latestByUnit(same, shell).map(({ file, form }) => [form.figures.unit, file]));
  const periods = new Map(earlier.map(({ form }) => [form.period.key, form.period]));
  const figures = [...periods.keys()].flatMap((period) => {
    const latest = latestByUnit(
      earlier.filter(({ form }) => form.period.key === period),
      shell,
    );
    return figuresOfForms(
      book,
      latest.map(({ form }) => form),
    );
  });
  sayCompared(before.size, figures, book, shell);
  return { earlier: figures, before: before.size > 0 ? before : null };
}

/** Of several forms of a unit the one that was written last; which one is said. */
function latestByUnit(forms: readonly FormFile[], { texts }: Shell): readonly FormFile[] {
  const latest = new Map<string, FormFile>();
  const several = new Set<string>();
  for (const one of forms) {
    const { unit } = one.form.figures;
    const known = latest.get(unit);
    if (known) several.add(unit);
    if (!known || writtenAt(one.file) >= writtenAt(known.file)) latest.set(unit, one);
  }
  for (const unit of several) {
    const file = shownPath(latest.get(unit)!.file);
    process.stderr.write(`${texts.text('cli.beside.superseded', { unit, file })}\n`);
  }
  return [...latest.values()];
}

function writtenAt(file: string): number {
  return statSync(file).mtimeMs;
}

async function fromIndex(file: string, book: IndexBook, shell: Shell): Promise<SentEarlier> {
  const bytes = readWorkbookFile(file);
  const other = readIndexBook(await snapshotOf(file, bytes));
  if (other.units.length === 0 || other.criteriaSets.length === 0) {
    throw new UsageError('previousUnknown', { file });
  }
  const { key } = book.settings.period;
  const sent = book.units.filter(({ code }) => sentInIndex(other, code, key)).length;
  const earlier = figuresOfIndex(book, other).filter((data) => !new BookFigures(book, data).isEmpty);
  if (sent === 0 && earlier.length === 0) throw new UsageError('previousEmpty', { file });
  sayCompared(sent, earlier, book, shell);
  return { earlier, before: sent > 0 ? { name: path.basename(file), bytes } : null };
}

function sayCompared(
  before: number,
  earlier: readonly PeriodData[],
  { units }: IndexBook,
  { texts }: Shell,
): void {
  const lines = earlier.map(({ period, measures }) => {
    const columns = [...measures.values()].flat();
    const count = units.filter((_, i) => columns.some(({ column }) => column.tags[i] === Tag.number)).length;
    return texts.text('cli.beside.earlier', { period: period.label, count });
  });
  if (before > 0) lines.unshift(texts.text('cli.beside.before', { count: before }));
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
}
