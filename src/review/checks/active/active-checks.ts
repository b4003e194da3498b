/** ACT: whatever acts or reaches out of the file. */
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { activeParts } from './active-parts';
import { outsideFormulas } from './outside-formulas';

export const activeChecks: readonly Check<Submission>[] = [...activeParts, ...outsideFormulas];
