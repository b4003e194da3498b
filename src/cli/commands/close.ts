/** `chiso close`: a frozen copy of the workbook with its results, and the log of what was corrected since. */
import path from 'node:path';
import { close, isClosed } from '../../jobs/close';
import { openBook, type OpenedBook } from '../../jobs/score';
import { ExitCode, UsageError } from '../failure';
import { checkOutput } from '../files';
import { runOnFile } from '../job-run';
import { writeInto } from '../new-workbook';
import type { Shell } from '../program';
import type { CloseArguments } from '../round-program';

export async function closeCommand(file: string, options: CloseArguments, shell: Shell): Promise<void> {
  const { texts } = shell;
  const { out, previous, force = false } = options;
  checkOutput(out, { inputs: [file, previous ?? file], force });
  const before = previous === undefined ? null : await opened(previous, shell);
  const { workbook, result } = await runOnFile(file, shell, async (book, job) => {
    const now = await openBook(book, job);
    if (!before && isClosed(now.snapshot))
      throw new UsageError('closedBefore', { file: path.basename(file) });
    return close(now, texts, { previous: before, day: dayText(new Date()) });
  });
  await writeInto(workbook, out, result.plan, shell);
  const { closing, changes } = result;
  process.stdout.write(`${texts.text('cli.close.written', { closing, changes, file: out })}\n`);
  shell.exit(ExitCode.done);
}

async function opened(file: string, shell: Shell): Promise<OpenedBook> {
  return (await runOnFile(file, shell, (workbook, job) => openBook(workbook, job))).result;
}

/** `22/11/2026`, in the office's own time. */
function dayText(day: Date): string {
  const digits = (part: number) => String(part).padStart(2, '0');
  return `${digits(day.getDate())}/${digits(day.getMonth() + 1)}/${String(day.getFullYear())}`;
}
