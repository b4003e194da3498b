/** STR: whose form it is, of which period, and as it was issued when. */
import type { IndexBook } from '../../../core/book';
import type { FormStamp } from '../../../workbook/snapshot';
import { headRows } from '../../../sheets/unit-form/form-places';
import { unitOfForm } from '../../../sheets/unit-form/unit-of-form';
import type { Check, CheckLog } from '../../check';
import type { Submission } from '../../submission';
import { fileCheck, formCheck, packageCheck } from '../file-check';

const unknownUnit = fileCheck(
  { id: 'unit-not-told', family: 'STR', severity: 'blocker' },
  ({ unit, issued, snapshot }, log) => {
    if (unit === null) log.fail({ found: snapshot.package?.form?.unit ?? null });
    else if (issued === null) log.fail({ found: unit.group });
  },
);

const notAForm = fileCheck(
  { id: 'form-not-recognised', family: 'STR', severity: 'blocker' },
  ({ issued, reading, snapshot }, log) => {
    if (issued && !reading) {
      const found = snapshot.sheets.map(({ name }) => name).join('; ');
      log.fail({ found, expected: issued.plan.sheets[0]?.name });
    }
  },
);

const stampMissing = packageCheck(
  { id: 'stamp-missing', family: 'STR', severity: 'warning', stage: 'structure' },
  ({ form }, log) => {
    if (!form) log.fail({});
  },
);

const otherPeriod = stampCheck(
  'form-of-other-period',
  'blocker',
  (found, expected, log, { settings, periods }) => {
    if (found.period === expected.period) return;
    const known = [...periods.values()].find(({ period }) => period.key === found.period);
    log.fail({ found: known?.period.label ?? found.period, expected: settings.period.label });
  },
);

const oldForm = stampCheck('old-form', 'blocker', (found, expected, log) => {
  if (found.setVersion !== expected.setVersion) {
    log.fail({ found: found.setVersion, expected: expected.setVersion });
  }
});

const otherFingerprint = stampCheck('form-of-other-state', 'warning', (found, expected, log) => {
  // What is another form altogether differs in everything; that is told once.
  if (found.period !== expected.period || found.setVersion !== expected.setVersion) return;
  if (found.unit === expected.unit && found.structure !== expected.structure) {
    log.fail({ found: found.structure, expected: expected.structure });
  }
});

const otherUnit = stampCheck('form-of-other-unit', 'error', (found, expected, log) => {
  if (found.unit !== expected.unit) log.fail({ found: found.unit, expected: expected.unit });
});

/** The unit is also named in the cells, which are what is printed and signed. */
const otherUnitShown = formCheck(
  { id: 'other-unit-shown', family: 'STR', severity: 'error' },
  ({ submission: { book, snapshot, unit }, layout, reading: { sheet } }, log) => {
    const shown = unitOfForm({ ...snapshot, package: null }, book);
    if (!shown || !unit || shown.code === unit.code) return;
    const row = layout[0]?.foundRow(headRows.unit) ?? null;
    const place = row === null ? { sheet: sheet.name } : { cell: { sheet: sheet.name, row, column: 0 } };
    log.fail({ ...place, found: shown.name, expected: unit.name });
  },
);

export const stampChecks: readonly Check<Submission>[] = [
  unknownUnit,
  notAForm,
  stampMissing,
  otherUnit,
  otherUnitShown,
  otherPeriod,
  oldForm,
  otherFingerprint,
];

/** A check of the stamp against that of the form as it would be issued now. */
function stampCheck(
  id: string,
  severity: Check<Submission>['severity'],
  look: (found: FormStamp, expected: FormStamp, log: CheckLog, book: IndexBook) => void,
): Check<Submission> {
  return packageCheck(
    { id, family: 'STR', severity, stage: 'structure' },
    ({ form: found }, log, { issued, book }) => {
      const expected = issued?.plan.form;
      if (found && expected) look(found, expected, log, book);
      else log.notEvaluated('no-form');
    },
  );
}
