/** `chiso review`: which of the files that units sent are sound, and for each doubt which cell, what, and the cure. */
import path from 'node:path';
import { reviewBatch, type ReviewedBatch } from '../../jobs/review';
import type { LanguageTexts } from '../../locale/texts';
import { reviewWorkbook } from '../../review/report/review-workbook';
import { DistinctNames } from '../../sheets/distinct-names';
import { XlsxWorkbook } from '../../workbook/xlsx/xlsx-workbook';
import { reviewDocument } from '../documents/review';
import { jsonText } from '../documents/json-text';
import { checkFree, checkOutput, type OutputOptions, readyFolder, writeWorkbookFile } from '../files';
import { openIntakeNotes } from '../intake-notes';
import { sayNotes } from '../notes';
import { outcome } from '../outcome';
import type { Shell } from '../program';
import type { ReviewArguments } from '../round-program';
import { openBeside, placesBeside } from '../beside';
import type { Breakdown } from '../review-children';
import type { ChildAnswer, ChildRequest, ChildSetup } from '../review-messages';
import { answersTo, openTemplate, openWaivers, reviewAll } from '../reviewed-files';
import { refuseAmong, submittedFiles } from '../submitted-files';
import { findingsView } from '../views/findings';
import { reviewView } from '../views/review';

export async function reviewCommand(
  named: readonly string[],
  options: ReviewArguments,
  shell: Shell,
): Promise<void> {
  const { template, out, copies } = options;
  const force = options.force ?? false;
  const index = await openTemplate(template, shell);
  const waivers = await openWaivers(options.waivers);
  const noteOf = options.register === undefined ? null : await openIntakeNotes(options.register);
  const own = [template, options.waivers ?? template, ...placesBeside(options)];
  const files = submittedFiles(named, own);
  const output = { inputs: [...own, ...files], force };
  for (const place of [out, copies]) if (place !== undefined) refuseAmong([...named, ...own], place);
  if (out !== undefined) checkOutput(out, output);
  const copied = copies === undefined ? [] : copyPlaces(files, copies, output);

  const { book, setup, ...besideForms } = await openBeside(options, index, files, shell);
  const findings = [...waivers.findings, ...besideForms.findings];
  const times = noteOf ? files.map((file) => noteOf(file).receivedAt) : [];
  const reviewed = await reviewAll(files, setup, shell, times);
  const batch = reviewBatch(book, reviewed, waivers.accepted);
  if (out !== undefined) await writeReview(out, batch, shell);
  if (copies !== undefined) await writeCopies(copied, files, batch, setup, shell);
  process.stdout.write(
    options.json === true ? jsonText(reviewDocument(batch)) : reviewView(batch, shell.texts),
  );
  if (findings.length > 0) process.stderr.write(findingsView(findings, shell.texts));
  shell.exit(outcome([...batch.files.flatMap((review) => review.findings), ...batch.findings, ...findings]));
}

async function writeReview(out: string, batch: ReviewedBatch, shell: Shell): Promise<void> {
  const workbook = XlsxWorkbook.blank(path.basename(out));
  const report = await workbook.apply(reviewWorkbook(batch, shell.texts), {});
  writeWorkbookFile(out, workbook.bytes());
  sayNotes(report, shell);
  process.stderr.write(`${shell.texts.text('cli.written', { file: out })}\n`);
}

/** Where the copy of each file goes; files of one name from several folders get names of their own. */
function copyPlaces(files: readonly string[], folder: string, output: OutputOptions): readonly string[] {
  readyFolder(folder);
  const names = new DistinctNames(longestName);
  return files.map((file) => {
    const { name, ext } = path.parse(file);
    const out = path.join(folder, names.take(name) + ext);
    checkFree(out, output);
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
  shell: Shell,
): Promise<void> {
  const requests = reviews.flatMap((review, i): CopyRequest[] =>
    review.verdict === 'unreadable' ? [] : [{ kind: 'copy', path: files[i]!, out: places[i]!, review }],
  );
  const answers = await answersTo(requests, 'copy', setup, shell);
  const said = answers.flatMap((answer, i) =>
    answer.kind === 'copied' ? [] : [refusalLine(requests[i]!.path, answer, shell.texts)],
  );
  const written = requests.length - said.length;
  process.stderr.write([...said, shell.texts.text('cli.review.copied', { count: written }), ''].join('\n'));
}

type CopyRequest = Extract<ChildRequest, { kind: 'copy' }>;

/** A copy that could not be made holds nothing up: the review workbook has its findings. */
function refusalLine(file: string, answer: ChildAnswer | Breakdown, texts: LanguageTexts): string {
  if (answer.kind !== 'refused' && answer.kind !== 'broken') return '';
  const { code, parameters } = answer.reason;
  return texts.text('cli.review.notCopied', { file, refusal: texts.text(`refusal.${code}`, parameters) });
}
