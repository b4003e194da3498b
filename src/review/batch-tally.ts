/** What the reviews of many files add up to: by verdict, by severity, by check, and which units sent nothing. */
import type { IndexBook, Unit } from '../core/book';
import { severities, type Severity } from '../core/findings/finding';
import { unitsAsked } from '../sheets/unit-form/units-asked';
import type { Check, NotEvaluated } from './check';
import { allChecks } from './checks/registry';
import { type FileReview, type Verdict, verdicts } from './file-review';

/** How one check ended over all files; each file counts once. */
export interface CheckTally {
  readonly check: Check<never>;
  readonly pass: number;
  readonly fail: number;
  readonly waived: number;
  readonly notEvaluated: number;
  /** Findings of it in all files, those beyond the cap included. */
  readonly findings: number;
  /** Files by the reason for which it was not made, wholly or in part. */
  readonly reasons: ReadonlyMap<NotEvaluated, number>;
}

export interface BatchTally {
  readonly files: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Findings that failed. */
  readonly severities: Readonly<Record<Severity, number>>;
  /** Units that are to file a form and of which no file was recognised, in the order of the index. */
  readonly missing: readonly Unit[];
  /** In the order of the checks; those that were asked of no file are left out. */
  readonly checks: readonly CheckTally[];
}

export function batchTally(book: IndexBook, reviews: readonly FileReview[]): BatchTally {
  const submitted = new Set(reviews.map(({ unit }) => unit));
  const failed = reviews.flatMap(({ findings }) => findings.filter(({ status }) => status === 'fail'));
  return {
    files: reviews.length,
    verdicts: counts(
      verdicts,
      reviews.map(({ verdict }) => verdict),
    ),
    severities: counts(
      severities,
      failed.map(({ severity }) => severity),
    ),
    missing: unitsAsked(book).filter(({ code }) => !submitted.has(code)),
    checks: checkTallies(reviews),
  };
}

/** Findings of one file that failed, by severity. */
export function failedBySeverity({
  findings,
}: Pick<FileReview, 'findings'>): Readonly<Record<Severity, number>> {
  return counts(
    severities,
    findings.flatMap(({ severity, status }) => (status === 'fail' ? [severity] : [])),
  );
}

function counts<Word extends string>(words: readonly Word[], found: readonly Word[]): Record<Word, number> {
  const byWord = new Map<Word, number>(words.map((word) => [word, 0]));
  for (const word of found) byWord.set(word, (byWord.get(word) ?? 0) + 1);
  return Object.fromEntries(byWord) as Record<Word, number>;
}

function checkTallies(reviews: readonly FileReview[]): CheckTally[] {
  const tallies = new Map(allChecks.map((check) => [check.id, new OpenTally(check)]));
  for (const { results } of reviews) {
    for (const { check, status, reason, count } of results) {
      const tally = tallies.get(check);
      if (!tally) continue;
      tally[status] += 1;
      tally.findings += count;
      if (reason !== null) tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + 1);
    }
  }
  return [...tallies.values()].filter(
    ({ pass, fail, waived, notEvaluated }) => pass + fail + waived + notEvaluated > 0,
  );
}

class OpenTally implements CheckTally {
  pass = 0;
  fail = 0;
  waived = 0;
  notEvaluated = 0;
  findings = 0;
  readonly reasons = new Map<NotEvaluated, number>();

  constructor(readonly check: Check<never>) {}
}
