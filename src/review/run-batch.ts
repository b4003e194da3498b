/** Runs the checks across files, and gives each file its share of what they found. */
import { type Finding, severities } from '../core/findings/finding';
import type { Batch } from './batch';
import type { Check } from './check';
import { batchChecks } from './checks/registry';
import type { FileReview } from './file-review';
import { type CheckedSubject, runStages } from './run-checks';
import { verdictOf } from './verdict';

/** So many findings of one check across files are told. */
export const findingsPerBatchCheck = 1000;

/** Asks every check of a batch, or those given. Each finding names its unit, and its file as a parameter where it has one. */
export function runBatch(batch: Batch, checks: readonly Check<Batch>[] = batchChecks): CheckedSubject {
  return runStages(checks, batch, { limit: findingsPerBatchCheck });
}

/**
 * The review of a file with what was found of it across files, judged anew. A finding belongs to the file that it
 * names, else to every file of its unit; what belongs to no file at all, such as a unit that sent nothing, is told of
 * the batch only.
 */
export function withBatchFindings(review: FileReview, { results, findings }: CheckedSubject): FileReview {
  if (review.verdict === 'unreadable') return review;
  const own = findings.filter(
    ({ unit, parameters }) =>
      review.unit !== null &&
      unit === review.unit &&
      (parameters?.['file'] === undefined || parameters['file'] === review.file),
  );
  const all = [...review.findings, ...own].sort((a, b) => gravity(a) - gravity(b));
  const ofThisFile = results.map((result) => {
    const count = own.filter(({ ruleId, status }) => ruleId === result.check && status === 'fail').length;
    return result.status === 'fail'
      ? { ...result, count, status: count > 0 ? ('fail' as const) : ('pass' as const) }
      : result;
  });
  return { ...review, verdict: verdictOf(all), results: [...review.results, ...ofThisFile], findings: all };
}

function gravity({ status, severity }: Finding): number {
  return status === 'notEvaluated' ? severities.length : severities.indexOf(severity);
}
