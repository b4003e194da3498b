/** A review as a program reads it. */
import type { ReviewedBatch } from '../../jobs/review';
import type { CheckTally } from '../../review/batch-tally';
import { findingDocument } from './findings';

/**
 * `{files, findings, summary}`: files in the order of their names, each with its findings; `findings` belong to no file.
 * Nothing depends on the language, the clock or the machine.
 */
export function reviewDocument({ files, findings, tally }: ReviewedBatch): object {
  const { verdicts, severities, missing, checks } = tally;
  return {
    files: files.map(({ file, sha256, unit, verdict, findings: own }) => ({
      file,
      sha256,
      unit,
      verdict,
      findings: own.map(findingDocument),
    })),
    findings: findings.map(findingDocument),
    summary: {
      files: tally.files,
      verdicts,
      severities,
      missing: missing.map(({ code }) => code),
      checks: checks.map(checkDocument),
    },
  };
}

function checkDocument({ check, reasons, ...counts }: CheckTally): object {
  const { id, family, version } = check;
  const { pass, fail, waived, notEvaluated, findings } = counts;
  return {
    check: id,
    family,
    version,
    pass,
    fail,
    waived,
    notEvaluated,
    findings,
    reasons: Object.fromEntries(reasons),
  };
}
