/**
 * A process that reads what units sent, so that nothing in a file can hurt the command line: it is started with little
 * memory, asked for one file at a time, and killed when it takes too long.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { IndexBook } from '../core/book';
import { linesIn } from '../jobs/merge';
import { reviewFile, type ReviewIndex, unreadReturn } from '../jobs/review';
import { openBook } from '../jobs/score';
import { earlierForm, remarkChanges } from '../jobs/sent-before';
import { type Language, languages, textsFor } from '../locale/texts';
import type { UnreadableReason } from '../review/unreadable';
import { sentInIndex } from '../review/index-figures';
import { unitCopyPlan } from '../review/report/unit-copy';
import { readUnitForm } from '../sheets/unit-form/read-form';
import { WorkbookRefusal } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { batchLimits, type Limits, submissionLimits, XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';
import { writeWorkbookFile } from './files';
import type {
  ChildAnswer,
  ChildMessage,
  ChildReply,
  ChildRequest,
  ChildSetup,
  OwnWorkbook,
} from './review-messages';

let index: ReviewIndex | null = null;

process.on('message', (message) => {
  void replyTo(message as ChildMessage).then(say);
});
process.on('disconnect', () => {
  process.exit();
});

async function replyTo(message: ChildMessage): Promise<ChildReply> {
  if (message.kind === 'start') {
    index = await readIndex(message.setup);
    return { kind: 'ready' };
  }
  if (!index) throw new Error('asked before it was started');
  return answerTo(message, index);
}

function say(reply: ChildReply): void {
  process.send?.(reply);
}

async function readIndex({ template, language, beside, before }: ChildSetup): Promise<ReviewIndex> {
  const book = await bookIn(template);
  const others = languages.filter((other) => other !== language);
  const texts = (spoken: Language) => textsFor(spoken);
  return {
    book,
    languages: [texts(language), ...others.map(texts)],
    ...(beside && { beside }),
    ...(before && { before: await sentBefore(before, book.settings.period.key) }),
  };
}

async function bookIn({ name, bytes }: OwnWorkbook): Promise<IndexBook> {
  return (await openBook(XlsxWorkbook.open(bytes, { name, limits: batchLimits }))).book;
}

/** Forms are read again when theirs is asked for: that they can be read was tried before. */
async function sentBefore(
  before: NonNullable<ChildSetup['before']>,
  period: string,
): Promise<NonNullable<ReviewIndex['before']>> {
  if ('bytes' in before) {
    const book = await bookIn(before);
    return ({ form: { unit } }) => Promise.resolve(sentInIndex(book, unit.code, period));
  }
  return async (issued) => {
    const file = before.get(issued.form.unit.code);
    const snapshot = file === undefined ? null : await formAt(file);
    return snapshot && readUnitForm(snapshot, issued);
  };
}

/** Null where the file is no longer there. */
async function formAt(file: string): Promise<WorkbookSnapshot | null> {
  const bytes = bytesOf(file, submissionLimits);
  if (!(bytes instanceof Uint8Array)) return null;
  return XlsxWorkbook.open(bytes, { name: path.basename(file), limits: submissionLimits }).read({});
}

async function answerTo(request: ChildRequest, known: ReviewIndex): Promise<ChildAnswer> {
  // What an agency appraised is of all units, and a hundred times the form of one.
  const limits = request.kind === 'lines' ? batchLimits : submissionLimits;
  const bytes = bytesOf(request.path, limits);
  if (!(bytes instanceof Uint8Array)) {
    return request.kind === 'review'
      ? {
          kind: 'reviewed',
          reviewed: unreadReturn({ ...request, sha256: '' }, bytes),
        }
      : { kind: 'refused', reason: bytes };
  }
  const name = path.basename(request.path);
  const open = () => XlsxWorkbook.open(bytes, { name, limits });
  if (request.kind !== 'review') {
    return orRefusal(() => {
      switch (request.kind) {
        case 'copy':
          return copyFile(request, open(), known);
        case 'lines':
          return readLines(open(), known);
        case 'earlier':
          return readEarlier(open(), known);
        case 'compare':
          return compareForms(request, open(), known);
      }
    });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  say({ kind: 'opened', sha256 });
  const { file, receivedAt = null } = request;
  return { kind: 'reviewed', reviewed: await reviewFile(known, { file, sha256, open, receivedAt }) };
}

function bytesOf(file: string, { fileBytes: limit }: Limits): Uint8Array | UnreadableReason {
  try {
    const found = statSync(file).size;
    return found > limit ? { code: 'file-too-large', parameters: { found, limit } } : readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { code: 'not-readable', parameters: { system: code } };
  }
}

/** What is refused crosses to the other process as plain data; of an error only its message would. */
async function orRefusal(answer: () => Promise<ChildAnswer>): Promise<ChildAnswer> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error;
    const { code, parameters } = error;
    return { kind: 'refused', reason: { code, parameters } };
  }
}

async function copyFile(
  { out, review }: Extract<ChildRequest, { kind: 'copy' }>,
  workbook: XlsxWorkbook,
  { book, languages: [texts] }: ReviewIndex,
): Promise<ChildAnswer> {
  await workbook.apply(unitCopyPlan(book, review, texts), {});
  writeWorkbookFile(out, workbook.bytes());
  return { kind: 'copied' };
}

async function readLines(workbook: XlsxWorkbook, { book }: ReviewIndex): Promise<ChildAnswer> {
  return { kind: 'lines', lines: linesIn(await workbook.read({}), book) };
}

async function readEarlier(workbook: XlsxWorkbook, { book }: ReviewIndex): Promise<ChildAnswer> {
  return { kind: 'earlier', form: earlierForm(await workbook.read({ package: true }), book) };
}

async function compareForms(
  { before, unit }: Extract<ChildRequest, { kind: 'compare' }>,
  workbook: XlsxWorkbook,
  { book }: ReviewIndex,
): Promise<ChildAnswer> {
  const [earlier, later] = [await formAt(before), await workbook.read({})];
  return { kind: 'compared', remarks: earlier ? remarkChanges(earlier, later, unit, book) : [] };
}
