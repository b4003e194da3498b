import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReviewIndex } from '../../../src/jobs/review';
import { textsFor } from '../../../src/locale/texts';
import { checkStages } from '../../../src/review/check';
import { allChecks } from '../../../src/review/checks/registry';
import type { FileReview } from '../../../src/review/file-review';
import { issuedForm } from '../../../src/sheets/unit-form/form-plan';
import { unitForm } from '../../../src/sheets/unit-form/unit-form';
import { mulberry32 } from '../../samples/seeded';
import { matrixIndex } from './matrix-index';
import { soundAnswers } from './sound-answers';
import type { Tampering } from './tamper-kind';
import { tamperKinds, tamperPairs } from './tamper-kinds';
import { isMeant, reviewTampered, whereText } from './tampered-file';
import type { TypedForm } from './typed-form';

let index: ReviewIndex;
let sound: TypedForm;
const matrix: string[] = [];

beforeAll(() => {
  const book = matrixIndex();
  const exported = book.periods.get(book.settings.period.key)!;
  index = { book, languages: [textsFor('vi')], beside: { exported } };
  sound = soundAnswers(issuedForm(unitForm(book, book.units[0]!)!, textsFor('vi')), mulberry32(1));
});

afterAll(() => {
  process.stdout.write(`${['Mục 5 | Cách làm sai | Phép kiểm tra | Mức độ | Nơi', ...matrix].join('\n')}\n`);
});

describe('the tamper matrix', () => {
  test('begins with a form in which nothing is even doubtful', async () => {
    const { review } = await reviewTampered(index, sound, []);
    expect(review.verdict).toBe('accepted');
    expect(review.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('has kinds of its own names, and checks that there are', () => {
    const ids = tamperKinds.map(({ id }) => id);
    const checks = new Set(allChecks.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(tamperKinds.filter(({ check }) => !checks.has(check))).toEqual([]);
  });

  test.each(tamperKinds)('finds $id by $check', async (kind) => {
    const { review } = await reviewTampered(index, sound, [kind]);
    expect(wrongly(review, kind)).toBeNull();
    matrix.push(
      [kind.number ?? '', kind.id, kind.check, kind.severity, whereText(kind.where, sound)].join(' | '),
    );
  });

  test.each(tamperPairs.map(([one, other]) => ({ one, other, ids: `${one.id} together with ${other.id}` })))(
    'finds $ids',
    async ({ one, other }) => {
      const { review } = await reviewTampered(index, sound, [one, other]);
      expect(wrongly(review, one, other)).toBeNull();
      expect(wrongly(review, other, one)).toBeNull();
    },
  );
});

/** What is said instead of what a kind must have; null where that is said. */
function wrongly({ results, findings }: FileReview, kind: Tampering, other?: Tampering): unknown {
  if (other?.gates && stageOf(kind) > stageOf(other)) {
    const result = results.find(({ check }) => check === kind.check);
    return result?.reason === 'earlier-stage' ? null : result;
  }
  if (findings.some((finding) => isMeant(finding, kind, sound, other))) return null;
  return findings.filter(({ severity }) => severity !== 'info');
}

function stageOf({ check }: Tampering): number {
  return checkStages.indexOf(allChecks.find(({ id }) => id === check)!.stage);
}
