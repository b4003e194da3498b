/** `chiso merge`: what agencies appraised and units explained, back in one workbook. */
import path from 'node:path';
import { merge } from '../../jobs/merge';
import { openBook } from '../../jobs/score';
import { appraisalOf } from '../../jobs/split';
import { submissionLimits, XlsxWorkbook } from '../../workbook/xlsx/xlsx-workbook';
import { findingDocument } from '../documents/findings';
import { jsonText } from '../documents/json-text';
import { UsageError } from '../failure';
import { checkOutput, readWorkbookFile } from '../files';
import { runOnFile } from '../job-run';
import { writeInto } from '../new-workbook';
import { outcome } from '../outcome';
import type { Shell } from '../program';
import type { MergeArguments } from '../round-program';
import { refuseAmong, submittedFiles } from '../submitted-files';
import { findingsView } from '../views/findings';

export async function mergeCommand(
  named: readonly string[],
  { into, out, force = false, json = false }: MergeArguments,
  shell: Shell,
): Promise<void> {
  const { texts } = shell;
  const files = submittedFiles(named, [into]);
  refuseAmong(named, out);
  checkOutput(out, { inputs: [into, ...files], force });
  const { workbook, result } = await runOnFile(into, shell, async (opened, job) => {
    const book = await openBook(opened, job);
    const rows = appraisalOf(book);
    if (!rows) throw new UsageError('noAppraisalLines', { file: into });
    const parts = files.map((file) => ({ file: path.basename(file), open: () => opener(file) }));
    return merge(book, rows, parts, texts);
  });
  await writeInto(workbook, out, result.plan, shell);
  process.stderr.write(`${texts.text('cli.written', { file: out })}\n`);
  const { findings, cells } = result;
  process.stdout.write(
    json
      ? jsonText({ files: result.files, cells, findings: findings.map(findingDocument) })
      : `${texts.text('cli.merge.counts', { files: result.files, cells })}\n${findingsView(findings, texts)}`,
  );
  shell.exit(outcome(findings));
}

function opener(file: string): XlsxWorkbook {
  return XlsxWorkbook.open(readWorkbookFile(file), { name: path.basename(file), limits: submissionLimits });
}
