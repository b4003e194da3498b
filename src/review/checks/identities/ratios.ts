/** What a ratio contradicts: its own parts, and dossiers that were late. */
import { isShownOnly } from '../../../core/criteria/criterion';
import { compareNumbers, roundHalfAway } from '../../../core/rounding/round';
import { numberOf } from '../../../sheets/unit-form/entered';
import type { Check } from '../../check';
import { holds, printed, printedDecimals } from '../../intervals';
import type { Submission } from '../../submission';
import { type Answer, contentCheck, expectedOf, lineCheck } from '../content-check';
import { plainWords } from '../plain-words';
import { dossierFamilies } from './dossier-counts';

/** What may exceed its base: growth, plans exceeded, dossiers left from before. */
const mayExceed = /\bton\b|ky truoc|vuot|tang|so voi|growth|backlog/;

const numeratorAbove = lineCheck(
  { id: 'numerator-above-denominator', family: 'IDN', severity: 'error' },
  ({ measures, criterion }) => {
    const numerator = measures.get('a');
    const [a, b] = [numberOf(numerator), numberOf(measures.get('b'))];
    // Of a zero denominator there is no ratio; the policy for it says what counts.
    if (!numerator || a === null || b === null || b === 0 || compareNumbers(a, b) <= 0) return null;
    const isDoubtful = mayExceed.test(plainWords(`${criterion.name} ${criterion.method}`));
    return {
      cell: numerator.entry.cell,
      found: a,
      expected: b,
      severity: isDoubtful ? 'warning' : 'error',
    };
  },
);

const rateNotQuotient = lineCheck(
  { id: 'rate-not-quotient', family: 'IDN', severity: 'error', parameters: ['a', 'b'] },
  ({ measures, criterion }) => {
    const rate = measures.get('x');
    const [x, a, b] = [numberOf(rate), numberOf(measures.get('a')), numberOf(measures.get('b'))];
    if (!rate || x === null || a === null || b === null || b === 0) return null;
    if (!expectedOf(criterion, 'x').share) return null;
    const quotient = a / b;
    // As a percentage it is another check's to tell that it is on the wrong scale.
    const scale = compareNumbers(x, 1) > 0 && compareNumbers(quotient, 1) <= 0 ? 100 : 1;
    const interval = printed(x, printedDecimals(rate.entry, x));
    if (holds(interval, quotient * scale)) return null;
    const expected = roundHalfAway(quotient, printedDecimals(rate.entry, x) + 2);
    return { cell: rate.entry.cell, found: x, expected, parameters: { a, b } };
  },
);

const onTimeWithLate = contentCheck(
  { id: 'on-time-with-late', family: 'IDN', severity: 'error', parameters: ['late', 'where'] },
  (form, log) => {
    const counts = dossierFamilies(form).flatMap((family) => [...family.values()]);
    const late = counts.filter(({ role }) => role === 'late' || role === 'pendingLate');
    const some = late.find(({ entered }) => (numberOf(entered) ?? 0) > 0);
    if (late.every(({ entered }) => numberOf(entered) === null)) log.notEvaluated('no-figures');
    if (!some) return;
    for (const answer of form.answers) {
      const claim = allOnTime(answer);
      if (!claim) continue;
      log.fail({
        cell: claim.entry.cell,
        criterion: answer.criterion.code,
        found: 1,
        parameters: { late: numberOf(some.entered) ?? 0, where: some.answer.criterion.code },
      });
    }
  },
);

export const ratioChecks: readonly Check<Submission>[] = [numeratorAbove, rateNotQuotient, onTimeWithLate];

/** The cell of a line that says that every dossier was handled on time; null where it says something else. */
function allOnTime({ criterion, measures }: Answer) {
  const words = plainWords(criterion.name);
  if (isShownOnly(criterion) || !/ho so/.test(words) || !/dung han/.test(words)) return null;
  const [a, b, x] = [measures.get('a'), measures.get('b'), measures.get('x')];
  const [numerator, denominator] = [numberOf(a), numberOf(b)];
  if (a && numerator !== null && numerator > 0 && numerator === denominator) return a;
  return x && numberOf(x) === 1 && expectedOf(criterion, 'x').share ? x : null;
}
