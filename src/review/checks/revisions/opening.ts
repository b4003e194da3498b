/** Dossiers carried over from the period before, beside those that the unit then left open. */
import { numberOf } from '../../../sheets/unit-form/entered';
import { periodsAround } from '../../book-figures';
import { comparisonCheck } from '../comparison-check';
import { dossierFamilies } from '../identities/dossier-counts';

/** Where the index counts both, what is carried over is what was pending on the last day before the period. */
export const openingDiffers = comparisonCheck(
  { id: 'opening-differs', family: 'REV', severity: 'warning', level: 2, parameters: ['period'] },
  (form, log, unit) => {
    const { justBefore } = periodsAround(form.submission.book);
    const families = dossierFamilies(form).filter(
      (family) => family.has('carriedOver') && family.has('pending'),
    );
    if (!justBefore || families.length === 0) {
      log.notEvaluated(justBefore ? 'no-figures' : 'no-earlier-period');
      return;
    }
    for (const family of families) {
      const [opening, pending] = [family.get('carriedOver')!, family.get('pending')!];
      const found = numberOf(opening.entered);
      const expected = justBefore.number(unit.code, pending.answer.criterion.code, pending.measure);
      const at = { cell: opening.entered.entry.cell, criterion: opening.answer.criterion.code };
      if (found === null || expected === null) log.notEvaluated('no-figures', at);
      else if (found !== expected) {
        log.fail({ ...at, found, expected, parameters: { period: justBefore.period.label } });
      }
    }
  },
);
