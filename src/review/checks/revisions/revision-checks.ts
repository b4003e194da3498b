/** REV: what the unit said before, of this period and of those before it. */
import type { Batch } from '../../batch';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { jump } from './jump';
import { noEventAfterCounts } from './no-event';
import { openingDiffers } from './opening';
import { partsDiffer } from './parts';
import { resubmissionChecks } from './resubmission';

export const revisionChecks: readonly Check<Submission>[] = [
  ...resubmissionChecks,
  openingDiffers,
  partsDiffer,
  noEventAfterCounts,
];

/** Those that need all files together. */
export const batchRevisionChecks: readonly Check<Batch>[] = [jump];
