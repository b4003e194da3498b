/** A file that came again for the same period, beside the one before it. */
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { comparisonCheck } from '../comparison-check';
import { type Change, changesSince, explainedAnew } from './changes';

const changed = comparisonCheck(
  { id: 'resubmission-changed', family: 'REV', severity: 'info', level: 2 },
  ({ submission: { previous }, reading }, log) => {
    if (!previous) {
      log.notEvaluated('no-previous-submission');
      return;
    }
    for (const change of changesSince(previous, reading)) log.fail(detailOf(change));
  },
);

/**
 * What the points rest on was changed, and neither the note of changes nor a new explanation on the line says so. What
 * was only added is no such change: a form may come incomplete first.
 */
const unannounced = comparisonCheck(
  { id: 'resubmission-unannounced', family: 'REV', severity: 'warning', level: 2 },
  ({ submission: { previous, announcedChanges = [] }, reading }, log) => {
    if (!previous) {
      log.notEvaluated('no-previous-submission');
      return;
    }
    const announced = new Set([...announcedChanges, ...explainedAnew(previous, reading)]);
    for (const change of changesSince(previous, reading)) {
      const isTold = change.criterion === null || announced.has(change.criterion);
      if (change.counts && change.before !== null && !isTold) log.fail(detailOf(change));
    }
  },
);

export const resubmissionChecks: readonly Check<Submission>[] = [changed, unannounced];

function detailOf({ cell, criterion, before, now }: Change) {
  return { cell, ...(criterion !== null && { criterion }), found: now, expected: before };
}
