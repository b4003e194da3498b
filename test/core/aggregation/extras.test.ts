import { describe, expect, test } from '@jest/globals';

import { openScoring, scoreBook } from '../../../src/core/scoring/score';
import { whatIf } from '../../../src/core/scoring/what-if';
import { bookOf, type JottedBook } from '../book-of';

const total = (jotted: Omit<JottedBook, 'units'>) => {
  const unit = scoreBook(bookOf({ units: ['A'], ...jotted })).units[0]!;
  return [unit.score, unit.max];
};
const bonus = (code: string, max: number, parent = '*') => ({
  code,
  max,
  parent,
  rule: 'x',
  kind: 'bonus' as const,
});
const penalty = (code: string, max: number, parent = '*') => ({
  code,
  max,
  parent,
  rule: 'x',
  kind: 'penalty' as const,
});
const leaf = (code: string, max: number) => ({ code, max, rule: 'x' });
const x = (values: Record<string, number | string | null>) =>
  Object.fromEntries(Object.entries(values).map(([code, value]) => [code, { x: [value] }]));

describe('bonus under a cap', () => {
  const criteria = [
    { code: '1' },
    { ...leaf('1.1', 10), ifNoEvent: 'drop' as const },
    bonus('t', 5, '1'),
    leaf('2', 10),
  ];
  const settings = { bonusCap: 2 };

  test('adds no more than the cap', () => {
    expect(total({ criteria, settings, data: x({ '1.1': 5, t: 5, '2': 8 }) })).toEqual([15, 20]);
  });

  test('takes nothing off where it was never added: the area has no score, or left', () => {
    expect(total({ criteria, settings, data: x({ '1.1': null, t: 5, '2': 8 }) })).toEqual([8, 20]);
    expect(total({ criteria, settings, data: x({ '1.1': 'KPS', t: 5, '2': 8 }) })).toEqual([8, 10]);
  });

  test('never lowers a total below what it is without bonus', () => {
    const mean = [{ code: '*', rule: 'MEAN(children)' }, ...criteria];
    const [score] = total({ criteria: mean, settings, data: x({ '1.1': 8, t: 5, '2': 8 }) });
    expect(score).toBe(9);
  });

  test('is shared by bonuses in the order of the sheet, and a bonus area counts once', () => {
    const area = [
      leaf('1', 10),
      { code: 'T', kind: 'bonus' as const, parent: '*', max: 4 },
      bonus('T1', 3, 'T'),
      bonus('T2', 3, 'T'),
    ];
    expect(total({ criteria: area, settings: { bonusCap: 3 }, data: x({ '1': 5, T1: 3, T2: 3 }) })).toEqual([
      8, 10,
    ]);
  });

  test('is dealt out anew in a what-if', () => {
    const make = (t: number) =>
      openScoring(
        bookOf({
          criteria: [leaf('1', 10), bonus('t', 5), { code: '2' }, leaf('2.1', 10), bonus('u', 5, '2')],
          units: ['A'],
          settings: { bonusCap: 4 },
          data: x({ '1': 1, t, '2.1': 1, u: 3 }),
        }),
      );
    const changed = whatIf(make(3), [{ unit: 0, criterion: 't', measure: 'x', value: 0 }]);
    expect(changed.units[0]!.total.score).toBe(make(0).board.units[0]!.score);
  });
});

describe('penalties', () => {
  test('in a penalty area make up the penalty, at most its maximum', () => {
    const criteria = [
      leaf('1', 10),
      { code: 'P', kind: 'penalty' as const, parent: '*', max: 5 },
      penalty('P1', 4, 'P'),
      penalty('P2', 4, 'P'),
    ];
    expect(total({ criteria, data: x({ '1': 9, P1: 2, P2: 1 }) })).toEqual([6, 10]);
    expect(total({ criteria, data: x({ '1': 9, P1: 4, P2: 4 }) })).toEqual([4, 10]);
  });

  test('in an area of bonuses and penalties pass their sum on, below zero too', () => {
    const criteria = [leaf('1', 10), { code: 'K' }, bonus('K1', 5, 'K'), penalty('K2', 5, 'K')];
    expect(total({ criteria, data: x({ '1': 9, K1: 1, K2: 2 }) })).toEqual([8, 10]);
    expect(total({ criteria, data: x({ '1': 9, K1: 3, K2: 2 }) })).toEqual([10, 10]);
  });

  test('and bonuses give the same total in any order of their rows', () => {
    const data = x({ '1': 3, t: 5, p: 10 });
    const rows = [bonus('t', 5), penalty('p', 10)];
    expect(total({ criteria: [leaf('1', 10), ...rows], data })).toEqual([0, 10]);
    expect(total({ criteria: [leaf('1', 10), ...rows.toReversed()], data })).toEqual([0, 10]);
  });

  test('and bonuses in an area of their own are no child of a mean', () => {
    const criteria = [
      { code: '*', rule: 'MEAN(children)' },
      leaf('1', 10),
      { code: 'K' },
      bonus('K1', 5, 'K'),
    ];
    expect(total({ criteria, data: x({ '1': 5, K1: 2 }) })).toEqual([7, 10]);
  });
});

describe('a parent that has no score of its own', () => {
  const score = (criteria: JottedBook['criteria'], values: Record<string, number | string | null>) =>
    scoreBook(bookOf({ criteria, units: ['A'], data: x(values) })).units[0]!;

  test('because its method has no value leaves the total provisional', () => {
    const unit = score(
      [{ code: '1', rule: 'GMEAN(children)' }, leaf('1.1', 5), leaf('1.2', 5), leaf('2', 10)],
      { '1.1': 0, '1.2': 3, '2': 9 },
    );
    expect(unit).toMatchObject({ score: 9, provisional: true });
  });

  test('because its rule could not be read is missing, not the sum of its children', () => {
    const unit = score([{ code: '1', ruleBroken: true }, leaf('1.1', 5), leaf('2', 10)], {
      '1.1': 5,
      '2': 9,
    });
    expect(unit).toMatchObject({ score: 9, max: 15, provisional: true });
  });

  test('because its rule reads measures keeps the maximum of its children', () => {
    const unit = score([{ code: '1', rule: 'x' }, leaf('1.1', 5), leaf('2', 10)], { '1.1': 5, '2': 9 });
    expect(unit).toMatchObject({ score: 9, max: 15, percent: 60, provisional: true });
  });
});
