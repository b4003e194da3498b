import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GapAnalysis } from '../../src/core/gaps/gaps';
import { openScoring } from '../../src/core/scoring/score';
import type { Rows } from '../../src/functions/function-entry';
import { bookOf } from '../core/book-of';
import { call, message } from './call';

const column = (values: readonly (string | number | null)[]): Rows => values.map((value) => [value]);

/** Two units, the second of which is the reference, with a maximum for each criterion. */
const criteria = fc.array(
  fc.record({
    own: fc.oneof(fc.constantFrom(null, 'KPS'), fc.integer({ min: 0, max: 40 })),
    reference: fc.integer({ min: 0, max: 40 }),
    max: fc.integer({ min: 40, max: 50 }),
  }),
  { minLength: 2, maxLength: 10 },
);

describe('GAPS', () => {
  test('is the analysis of core, with the reference unit of an index to compare with', () => {
    fc.assert(
      fc.property(criteria, (given) => {
        const codes = given.map((_, i) => String(i + 1));
        const book = bookOf({
          criteria: given.map(({ max }, i) => ({ code: codes[i]!, max, source: 'self', ifNoEvent: 'drop' })),
          units: ['A', 'B'],
          settings: { referenceUnit: 'B' },
          self: Object.fromEntries(given.map(({ own, reference }, i) => [codes[i]!, [own, reference]])),
        });
        const { leaves } = new GapAnalysis(openScoring(book)).of(0);
        const args = [
          column(codes),
          column(given.map(({ own }) => own)),
          column(given.map(({ max }) => max)),
        ] as const;
        const expected = leaves.map(({ criterion, score, max, lost }) => [criterion, score ?? '', max, lost]);
        expect(call('GAPS', args)).toEqual(expected.length > 0 ? expected : '');
        const compared = call('GAPS', [...args, column(given.map(({ reference }) => reference))]);
        const byReference = leaves
          .toSorted((a, b) => Number(a.criterion) - Number(b.criterion))
          .toSorted((a, b) => b.toReference! - a.toReference!)
          .map(({ criterion, score, max, lost, toReference }) => [
            criterion,
            score ?? '',
            max,
            lost,
            toReference,
          ]);
        expect(compared).toEqual(byReference.length > 0 ? byReference : '');
      }),
    );
  });

  test('passes over headings of areas, and over the rest of whole columns', () => {
    const rest = Array.from({ length: 50_000 }, () => [null]);
    expect(
      call('GAPS', [
        [['Lĩnh vực 1'], ['1.1'], ['1.2'], ...rest],
        [[null], [null], [4], ...rest],
        [[null], [2], [10], ...rest],
      ]),
    ).toEqual([
      ['1.2', 4, 10, 6],
      ['1.1', '', 2, 2],
    ]);
  });

  test('puts what has nothing to be compared with last', () => {
    const args = [
      column(['1', '2', '3']),
      column([9, 1, 4]),
      column([9, 9, 9]),
      column([8, null, 5]),
    ] as const;
    expect(call('GAPS', args)).toEqual([
      ['3', 4, 9, 5, 1],
      ['1', 9, 9, 0, -1],
      ['2', 1, 9, 8, ''],
    ]);
  });

  test.each([
    [
      'a score without a maximum',
      [
        [['1'], ['2']],
        [[1], [2]],
        [[5], [null]],
      ],
      'Ô thứ 2: điểm tối đa',
    ],
    ['fewer names than scores', [[['1']], [[1], [2]], [[5], [5]]], 'cùng số ô'],
    [
      'fewer scores to compare with',
      [
        [['1'], ['2']],
        [[1], [2]],
        [[5], [5]],
        [[1], [2], [3]],
      ],
      'cùng số ô',
    ],
  ] as const)('says what is wrong with %s', (_, args, expected) => {
    expect(message(call('GAPS', args))).toContain(expected);
  });
});

describe('GAP', () => {
  test('is what a score is short of a reference, and nothing where either is not known', () => {
    expect(call('GAP', [7.5, 10])).toBe(2.5);
    expect(call('GAP', ['7,5', 7])).toBe(-0.5);
    expect(call('GAP', [0.1 + 0.2, 0.3])).toBe(0);
    for (const none of [null, '', 'KAD', '-']) {
      expect(call('GAP', [none, 10])).toBe('');
      expect(call('GAP', [10, none])).toBe('');
    }
  });

  test('takes one cell', () => {
    expect(message(call('GAP', [[[1], [2]], 3]))).toContain('một ô');
  });
});

describe('BEST and GROUPMEAN', () => {
  test('are what core compares the units of a group with', () => {
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(scores, (given) => {
        const units = given.map((_, i) => `U${String(i)}`);
        const book = bookOf({
          criteria: [{ code: '1', max: 10, source: 'self' }],
          units,
          self: { '1': given },
        });
        const { toBest, toMean, score } = new GapAnalysis(openScoring(book)).of(0).leaves[0]!;
        const args = [column(given)];
        expect(call('BEST', args)).toBe(toBest === null ? '' : toBest + (score ?? 0));
        const mean = call('GROUPMEAN', args);
        if (toMean === null) expect(mean).toBe('');
        else expect(mean).toBeCloseTo(toMean + (score ?? 0), 12);
      }),
    );
  });

  test('look at the units of a group alone', () => {
    const scores = column([9, 4, null, 6, 'KAD']);
    const groups = column(['Sở', 'Xã', 'Xã', 'xã', null]);
    expect(call('BEST', [scores, 'Xã', groups])).toBe(6);
    expect(call('GROUPMEAN', [scores, 'Xã', groups])).toBe(5);
    expect(call('GROUPMEAN', [scores])).toBeCloseTo(19 / 3, 12);
    // A blank cell is the group of units without one.
    expect(call('BEST', [scores, null, groups])).toBe('');
  });

  test('say so where nobody is in the group, and are empty where nobody has a score', () => {
    expect(call('BEST', [column([1]), 'Sở', column(['Xã'])])).toMatchObject({ error: 'notAvailable' });
    expect(message(call('GROUPMEAN', [column([1]), 'Sở']))).toContain('Cần cả khối');
    expect(call('GROUPMEAN', [column([null, 'KAD'])])).toBe('');
  });
});
