/** CON: what units have in common, and what they must have together. */
import type { Batch } from '../../batch';
import type { Check } from '../../check';
import { identicalAppraisal } from './appraisal';
import { appraiserOwnUnit } from './appraiser';
import { copyChecks } from './copies';
import { documentConflict } from './documents';
import { batchFileChecks } from './files';
import { setAsideChecks } from './set-aside';
import { sumOfUnitsBelow } from './sums';

/** What agencies gave, whoever sent what. */
export const appraisalChecks: readonly Check<Batch>[] = [identicalAppraisal, appraiserOwnUnit];

export const consolidationChecks: readonly Check<Batch>[] = [
  ...batchFileChecks,
  ...copyChecks,
  documentConflict,
  ...appraisalChecks,
  ...setAsideChecks,
  sumOfUnitsBelow,
];
