/** What checks of a file have in common: where to look, and what to say where there is nothing to look at. */
import { FormPlaces } from '../../sheets/unit-form/form-places';
import type { FormReading } from '../../sheets/unit-form/form-reading';
import type { PackageFacts } from '../../workbook/snapshot';
import { type CellDifference, cellDifferences } from '../cell-differences';
import type { Check, CheckLog } from '../check';
import { type FormLayout, formLayout } from '../form-layout';
import type { IssuedForm, Submission } from '../submission';

/** What a check declares of itself; the rest follows from its kind. */
type Declared = Pick<Check<Submission>, 'id' | 'family' | 'severity'> &
  Partial<Pick<Check<Submission>, 'parameters' | 'level' | 'stage' | 'legalRef'>>;

/** A check of the file as it was read, whatever it is. */
export function fileCheck(declared: Declared, run: Check<Submission>['run']): Check<Submission> {
  return { version: 1, level: 0, stage: 'structure', parameters: [], ...declared, run };
}

/** A check of the bytes: not evaluated where the host cannot give them. */
export function packageCheck(
  declared: Declared,
  look: (facts: PackageFacts, log: CheckLog, submission: Submission) => void,
): Check<Submission> {
  return fileCheck({ stage: 'package', ...declared }, (submission, log) => {
    const facts = submission.snapshot.package;
    if (facts) look(facts, log, submission);
    else log.notEvaluated('no-package');
  });
}

/** A returned form beside the issued one. */
export interface ReturnedForm {
  readonly submission: Submission;
  readonly issued: IssuedForm;
  readonly reading: FormReading;
  /** Where everything was issued. */
  readonly places: FormPlaces;
  readonly layout: FormLayout;
  readonly differences: readonly CellDifference[];
}

/** A check of the form: not evaluated where no form is recognised. */
export function formCheck(
  declared: Declared,
  look: (form: ReturnedForm, log: CheckLog) => void,
): Check<Submission> {
  return fileCheck({ level: 1, ...declared }, (submission, log) => {
    const form = returnedForm(submission);
    if (form) look(form, log);
    else log.notEvaluated('no-form');
  });
}

/** Made once for all checks of a submission, and gone with it. */
const returnedForms = new WeakMap<Submission, ReturnedForm | null>();

function returnedForm(submission: Submission): ReturnedForm | null {
  const known = returnedForms.get(submission);
  if (known !== undefined) return known;
  const { issued, reading } = submission;
  let form: ReturnedForm | null = null;
  if (issued && reading) {
    const places = new FormPlaces(issued.form);
    const layout = formLayout(issued, places, reading);
    form = { submission, issued, reading, places, layout, differences: cellDifferences(layout, reading) };
  }
  returnedForms.set(submission, form);
  return form;
}
