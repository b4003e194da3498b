import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GradeBand } from '../../../src/core/book';
import { bandReached, bandsFor, gradeUnits, rankShares } from '../../../src/core/grading/grade';
import { ranks } from '../../../src/core/ranking/rank';

const band = (given: Partial<GradeBand> & { from: number; name: string }): GradeBand => ({
  group: '',
  by: 'percent',
  exclusive: false,
  condition: null,
  conditionText: '',
  quota: null,
  quotaOf: null,
  cell: { sheet: 'Xếp loại', row: 1, column: 0 },
  ...given,
});

function grade(
  bands: readonly GradeBand[],
  percents: (number | null)[],
  meets: (band: GradeBand, unit: number) => boolean = () => true,
) {
  const places = ranks(percents, { ties: 'competition' });
  return gradeUnits(bands, {
    results: { percent: percents, score: percents, rankShare: rankShares(places) },
    places,
    meetsCondition: meets,
  });
}

const of766 = [
  band({ from: 90, name: 'Xuất sắc' }),
  band({ from: 80, name: 'Tốt' }),
  band({ from: 70, name: 'Khá' }),
  band({ from: 50, name: 'Trung bình' }),
  band({ from: 0, name: 'Yếu' }),
];

describe('grades', () => {
  test.each([
    [90, 'Xuất sắc'],
    [89.99, 'Tốt'],
    [80, 'Tốt'],
    [79.9999999, 'Khá'],
    [70, 'Khá'],
    [50, 'Trung bình'],
    [49.99, 'Yếu'],
    [0, 'Yếu'],
    [0.1 * 3 * 300, 'Xuất sắc'],
  ])('of %p under bands from 90, 80, 70, 50, 0: %s', (percent, expected) => {
    expect(grade(of766, [percent]).grades).toEqual([expected]);
  });

  test('an exclusive edge belongs to the lower grade: "> 80" leaves exactly 80 below', () => {
    const bands = [band({ from: 80, exclusive: true, name: 'Tốt' }), band({ from: 0, name: 'Khá' })];
    expect(grade(bands, [80, 80.01]).grades).toEqual(['Khá', 'Tốt']);
  });

  test('no unit falls between bands, and a unit without a result has no grade', () => {
    expect(grade(of766, [null]).grades).toEqual([null]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
        expect(grade(of766, [percent]).grades[0]).not.toBeNull();
      }),
    );
  });

  test('a unit that fails the condition of a grade is tried at the next lower one', () => {
    const meets = (tried: GradeBand, unit: number) => !(unit === 0 && tried.name !== 'Khá');
    expect(grade(of766, [95, 95], meets).grades).toEqual(['Khá', 'Xuất sắc']);
  });

  test('a khối with bands of its own does not use the common ones', () => {
    const own = band({ from: 80, name: 'Nhóm I', group: 'Huyện' });
    expect(bandsFor([...of766, own], 'Huyện')).toEqual([own]);
    expect(bandsFor([...of766, own], 'Sở')).toEqual(of766);
  });

  test('quartiles by rank share: 63 units make 16, 16, 16 and 15', () => {
    const quartiles = [75, 50, 25, 0].map((from, i) => band({ from, by: 'rankShare', name: String(i + 1) }));
    const { grades } = grade(
      quartiles,
      Array.from({ length: 63 }, (_, i) => 100 - i),
    );
    expect(['1', '2', '3', '4'].map((name) => grades.filter((given) => given === name).length)).toEqual([
      16, 16, 16, 15,
    ]);
  });
});

describe('a quota', () => {
  const bands = (quota: number, quotaOf: string | null = null) => [
    band({ from: 90, name: 'Xuất sắc', quota, quotaOf }),
    band({ from: 70, name: 'Tốt' }),
  ];

  test('is rounded down: 20 % of 7 is 1', () => {
    const { grades } = grade(bands(0.2), [99, 98, 97, 96, 95, 94, 93]);
    expect(grades.filter((name) => name === 'Xuất sắc')).toHaveLength(1);
    expect(grades[0]).toBe('Xuất sắc');
  });

  test('of 20 % lets 3 of 15 in, although 0.2 x 15 is not exactly 3 in binary', () => {
    const { grades } = grade(
      bands(0.2),
      Array.from({ length: 15 }, (_, i) => 99 - i / 10),
    );
    expect(grades.filter((name) => name === 'Xuất sắc')).toHaveLength(3);
  });

  test('keeps ties at its edge out, and says which', () => {
    const { grades, tiedAtQuota } = grade(bands(0.5), [99, 95, 95, 80]);
    expect(grades).toEqual(['Xuất sắc', 'Tốt', 'Tốt', 'Tốt']);
    expect(tiedAtQuota.map(({ unit }) => unit)).toEqual([1, 2]);
  });

  test('of a grade holds on the finished grading', () => {
    // 10 reach Xuất sắc, 20 only Tốt. 5 of the finished 25 Tốt are exactly 20 %.
    const percents = Array.from({ length: 30 }, (_, i) => (i < 10 ? 99 - i / 10 : 85 - i / 10));
    const { grades } = grade(bands(0.2, 'Tốt'), percents);
    expect(grades.filter((name) => name === 'Xuất sắc')).toHaveLength(5);
  });

  test('never lets more in than its share, whatever the results', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 70, max: 100 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 100 }),
        fc.boolean(),
        (percents, share, ofGood) => {
          const { grades } = grade(bands(share / 100, ofGood ? 'Tốt' : null), percents);
          const excellent = grades.filter((name) => name === 'Xuất sắc').length;
          const base = ofGood ? grades.length - excellent : grades.length;
          expect(excellent * 100).toBeLessThanOrEqual(share * base);
        },
      ),
    );
  });

  test('leaves unranked units their grade', () => {
    const result = gradeUnits(bands(0.1), {
      results: { percent: [95, 96], score: [], rankShare: [] },
      places: [1, null],
      meetsCondition: () => true,
    });
    expect(result.grades).toEqual(['Tốt', 'Xuất sắc']);
  });
});

describe('quotas together', () => {
  const chain = [
    band({ from: 90, name: 'Xuất sắc', quota: 0.2, quotaOf: 'Tốt' }),
    band({ from: 80, name: 'Tốt', quota: 0.5 }),
    band({ from: 0, name: 'Khá' }),
  ];

  test('all hold on the finished grading, one resting on a grade that the other thins out', () => {
    const { grades } = grade(
      chain,
      Array.from({ length: 20 }, (_, i) => 99 - i / 2),
    );
    const count = (name: string) => grades.filter((given) => given === name).length;
    expect([count('Xuất sắc'), count('Tốt')]).toEqual([2, 10]);
  });

  test('count ranked units only', () => {
    const percents = [95, 94, 93, 92, 91, 85, 84];
    const result = gradeUnits(
      [band({ from: 90, name: 'Xuất sắc', quota: 0.2, quotaOf: 'Tốt' }), band({ from: 80, name: 'Tốt' })],
      {
        results: { percent: percents, score: [], rankShare: [] },
        places: [1, 2, 3, 4, 5, null, null],
        meetsCondition: () => true,
      },
    );
    expect(result.grades.slice(0, 5)).toEqual(['Tốt', 'Tốt', 'Tốt', 'Tốt', 'Tốt']);
  });
});

test('the band that a result reaches is the grade it gets where no band has a condition or quota', () => {
  const bands = fc.array(fc.record({ from: fc.integer({ min: 0, max: 20 }), exclusive: fc.boolean() }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(bands, fc.integer({ min: -2, max: 22 }), (bounds, result) => {
      const named = bounds.map((bound, i) => band({ ...bound, name: String(i) }));
      expect(bandReached(named, result)?.name ?? null).toBe(grade(named, [result]).grades[0]);
    }),
  );
});
