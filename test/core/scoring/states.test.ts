import { describe, expect, test } from '@jest/globals';
import type { Policy } from '../../../src/core/criteria/criterion';
import { scoreBook } from '../../../src/core/scoring/score';
import { bookOf, type Jotted, type JottedBook, periodOf } from '../book-of';

/** Two leaves of 10 and 5 points; the second is in the state asked for, the first has 8 of 10. */
function scoreWith(cell: { a?: Jotted; b?: Jotted }, policy: Policy | null, more: Partial<JottedBook> = {}) {
  const board = scoreBook(
    bookOf({
      criteria: [
        { code: '1', max: 10, rule: 'x' },
        {
          code: '2',
          max: 5,
          rule: 'max*a/b',
          ifNotApplicable: policy,
          ifNoEvent: policy,
          ifZeroDenominator: policy,
        },
      ],
      units: ['A'],
      data: { '1': { x: [8] }, '2': { a: [cell.a ?? null], b: [cell.b ?? null] } },
      ...more,
    }),
  );
  const unit = board.units[0]!;
  return {
    score: unit.score,
    max: unit.max,
    percent: unit.percent,
    provisional: unit.provisional,
    findings: board.findings.map(({ ruleId }) => ruleId),
  };
}

describe('a leaf in a state', () => {
  test.each<[string, { a?: Jotted; b?: Jotted }, Policy | null, object]>([
    [
      'a value counts',
      { a: 3, b: 4 },
      null,
      { score: 11.75, max: 15, percent: 78.33, provisional: false, findings: [] },
    ],
    [
      'a real zero is a value',
      { a: 0, b: 4 },
      null,
      { score: 8, max: 15, percent: 53.33, provisional: false },
    ],
    [
      'missing adds nothing and keeps its maximum',
      {},
      'full',
      { score: 8, max: 15, percent: 53.33, provisional: true, findings: [] },
    ],
    [
      'a missing denominator is missing, not zero',
      { a: 3 },
      'full',
      { score: 8, max: 15, provisional: true },
    ],
    [
      'KPS with full points',
      { a: 'KPS' },
      'full',
      { score: 13, max: 15, percent: 86.67, provisional: false },
    ],
    ['KPS with zero points', { a: 'KPS' }, 'zero', { score: 8, max: 15, percent: 53.33, provisional: false }],
    [
      'KPS dropped leaves score and maximum',
      { a: 'KPS' },
      'drop',
      { score: 8, max: 10, percent: 80, provisional: false },
    ],
    [
      'KPS rescaled brings score and maximum back',
      { a: 'KPS' },
      'rescale',
      { score: 12, max: 15, percent: 80, provisional: false },
    ],
    [
      'KPS with a blank policy is missing, and found',
      { a: 'KPS' },
      null,
      { score: 8, max: 15, provisional: true, findings: ['policy-blank'] },
    ],
    [
      'KPS cannot take the previous period',
      { a: 'KPS' },
      'previous',
      { score: 8, max: 15, provisional: true, findings: [] },
    ],
    [
      'a zero denominator with full points',
      { a: 0, b: 0 },
      'full',
      { score: 13, max: 15, provisional: false },
    ],
    [
      'a zero denominator with zero points',
      { a: 0, b: 0 },
      'zero',
      { score: 8, max: 15, provisional: false },
    ],
    ['a zero denominator dropped', { a: 0, b: 0 }, 'drop', { score: 8, max: 10, percent: 80 }],
    [
      'a zero denominator with a blank policy',
      { a: 0, b: 0 },
      null,
      { score: 8, provisional: true, findings: ['policy-blank'] },
    ],
    [
      'a zero denominator with no earlier figures scores zero',
      { a: 0, b: 0 },
      'previous',
      { score: 8, max: 15, provisional: false },
    ],
    [
      'KAD typed without scope: policy applied, found, provisional',
      { a: 'KAD' },
      'drop',
      { score: 8, max: 10, percent: 80, provisional: true, findings: ['kad-without-scope'] },
    ],
    [
      'KAD in one measure stands for the whole leaf',
      { a: 3, b: 'KAD' },
      'full',
      { score: 13, findings: ['kad-without-scope'] },
    ],
    ['KAD outweighs KPS', { a: 'KPS', b: 'KAD' }, 'full', { score: 13, findings: ['kad-without-scope'] }],
  ])('%s', (_, cell, policy, expected) => {
    expect(scoreWith(cell, policy)).toMatchObject(expected);
  });

  test('the scope exempts whatever the cell holds, and no total is provisional for it', () => {
    const scope = { scope: ['A 2'] };
    expect(scoreWith({ a: 3, b: 4 }, 'drop', scope)).toMatchObject({
      score: 8,
      max: 10,
      provisional: false,
      findings: [],
    });
    expect(scoreWith({ a: 'KAD' }, 'rescale', scope)).toMatchObject({
      score: 12,
      max: 15,
      provisional: false,
      findings: [],
    });
    expect(scoreWith({}, 'full', scope)).toMatchObject({ score: 13, provisional: false });
  });

  test('a finding of a state names the unit, the criterion and the cell', () => {
    const board = scoreBook(
      bookOf({
        criteria: [{ code: '1', max: 5, rule: 'max*a/b' }],
        units: ['A', 'B'],
        data: { '1': { a: [1, 'KPS'], b: [2, null] } },
      }),
    );
    expect(board.findings).toEqual([
      expect.objectContaining({
        ruleId: 'policy-blank',
        severity: 'error',
        unit: 'B',
        criterion: '1',
        cell: { sheet: 'Số liệu', row: 2, column: 1 },
        parameters: { state: 'noEvent', count: 1 },
      }),
    ]);
  });

  test('a blank policy is inherited from the criterion above', () => {
    const board = scoreBook(
      bookOf({
        criteria: [
          { code: '1', ifNoEvent: 'full' },
          { code: '1.1', max: 4, rule: 'x' },
          { code: '1.2', max: 6, rule: 'x', ifNoEvent: 'zero' },
        ],
        units: ['A'],
        data: { '1.1': { x: ['KPS'] }, '1.2': { x: ['KPS'] } },
      }),
    );
    expect(board.units[0]).toMatchObject({ score: 4, max: 10 });
  });

  test('the previous period is scaled to the months of this one', () => {
    const quarter = scoreBook(
      bookOf({
        criteria: [{ code: '1', max: 6, rule: 'max*a/b', ifZeroDenominator: 'previous' }],
        units: ['A', 'B'],
        settings: { period: periodOf('Quý I/2025') },
        data: { '1': { a: [10, 10], b: [0, 50] } },
        earlier: { '2024': { data: { '1': { a: [0, 0], b: [80, 999] } } } },
      }),
    );
    // 80 in a year are 20 in a quarter: 6 * 10/20.
    expect(quarter.units.map(({ score }) => score)).toEqual([3, 1.2]);
  });

  test('points above the maximum by the previous period are found, and a bonus stays within its maximum', () => {
    const leaf = { max: 6, rule: 'max*a/b', ifZeroDenominator: 'previous' as const };
    const board = scoreBook(
      bookOf({
        criteria: [
          { ...leaf, code: '1' },
          { ...leaf, code: '2', kind: 'bonus' },
        ],
        units: ['A'],
        data: { '1': { a: [20], b: [0] }, '2': { a: [20], b: [0] } },
        earlier: { '2024': { data: { '1': { b: [10] }, '2': { b: [10] } } } },
      }),
    );
    expect(board.units[0]).toMatchObject({ score: 18, max: 6 });
    expect(board.findings).toEqual([
      expect.objectContaining({ ruleId: 'score-above-max', criterion: '1', found: 12, expected: 6 }),
    ]);
  });
});
