/** How a command that read a workbook ends. */
import { gravest, type Finding } from '../core/findings/finding';
import { ExitCode } from './failure';
import type { Shell } from './program';

/** 1 when something in the workbook is wrong, else 0. */
export function outcome(findings: readonly Finding[]): ExitCode {
  const worst = gravest(findings);
  return worst === 'blocker' || worst === 'error' ? ExitCode.findings : ExitCode.done;
}

/** Says on stderr that an answer rests on a workbook with something wrong in it, for commands that do not list it. */
export function warnOfFindings(findings: readonly Finding[], { texts }: Shell): void {
  const wrong = findings.filter(
    ({ status, severity }) => status === 'fail' && (severity === 'blocker' || severity === 'error'),
  );
  if (wrong.length === 0) return;
  process.stderr.write(`${texts.text('cli.findings.elsewhere', { count: wrong.length })}\n`);
}
