/** STR: whether it is the form that was issued, whole and unchanged. */
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { additionChecks } from './additions';
import { concealmentChecks } from './concealment';
import { entryRuleChecks } from './entry-rules';
import { lockChecks } from './locks';
import { rowAndColumnChecks } from './rows-and-columns';
import { sheetChecks } from './sheets';
import { stampChecks } from './stamp';

export const structureChecks: readonly Check<Submission>[] = [
  ...stampChecks,
  ...sheetChecks,
  ...rowAndColumnChecks,
  ...concealmentChecks,
  ...lockChecks,
  ...entryRuleChecks,
  ...additionChecks,
];
