/** Statements of the contract that are easily got almost right. */
import { describe, expect, test } from '@jest/globals';
import { GapAnalysis } from '../../../src/core/gaps/gaps';
import { openScoring, scoreBook } from '../../../src/core/scoring/score';
import { bookOf, type JottedBook, periodOf } from '../book-of';

const score = (jotted: JottedBook) => scoreBook(bookOf(jotted));
const ids = (board: ReturnType<typeof score>) => board.findings.map(({ ruleId }) => ruleId);
const x = (...rows: (number | string | null)[][]) =>
  Object.fromEntries(rows.map((cells, i) => [String(i + 1), { x: cells }]));

describe('periods written as days', () => {
  test.each([
    ['01/01/2022-31/03/2022', '2021', 120],
    ['Quý I/2022', '2021', 120],
    ['Quý I/2022', '01/01/2021-31/12/2021', 120],
    ['2022', '15/12/2020-14/12/2021', 30],
  ])('have their length: %s after %s', (now, base, denominator) => {
    const board = score({
      criteria: [{ code: '1', max: 6, rule: 'max*a/b', ifZeroDenominator: 'previous' }],
      units: ['A'],
      settings: { period: periodOf(now) },
      data: { '1': { a: [15], b: [0] } },
      earlier: { [base]: { data: { '1': { a: [0], b: [denominator] } } } },
    });
    expect(board.units[0]!.score).toBe(3);
  });

  test('make a longer base than a quarter beside them', () => {
    const board = score({
      criteria: [{ code: '1', max: 6, rule: 'max*a/b', ifZeroDenominator: 'previous' }],
      units: ['A'],
      settings: { period: periodOf('2022') },
      data: { '1': { a: [15], b: [0] } },
      earlier: {
        'Quý II/2021': { data: { '1': { a: [0], b: [5] } } },
        '15/12/2020-14/12/2021': { data: { '1': { a: [0], b: [30] } } },
      },
    });
    expect(board.units[0]!.score).toBe(3);
  });
});

describe('equality to ten decimals', () => {
  test('holds for further criteria that break ties', () => {
    const board = score({
      criteria: [1, 2, 3].map((i) => ({ code: String(i), max: 10, rule: 'x' })),
      units: ['B', 'A'],
      settings: { ties: 'sequential', tieBreakers: ['2', '1'] },
      data: x([4, 5], [0.1 + 0.2, 0.3], [6, 5]),
    });
    expect(board.units.map(({ unit, rank }) => [unit.code, rank])).toEqual([
      ['B', 2],
      ['A', 1],
    ]);
  });

  test('holds for the best: units that agree are best together', () => {
    const board = score({
      criteria: [{ code: '1', max: 1, rule: 'x' }],
      units: ['A', 'B'],
      data: x([0.3, 0.1 + 0.2]),
    });
    expect(board.summary.bestUnits).toEqual(['A', 'B']);
  });
});

describe('mean and best of a criterion', () => {
  test('leave out a unit that has no total and so no place', () => {
    const scoring = openScoring(
      bookOf({
        criteria: [
          { code: '*', rule: 'MEAN(children)' },
          ...['1', '2'].map((code) => ({ code, max: 10, rule: 'x' })),
        ],
        units: ['A', 'B'],
        data: x([4, 10], [5, null]),
      }),
    );
    const { leaves } = new GapAnalysis(scoring).of(0);
    expect(leaves.find(({ criterion }) => criterion === '1')).toMatchObject({ toMean: 0, toBest: 0 });
  });
});

describe('the way to a place', () => {
  const place = (n: number, jotted: Partial<JottedBook> = {}) => {
    const scoring = openScoring(
      bookOf({
        criteria: [{ code: '1', max: 100, rule: 'x' }],
        units: ['A', 'B', 'C', 'D'],
        settings: { ties: 'dense' },
        data: x([27, 98, 98, 69]),
        ...jotted,
      }),
    );
    return new GapAnalysis(scoring).toward(0, { kind: 'rank', place: n });
  };

  test('counts distinct results under dense places', () => {
    expect(place(2)).toMatchObject({ target: 69, reaches: { rank: 2 } });
    expect(place(3)).toMatchObject({ plan: [], toTarget: 0 });
  });

  test('is walked already when there are fewer others than places', () => {
    expect(place(9)).toMatchObject({ plan: [], toTarget: 0, reaches: { rank: 3 } });
  });
});

describe('what a criterion needs', () => {
  const leaf = (jotted: Omit<JottedBook, 'units'>) =>
    new GapAnalysis(openScoring(bookOf({ units: ['A'], ...jotted }))).toward(0, null).leaves[0]!;

  test('is points, not figures, once the points are appraised or wait for it', () => {
    const criteria = [{ code: '1', max: 10, rule: 'max*a/b' }];
    const data = { '1': { a: [8], b: [10] } };
    expect(
      leaf({ criteria, data, settings: { stage: 'final' }, conclusion: { '1': [7] } }).needed,
    ).toMatchObject({
      measure: 'points',
      from: 7,
      to: 10,
      gain: 3,
    });
    const self = [{ ...criteria[0]!, source: 'self' as const }];
    expect(leaf({ criteria: self, data, settings: { stage: 'final' } }).needed).toMatchObject({
      measure: 'points',
      gain: 10,
    });
    expect(leaf({ criteria, data }).needed).toMatchObject({ measure: 'a', from: 8, to: 10 });
  });

  test('gains what is lost after the rounding of the criterion', () => {
    const gap = leaf({
      criteria: [{ code: '1', max: 10, rule: 'max*a/b', decimals: 1 }],
      data: { '1': { a: [1], b: [3] } },
    });
    expect(gap.lost).toBeCloseTo(6.7, 10);
    expect(gap.needed!.gain).toBeCloseTo(6.7, 10);
  });

  test('keeps to the steps that points may take', () => {
    const only = openScoring(
      bookOf({ criteria: [{ code: '1', max: 10, steps: [0, 5, 10] }], units: ['A'], self: { '1': [5] } }),
    );
    expect(new GapAnalysis(only).toward(0, { kind: 'target', value: 70 }).plan.map(({ to }) => to)).toEqual([
      10,
    ]);
  });
});

describe('nothing is missing without a word', () => {
  test('when a rule reads a base year that has no figures', () => {
    const board = score({ criteria: [{ code: '1', max: 5, rule: 'TRUOC(x)' }], units: ['A'], data: x([1]) });
    expect(ids(board)).toEqual(['no-base-year']);
  });

  test('when the base year has figures, but none of what the rule reads', () => {
    const criteria = [{ code: '1', max: 5, rule: 'x*TRUOC(b)' }];
    const earlier = { '2024': { data: { '1': { a: [3] } } } };
    expect(ids(score({ criteria, units: ['A'], data: x([1]), earlier }))).toEqual(['no-base-year']);
  });

  test('when a rule reads a measure that the other criterion does not have', () => {
    const board = score({
      criteria: [
        { code: '1', max: 5, rule: 'max*SOLIEU("2"; "tuso")' },
        { code: '2', max: 5, rule: 'tu_so' },
      ],
      units: ['A'],
      data: { '2': { tu_so: [3] } },
    });
    expect(board.findings).toEqual([
      expect.objectContaining({
        ruleId: 'unknown-node-measure',
        criterion: '1',
        found: 'tuso',
        expected: 'tu_so',
      }),
    ]);
  });

  test('when a unit claims KAD or KPS where its figures give a score', () => {
    const board = score({
      criteria: [{ code: '1', max: 10, rule: 'max*a/b', ifNotApplicable: 'drop' }],
      units: ['A'],
      data: { '1': { a: [1], b: [2] } },
      self: { '1': ['KAD'] },
    });
    expect(board.findings).toEqual([
      expect.objectContaining({ ruleId: 'self-differs-from-computed', found: 'KAD', expected: 5 }),
    ]);
  });

  test('when the condition of a grade reads a dropped area', () => {
    const board = score({
      criteria: [
        { code: '1', max: 10, rule: 'x', ifNoEvent: 'drop' },
        { code: '2', max: 10, rule: 'x' },
      ],
      units: ['A'],
      data: x(['KPS'], [10]),
      grades: [
        { from: 80, name: 'Tốt', conditionText: 'PHANTRAM("1") >= 50%' },
        { from: 0, name: 'Yếu' },
      ],
    });
    expect(board.units[0]!.grade).toBe('Yếu');
    expect(board.findings).toEqual([
      expect.objectContaining({ ruleId: 'condition-unknown', unit: 'A', parameters: { grade: 'Tốt' } }),
    ]);
  });

  test('when a change rests on an earlier result that was provisional', () => {
    const board = score({
      criteria: ['1', '2'].map((code) => ({ code, max: 10, rule: 'x' })),
      units: ['A'],
      settings: { comparePeriods: [periodOf('2024')] },
      data: x([5], [5]),
      earlier: { '2024': { data: x([5], [null]) } },
    });
    expect(board.units[0]!.changes[0]).toMatchObject({ score: 5, provisional: true });
    expect(ids(board)).toEqual(['earlier-provisional']);
  });
});

describe('who handed in nothing', () => {
  test('is not the unit whose figures wait for their appraisal', () => {
    const board = score({
      criteria: [{ code: '1', max: 10, rule: 'max*a/b', source: 'self' }],
      units: ['A', 'B'],
      settings: { stage: 'appraisal1', noSubmission: 'zero' },
      data: { '1': { a: [1, null], b: [2, null] } },
    });
    expect(board.units.map((unit) => [unit.score, unit.nothingSubmitted])).toEqual([
      [null, false],
      [0, true],
    ]);
  });

  test('is no new unit when it was there before without a total, and unknown when only some results were published', () => {
    const compare = { comparePeriods: [periodOf('2024')] };
    const criteria = [
      { code: '*', rule: 'MEAN(children)' },
      ...['1', '2'].map((code) => ({ code, max: 10, rule: 'x' })),
    ];
    const without = score({
      criteria,
      units: ['A'],
      settings: compare,
      data: x([5], [5]),
      earlier: { '2024': { data: x([5], [null]) } },
    });
    expect(without.units[0]!.changes[0]!.reason).toBe('unknown');
    const partly = score({
      criteria: [{ code: '1', max: 10, rule: 'x' }],
      units: ['A', 'B'],
      settings: compare,
      data: x([5, 6]),
      published: [{ period: periodOf('2024'), unit: 'A', percent: 40 }],
    });
    expect(partly.units.map(({ changes }) => changes[0]!.reason)).toEqual([null, 'unknown']);
  });
});

describe('a gate without a maximum', () => {
  test('is 1 or 0', () => {
    const board = score({
      criteria: [
        { code: '1', max: 10, rule: 'x' },
        { code: 'G', kind: 'gate', rule: 'COKHONG(x)', parent: '*' },
      ],
      units: ['A', 'B'],
      data: { '1': { x: [9, 9] }, G: { x: ['Có', 'Không'] } },
      grades: [
        { from: 80, name: 'Tốt', conditionText: 'DIEM("G") > 0' },
        { from: 0, name: 'Khá' },
      ],
    });
    expect(board.units.map(({ grade }) => grade)).toEqual(['Tốt', 'Khá']);
  });
});
