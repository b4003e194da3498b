/** Family EVD: documents that prove what a unit says. */
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { attachmentChecks } from './attached-files';
import { ownBonus } from './bonus';
import { citationChecks } from './citations';
import { documentDayChecks } from './document-days';
import { documentChecks } from './listed-documents';

export const evidenceChecks: readonly Check<Submission>[] = [
  ...citationChecks,
  ...documentChecks,
  ...documentDayChecks,
  ownBonus,
  ...attachmentChecks,
];
