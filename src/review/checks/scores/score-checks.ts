/** Family SCO: points that a unit gives itself. */
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { byRuleChecks } from './by-rule';
import { claimChecks } from './claims';
import { timelinessChecks } from './timeliness';
import { totalChecks } from './totals';

export const scoreChecks: readonly Check<Submission>[] = [
  ...claimChecks,
  ...timelinessChecks,
  ...byRuleChecks,
  ...totalChecks,
];
