/** `chiso merge`: what agencies appraised and units explained, back in one workbook. */
import path from 'node:path';
import { merge, type ReturnedPart } from '../../jobs/merge';
import { openBook } from '../../jobs/score';
import { appraisalOf } from '../../jobs/split';
import { findingDocument } from '../documents/findings';
import { jsonText } from '../documents/json-text';
import { UsageError } from '../failure';
import { checkOutput, readWorkbookFile } from '../files';
import { runOnFile } from '../job-run';
import { writeInto } from '../new-workbook';
import { outcome } from '../outcome';
import type { Shell } from '../program';
import type { MergeArguments } from '../round-program';
import type { ChildSetup } from '../review-messages';
import { answersTo, shownPath } from '../reviewed-files';
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
  const { workbook, result: rows } = await runOnFile(into, shell, async (opened, job) =>
    appraisalOf(await openBook(opened, job)),
  );
  if (!rows) throw new UsageError('noAppraisalLines', { file: into });
  const result = merge(rows, await returnedParts(files, into, shell), texts);
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

/** Files of others are read by processes of their own, against the workbook that they go into. */
async function returnedParts(
  files: readonly string[],
  into: string,
  shell: Shell,
): Promise<readonly ReturnedPart[]> {
  const setup: ChildSetup = {
    template: { name: path.basename(into), bytes: readWorkbookFile(into) },
    language: shell.texts.language,
  };
  const requests = files.map((place) => ({ kind: 'lines', path: place }) as const);
  const answers = await answersTo(requests, 'read', setup, shell);
  return answers.flatMap((answer, i): ReturnedPart[] => {
    const file = shownPath(files[i]!);
    if (answer.kind === 'lines') return [{ file, found: answer.lines }];
    return answer.kind === 'refused' || answer.kind === 'broken' ? [{ file, found: answer.reason }] : [];
  });
}
