import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Policy } from '../../src/core/criteria/criterion';
import { openScoring } from '../../src/core/scoring/score';
import type { Argument, Rows } from '../../src/functions/function-entry';
import { policyWords } from '../../src/sheets/words';
import { bookOf } from '../core/book-of';
import { call, message } from './call';

const column = (values: readonly Argument[]): Rows => values.map((value) => [value] as Rows[number]);

describe('TOTAL and PERCENT', () => {
  const cell = fc.record({
    entry: fc.oneof(
      fc.constantFrom(null, 'KAD', 'KPS', ''),
      fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4),
    ),
    max: fc.integer({ min: 10, max: 20 }),
  });

  test.each(policyWords.filter(({ value }) => value !== 'previous'))(
    'give what scoring an index gives, KAD and KPS being %s',
    ({ value: policy, names }: { value: Policy; names: { vi: string; en: string } }) => {
      fc.assert(
        fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
          const { standings } = openScoring(
            bookOf({
              criteria: cells.map(({ max }, i) => ({
                code: String(i + 1),
                max,
                source: 'self',
                ifNoEvent: policy,
                ifNotApplicable: policy,
              })),
              units: ['A'],
              self: Object.fromEntries(
                cells.map(({ entry }, i) => [String(i + 1), [entry === '' ? null : entry]]),
              ),
            }),
          );
          const { exactScore, exactPercent } = standings.units[0]!.total;
          const scores = column(cells.map(({ entry }) => entry));
          const maxima = column(cells.map(({ max }) => max));
          for (const word of [names.vi, names.en.toUpperCase()]) {
            expect(call('TOTAL', [scores, maxima, word])).toBe(exactScore ?? '');
            expect(call('PERCENT', [scores, maxima, word])).toBe(exactPercent ?? '');
          }
        }),
      );
    },
  );

  test('do not take blank cells for 0, wherever they stand', () => {
    expect(
      call('TOTAL', [
        [
          [null, 3, ''],
          [' ', null, 4],
        ],
      ]),
    ).toBe(7);
    expect(call('TOTAL', [[[null], ['']]])).toBe('');
    expect(call('TOTAL', [[[0], [null]]])).toBe(0);
    expect(call('TOTAL', [null])).toBe('');
    expect(
      call('PERCENT', [
        [[null], [null]],
        [[5], [5]],
      ]),
    ).toBe('');
    // The maximum of a blank score counts at the end of the range too.
    expect(
      call('PERCENT', [
        [[5], [null]],
        [[5], [5]],
      ]),
    ).toBe(50);
  });

  test('pass over rows without score and maximum, such as the rest of whole columns', () => {
    const rest = Array.from({ length: 100_000 }, () => [null]);
    expect(
      call('PERCENT', [
        [[4], [null], [2], ...rest],
        [[5], [null], [5], ...rest],
      ]),
    ).toBe(60);
    expect(call('TOTAL', [[[4], [null], [2], ...rest]])).toBe(6);
  });

  test('read scores typed as text, and take one cell', () => {
    expect(call('TOTAL', ['1.234,5'])).toBe(1234.5);
    expect(call('PERCENT', ['7,5', '10'])).toBe(75);
  });

  test('take 100,000 scores', () => {
    const scores = Array.from({ length: 100_000 }, () => [0.5]);
    expect(call('TOTAL', [scores])).toBe(50_000);
    expect(call('PERCENT', [scores, scores.map(() => [1])])).toBe(50);
  });

  test('pass errors of cells on', () => {
    const error = { error: 'notAvailable', message: '' } as const;
    expect(call('TOTAL', [[[1], [error]]])).toEqual(error);
    expect(call('PERCENT', [[[1]], [[error]]])).toEqual(error);
  });

  test.each([
    ['a text for a score', 'TOTAL', [[[1], ['chín']]], '“chín” không đọc được thành số.'],
    ['a doubtful number', 'TOTAL', ['1.234'], '1.234 hay 1,234'],
    ['an unknown policy', 'TOTAL', [1, 5, 'bỏ'], '“loại trừ”, “loại trừ và quy đổi”'],
    ['a policy about earlier periods', 'TOTAL', [1, 5, 'theo kỳ trước'], 'Không có lựa chọn “theo kỳ trước”'],
    ['full points of unknown maxima', 'TOTAL', [1, null, 'điểm tối đa'], 'Cần thêm điểm tối đa'],
    ['no maxima', 'PERCENT', [1, null], 'Cần thêm điểm tối đa'],
    ['ranges of two sizes', 'PERCENT', [[[1], [2]], [[1]]], 'cùng số ô'],
    [
      'a score without maximum',
      'PERCENT',
      [
        [[1], [2]],
        [[1], [null]],
      ],
      'Ô thứ 2: điểm tối đa',
    ],
    ['a maximum below 0', 'PERCENT', [[[1]], [[-1]]], 'Ô thứ 1: điểm tối đa'],
  ] as const)('say what is wrong with %s', (_, name, args, expected) => {
    expect(message(call(name, args))).toContain(expected);
  });

  test('give #DIV/0! where nothing can be earned', () => {
    expect(call('PERCENT', [0, 0])).toMatchObject({ error: 'divisionByZero' });
  });
});

describe('COMBINE', () => {
  test('takes weights where the method has any, and the weighted mean where no method is said', () => {
    const args = [
      [[80], [90]],
      [[1], [3]],
    ] as const;
    expect(call('COMBINE', args)).toBe(87.5);
    expect(call('COMBINE', [...args, 'mean'])).toBe(85);
    expect(call('COMBINE', [...args, 'Trung Bình Trọng Số'])).toBe(87.5);
    expect(call('COMBINE', [...args, 'WMEAN'])).toBe(87.5);
    expect(call('COMBINE', [args[0]])).toBe(85);
  });

  test('takes values in a row and weights in a column', () => {
    expect(call('COMBINE', [[[80, 90]], [[1], [3]]])).toBe(87.5);
  });

  test('leaves out blank cells, KAD and KPS, and is empty where nothing is left', () => {
    expect(call('COMBINE', [[[4], ['KAD'], [''], ['KPS'], [2]], null, 'trung bình'])).toBe(3);
    expect(call('COMBINE', [[[null], ['KAD']], null, 'tổng'])).toBe('');
    // Trailing blanks of the values may stand beside weights.
    expect(
      call('COMBINE', [
        [[4], [null]],
        [[1], [9]],
      ]),
    ).toBe(4);
  });

  test.each([
    ['an unknown method', [[[1]], null, 'trung tính'], '“trung bình trọng số”, “trung bình”'],
    ['values where there is no such mean', [[[-1], [2]], null, 'trung bình điều hòa'], 'không tính được'],
    [
      'weights that are all 0',
      [
        [[1], [2]],
        [[0], [0]],
      ],
      'không tính được',
    ],
    [
      'a missing weight',
      [
        [[1], [2]],
        [[1], [null]],
      ],
      'Ô thứ 2: trọng số',
    ],
    [
      'a weight below 0',
      [
        [[1], [2]],
        [[1], [-1]],
      ],
      'Ô thứ 2: trọng số',
    ],
    ['a power mean without exponent', [[[1], [2]], null, 'trung bình lũy thừa'], 'số mũ'],
    ['an exponent of 0', [[[1], [2]], null, 'trung bình lũy thừa', 0], 'số mũ'],
    [
      'fewer weights than values',
      [
        [[1], [2], [3]],
        [[1], [2]],
      ],
      'cùng số ô',
    ],
  ] as const)('says what is wrong with %s', (_, args, expected) => {
    expect(message(call('COMBINE', args))).toContain(expected);
  });

  test('names the choices in the language of Excel', () => {
    expect(message(call('COMBINE', [[[1]], null, 'x'], 'en'))).toBe(
      'There is no choice “x”; choose one of: “weighted mean”, “mean”, “geometric mean”, “harmonic mean”, “power mean”, “median”, “sum”, “least”, “greatest”.',
    );
  });
});

describe('NORMALIZE', () => {
  test('fills the range as it lies', () => {
    expect(call('NORMALIZE', [[[2, 3, 6]], 'min-max'])).toEqual([[0, 0.25, 1]]);
    expect(
      call('NORMALIZE', [
        [
          [2, 3],
          [4, 6],
        ],
        'MINMAX',
      ]),
    ).toEqual([
      [0, 0.25],
      [0.5, 1],
    ]);
    expect(call('NORMALIZE', [7, 'goalposts', 0, 10])).toEqual([[0.7]]);
  });

  test('keeps blanks and states apart, and what ends a column blank is not filled', () => {
    expect(call('NORMALIZE', [column([1, null, 'KAD', 'KPS', '-', '3,0', null]), 'khoảng cách'])).toEqual(
      column([0, '', 'KAD', 'KPS', '', 1]),
    );
    expect(call('NORMALIZE', [column([null, 'KAD']), 'điểm z'])).toEqual(column(['', 'KAD']));
  });

  test('turns the scale over where lower is better', () => {
    const values = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 });
    const method = fc.constantFrom('min-max', 'điểm z', 'khoảng cách', 'tỷ lệ thứ hạng');
    fc.assert(
      fc.property(values, method, (given, chosen) => {
        const lower = call('NORMALIZE', [column(given), chosen, null, null, 'thấp']);
        const negated = call('NORMALIZE', [column(given.map((value) => -value)), chosen]);
        // As they go to Excel, where a zero has no sign.
        expect(JSON.stringify(lower)).toBe(JSON.stringify(negated));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['no method', [[[1], [2]], null], 'Cần chọn một trong: “min-max”'],
    ['an unknown method', [[[1], [2]], 'sigma'], 'Không có lựa chọn “sigma”'],
    ['an unknown direction', [[[1], [2]], 'z', null, null, 'ngang'], '“càng cao càng tốt”'],
    ['one goalpost', [[[1], [2]], 'hai mốc', 0], 'cả mốc thấp và mốc cao'],
    ['values that are alike', [[[2], [2], [null]], 'z-score'], 'Các giá trị bằng nhau'],
  ] as const)('says what is wrong with %s', (_, args, expected) => {
    expect(message(call('NORMALIZE', args))).toContain(expected);
  });

  test('gives #DIV/0! in each cell where both goalposts are the same', () => {
    expect(call('NORMALIZE', [[[1], [null]], 'hai mốc', 5, 5])).toMatchObject([
      [{ error: 'divisionByZero' }],
    ]);
  });
});
