/** Runs the checks across files, and gives each file its share of what they found. */
import { type Finding, severities } from '../core/findings/finding';
import type { Batch } from './batch';
import type { Check } from './check';
import { grouped } from './checks/comparison-check';
import { batchChecks } from './checks/registry';
import type { FileReview } from './file-review';
import { type CheckedSubject, runStages } from './run-checks';
import { verdictOf } from './verdict';

/** What the checks across files gave. */
export interface CheckedBatch extends CheckedSubject {
  /** The findings that name a unit, by its code. */
  readonly byUnit: ReadonlyMap<string, readonly Finding[]>;
}

/** Asks every check of a batch, or those given. Each finding names its unit, and its file as a parameter where it has one. */
export function runBatch(batch: Batch, checks: readonly Check<Batch>[] = batchChecks): CheckedBatch {
  const checked = runStages(checks, batch);
  return { ...checked, byUnit: grouped(checked.findings, ({ unit = '' }) => unit) };
}

/**
 * The review of a file with what was found of it across files, judged anew. A finding belongs to the file that it
 * names, else to every file of its unit; what belongs to no file at all, such as a unit that sent nothing, is told of
 * the batch only.
 */
export function withBatchFindings(review: FileReview, { results, byUnit }: CheckedBatch): FileReview {
  if (review.verdict === 'unreadable') return review;
  const own = (byUnit.get(review.unit ?? '') ?? []).filter(
    ({ parameters }) => parameters?.['file'] === undefined || parameters['file'] === review.file,
  );
  const all = [...review.findings, ...own].sort((a, b) => gravity(a) - gravity(b));
  const ofThisFile = results.map((result) => {
    const count = own.reduce((sum, finding) => sum + findingsOf(result.check, finding), 0);
    return result.status === 'fail'
      ? { ...result, count, status: count > 0 ? ('fail' as const) : ('pass' as const) }
      : result;
  });
  return { ...review, verdict: verdictOf(all), results: [...review.results, ...ofThisFile], findings: all };
}

/** How many findings of a check a finding stands for. */
function findingsOf(check: string, { ruleId, status, parameters = {} }: Finding): number {
  if (ruleId === check) return status === 'fail' ? 1 : 0;
  const isRest = ruleId === 'findings-capped' && parameters['check'] === check;
  return isRest ? Number(parameters['count']) - Number(parameters['shown']) : 0;
}

function gravity({ status, severity }: Finding): number {
  return status === 'notEvaluated' ? severities.length : severities.indexOf(severity);
}
