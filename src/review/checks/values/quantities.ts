/** Counts and shares: what numbers of things and parts of a whole can be. */
import type { Criterion } from '../../../core/criteria/criterion';
import { compareNumbers } from '../../../core/rounding/round';
import { numberOf } from '../../../sheets/unit-form/entered';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { type CellRemark, contentCheck, expectedOf, perCriterion } from '../content-check';
import { plainWords } from '../plain-words';

/** What is counted piece by piece. */
const countedThings =
  /\b(ho so|tthc|thu tuc|van ban|bao cao|phieu|don vi|nguoi|can bo|cong chuc|nhiem vu|dich vu|dvc|pakn|phan anh|kien nghi|cuoc|lan|sang kien|dossiers?|procedures?|documents?|persons?|people)\b/;

type Declared = Parameters<typeof contentCheck>[0];

function figureCheck(
  declared: Declared,
  judge: (value: number, name: string, criterion: Criterion) => CellRemark | null,
): Check<Submission> {
  return contentCheck(declared, ({ answers }, log) => {
    for (const { criterion, measures } of answers) {
      for (const [name, entered] of measures) {
        const value = numberOf(entered);
        const remark = value === null ? null : judge(value, name, criterion);
        if (remark)
          log.fail({ cell: entered.entry.cell, criterion: criterion.code, found: value, ...remark });
      }
    }
  });
}

const negativeCount = figureCheck(
  { id: 'negative-count', family: 'VAL', severity: 'error', parameters: ['measure'] },
  (value, measure, criterion) =>
    value < 0 && expectedOf(criterion, measure).count ? { expected: 0, parameters: { measure } } : null,
);

const fractionalCount = figureCheck(
  { id: 'fractional-count', family: 'VAL', severity: 'error', parameters: ['measure'] },
  (value, measure, criterion) => {
    if (compareNumbers(value, Math.round(value)) === 0 || !isCounted(criterion, measure)) return null;
    // Only a rule that says so makes a fraction certainly wrong; the unit of measure makes it doubtful.
    const isCertain = measure === 'n' || (measure !== 'a' && measure !== 'b');
    return {
      expected: Math.round(value),
      parameters: { measure },
      severity: isCertain ? 'error' : 'warning',
    };
  },
);

const percentScale = figureCheck(
  { id: 'percent-scale', family: 'VAL', severity: 'error' },
  (value, measure, criterion) =>
    expectedOf(criterion, measure).share && compareNumbers(value, 1) > 0 ? { expected: value / 100 } : null,
);

export const quantityChecks: readonly Check<Submission>[] = [negativeCount, fractionalCount, percentScale];

/** Whether the measure counts things that have no parts. */
const isCounted = perCriterion((criterion, measure) => {
  const isFraction = measure === 'a' || measure === 'b';
  if (isFraction) return countedThings.test(plainWords(criterion.unitOfMeasure));
  return measure === 'n' || expectedOf(criterion, measure).count;
});
