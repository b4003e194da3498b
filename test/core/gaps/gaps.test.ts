import { describe, expect, test } from '@jest/globals';
import type { Goal } from '../../../src/core/gaps/gap';
import { GapAnalysis } from '../../../src/core/gaps/gaps';
import { openScoring } from '../../../src/core/scoring/score';
import { whatIf } from '../../../src/core/scoring/what-if';
import { bookOf, type JottedBook, periodOf } from '../book-of';

const analysis = (jotted: JottedBook) => new GapAnalysis(openScoring(bookOf(jotted)));

/** The group scores of Lào Cai (2022) beside the national mean, as published. */
const laoCai: JottedBook = {
  criteria: [18, 20, 12, 10, 18, 22].map((max, i) => ({ code: String(i + 1), max })),
  units: ['LC', { code: 'TB', ranked: false }],
  settings: { referenceUnit: 'TB' },
  self: {
    '1': [10.1, 5.6],
    '2': [17.2, 17.4],
    '3': [7.4, 3.5],
    '4': [2.8, 2.7],
    '5': [16.3, 16.6],
    '6': [6.9, 6.1],
  },
};

describe('lost points', () => {
  test('of Lào Cai 2022 come in the published order', () => {
    const { leaves } = analysis(laoCai).of(0);
    expect(leaves.map(({ criterion, lost }) => [criterion, Number(lost.toFixed(2))])).toEqual([
      ['6', 15.1],
      ['1', 7.9],
      ['4', 7.2],
      ['3', 4.6],
      ['2', 2.8],
      ['5', 1.7],
    ]);
  });

  test('against the national mean only two groups are short', () => {
    const { leaves } = analysis(laoCai).of(0);
    const short = leaves.filter(({ toReference }) => toReference !== null && toReference > 0);
    expect(short.map(({ criterion, toReference }) => [criterion, Number(toReference!.toFixed(2))])).toEqual([
      ['2', 0.2],
      ['5', 0.3],
    ]);
  });

  test('against mean and best look at ranked units that have a score there', () => {
    const { leaves } = analysis({
      criteria: [{ code: '1', max: 10, rule: 'x', ifNoEvent: 'drop' }],
      units: ['A', 'B', 'C', 'D', { code: 'E', ranked: false }],
      data: { '1': { x: [4, 8, 'KPS', null, 10] } },
    }).of(0);
    expect(leaves[0]).toMatchObject({ toMean: 2, toBest: 4, bestUnits: ['B'] });
  });

  test('of a missing criterion are all of its points; a dropped one has lost nothing and is not listed', () => {
    const gaps = analysis({
      criteria: [
        { code: '1', max: 10, rule: 'x' },
        { code: '2', max: 5, rule: 'x', ifNoEvent: 'drop' },
      ],
      units: ['A'],
      data: { '1': { x: [null] }, '2': { x: ['KPS'] } },
    }).of(0);
    expect(gaps.leaves).toEqual([expect.objectContaining({ criterion: '1', score: null, lost: 10 })]);
  });

  test('are none where the last bits of the arithmetic alone keep points from being full', () => {
    const full = { criteria: [{ code: '1', max: 0.7, rule: 'max*a/b' }], units: ['A'] };
    const { leaves } = analysis({ ...full, data: { '1': { a: [3], b: [3] } } }).toward(0, null);
    expect(leaves[0]!.score).toBeLessThan(0.7);
    expect(leaves[0]).toMatchObject({ lost: 0, needed: null });
  });

  test('of areas are listed beside those of their leaves', () => {
    const gaps = analysis({
      criteria: [{ code: '1' }, { code: '1.1', max: 4, rule: 'x' }, { code: '1.2', max: 6, rule: 'x' }],
      units: ['A'],
      data: { '1.1': { x: [1] }, '1.2': { x: [5] } },
    }).of(0);
    expect(gaps.areas).toEqual([expect.objectContaining({ criterion: '1', lost: 4, isLeaf: false })]);
    expect(gaps.leaves.map(({ criterion, area }) => [criterion, area])).toEqual([
      ['1.1', '1'],
      ['1.2', '1'],
    ]);
  });

  test('tell what changed since an earlier period that was scored from its own figures', () => {
    const gaps = analysis({
      criteria: [{ code: '1', max: 10, rule: 'x' }],
      units: ['A'],
      settings: { comparePeriods: [periodOf('2024')] },
      data: { '1': { x: [7] } },
      earlier: { '2024': { data: { '1': { x: [5] } } } },
    }).of(0);
    expect(gaps.leaves[0]!.changes.map(({ against, difference }) => [against.label, difference])).toEqual([
      ['2024', 2],
    ]);
  });
});

describe('the way to a goal', () => {
  const jotted: JottedBook = {
    criteria: [
      { code: '1', max: 50, rule: 'max*a/b' },
      { code: '2', max: 30, rule: 'TYLE(r; 80%)' },
      { code: '3', max: 20, rule: 'CONG_MOI(n; 5)' },
    ],
    units: ['A', 'B', 'C'],
    data: {
      '1': { a: [30, 45, 40], b: [50, 50, 50] },
      '2': { a: [100, 160, 150], b: [200, 200, 200] },
      '3': { x: [1, 3, 4] },
    },
  };
  const toward = (goal: Goal, more: Partial<JottedBook> = {}) => {
    const scoring = openScoring(bookOf({ ...jotted, ...more }));
    return { scoring, gaps: new GapAnalysis(scoring).toward(0, goal) };
  };

  test('says what each criterion needs for its full points', () => {
    const { gaps } = toward({ kind: 'target', value: 60 });
    expect(
      gaps.leaves.map(({ criterion, needed }) => [criterion, needed?.measure, needed?.from, needed?.to]),
    ).toEqual([
      ['1', 'a', 30, 50],
      ['3', 'x', 1, 4],
      ['2', 'a', 100, 160],
    ]);
  });

  test('reaches the target, and each of its steps is needed', () => {
    const { scoring, gaps } = toward({ kind: 'target', value: 80 });
    expect(gaps.toTarget).toBeCloseTo(80 - gaps.percent!, 9);
    expect(gaps.reaches!.percent!).toBeGreaterThanOrEqual(80);
    const without = (skipped: number) =>
      whatIf(
        scoring,
        gaps.plan
          .filter((_, i) => i !== skipped)
          .map(({ criterion, measure, to }) => ({ unit: 0, criterion, measure, value: to })),
      ).units[0]!.total.percent!;
    for (const i of gaps.plan.keys()) expect(without(i)).toBeLessThan(80);
  });

  test('keeps counts whole', () => {
    const { gaps } = toward({ kind: 'target', value: 71.3 });
    for (const step of gaps.plan) expect(Number.isInteger(step.to)).toBe(true);
  });

  test('to a place reaches the result of the unit that holds it now', () => {
    const { scoring, gaps } = toward({ kind: 'rank', place: 1 });
    const best = Math.max(...scoring.board.units.slice(1).map((unit) => unit.percent!));
    expect(gaps.target).toBe(best);
    expect(gaps.reaches!.rank).toBe(1);
  });

  test('passes that unit by one printed digit where equal results do not share a place', () => {
    const { gaps } = toward({ kind: 'rank', place: 1 }, { settings: { ties: 'sequential' } });
    expect(gaps.reaches!.rank).toBe(1);
    expect(gaps.reaches!.percent!).toBeGreaterThan(91.24);
  });

  test('is empty when the goal is reached already, and ends where all is earned when it is out of reach', () => {
    expect(toward({ kind: 'target', value: 10 }).gaps).toMatchObject({ plan: [], toTarget: 0 });
    const { gaps } = toward({ kind: 'target', value: 120 });
    expect(gaps.reaches!.percent).toBe(100);
  });

  test('has reached a goal when the result has, as it is printed and ranked', () => {
    const criteria = [{ code: '1', max: 100, rule: 'x' }];
    const goal: Goal = { kind: 'target', value: 80 };
    const jotted = { criteria, units: ['A'], data: { '1': { x: [79.996] } } };
    expect(analysis(jotted).toward(0, goal)).toMatchObject({ percent: 80, plan: [], toTarget: 0 });
    const exact = analysis({ ...jotted, settings: { rankOn: 'unrounded' } }).toward(0, goal);
    expect(exact.toTarget).toBeCloseTo(0.004, 10);
  });

  test('proposes the choice, the least that earns enough, where a rule asks for one of several texts', () => {
    const { gaps, scoring } = toward(
      { kind: 'target', value: 80 },
      {
        criteria: [
          { code: '1', max: 10, rule: 'CHON(x; "tốt"; 10; "khá"; 6; "kém"; 1)' },
          { code: '2', max: 10, rule: 'COKHONG(x)' },
        ],
        units: ['A', 'B'],
        data: { '1': { x: ['kém', 'khá'] }, '2': { x: ['Không', 'Có'] } },
      },
    );
    expect(gaps.leaves.map(({ criterion, needed }) => [criterion, needed])).toEqual([
      ['2', { measure: 'x', from: 'Không', to: 'Có', gain: 10 }],
      ['1', { measure: 'x', from: 'kém', to: 'tốt', gain: 9 }],
    ]);
    expect(gaps.plan.map(({ criterion, from, to, gain }) => [criterion, from, to, gain])).toEqual([
      ['2', 'Không', 'Có', 10],
      ['1', 'kém', 'khá', 5],
    ]);
    expect(gaps.reaches).toMatchObject({ score: 16, percent: 80, rank: 1 });
    const changed = whatIf(scoring, [{ unit: 0, criterion: '1', measure: 'x', value: 'khá' }]);
    expect(changed.units[0]!.total.score).toBe(6);
  });

  test('proposes nothing where a part is greater than its whole', () => {
    const gaps = analysis({
      criteria: [
        { code: '1', max: 20, rule: 'CONLAI(a; b)', ifZeroDenominator: 'zero' },
        { code: '2', max: 10, rule: 'max*a/b' },
      ],
      units: ['A'],
      data: { '1': { a: [38], b: [0] }, '2': { a: [5], b: [10] } },
    }).toward(0, { kind: 'target', value: 90 });
    expect(gaps.leaves.find(({ criterion }) => criterion === '1')?.needed).toBeNull();
    expect(gaps.plan.map(({ criterion }) => criterion)).toEqual(['2']);
  });

  test('over hand-entered points goes only as far as the target asks: 50.25 of 65 needs 1.75 for 80 %', () => {
    const gaps = analysis({
      criteria: [
        { code: '1', max: 40 },
        { code: '2', max: 25 },
      ],
      units: ['CB'],
      self: { '1': [30.25], '2': [20] },
    }).toward(0, { kind: 'target', value: 80 });
    expect(gaps.toTarget).toBeCloseTo(1.75, 10);
    expect(gaps.plan).toHaveLength(1);
    expect(gaps.plan[0]!.gain).toBeCloseTo(1.75, 10);
    expect(gaps.reaches).toMatchObject({ score: 52, percent: 80 });
  });
});

describe('a what-if', () => {
  test('gives the standings that scoring the changed figures gives, and leaves the scoring as it was', () => {
    const make = (a: number) =>
      openScoring(
        bookOf({
          criteria: [
            { code: '1', max: 10, rule: 'max*a/b' },
            { code: '2', max: 10, rule: 'MINMAX(x; 0; 1)*max' },
            { code: '3', max: 5, rule: 'IF(DIEM("1") > 6; max; 0)' },
          ],
          units: ['A', 'B', 'C'],
          data: { '1': { a: [a, 5, 8], b: [10, 10, 10] }, '2': { x: [1, 2, 3] }, '3': {} },
        }),
      );
    const scoring = make(3);
    const before = scoring.board.units.map(({ percent }) => percent);
    const changed = whatIf(scoring, [{ unit: 0, criterion: '1', measure: 'a', value: 9 }]);
    expect(changed.units.map(({ total, rank }) => [total.percent, rank])).toEqual(
      make(9).board.units.map(({ percent, rank }) => [percent, rank]),
    );
    expect(scoring.standings.units.map(({ total }) => total.percent)).toEqual(before);
  });
});
