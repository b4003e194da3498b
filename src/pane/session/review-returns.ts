/** Reviews files that came back against the index book of a session. */
import type { IndexBook } from '../../core/book';
import {
  reviewBatch,
  reviewFile,
  unreadReturn,
  type ReturnedFile,
  type ReviewedFile,
} from '../../jobs/review';
import { languages, textsFor } from '../../locale/texts';
import { reviewWorkbook } from '../../review/report/review-workbook';
import type { UnreadableReason } from '../../review/unreadable';
import { readWaivers } from '../../review/waivers';
import type { ComparedReturns, ReturnedWorkbook, ReviewedReturn } from './review-verbs';
import type { WorkbookFiles } from './session';
import type { Answers, Asks, ResultFile } from './verbs';

/** Never rejects for what the file holds, nor where the browser cannot read it. */
export async function reviewReturned(
  book: IndexBook,
  returned: ReturnedWorkbook,
  files: WorkbookFiles,
): Promise<ReviewedReturn> {
  const file = await opened(returned, files);
  if (!file) return unreadableReturn(returned.name, { code: 'not-readable', parameters: {} });
  const reviewed = await reviewFile({ book, languages: [textsFor('vi'), textsFor('en')] }, file);
  const unit = book.units.find(({ code }) => code === reviewed.review.unit);
  return { ...reviewed, unitName: unit?.name ?? null };
}

/** The row of a file whose review gave no answer. */
export function unreadableReturn(file: string, reason: UnreadableReason): ReviewedReturn {
  return { ...unreadReturn({ file, sha256: '' }, reason), unitName: null };
}

/** Holds reviewed files against each other. */
export function compareReturns(book: IndexBook, reviewed: readonly ReviewedFile[]): ComparedReturns {
  const { files, findings, tally } = reviewBatch(book, reviewed);
  return { files, findings, missing: tally.missing.map(({ code, name }) => ({ code, name })) };
}

/** What was accepted in an earlier review workbook. @throws WorkbookRefusal */
export async function earlierWaivers(
  { file }: Asks<'waivers'>,
  files: WorkbookFiles,
): Promise<Answers<'waivers'>> {
  return readWaivers(await files.open(file.bytes, file.name).read({}));
}

/** The review workbook, as a file. */
export async function reviewBook(
  book: IndexBook,
  { reviewed, waivers, name, language }: Asks<'reviewBook'>,
  files: WorkbookFiles,
): Promise<ResultFile> {
  const workbook = files.blank(name);
  const batch = reviewBatch(book, reviewed, { waivers, languages: languages.map(textsFor) });
  await workbook.apply(reviewWorkbook(batch, textsFor(language)), {});
  return { name, bytes: workbook.bytes() };
}

/** Null where the browser does not read it: it was moved, removed, or another program holds it. */
async function opened(returned: ReturnedWorkbook, files: WorkbookFiles): Promise<ReturnedFile | null> {
  const { name: file } = returned;
  if (returned.kind === 'snapshot') {
    const { snapshot } = returned;
    return { file, sha256: '', open: () => ({ read: () => Promise.resolve(snapshot) }) };
  }
  const bytes = await returned.content.arrayBuffer().then(
    (content) => new Uint8Array(content),
    () => null,
  );
  return bytes && { file, sha256: await sha256Of(bytes), open: () => files.open(bytes, file) };
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
