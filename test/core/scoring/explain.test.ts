import { describe, expect, test } from '@jest/globals';
import { explainCriterion } from '../../../src/core/scoring/explain';
import { openScoring } from '../../../src/core/scoring/score';
import { bookOf, type JottedBook, periodOf } from '../book-of';

function explain(more: Partial<JottedBook>) {
  const book = bookOf({
    criteria: [{ code: '1', max: 6, rule: 'TYLE(r)', ifZeroDenominator: 'previous' }],
    units: ['A'],
    data: { '1': { a: [10], b: [0] } },
    ...more,
  });
  return explainCriterion(openScoring(book), 0, '1')!;
}

describe('a score that rests on the earlier denominator', () => {
  const earlier = { '2024': { data: { '1': { a: [1], b: [40] } } } };

  test('is explained with it, and its cell is an input named by its period', () => {
    const { score, state, policy, rule, inputs } = explain({ earlier });
    expect({ score, policy }).toEqual({ score: 1.5, policy: 'previous' });
    expect(state).toBeGreaterThan(0);
    expect(rule).toMatchObject({ key: 'rule.ratio', value: 1.5, parameters: { value: 0.25 } });
    expect(inputs.map(({ name, value, earlier: from }) => [name, value, from])).toEqual([
      ['a', 10, null],
      ['b', 0, null],
      ['b', 40, { period: '2024', monthsShare: 1 }],
    ]);
    expect(inputs[2]?.cell).toEqual({ sheet: 'Số liệu', row: 1, column: 2 });
  });

  test('says which share of the year its months are', () => {
    const { score, rule, inputs } = explain({ earlier, settings: { period: periodOf('Quý I/2025') } });
    expect(score).toBe(6);
    expect(rule).toMatchObject({ value: 6, parts: [{ parts: [{ value: 10 }, { value: 10 }] }] });
    expect(inputs[2]).toMatchObject({ value: 40, earlier: { period: '2024', monthsShare: 0.25 } });
  });

  test('is 0 where the base year has none, and the rule says why', () => {
    expect(explain({})).toMatchObject({ score: 0, policy: 'previous', rule: { state: 'zeroDenominator' } });
    const empty = explain({ earlier: { '2024': { data: { '1': { a: [1], b: [null] } } } } });
    expect(empty).toMatchObject({ score: 0, rule: { state: 'missing' } });
    expect(empty.inputs[2]).toMatchObject({ value: { state: 'missing' }, earlier: { period: '2024' } });
  });
});

describe('an explanation without the policy', () => {
  test('leaves the base year out', () => {
    const { rule, inputs } = explain({
      criteria: [{ code: '1', max: 6, rule: 'TYLE(r)', ifZeroDenominator: 'zero' }],
      earlier: { '2024': { data: { '1': { b: [40] } } } },
    });
    expect(inputs).toHaveLength(2);
    expect(rule).toMatchObject({ state: 'zeroDenominator', value: null });
  });

  test('lists the figures of the base year that the rule reads', () => {
    const { inputs } = explain({
      criteria: [{ code: '1', max: 6, rule: 'a/TRUOC(a)' }],
      earlier: { '2024': { data: { '1': { a: [4] } } } },
    });
    expect(inputs[2]).toMatchObject({ name: 'a', value: 4, earlier: { period: '2024', monthsShare: 1 } });
  });
});
