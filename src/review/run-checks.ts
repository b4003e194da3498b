/** Runs checks stage by stage over one file, or over a batch. */
import { type Finding, severities } from '../core/findings/finding';
import { askCheck, type CheckAnswer, leftOut } from './check-log';
import { type Check, checkStages } from './check';
import { fileChecks } from './checks/registry';
import type { CheckResult, FileReview } from './file-review';
import type { Submission } from './submission';
import { verdictOf } from './verdict';

/** What checks gave, before a verdict. */
export interface CheckedSubject {
  /** In the order of the checks. */
  readonly results: readonly CheckResult[];
  /** The gravest first, then in the order of the sheets. */
  readonly findings: readonly Finding[];
}

interface TellingOptions {
  readonly unit?: string | null;
  readonly sheets?: readonly string[];
}

/** The review of one file by every check of a single file, or by those given. */
export function runChecks(
  submission: Submission,
  checks: readonly Check<Submission>[] = fileChecks,
): FileReview {
  const { file, sha256, snapshot } = submission;
  const unit = submission.unit?.code ?? null;
  const sheets = snapshot.sheets.map(({ name }) => name);
  const { results, findings } = runStages(checks, submission, { unit, sheets });
  return { file, sha256, unit, verdict: verdictOf(findings), results, findings };
}

/**
 * Asks the checks of each stage, until one of them finds a blocker: the checks of later stages are then not evaluated
 * (`earlier-stage`). `unit` is said with every finding that names none; `sheets` is the order to tell findings in.
 */
export function runStages<Subject>(
  checks: readonly Check<Subject>[],
  subject: Subject,
  { unit = null, sheets = [] }: TellingOptions = {},
): CheckedSubject {
  const answers = new Map<string, CheckAnswer>();
  let blocked = false;
  for (const stage of checkStages) {
    const asked = checks
      .filter((check) => check.stage === stage)
      .map((check) => {
        const answer = blocked ? leftOut(check, 'earlier-stage') : askCheck(check, subject, unit);
        answers.set(check.id, answer);
        return answer;
      });
    blocked ||= asked.some(({ findings }) => findings.some(isBlocker));
  }
  const inOrder = checks.flatMap(({ id }) => answers.get(id) ?? []);
  return {
    results: inOrder.map(({ result }) => result),
    findings: inTellingOrder(
      inOrder.flatMap(({ findings }) => findings),
      sheets,
    ),
  };
}

function isBlocker({ severity, status }: Finding): boolean {
  return severity === 'blocker' && status === 'fail';
}

/** What was not looked at comes last; what belongs to no sheet before what does, a sheet before its cells. */
function inTellingOrder(findings: readonly Finding[], sheets: readonly string[]): readonly Finding[] {
  const places = new Map(sheets.map((name, i) => [name, i]));
  const key = ({ status, severity, cell, sheet }: Finding) => {
    const name = cell?.sheet ?? sheet;
    return [
      status === 'notEvaluated' ? severities.length : severities.indexOf(severity),
      name === undefined ? -1 : (places.get(name) ?? sheets.length),
      cell?.row ?? -1,
      cell?.column ?? -1,
    ];
  };
  return findings
    .map((finding) => ({ finding, key: key(finding) }))
    .sort((a, b) => difference(a.key, b.key))
    .map(({ finding }) => finding);
}

function difference(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : a[i]! - b[i]!;
}
