import { expect, test } from '@jest/globals';
import { consolidationChecks } from '../../../../src/review/checks/consolidation/consolidation-checks';
import { asked, bookOf, digestsOf, type Typed } from '../../round';

/** What two checks say of forms that several units sent. */
async function told(forms: Readonly<Record<string, Typed>>) {
  const book = await bookOf({
    criteria: [
      {
        group: null,
        lines: [
          { code: '1', name: 'Kế hoạch', max: 5, source: 'self' },
          { code: '2', name: 'Sáng kiến', max: 2, source: 'self', kind: 'bonus' },
        ],
      },
    ],
  });
  const digests = await digestsOf(book, forms);
  const findings = ['same-initiative', 'same-explanation'].flatMap(
    (id) =>
      asked(
        consolidationChecks.find((check) => check.id === id)!,
        { book, digests },
      ).findings,
  );
  return findings.map(({ ruleId, unit, criterion, parameters }) => [
    ruleId,
    unit,
    criterion,
    parameters?.['units'],
  ]);
}

test('one initiative that two units claim a bonus for is told of both, however short its name, and only once', async () => {
  const name = 'Một cửa lưu động tại thôn, bản';
  expect(
    await told({
      X1: { '2:explanation': name },
      X2: { '2:explanation': name.toUpperCase() },
      H: { '2:explanation': 'Trợ lý ảo trả lời công dân' },
    }),
  ).toEqual([
    ['same-initiative', 'X1', '2', 'X2'],
    ['same-initiative', 'X2', '2', 'X1'],
  ]);
  const long = `${name}, triển khai từ tháng 3 tại tất cả các xã vùng cao`;
  expect(await told({ X1: { '2:explanation': long }, X2: { '2:explanation': long } })).toHaveLength(2);
});

test('a few common words, the same of one unit, or on a line without bonus, are no initiative of another', async () => {
  const words = 'Một cửa lưu động tại thôn';
  expect(
    await told({ X1: { '2:explanation': 'Sáng kiến số' }, X2: { '2:explanation': 'Sáng kiến số' } }),
  ).toEqual([]);
  expect(await told({ X1: { '1:explanation': words }, X2: { '1:explanation': words } })).toEqual([]);
  expect(await told({ X1: { '1:explanation': words, '2:explanation': words }, X2: {} })).toEqual([]);
});
