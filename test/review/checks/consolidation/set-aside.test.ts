import { describe, expect, test } from '@jest/globals';
import { setAsideChecks } from '../../../../src/review/checks/consolidation/set-aside';
import type { Digest } from '../../../../src/review/digest';
import { entryKey } from '../../../../src/sheets/unit-form/submitted-figures';
import { asked, bookOf } from '../../round';

const names = {
  of: 'Tổng số hồ sơ tiếp nhận',
  paused: 'Hồ sơ tạm dừng, chờ bổ sung',
  back: 'Hồ sơ trả lại, rút',
};
const dossiers = { kind: 'tracking', source: 'data', unitOfMeasure: 'hồ sơ' } as const;
const codes = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'];

function book(groupOf: (i: number) => string = () => 'Xã') {
  return bookOf({
    criteria: [
      {
        group: null,
        lines: [
          { code: '1', name: 'Hồ sơ', max: 1 },
          { code: '1.1', name: 'Ban hành kế hoạch', max: 1, source: 'self' },
          { code: '1.2', name: names.of, ...dossiers },
          { code: '1.3', name: names.paused, ...dossiers },
          { code: '1.4', name: names.back, ...dossiers },
        ],
      },
    ],
    units: codes.map((code, i) => ({ code, name: `Xã ${code}`, group: groupOf(i) })),
  });
}

/** A file that gives these figures, in the rows from 10 on. */
function digest(unit: string, figures: Readonly<Record<string, number | string>>): Digest {
  const criteria = Object.keys(figures);
  return {
    ...{ file: `${unit}.xlsx`, sha256: unit, unit, creator: null, lastModifiedBy: null },
    ...{ explanations: [], initiatives: [], evidence: [] },
    figures: {
      unit,
      sheet: 'Phiếu',
      keys: criteria.map((criterion) => entryKey(criterion, 'x')),
      values: Object.values(figures),
      rows: criteria.map((_, i) => 10 + i),
      columns: criteria.map(() => 8),
    },
  };
}

/** What one of the checks says of units that received 200 dossiers each and set aside so many of them. */
async function asides(
  criterion: '1.3' | '1.4',
  counts: readonly (number | string)[],
  groups?: (i: number) => string,
) {
  const check = setAsideChecks[criterion === '1.3' ? 0 : 1]!;
  const digests = counts.map((count, i) => digest(codes[i]!, { '1.2': 200, [criterion]: count }));
  return asked(check, { book: await book(groups), digests });
}

describe.each(['1.3', '1.4'] as const)('dossiers set aside (%s)', (criterion) => {
  test('are told of the unit that has far more of them than its khối', async () => {
    const { findings } = await asides(criterion, [4, 6, 5, 4, 90, 3]);
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        unit: 'U5',
        criterion,
        cell: { sheet: 'Phiếu', row: 11, column: 8 },
        found: 90,
        parameters: { of: 200, units: 6, file: 'U5.xlsx', share: 45, usual: 2.3 },
      }),
    ]);
  });

  test.each([
    ['as usual', [4, 6, 5, 4, 7, 3]],
    ['hardly more than the same everywhere', [4, 4, 4, 4, 13, 4]],
    ['few, however unusual', [0, 0, 0, 0, 9, 0]],
    ['many everywhere', [90, 80, 60, 100, 85, 70]],
  ])('are let pass where they are %s', async (_, counts) => {
    expect(await asides(criterion, counts)).toMatchObject({ status: 'pass', count: 0 });
  });

  test('are not judged among fewer than five units of a khối', async () => {
    const apart = await asides(criterion, [4, 6, 5, 4, 90, 3], (i) => (i < 2 ? 'Sở' : 'Xã'));
    expect(apart).toMatchObject({ status: 'notEvaluated', reason: 'no-figures' });
    expect(await asides(criterion, [4, 6, 'KPS', 4, 90])).toMatchObject({ status: 'notEvaluated' });
  });
});

test('a count without what it is a part of is not judged', async () => {
  const digests = codes.map((unit, i) => digest(unit, { '1.3': i === 0 ? 90 : 3 }));
  expect(asked(setAsideChecks[0]!, { book: await book(), digests })).toMatchObject({
    status: 'notEvaluated',
  });
});
