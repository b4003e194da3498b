import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gradeUnits } from '../../src/core/grading/grade';
import { ranks, ranksWithin } from '../../src/core/ranking/rank';
import type { Rows } from '../../src/functions/function-entry';
import { tieWords } from '../../src/sheets/words';
import { call, message } from './call';

const column = (values: readonly (string | number | null)[]): Rows => values.map((value) => [value]);
const rowsOf = (answer: ReturnType<typeof call>) => answer as readonly (readonly (string | number)[])[];

const results = fc.array(fc.option(fc.integer({ min: 0, max: 12 }).map((quarters) => quarters / 4)), {
  minLength: 1,
  maxLength: 30,
});
const endsShown = results.filter((values) => values.at(-1) !== null);

describe('RANKS and PLACE', () => {
  test.each(tieWords)('give the places of core, ties $value', ({ value: ties, names, aliases }) => {
    fc.assert(
      fc.property(endsShown, fc.constantFrom(names.vi, names.en, ...aliases), (values, word) => {
        const places = ranks(values, { ties });
        expect(call('RANKS', [column(values), word])).toEqual(column(places.map((one) => one ?? '')));
        if (ties === 'sequential') return;
        values.forEach((value, i) => {
          expect(call('PLACE', [value, column(values), word])).toBe(places[i] ?? '');
        });
      }),
    );
  });

  test('give the places of core inside groups', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom('Sở', 'Xã', null)), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const values = given.map(([value]) => value);
        const groups = given.map(([, group]) => group);
        const places = ranksWithin(
          values,
          groups.map((group) => group ?? ''),
          'competition',
        );
        expect(call('RANKS', [column(values), null, column(groups)])).toEqual(column(places));
        given.forEach(([value, group], i) => {
          const args = [value, column(values), null, group, column(groups)];
          expect(call('PLACE', args)).toBe(places[i]);
        });
      }),
    );
  });

  test('find a place again when the result was computed in another way', () => {
    expect(call('PLACE', [0.3, column([0.1 + 0.2, 0.5])])).toBe(2);
  });

  test('fill a row as a row, leave out what ends a column blank, and read text', () => {
    expect(call('RANKS', [[[3, 1, 2]]])).toEqual([[1, 3, 2]]);
    expect(call('RANKS', [[[3], ['1.234,5'], [null], ['KAD'], [null], ['']]])).toEqual([
      [2],
      [1],
      [''],
      [''],
    ]);
    expect(call('RANKS', [5])).toEqual([[1]]);
    expect(call('RANKS', [null])).toEqual([['']]);
  });

  test('take no blank cell, KAD or KPS for a result', () => {
    for (const none of [null, '', ' ', 'KAD', 'KPS', '-']) {
      expect(call('PLACE', [none, column([0, 1])])).toBe('');
    }
    expect(call('PLACE', [0, column([0, null, -1])])).toBe(1);
  });

  test('tell groups apart whatever their case and the spaces around them', () => {
    const groups = column(['Sở ', 'sở', 'Xã']);
    expect(call('RANKS', [column([1, 2, 3]), null, groups])).toEqual([[2], [1], [1]]);
    expect(call('PLACE', [1, column([1, 2, 3]), null, 'SỞ', groups])).toBe(2);
  });

  test('place 100,000 results', () => {
    const values = Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 100_003);
    const places = rowsOf(call('RANKS', [column(values)])).flat();
    expect([...places].sort((a, b) => Number(a) - Number(b))).toEqual(values.map((_, i) => i + 1));
  });

  test.each([
    ['a result of another list', 'PLACE', [5, [[1], [2]]], 'Không có 5 trong các kết quả'],
    ['a group without its range', 'PLACE', [1, [[1], [2]], null, 'Xã'], 'Cần cả khối và vùng các khối'],
    ['a group that nobody is in', 'PLACE', [1, [[1]], null, 'Huyện', [['Xã']]], 'khối “Huyện”'],
    ['groups of another size', 'RANKS', [[[1], [2]], null, [['Xã'], ['Sở'], ['Sở']]], 'cùng số ô'],
    ['an unknown tie rule', 'RANKS', [[[1]], 'hòa'], '“đồng hạng, bỏ bậc”, “đồng hạng liền bậc”'],
    [
      'a range for one result',
      'PLACE',
      [
        [[1], [2]],
        [[1], [2]],
      ],
      'một ô',
    ],
    ['a text for a result', 'RANKS', [[['cao'], [2]]], '“cao” không đọc được thành số'],
  ] as const)('say what is wrong with %s', (_, name, args, expected) => {
    expect(message(call(name, args))).toContain(expected);
  });

  test('give #N/A, which IFNA catches, for what is not there', () => {
    expect(call('PLACE', [5, [[1]]])).toMatchObject({ error: 'notAvailable' });
    expect(call('PLACE', [1, [[1]], null, 'Huyện', [['Xã']]])).toMatchObject({ error: 'notAvailable' });
  });
});

describe('GRADE', () => {
  const bands: Rows = [
    ['>90', 'A'],
    [65, 'C'],
    ['80,0', 'B'],
    [null, null],
  ];

  test.each([
    [90, 'B'],
    [90.01, 'A'],
    [80, 'B'],
    [79.99, 'C'],
    [64, ''],
    [null, ''],
    ['KAD', ''],
    ['80,5', 'B'],
  ])('%p is graded %p', (score, expected) => {
    expect(call('GRADE', [score, bands])).toBe(expected);
  });

  test('is the grade of core', () => {
    const bound = fc.record({ from: fc.integer({ min: 0, max: 20 }), exclusive: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(bound, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: -1, max: 21 }),
        (bounds, score) => {
          const { grades } = gradeUnits(
            bounds.map((one, i) => ({
              ...one,
              name: `loại ${String(i)}`,
              group: '',
              by: 'score',
              condition: null,
              conditionText: '',
              quota: null,
              quotaOf: null,
              cell: { sheet: 'Xếp loại', row: 1, column: 0 },
            })),
            {
              results: { percent: [], score: [score], rankShare: [] },
              places: [1],
              meetsCondition: () => true,
            },
          );
          const given = bounds.map(({ from, exclusive }, i) => [
            exclusive ? `>${String(from)}` : from,
            `loại ${String(i)}`,
          ]);
          expect(call('GRADE', [score, given])).toBe(grades[0] ?? '');
        },
      ),
    );
  });

  test.each([
    ['no bands', [80, null], 'hai cột'],
    ['a bound that is no number', [80, [['cao', 'A']]], 'Dòng 1 của bảng mức'],
    [
      'a band without a name',
      [
        80,
        [
          [80, 'A'],
          [70, null],
        ],
      ],
      'Dòng 2 của bảng mức',
    ],
    ['one column', [80, [[80], [70]]], 'Dòng 1 của bảng mức'],
  ] as const)('says what is wrong with %s', (_, args, expected) => {
    expect(message(call('GRADE', args))).toContain(expected);
  });
});

describe('CHANGE', () => {
  test('is now minus before, and nothing where either is not known', () => {
    expect(call('CHANGE', [85, 86.5])).toBe(-1.5);
    expect(call('CHANGE', [0, '2,5'])).toBe(-2.5);
    for (const none of [null, '', 'KAD']) {
      expect(call('CHANGE', [85, none])).toBe('');
      expect(call('CHANGE', [none, 85])).toBe('');
    }
  });
});

describe('LEAGUE', () => {
  test('lists every unit once, the best first, those without a score last', () => {
    fc.assert(
      fc.property(results, (values) => {
        const names = values.map((_, i) => `Đơn vị ${String(i)}`);
        const rows = rowsOf(call('LEAGUE', [column(names), column(values)]));
        const places = ranks(values, { ties: 'competition' });
        expect(rows.map(([, name]) => name).sort()).toEqual([...names].sort());
        for (const [place, name, score] of rows) {
          const i = names.indexOf(String(name));
          expect([place, score]).toEqual([places[i] ?? '', values[i] ?? '']);
        }
        const order = rows.map(([place]) => (place === '' ? Infinity : Number(place)));
        expect(order).toEqual([...order].sort((a, b) => (a === b ? 0 : a - b)));
      }),
    );
  });

  test('keeps those who share the last place asked for, and nobody without a score', () => {
    const names = column(['A', 'B', 'C', 'D', 'E']);
    const scores = column([5, 9, 7, 7, null]);
    expect(call('LEAGUE', [names, scores, 2])).toEqual([
      [1, 'B', 9],
      [2, 'C', 7],
      [2, 'D', 7],
    ]);
    expect(rowsOf(call('LEAGUE', [names, scores, 99])).map(([, name]) => name)).toEqual(['B', 'C', 'D', 'A']);
  });

  test('shows a state as it is, and passes over rows of which nothing is said', () => {
    expect(call('LEAGUE', [column(['A', null, 'B', null]), column(['KAD', null, 3, null])])).toEqual([
      [1, 'B', 3],
      ['', 'A', 'KAD'],
    ]);
    expect(call('LEAGUE', [null, null])).toBe('');
  });

  test.each([
    ['a table of no places', ['A', 1, 0], 'số nguyên từ 1'],
    ['half a place', ['A', 1, 1.5], 'số nguyên từ 1'],
    ['names and scores of two sizes', [[['A'], ['B']], [[1]]], 'cùng số ô'],
  ] as const)('says what is wrong with %s', (_, args, expected) => {
    expect(message(call('LEAGUE', args))).toContain(expected);
  });
});
