/** `chiso review`: which of the files that units sent are sound, and for each doubt which cell, what, and the cure. */
import path from 'node:path';
import type { IndexBook } from '../../core/book';
import type { Finding } from '../../core/findings/finding';
import {
  type Accepted,
  reviewBatch,
  unreadReturn,
  type ReviewedBatch,
  type ReviewedFile,
} from '../../jobs/review';
import { languages, type LanguageTexts, textsFor } from '../../locale/texts';
import { reviewWorkbook } from '../../review/report/review-workbook';
import { readWaivers } from '../../review/waivers';
import { readIndexBook } from '../../sheets/read/index-book';
import { DistinctNames } from '../../sheets/distinct-names';
import { WorkbookRefusal } from '../../workbook/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { batchLimits, XlsxWorkbook } from '../../workbook/xlsx/xlsx-workbook';
import { reviewDocument } from '../documents/review';
import { jsonText } from '../documents/json-text';
import { RefusedFile, UsageError } from '../failure';
import { checkFree, checkOutput, readWorkbookFile, readyFolder, writeWorkbookFile } from '../files';
import { sayNotes } from '../notes';
import { outcome } from '../outcome';
import type { ReviewArguments, Shell } from '../program';
import { countingBar } from '../progress';
import { askChildren, type Breakdown } from '../review-children';
import type { ChildAnswer, ChildRequest, ChildSetup } from '../review-messages';
import { submittedFiles } from '../submitted-files';
import { findingsView } from '../views/findings';
import { reviewView } from '../views/review';

export async function reviewCommand(
  named: readonly string[],
  options: ReviewArguments,
  shell: Shell,
): Promise<void> {
  const { template, out, copies } = options;
  const force = options.force ?? false;
  const { book, setup } = await openTemplate(template, shell);
  const { accepted, findings } = await openWaivers(options.waivers);
  const files = submittedFiles(
    named,
    [template, out, copies, options.waivers].filter((place) => place !== undefined),
  );
  if (out !== undefined) {
    for (const input of [template, ...files]) checkOutput(out, { input, force });
  }
  const copied = copies === undefined ? [] : copyPlaces(files, copies, force);

  const reviewed = await reviewAll(files, setup, shell);
  const batch = reviewBatch(book, reviewed, accepted);
  if (out !== undefined) await writeReview(out, batch, shell);
  if (copies !== undefined) await writeCopies(copied, files, batch, setup, shell);
  process.stdout.write(
    options.json === true ? jsonText(reviewDocument(batch)) : reviewView(batch, shell.texts),
  );
  if (findings.length > 0) process.stderr.write(findingsView(findings, shell.texts));
  shell.exit(outcome([...batch.files.flatMap((review) => review.findings), ...batch.findings, ...findings]));
}

/** The index is the reviewer's own, and is read here as by every other command. */
async function openTemplate(
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

async function snapshotOf(file: string, bytes: Uint8Array): Promise<WorkbookSnapshot> {
  try {
    return await XlsxWorkbook.open(bytes, { name: path.basename(file), limits: batchLimits }).read({});
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw new RefusedFile(file, error);
    throw error;
  }
}

/** What reviewers accepted in a review workbook that this command wrote before. */
async function openWaivers(
  file: string | undefined,
): Promise<{ readonly accepted: Accepted; readonly findings: readonly Finding[] }> {
  const spoken = languages.map(textsFor);
  if (file === undefined) return { accepted: { waivers: new Map(), languages: spoken }, findings: [] };
  const { waivers, findings } = readWaivers(await snapshotOf(file, readWorkbookFile(file)));
  return { accepted: { waivers, languages: spoken }, findings };
}

async function reviewAll(
  files: readonly string[],
  setup: ChildSetup,
  { texts }: Shell,
): Promise<readonly ReviewedFile[]> {
  const reviewed = new Map<number, ReviewedFile>();
  const requests = files.map((place): ChildRequest => ({
    kind: 'review',
    file: shownPath(place),
    path: place,
  }));
  const bar = countingBar(texts, 'review', files.length);
  try {
    await askChildren(requests, setup, (i, answer) => {
      bar.step();
      if (answer.kind === 'reviewed') reviewed.set(i, answer.reviewed);
      else if (answer.kind === 'broken') {
        const file = shownPath(files[i]!);
        reviewed.set(i, unreadReturn({ file, sha256: answer.sha256 }, answer.reason));
        if (answer.said !== '')
          process.stderr.write(`${file}\n${texts.text('cli.error.technical')}\n${answer.said}\n`);
      }
    });
  } finally {
    bar.stop();
  }
  return files.flatMap((_, i) => reviewed.get(i) ?? []);
}

/** The same on every system. */
function shownPath(file: string): string {
  return file.split(path.sep).join('/');
}

async function writeReview(out: string, batch: ReviewedBatch, shell: Shell): Promise<void> {
  const workbook = XlsxWorkbook.blank(path.basename(out));
  const report = await workbook.apply(reviewWorkbook(batch, shell.texts), {});
  writeWorkbookFile(out, workbook.bytes());
  sayNotes(report, shell);
  process.stderr.write(`${shell.texts.text('cli.written', { file: out })}\n`);
}

/** Where the copy of each file goes; files of one name from several folders get names of their own. */
function copyPlaces(files: readonly string[], folder: string, force: boolean): readonly string[] {
  readyFolder(folder);
  const names = new DistinctNames(longestName);
  return files.map((file) => {
    const { name, ext } = path.parse(file);
    const out = path.join(folder, names.take(name) + ext);
    checkFree(out, { input: file, force });
    return out;
  });
}

/** Characters of a file's name, its ending apart, that every system takes. */
const longestName = 100;

/** What was found of each file that could be read, in a copy of it. */
async function writeCopies(
  places: readonly string[],
  files: readonly string[],
  { files: reviews }: ReviewedBatch,
  setup: ChildSetup,
  { texts }: Shell,
): Promise<void> {
  const requests = reviews.flatMap((review, i): CopyRequest[] =>
    review.verdict === 'unreadable' ? [] : [{ kind: 'copy', path: files[i]!, out: places[i]!, review }],
  );
  const bar = countingBar(texts, 'copy', requests.length);
  const said: string[] = [];
  let written = 0;
  try {
    await askChildren(requests, setup, (i, answer) => {
      bar.step();
      if (answer.kind === 'copied') written += 1;
      else said.push(refusalLine(requests[i]!.path, answer, texts));
    });
  } finally {
    bar.stop();
  }
  said.sort();
  process.stderr.write([...said, texts.text('cli.review.copied', { count: written }), ''].join('\n'));
}

type CopyRequest = Extract<ChildRequest, { kind: 'copy' }>;

/** A copy that could not be made holds nothing up: the review workbook has its findings. */
function refusalLine(file: string, answer: ChildAnswer | Breakdown, texts: LanguageTexts): string {
  if (answer.kind !== 'refused' && answer.kind !== 'broken') return '';
  const { code, parameters } = answer.reason;
  return texts.text('cli.review.notCopied', { file, refusal: texts.text(`refusal.${code}`, parameters) });
}
