/** Family IDN: numbers of a form that must agree with each other. */
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { dossierIdentityChecks } from './dossier-identities';
import { ratioChecks } from './ratios';
import { sameCountChecks } from './same-counts';
import { surveyChecks } from './survey-counts';

export const identityChecks: readonly Check<Submission>[] = [
  ...dossierIdentityChecks,
  ...ratioChecks,
  ...sameCountChecks,
  ...surveyChecks,
];
