/** Opens what a review is made against, and has the files that units sent reviewed. */
import path from 'node:path';
import type { IndexBook } from '../core/book';
import type { Finding } from '../core/findings/finding';
import { type Accepted, unreadReturn, type ReviewedFile } from '../jobs/review';
import { languages, textsFor } from '../locale/texts';
import { readWaivers } from '../review/waivers';
import { readIndexBook } from '../sheets/read/index-book';
import { WorkbookRefusal } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { batchLimits, XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';
import { RefusedFile, UsageError } from './failure';
import { readWorkbookFile } from './files';
import type { Shell } from './program';
import { countingBar } from './progress';
import { askChildren, type Breakdown } from './review-children';
import type { ChildAnswer, ChildRequest, ChildSetup } from './review-messages';

/** The index is the reviewer's own, and is read here as by every other command. */
export async function openTemplate(
  file: string,
  { texts: { language } }: Shell,
): Promise<{ readonly book: IndexBook; readonly setup: ChildSetup }> {
  const bytes = readWorkbookFile(file);
  const book = readIndexBook(await snapshotOf(file, bytes));
  if (book.units.length === 0 || book.criteriaSets.length === 0) {
    throw new UsageError('templateWithoutIndex', { file });
  }
  return { book, setup: { template: { name: path.basename(file), bytes }, language } };
}

/** The content of a file that is the office's own. */
export async function snapshotOf(file: string, bytes: Uint8Array): Promise<WorkbookSnapshot> {
  try {
    return await XlsxWorkbook.open(bytes, { name: path.basename(file), limits: batchLimits }).read({});
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw new RefusedFile(file, error);
    throw error;
  }
}

/** What reviewers accepted in a review workbook that this command wrote before. */
export async function openWaivers(
  file: string | undefined,
): Promise<{ readonly accepted: Accepted; readonly findings: readonly Finding[] }> {
  const spoken = languages.map(textsFor);
  if (file === undefined) return { accepted: { waivers: new Map(), languages: spoken }, findings: [] };
  const { waivers, findings } = readWaivers(await snapshotOf(file, readWorkbookFile(file)));
  return { accepted: { waivers, languages: spoken }, findings };
}

/**
 * Reviews files in processes of their own; what breaks down is unreadable and holds up no other. `times` says when each
 * file came, where that is known.
 */
export async function reviewAll(
  files: readonly string[],
  setup: ChildSetup,
  shell: Shell,
  times: readonly (string | null)[] = [],
): Promise<readonly ReviewedFile[]> {
  const requests = files.map((place, i): ChildRequest => ({
    kind: 'review',
    file: shownPath(place),
    path: place,
    receivedAt: times[i] ?? null,
  }));
  const answers = await answersTo(requests, 'review', setup, shell);
  return answers.flatMap((answer, i) => {
    if (answer.kind === 'reviewed') return [answer.reviewed];
    if (answer.kind !== 'broken') return [];
    return [unreadReturn({ file: shownPath(files[i]!), sha256: answer.sha256 }, answer.reason)];
  });
}

/**
 * What processes of their own answer to each request, in the order of the requests, with a bar that says
 * `cli.progress.<key>`. What one says that broke down is shown, for whoever repairs the program.
 */
export async function answersTo(
  requests: readonly ChildRequest[],
  key: string,
  setup: ChildSetup,
  { texts }: Shell,
): Promise<readonly (ChildAnswer | Breakdown)[]> {
  const answers: (ChildAnswer | Breakdown)[] = [];
  const bar = countingBar(texts, key, requests.length);
  try {
    await askChildren(requests, setup, (i, answer) => {
      bar.step();
      answers[i] = answer;
      if (answer.kind !== 'broken' || answer.said === '') return;
      const file = shownPath(requests[i]!.path);
      process.stderr.write(`${file}\n${texts.text('cli.error.technical')}\n${answer.said}\n`);
    });
  } finally {
    bar.stop();
  }
  return answers;
}

/** The same on every system. */
export function shownPath(file: string): string {
  return file.split(path.sep).join('/');
}
