/** Dossiers of a year beside those of its quarters, or of a quarter beside those of its months. */
import { numberOf } from '../../../sheets/unit-form/entered';
import { periodsAround } from '../../book-figures';
import { comparisonCheck } from '../comparison-check';
import { dossierFamilies, type DossierRole } from '../identities/dossier-counts';

/** What happened in a period adds up over its parts; what is there on a day does not. */
const addedUp: ReadonlySet<DossierRole> = new Set([
  'receivedInPeriod',
  'online',
  'direct',
  'handled',
  'early',
  'onTime',
  'earlyOrOnTime',
  'late',
]);

/** The figures of the parts stand in the index workbook; where one is missing, nothing is said. */
export const partsDiffer = comparisonCheck(
  { id: 'parts-of-period-differ', family: 'REV', severity: 'warning', level: 2, parameters: ['count'] },
  (form, log, unit) => {
    const { parts } = periodsAround(form.submission.book);
    if (parts.length === 0) {
      log.notEvaluated('no-earlier-period');
      return;
    }
    let compared = 0;
    for (const { role, answer, measure, entered } of dossierFamilies(form).flatMap((family) => [
      ...family.values(),
    ])) {
      const found = addedUp.has(role) ? numberOf(entered) : null;
      const known = parts.map((part) => part.number(unit.code, answer.criterion.code, measure));
      if (found === null || known.includes(null)) continue;
      compared += 1;
      const expected = known.reduce<number>((sum, part) => sum + (part ?? 0), 0);
      if (found === expected) continue;
      const { cell } = entered.entry;
      const parameters = { count: parts.length };
      log.fail({ cell, criterion: answer.criterion.code, found, expected, parameters });
    }
    if (compared === 0) log.notEvaluated('no-figures');
  },
);
