/** `chiso council`: the disputed lines with their effect on score and rank, as a sheet of a copy of the workbook. */
import { council } from '../../jobs/council';
import { openBook } from '../../jobs/score';
import { appraisalOf } from '../../jobs/split';
import { ExitCode, UsageError } from '../failure';
import { checkOutput } from '../files';
import { runOnFile } from '../job-run';
import { writeInto } from '../new-workbook';
import type { Shell } from '../program';
import type { CouncilArguments } from '../round-program';

export async function councilCommand(file: string, options: CouncilArguments, shell: Shell): Promise<void> {
  const { texts } = shell;
  const { out, force = false } = options;
  checkOutput(out, { inputs: [file], force });
  const { workbook, result } = await runOnFile(file, shell, async (opened, job) => {
    const book = await openBook(opened, job);
    const rows = appraisalOf(book);
    if (!rows) throw new UsageError('noAppraisalLines', { file });
    return council(book, rows, texts);
  });
  await writeInto(workbook, out, result.plan, shell);
  process.stdout.write(`${texts.text('cli.council.written', { count: result.lines, file: out })}\n`);
  shell.exit(ExitCode.done);
}
