/** CAL: how the file calculates, and whether what it shows is calculated. */
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { fileCheck, packageCheck } from '../file-check';
import { calculatedValueChecks } from './calculated-values';

const manual = packageCheck(
  { id: 'manual-calculation', family: 'CAL', severity: 'warning' },
  ({ calculation }, log) => {
    if (calculation === 'manual') log.fail({});
  },
);

const iterative = packageCheck(
  { id: 'iterative-calculation', family: 'CAL', severity: 'warning' },
  (facts, log) => {
    if (facts.iterative) log.fail({});
  },
);

const asDisplayed = packageCheck(
  { id: 'precision-as-displayed', family: 'CAL', severity: 'warning' },
  ({ precisionAsDisplayed }, log) => {
    if (precisionAsDisplayed) log.fail({});
  },
);

/** Dates typed there are four years and a day away from what they are elsewhere. */
const otherDates = fileCheck(
  { id: 'dates-from-1904', family: 'CAL', severity: 'warning', stage: 'package' },
  ({ snapshot }, log) => {
    if (snapshot.date1904) log.fail({});
  },
);

const otherProgram = packageCheck(
  { id: 'saved-by-other-program', family: 'CAL', severity: 'info' },
  ({ application }, log) => {
    if (application !== null && !/^Microsoft (Macintosh )?Excel/.test(application))
      log.fail({ found: programName(application) });
  },
);

const neverCalculated = packageCheck(
  { id: 'calculated-on-opening', family: 'CAL', severity: 'info' },
  ({ fullCalcOnLoad }, log) => {
    if (fullCalcOnLoad) log.fail({});
  },
);

/** `LibreOffice/7.4.7.2$Linux_X86_64 …` is LibreOffice 7.4.7.2: what it was built for says nothing to people. */
function programName(application: string): string {
  return application.replace(/\$.*/s, '').replace('/', ' ');
}

export const calculationChecks: readonly Check<Submission>[] = [
  manual,
  iterative,
  asDisplayed,
  otherDates,
  otherProgram,
  neverCalculated,
  ...calculatedValueChecks,
];
