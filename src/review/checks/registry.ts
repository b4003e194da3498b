/** Every check there is, family by family in the order in which they are told. */
import type { Finding } from '../../core/findings/finding';
import { type Check, checkFamilies } from '../check';
import type { Batch } from '../batch';
import type { Submission } from '../submission';
import { waiverFindings } from '../waivers';
import { activeChecks } from './active/active-checks';
import { calculationChecks } from './calculation/calculation-checks';
import { consolidationChecks } from './consolidation/consolidation-checks';
import { formulaChecks } from './formulas/formula-checks';
import { mirrorChecks } from './mirror/portal';
import { ownCheck } from './own-checks';
import { packageChecks } from './package/package-checks';
import { batchRevisionChecks, revisionChecks } from './revisions/revision-checks';
import { evidenceChecks } from './evidence/evidence-checks';
import { identityChecks } from './identities/identity-checks';
import { scoreChecks } from './scores/score-checks';
import { structureChecks } from './structure/structure-checks';
import { valueChecks } from './values/value-checks';

/** Checks of a single file. A family's list goes in here. */
export const fileChecks: readonly Check<Submission>[] = inFamilyOrder([
  ...packageChecks,
  ...activeChecks,
  ...structureChecks,
  ...formulaChecks,
  ...valueChecks,
  ownCheck,
  ...identityChecks,
  ...evidenceChecks,
  ...calculationChecks,
  ...scoreChecks,
  ...revisionChecks,
  ...mirrorChecks,
]);

/** Checks over all files of a batch. */
export const batchChecks: readonly Check<Batch>[] = inFamilyOrder([
  ...batchRevisionChecks,
  ...consolidationChecks,
]);

/** All checks, those over a whole batch included. */
export const allChecks: readonly Check<never>[] = inFamilyOrder<never>([...fileChecks, ...batchChecks]);

/** What the texts of a finding of a review may name, by its rule; findings of the review itself included. */
export const reviewFindings: Readonly<Record<Finding['ruleId'], { readonly parameters: readonly string[] }>> =
  {
    ...Object.fromEntries(allChecks.map((check) => [check.id, check])),
    ...waiverFindings,
    'findings-capped': { parameters: ['check', 'count', 'shown'] },
    'file-unreadable': { parameters: ['refusal', 'refusalCure'] },
  };

function inFamilyOrder<Subject>(checks: readonly Check<Subject>[]): readonly Check<Subject>[] {
  return checkFamilies.flatMap((family) => checks.filter((check) => check.family === family));
}
