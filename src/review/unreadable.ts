/** A file that no check ever saw: what is said of it instead. */
import type { RefusalCode } from '../workbook/port';
import { leftOut } from './check-log';
import { fileChecks } from './checks/registry';
import type { FileReview } from './file-review';

/**
 * Why a file was not read: the reader refused it; the system did not give its bytes; it took longer than any sound
 * file; it needed more memory; whatever read it broke down. The keys `refusal.<code>` and `refusal.<code>.cure` say it.
 */
export type UnreadableCode = RefusalCode | 'not-readable' | 'time-limit' | 'out-of-memory' | 'reader-stopped';

/** The reason with the facts that its text names. */
export interface UnreadableReason {
  readonly code: UnreadableCode;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** The row of an unreadable file: one finding `file-unreadable` that stops everything. */
export function unreadableFile(
  { file, sha256 }: Pick<FileReview, 'file' | 'sha256'>,
  { code, parameters }: UnreadableReason,
): FileReview {
  return {
    file,
    sha256,
    unit: null,
    verdict: 'unreadable',
    results: fileChecks.map((check) => leftOut(check, 'earlier-stage').result),
    findings: [
      {
        ruleId: 'file-unreadable',
        severity: 'blocker',
        status: 'fail',
        parameters: { ...parameters, refusal: code },
      },
    ],
  };
}
