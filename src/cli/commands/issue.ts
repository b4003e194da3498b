/** `chiso issue`: a self-assessment form for every unit of an index, one file each. */
import path from 'node:path';
import { leavesOf } from '../../core/criteria/tree';
import { issueForms, type FormFile, type FormFiles } from '../../jobs/issue';
import { openBook } from '../../jobs/score';
import { blankCheckCode } from '../../sheets/unit-form/form-codes';
import { XlsxWorkbook } from '../../workbook/xlsx/xlsx-workbook';
import { issueDocument } from '../documents/issue';
import { jsonText } from '../documents/json-text';
import { checkFree, readyFolder, writeWorkbookFile } from '../files';
import { runOnFile } from '../job-run';
import { outcome, warnOfFindings } from '../outcome';
import type { Shell } from '../program';
import type { IssueArguments } from '../round-program';
import { issueView } from '../views/issue';

/** A form that was written. */
export interface WrittenForm {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly file: string;
  /** Criteria that the unit is asked for, without areas. */
  readonly criteria: number;
  readonly max: number | null;
  /** Its check code while nothing is filled in. */
  readonly checkCode: string;
}

export async function issueCommand(file: string, options: IssueArguments, shell: Shell): Promise<void> {
  const { texts } = shell;
  const folder = options.out;
  const { result } = await runOnFile(file, shell, async (workbook, job) => {
    const { book } = await openBook(workbook, job);
    const issue = issueForms(book, texts, options.unit ?? null);
    const written = await writeForms(issue, { ...options, input: file }, (share) => {
      job.onProgress?.('write', share);
    });
    return { book, written, without: issue.without };
  });
  const { book, written, without } = result;
  process.stdout.write(
    options.json === true
      ? jsonText(issueDocument(written, without, book.findings))
      : issueView({ folder, written, without, findings: book.findings }, texts),
  );
  if (written.length > 0) warnOfFindings(book.findings, shell);
  shell.exit(outcome(book.findings));
}

/** All names are looked at before the first form is written, so that none is written where one may not be. */
async function writeForms(
  { forms }: FormFiles,
  { out, force = false, input }: IssueArguments & { readonly input: string },
  onProgress: (share: number) => void,
): Promise<WrittenForm[]> {
  if (forms.length === 0) return [];
  readyFolder(out);
  for (const { file } of forms) checkFree(path.join(out, file), { inputs: [input], force });
  const written: WrittenForm[] = [];
  for (const [i, form] of forms.entries()) {
    written.push(await writeForm(form, out));
    onProgress((i + 1) / forms.length);
  }
  return written;
}

async function writeForm({ unit, file, issued }: FormFile, folder: string): Promise<WrittenForm> {
  const { form, plan } = issued();
  const workbook = XlsxWorkbook.blank(file);
  await workbook.apply(plan, {});
  writeWorkbookFile(path.join(folder, file), workbook.bytes());
  return {
    code: unit.code,
    name: unit.name,
    group: unit.group,
    file,
    criteria: leavesOf(form.lines.map(({ criterion }) => criterion)).length,
    max: form.lines[0]?.max ?? null,
    checkCode: blankCheckCode(form),
  };
}
