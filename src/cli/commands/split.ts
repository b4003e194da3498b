/** `chiso split`: a workbook for each agency that appraises, with its own criteria only. */
import path from 'node:path';
import { openBook } from '../../jobs/score';
import { appraisalOf, split } from '../../jobs/split';
import { ExitCode, UsageError } from '../failure';
import { checkFree, readyFolder } from '../files';
import { runOnFile } from '../job-run';
import { jsonText } from '../documents/json-text';
import { writeNewWorkbook } from '../new-workbook';
import type { Shell } from '../program';
import type { SplitArguments } from '../round-program';

export async function splitCommand(file: string, options: SplitArguments, shell: Shell): Promise<void> {
  const { texts } = shell;
  const { out, by = 'appraiser', force = false } = options;
  if (by !== 'appraiser') throw new UsageError('unknownSplit', { found: by });
  const { result: parts } = await runOnFile(file, shell, async (workbook, job) => {
    const opened = await openBook(workbook, job);
    const rows = appraisalOf(opened);
    if (!rows) throw new UsageError('noAppraisalLines', { file });
    return split(opened, rows, texts);
  });
  readyFolder(out);
  for (const part of parts) checkFree(path.join(out, part.file), { inputs: [file], force });
  for (const part of parts) await writeNewWorkbook(path.join(out, part.file), part.plan, shell);
  process.stdout.write(
    options.json === true
      ? jsonText({
          parts: parts.map(({ appraiser, file: name, lines }) => ({ appraiser, file: name, lines })),
        })
      : parts
          .map(({ appraiser, file: name, lines }) => {
            const whose = appraiser === '' ? texts.text('cli.split.unassigned') : appraiser;
            return `${texts.text('cli.split.written', { file: name, appraiser: whose, lines })}\n`;
          })
          .join(''),
  );
  shell.exit(ExitCode.done);
}
