/** `chiso score`: scores, ranks and findings; with `--out` the result sheets in a copy of the workbook. */
import { score, scoreAndWrite, type WriteOptions } from '../../jobs/score';
import { jsonText } from '../documents/json-text';
import { UsageError } from '../failure';
import { checkOutput, writeWorkbookFile } from '../files';
import { runOnFile } from '../job-run';
import { sayNotes } from '../notes';
import { outcome } from '../outcome';
import type { ScoreArguments, Shell } from '../program';
import { stage } from '../values';
import { findingsView } from '../views/findings';
import { liveView } from '../views/live';
import { rankingView } from '../views/ranking';
import { scoreDocument } from '../documents/score';

export async function scoreCommand(file: string, options: ScoreArguments, shell: Shell): Promise<void> {
  const { texts } = shell;
  const mode = writingMode(options.mode);
  const print = printing(options.print);
  const at = options.stage === undefined ? {} : { stage: stage(options.stage, texts) };
  const { out } = options;
  if (out !== undefined) checkOutput(out, { inputs: [file], force: options.force ?? false });

  const { workbook, result } = await runOnFile(file, shell, async (opened, job) => {
    const asked: WriteOptions = {
      ...job,
      ...at,
      mode,
      writtenOn: dayText(new Date()),
      print,
      ...(options.profile && { profiles: options.profile }),
    };
    if (out === undefined) return { ...(await score(opened, asked)), live: null, report: null };
    return scoreAndWrite(opened, texts, asked);
  });
  if (out !== undefined) {
    writeWorkbookFile(out, workbook.bytes());
    process.stderr.write(`${texts.text('cli.written', { file: out })}\n`);
    if (result.report) sayNotes(result.report, shell);
    if (result.live) process.stderr.write(liveView(result.live, texts));
  }
  const { board } = result;
  process.stdout.write(
    options.json === true
      ? jsonText(scoreDocument(board))
      : `${rankingView(board, texts)}\n${findingsView(board.findings, texts)}`,
  );
  shell.exit(outcome(board.findings));
}

/** `22/11/2026`, in the office's own time. */
function dayText(day: Date): string {
  const digits = (part: number) => String(part).padStart(2, '0');
  return `${digits(day.getDate())}/${digits(day.getMonth() + 1)}/${String(day.getFullYear())}`;
}

function writingMode(mode: string | undefined): 'values' | 'live' {
  if (mode === undefined || mode === 'values') return 'values';
  if (mode === 'live') return 'live';
  throw new UsageError('unknownMode', { found: mode });
}

function printing(print: string | undefined): NonNullable<WriteOptions['print']> {
  if (print === undefined || print === 'annex') return 'annex';
  if (print === 'table' || print === 'none') return print;
  throw new UsageError('unknownPrint', { found: print });
}
