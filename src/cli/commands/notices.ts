/** `chiso notices`: for each unit the result of its appraisal and the form to explain itself on. */
import path from 'node:path';
import { writtenMoment } from '../../core/periods/moment';
import { notices } from '../../jobs/notices';
import { openBook } from '../../jobs/score';
import { appraisalOf } from '../../jobs/split';
import { jsonText } from '../documents/json-text';
import { ExitCode, UsageError } from '../failure';
import { checkFree, readyFolder } from '../files';
import { runOnFile } from '../job-run';
import { writeNewWorkbook } from '../new-workbook';
import type { Shell } from '../program';
import type { NoticesArguments } from '../round-program';
import { moment } from '../values';

export async function noticesCommand(file: string, options: NoticesArguments, shell: Shell): Promise<void> {
  const { texts } = shell;
  const { out, force = false, json = false } = options;
  const deadline =
    options.deadline === undefined ? '' : writtenMoment(moment('--deadline', options.deadline));
  const { result: files } = await runOnFile(file, shell, async (workbook, job) => {
    const opened = await openBook(workbook, job);
    const rows = appraisalOf(opened);
    if (!rows) throw new UsageError('noAppraisalLines', { file });
    return notices(opened, rows, texts, { deadline });
  });
  readyFolder(out);
  for (const notice of files) checkFree(path.join(out, notice.file), { inputs: [file], force });
  for (const notice of files) await writeNewWorkbook(path.join(out, notice.file), notice.plan, shell);
  const changed = files.filter(({ lines }) => lines > 0).length;
  process.stdout.write(
    json
      ? jsonText({
          notices: files.map(({ unit, file: name, lines }) => ({ unit: unit.code, file: name, lines })),
        })
      : `${texts.text('cli.notices.written', { count: files.length, changed, folder: out })}\n`,
  );
  shell.exit(ExitCode.done);
}
