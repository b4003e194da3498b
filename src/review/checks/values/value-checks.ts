/** Family VAL: single values as they were typed. */
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { blankChecks } from './blanks';
import { numberEntryChecks } from './number-entries';
import { pointsChecks } from './points';
import { quantityChecks } from './quantities';
import { rowChecks } from './rows';
import { textChecks } from './texts';

export const valueChecks: readonly Check<Submission>[] = [
  ...numberEntryChecks,
  ...quantityChecks,
  ...pointsChecks,
  ...blankChecks,
  ...textChecks,
  ...rowChecks,
];
