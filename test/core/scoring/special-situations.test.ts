import { describe, expect, test } from '@jest/globals';
import { GapAnalysis } from '../../../src/core/gaps/gaps';
import { openScoring, scoreBook } from '../../../src/core/scoring/score';
import { NodeState } from '../../../src/core/scoring/scoreboard';
import { bookOf, type JottedBook, periodOf } from '../book-of';

const score = (jotted: JottedBook) => scoreBook(bookOf(jotted));
const ids = (board: ReturnType<typeof score>) => board.findings.map(({ ruleId }) => ruleId);
const leaves = (...maxima: number[]) => maxima.map((max, i) => ({ code: String(i + 1), max, rule: 'x' }));
const points = (...rows: (number | string | null)[][]) =>
  Object.fromEntries(rows.map((cells, i) => [String(i + 1), { x: cells }]));

/** Every special situation of the field's practice, by its number there, has one outcome. */
describe('special situations', () => {
  test('1: not applicable (scope) and no event (typed) follow their own policies', () => {
    const criteria = [
      ...leaves(6),
      { code: '2', max: 4, rule: 'x', ifNotApplicable: 'drop' as const, ifNoEvent: 'full' as const },
    ];
    const board = score({
      criteria,
      units: ['A', 'B'],
      scope: ['A 2'],
      data: points([3, 3], ['KPS', 'KPS']),
    });
    expect(board.units.map((unit) => [unit.score, unit.max])).toEqual([
      [3, 6],
      [7, 10],
    ]);
  });

  test('2: a KAD that the unit claims itself is found and leaves its total provisional', () => {
    const criteria = [
      { ...leaves(6)[0]!, ifNotApplicable: 'drop' as const },
      { code: '2', max: 4, rule: 'x' },
    ];
    const board = score({ criteria, units: ['A'], data: points(['KAD'], [4]) });
    expect(ids(board)).toEqual(['kad-without-scope']);
    expect(board.units[0]).toMatchObject({ percent: 100, rank: 1, provisional: true });
  });

  test('3: a whole area out of scope leaves score and maximum, by the policy its leaves inherit', () => {
    const criteria = [
      { code: '1', ifNotApplicable: 'drop' as const },
      { code: '1.1', max: 3, rule: 'x' },
      { code: '1.2', max: 5, rule: 'x' },
      { code: '2', max: 10, rule: 'x' },
    ];
    const board = score({ criteria, units: ['A'], scope: ['A 1'], data: { '2': { x: [9] } } });
    expect(board.units[0]).toMatchObject({ score: 9, max: 10, percent: 90, provisional: false });
    expect(board.panels[0]!.results.get('1')!.states[0]).toBe(NodeState.dropped);
  });

  test('4: with different maxima units are ranked on the percentage', () => {
    const criteria = [
      { ...leaves(84)[0]! },
      { code: '2', max: 16, rule: 'x', ifNotApplicable: 'drop' as const },
    ];
    const board = score({
      criteria,
      units: ['Ban Dân tộc', 'Sở Y tế'].map((name, i) => ({ code: `U${String(i)}`, name })),
      scope: ['U0 2'],
      data: points([68.32, 68], [null, 10]),
    });
    // 68.32 of 84 = 81.33 %, ahead of 78 of 100.
    expect(board.units.map(({ percent, rank }) => [percent, rank])).toEqual([
      [81.33, 1],
      [78, 2],
    ]);
  });

  test('4: a total that rests on less than half of the maximum is found', () => {
    const criteria = [
      { ...leaves(3)[0]! },
      { code: '2', max: 97, rule: 'x', ifNotApplicable: 'drop' as const },
    ];
    const board = score({ criteria, units: ['A', 'B'], scope: ['A 2'], data: points([3, 3], [null, 90]) });
    expect(board.findings).toEqual([
      expect.objectContaining({ ruleId: 'small-base', unit: 'A', found: 3, expected: 100 }),
    ]);
  });

  test('5: a gate limits the grade, never the score', () => {
    const grades = [
      { from: 80, name: 'Tốt', conditionText: 'DIEM("g") = 0' },
      { from: 65, name: 'Khá' },
      { from: 0, name: 'Yếu' },
    ];
    const criteria = [...leaves(10), { code: 'g', rule: 'n', kind: 'gate' as const, parent: '*' }];
    const board = score({
      criteria,
      units: ['A', 'B'],
      data: { '1': { x: [9, 9] }, g: { x: [0, 1] } },
      grades,
    });
    expect(board.units.map(({ percent, grade }) => [percent, grade])).toEqual([
      [90, 'Tốt'],
      [90, 'Khá'],
    ]);
  });

  test('5: the share of an area can be a gate', () => {
    const grades = [
      { from: 80, name: 'Tốt', conditionText: 'PHANTRAM("2") >= 50%' },
      { from: 0, name: 'Khá' },
    ];
    const board = score({
      criteria: leaves(90, 10),
      units: ['A', 'B'],
      data: points([90, 90], [5, 4.9]),
      grades,
    });
    expect(board.units.map(({ grade }) => grade)).toEqual(['Tốt', 'Khá']);
  });

  test('6: bonus is outside the maximum and capped by its own, the caps of bonus and of total', () => {
    const criteria = [
      ...leaves(100),
      { code: 'T', kind: 'bonus' as const, parent: '*', max: 5 },
      { code: 'T1', kind: 'bonus' as const, parent: 'T', max: 4, rule: 'x' },
      { code: 'T2', kind: 'bonus' as const, parent: 'T', max: 4, rule: 'x' },
    ];
    const data = { '1': { x: [90, 90, 99] }, T1: { x: [3, 9, 3] }, T2: { x: [1, 3, 1] } };
    const units = ['A', 'B', 'C'];
    expect(score({ criteria, units, data }).units.map((u) => [u.score, u.max])).toEqual([
      [94, 100],
      [95, 100],
      [103, 100],
    ]);
    const settings = { bonusCap: 2, totalCap: 100 };
    expect(score({ criteria, units, data, settings }).units.map((u) => u.score)).toEqual([92, 92, 100]);
  });

  test('6: a penalty takes off at most its maximum and never below zero; a missing one leaves the total provisional', () => {
    const criteria = [...leaves(10), { code: 'P', kind: 'penalty' as const, parent: '*', max: 5, rule: 'x' }];
    const board = score({
      criteria,
      units: ['A', 'B', 'C', 'D'],
      data: { '1': { x: [9, 9, 3, 9] }, P: { x: [2, 8, 4, null] } },
    });
    expect(board.units.map((u) => [u.score, u.provisional])).toEqual([
      [7, false],
      [4, false],
      [0, false],
      [9, true],
    ]);
  });

  test('7: counts of predecessors stand for the base year; the merged unit is not compared', () => {
    const board = score({
      criteria: [{ code: '1', max: 10, rule: 'max*MIN(1; a/TRUOC(b))' }],
      units: [
        { code: 'cu1', validTo: '2024-12-31' },
        { code: 'cu2', validTo: '2024-12-31' },
        { code: 'moi', predecessors: ['cu1', 'cu2'], validFrom: '2025-01-01' },
      ],
      settings: { comparePeriods: [periodOf('2024')] },
      data: { '1': { a: [null, null, 40] } },
      earlier: { '2024': { data: { '1': { a: [1, 1, null], b: [30, 50, null] } } } },
    });
    expect(board.units.map(({ unit, score: points_ }) => [unit.code, points_])).toEqual([['moi', 5]]);
    expect(board.units[0]!.changes[0]).toMatchObject({ percent: null, reason: 'merged-unit' });
    expect(board.left.map(({ code }) => code)).toEqual(['cu1', 'cu2']);
  });

  test.each<[string, (number | null)[], Record<string, string[]>, string, number | null]>([
    [
      'a count that one predecessor lacks is not known',
      [30, null],
      { moi: ['cu1', 'cu2'] },
      'TRUOC(b)',
      null,
    ],
    ['a rate is no sum of rates', [0.8, 0.8], { moi: ['cu1', 'cu2'] }, 'TRUOC(x)', null],
    ['a rate stays that of the only predecessor', [0.8, 0.5], { moi: ['cu1'] }, 'TRUOC(x)', 0.8],
    ['a value that is taken as a count is added up', [3, 4], { moi: ['cu1', 'cu2'] }, 'TRUOC(n)', 7],
    [
      'a unit that was divided leaves its counts to none',
      [8, 9],
      { a: ['cu1'], moi: ['cu1'] },
      'TRUOC(b)',
      null,
    ],
  ])('7: of figures of the base year %s', (_, given, successors, rule, expected) => {
    const measure = rule === 'TRUOC(b)' ? 'b' : 'x';
    const board = score({
      criteria: [{ code: '1', max: 10, rule }],
      units: [
        ...['cu1', 'cu2'].map((code) => ({ code, validTo: '2024-12-31' })),
        ...Object.entries(successors).map(([code, predecessors]) => ({ code, predecessors })),
      ],
      data: {},
      earlier: {
        '2024': {
          data: { '1': { [measure]: [...given, null, null].slice(0, 2 + Object.keys(successors).length) } },
        },
      },
    });
    expect(board.units.find(({ unit }) => unit.code === 'moi')?.score).toBe(expected);
  });

  test('7: counts from before the merger count when the old units stand below the new one and counts roll up', () => {
    const board = score({
      criteria: [{ code: '1', max: 10, rule: 'max*a/b' }],
      units: [{ code: 'moi' }, { code: 'cu', parent: 'moi', ranked: false }],
      settings: { rollUp: true },
      data: { '1': { a: [30, 10], b: [40, 40] } },
    });
    expect(board.units.map((u) => u.score)).toEqual([5, 2.5]);
  });

  test('8: a unit that changes khối is ranked in its new one and compared with its own earlier result', () => {
    const board = score({
      criteria: leaves(100),
      units: [
        { code: 'A', group: 'Nhóm II' },
        { code: 'B', group: 'Nhóm II' },
        { code: 'C', group: 'Nhóm I' },
      ],
      settings: { comparePeriods: [periodOf('2024')] },
      data: points([90, 80, 85]),
      published: [{ period: periodOf('2024'), unit: 'A', percent: 88, rank: 5 }],
    });
    expect(board.units[0]).toMatchObject({ groupRank: 1, changes: [{ percent: 2, rank: 4 }] });
  });

  test('11: figures corrected after the results were published show as a difference from them', () => {
    const jotted = (now: number): JottedBook => ({
      criteria: [{ code: '1', max: 100, rule: 'max*a/b' }],
      units: ['A'],
      data: { '1': { a: [now], b: [100] } },
      published: [{ unit: 'A', score: 90, rank: 1, decimals: 2 }],
    });
    expect(ids(score(jotted(90)))).toEqual([]);
    expect(score(jotted(91)).findings).toEqual([
      expect.objectContaining({ ruleId: 'published-differs', found: 90, expected: 91 }),
    ]);
  });

  test('12: one criterion scored again by a corrected rule changes itself and what stands above it only', () => {
    const results = (rule: string) =>
      score({
        criteria: [
          { code: '1' },
          { code: '1.1', max: 10, rule },
          { code: '1.2', max: 10, rule: 'x' },
          { code: '2', max: 10, rule: 'x' },
        ],
        units: ['A'],
        data: { '1.1': { x: [0.5] }, '1.2': { x: [4] }, '2': { x: [6] } },
      }).panels[0]!.results;
    const [before, after] = [results('max*x'), results('TYLE(x; 80%)')];
    const changed = [...before.keys()].filter(
      (code) => before.get(code)!.scores[0] !== after.get(code)!.scores[0],
    );
    expect(changed).toEqual(['*', '1', '1.1']);
  });

  test('9: a unit dissolved in the period is assessed, not ranked; one dissolved before is gone', () => {
    const board = score({
      criteria: leaves(10),
      units: [{ code: 'A' }, { code: 'B', validTo: '2025-06-30' }, { code: 'C', validTo: '2024-12-31' }],
      data: points([7, 9, 10]),
    });
    expect(board.units.map((u) => [u.unit.code, u.percent, u.rank])).toEqual([
      ['A', 70, 1],
      ['B', 90, null],
    ]);
  });

  test('10: the days of the settings decide who existed, not the calendar year of the label', () => {
    const board = score({
      criteria: leaves(10),
      units: [{ code: 'A', validTo: '2024-12-20' }],
      settings: { from: '2024-12-15', to: '2025-12-14' },
      data: points([7]),
    });
    expect(board.units.map((u) => u.rank)).toEqual([null]);
  });

  test('13: survey counts only for khối that have survey criteria', () => {
    const criteria = [
      ...leaves(65),
      { code: 'XH', max: 35, parent: '*', source: 'survey' as const, groups: ['Sở'] },
    ];
    const board = score({
      criteria,
      units: [
        { code: 'A', group: 'Sở' },
        { code: 'B', group: 'Xã' },
      ],
      sets: { Xã: leaves(65) },
      settings: { stage: 'appraisal1' },
      data: points([52, 52]),
      survey: { XH: [28, null] },
    });
    expect(board.units.map((u) => [u.score, u.max])).toEqual([
      [80, 100],
      [52, 65],
    ]);
  });

  test('14: units apart are shown, not ranked, and count for no mean, best or group figure', () => {
    const board = score({
      criteria: [{ code: '1', max: 10, rule: 'max*x/MAX(ALL(x))' }],
      units: ['A', { code: 'B', ranked: false }, 'C'],
      data: points([4, 10, 8]),
    });
    expect(board.units.map((u) => [u.score, u.rank])).toEqual([
      [5, 2],
      [12.5, null],
      [10, 1],
    ]);
    expect(board.summary).toMatchObject({ count: 2, mean: 75, best: 100, bestUnits: ['C'] });
  });

  test('15: the same code may have another maximum and rule in another khối', () => {
    const board = score({
      criteria: leaves(10),
      sets: { Xã: [{ code: '1', max: 4, rule: 'max*x' }] },
      units: [
        { code: 'A', group: 'Sở' },
        { code: 'B', group: 'Xã' },
      ],
      data: points([5, 0.5]),
    });
    expect(board.units.map((u) => [u.score, u.max, u.groupRank, u.rank])).toEqual([
      [5, 10, 1, 1],
      [2, 4, 1, 1],
    ]);
  });

  test('16: one figure of the province can be read by all its units', () => {
    const board = score({
      criteria: [
        ...leaves(10),
        { code: '2', max: 5, rule: 'max*SOLIEU("tinh"; "x")' },
        { code: 'tinh', kind: 'tracking', parent: '*' },
      ],
      units: ['A', 'B'],
      data: { '1': { x: [5, 6] }, tinh: { x: [0.8, 0.8] } },
    });
    expect(board.units.map((u) => u.score)).toEqual([9, 10]);
  });

  test('17: counts of communes are added up for the district above them; rates are never averaged', () => {
    const board = score({
      criteria: [{ code: '1', max: 100, rule: 'max*r' }],
      units: [
        { code: 'H', group: 'Huyện' },
        { code: 'X1', group: 'Xã', parent: 'H' },
        { code: 'X2', group: 'Xã', parent: 'H' },
      ],
      settings: { rollUp: true },
      data: { '1': { a: [null, 10, 90], b: [null, 100, 100] } },
    });
    expect(board.units.map((u) => u.score)).toEqual([50, 10, 90]);
  });

  test('18: points that may only be given in steps are improved to a step', () => {
    const scoring = openScoring(
      bookOf({
        criteria: [{ code: '1', max: 1, steps: [0, 0.25, 0.5, 1] }],
        units: ['A'],
        self: { '1': [0.25] },
      }),
    );
    const { plan } = new GapAnalysis(scoring).toward(0, { kind: 'target', value: 60 });
    expect(plan.map(({ from, to }) => [from, to])).toEqual([[0.25, 1]]);
  });

  test('19: appraised above self-assessed points are allowed', () => {
    const board = score({
      criteria: [{ code: '1', max: 10 }],
      units: ['A'],
      settings: { stage: 'appraisal1' },
      self: { '1': [6] },
      appraisal1: { '1': [7] },
    });
    expect(board.units[0]).toMatchObject({ score: 7, provisional: false });
    expect(ids(board)).toEqual([]);
  });

  test('20: a rate above 100 % gives full points where the rule caps it, and is found where it does not', () => {
    const data = { '1': { a: [6], b: [5] } };
    expect(
      score({ criteria: [{ code: '1', max: 10, rule: 'TYLE(r)' }], units: ['A'], data }).units[0]!.score,
    ).toBe(10);
    const board = score({ criteria: [{ code: '1', max: 10, rule: 'max*a/b' }], units: ['A'], data });
    expect(board.units[0]!.score).toBe(12);
    expect(board.findings).toEqual([
      expect.objectContaining({ ruleId: 'score-above-max', found: 12, expected: 10 }),
    ]);
  });

  test('21: units tied at the edge of a quota stay out of the grade, and are listed', () => {
    const board = score({
      criteria: leaves(100),
      units: ['A', 'B', 'C', 'D', 'E'],
      data: points([95, 92, 92, 80, 70]),
      grades: [
        { from: 90, name: 'Xuất sắc', quota: 0.4 },
        { from: 0, name: 'Tốt' },
      ],
    });
    expect(board.units.map(({ grade }) => grade)).toEqual(['Xuất sắc', 'Tốt', 'Tốt', 'Tốt', 'Tốt']);
    expect(board.findings.map(({ ruleId, unit }) => [ruleId, unit])).toEqual([
      ['quota-tie', 'B'],
      ['quota-tie', 'C'],
    ]);
  });

  test('22: rounding happens where it is asked for: leaf, area, total', () => {
    const criteria = (decimals: [number | null, number | null]) => [
      { code: '1', decimals: decimals[1] },
      ...[1, 2, 3].map((i) => ({ code: `1.${String(i)}`, max: 1, rule: 'x', decimals: decimals[0] })),
    ];
    const data = { '1.1': { x: [0.334] }, '1.2': { x: [0.334] }, '1.3': { x: [0.334] } };
    const total = (decimals: [number | null, number | null]) =>
      score({ criteria: criteria(decimals), units: ['A'], data, settings: { decimals: 3 } }).units[0]!.score;
    expect([total([null, null]), total([2, null]), total([null, 1])]).toEqual([1.002, 0.99, 1]);
  });

  test('23: nothing is hidden between units of different khối, which are not ranked against each other in print', () => {
    const units = ['X', 'Y'].map((group, i) => ({ code: `${group}${String(i)}`, group }));
    const jotted: JottedBook = { criteria: leaves(100), units, data: points([90.021, 90.019]) };
    for (const settings of [{ rankOn: 'unrounded' }, { ties: 'sequential' }] as const) {
      expect(score({ ...jotted, settings }).findings).toEqual([]);
    }
  });

  test('23: an order that rests on hidden decimals is listed when ranks do not use the printed figures', () => {
    const jotted: JottedBook = { criteria: leaves(100), units: ['A', 'B'], data: points([90.021, 90.019]) };
    expect(score(jotted).units.map((u) => [u.percent, u.rank, u.tied])).toEqual([
      [90.02, 1, true],
      [90.02, 1, true],
    ]);
    const hidden = score({ ...jotted, settings: { rankOn: 'unrounded' } });
    expect(hidden.units.map((u) => [u.percent, u.rank])).toEqual([
      [90.02, 1],
      [90.02, 2],
    ]);
    expect(hidden.findings).toEqual([
      expect.objectContaining({ ruleId: 'hidden-decimals', parameters: { units: 'A, B', result: 90.02 } }),
    ]);
  });

  test('24: a criterion suspended this year is dropped for all by the scope', () => {
    const criteria = [...leaves(10), { code: '2', max: 5, rule: 'x', ifNotApplicable: 'rescale' as const }];
    const board = score({
      criteria,
      units: ['A', 'B'],
      scope: ['A 2', 'B 2'],
      data: points([8, 6], [null, null]),
    });
    expect(board.units.map((u) => [u.score, u.max, u.percent])).toEqual([
      [12, 15, 80],
      [9, 15, 60],
    ]);
  });

  test('25: under another version of the criteria set only percentages and places are compared, and it is said', () => {
    const board = score({
      criteria: leaves(10),
      units: ['A', 'B'],
      settings: { setVersion: '1187/2025', comparePeriods: [periodOf('2024')] },
      data: points([8, 6]),
      published: [
        { period: periodOf('2024'), unit: 'A', score: 70, percent: 70, rank: 2, setVersion: '876/2022' },
        { period: periodOf('2024'), unit: 'B', score: 75, percent: 75, rank: 1, setVersion: '876/2022' },
      ],
    });
    expect(board.units[0]!.changes[0]).toMatchObject({
      score: null,
      percent: 10,
      rank: 1,
      reason: 'other-criteria-set',
    });
    expect(ids(board)).toEqual(['other-criteria-set']);
  });

  test('26: a unit that hands in nothing is unranked, or scores 0 and comes last, as the settings say', () => {
    const jotted: JottedBook = { criteria: leaves(10), units: ['A', 'B'], data: points([8, null]) };
    expect(score(jotted).units[1]).toMatchObject({
      score: null,
      rank: null,
      nothingSubmitted: true,
      provisional: false,
    });
    expect(score({ ...jotted, settings: { noSubmission: 'zero' } }).units[1]).toMatchObject({
      score: 0,
      percent: 0,
      rank: 2,
      provisional: false,
    });
  });

  test('27: points that nobody has appraised never pass for appraised ones', () => {
    const board = score({
      criteria: [
        { code: '1', max: 10 },
        { code: '2', max: 5 },
      ],
      units: ['A'],
      settings: { stage: 'appraisal1' },
      self: { '1': [9], '2': [5] },
      appraisal1: { '1': [8], '2': [null] },
    });
    expect(board.units[0]).toMatchObject({ score: 8, max: 15, provisional: true });
    expect(board.panels[0]!.results.get('2')!.states[0]).toBe(NodeState.unappraised);
    expect(board.findings).toEqual([
      expect.objectContaining({ ruleId: 'unappraised', unit: 'A', parameters: { count: 1 } }),
    ]);
  });
});

describe('further cases of the field', () => {
  test('a published total that differs within the rounding of its parts is a Lưu ý; beyond, a doubt', () => {
    const laoCai = (published: number) =>
      score({
        criteria: [18, 20, 12, 10, 18, 22].map((max, i) => ({ code: String(i + 1), max })),
        units: ['LC'],
        self: { '1': [10.1], '2': [17.2], '3': [7.4], '4': [2.8], '5': [16.3], '6': [6.9] },
        published: [{ unit: 'LC', score: published, rank: 7, decimals: 3 }],
      });
    expect(laoCai(60.776).units[0]).toMatchObject({ score: 60.7, published: { score: 60.776 } });
    expect(laoCai(60.776).findings).toEqual([
      expect.objectContaining({
        ruleId: 'published-within-rounding',
        severity: 'info',
        found: 60.776,
        expected: 60.7,
      }),
    ]);
    expect(ids(laoCai(61.5))).toEqual(['published-differs']);
    expect(ids(laoCai(60.7))).toEqual([]);
  });

  test('a published percentage printed to one decimal agrees with one computed to two', () => {
    const board = score({
      criteria: [{ code: '1', max: 65 }],
      units: ['CB'],
      self: { '1': [50.25] },
      published: [{ unit: 'CB', percent: 77.3 }],
    });
    expect(board.units[0]!.percent).toBe(77.31);
    expect(ids(board)).toEqual([]);
  });

  test('an overdue dossier that lowers two criteria is one lost sum in each, never added across them', () => {
    const scoring = openScoring(
      bookOf({
        criteria: [
          { code: '1', max: 20, rule: 'max*(b-a)/b' },
          { code: '2', max: 6, rule: 'max*MIN(1; (1-SOLIEU("1"; "a")/SOLIEU("1"; "b"))/90%)' },
        ],
        units: ['A'],
        data: { '1': { a: [20], b: [100] } },
      }),
    );
    const { leaves: lost } = new GapAnalysis(scoring).of(0);
    expect(lost.map(({ criterion, lost: points_ }) => [criterion, Number(points_.toFixed(4))])).toEqual([
      ['1', 4],
      ['2', 0.6667],
    ]);
  });

  test('tracking lines are shown and never scored; an index of tracking lines alone has no total', () => {
    const board = score({
      criteria: [{ code: '1', kind: 'tracking', rule: '(som+dung)/xong' }],
      units: ['HB'],
      data: { '1': { som: [59192], dung: [19139], xong: [78517] } },
    });
    const node = board.panels[0]!.results.get('1')!;
    expect(node.shown!.numbers[0]).toBeCloseTo(0.99763, 5);
    expect(Number.isNaN(node.scores[0]!)).toBe(true);
    expect(board.units[0]).toMatchObject({ score: null, percent: null, rank: null, nothingSubmitted: false });
  });

  test('a node that reads itself in a circle has no score and hangs nothing', () => {
    const board = score({
      criteria: [
        { code: '1', max: 5, rule: 'DIEM("2")' },
        { code: '2', max: 5, rule: 'DIEM("1")' },
        { code: '3', max: 5, rule: 'x' },
      ],
      units: ['A'],
      data: { '3': { x: [4] } },
    });
    expect(board.units[0]).toMatchObject({ score: 4, max: 15, provisional: true });
  });

  test('a unit whose khối has no criteria is left out and found', () => {
    const board = score({ criteria: [], sets: { Sở: leaves(10) }, units: [{ code: 'A', group: 'Xã' }] });
    expect(board.units).toEqual([]);
    expect(board.findings).toEqual([
      expect.objectContaining({ ruleId: 'no-criteria-set', severity: 'error', parameters: { group: 'Xã' } }),
    ]);
  });

  test('a rule that reads a criterion of another khối only is missing there, and found', () => {
    const board = score({
      criteria: [
        { code: '1', max: 5, rule: 'x', groups: ['Sở'] },
        { code: '2', max: 5, rule: 'DIEM("1")' },
      ],
      units: [
        { code: 'A', group: 'Sở' },
        { code: 'B', group: 'Xã' },
      ],
      data: { '1': { x: [4, null] } },
    });
    expect(board.units.map((u) => u.score)).toEqual([8, null]);
    expect(board.findings).toEqual([
      expect.objectContaining({ ruleId: 'reference-not-in-group', criterion: '2', found: '1' }),
    ]);
  });

  test('a rate is not rolled up, and that is said once for its criterion', () => {
    const board = score({
      criteria: leaves(10),
      units: ['H', { code: 'X', parent: 'H' }],
      settings: { rollUp: true },
      data: points([5, 7]),
    });
    expect(board.units.map((u) => u.score)).toEqual([5, 7]);
    expect(board.findings).toEqual([expect.objectContaining({ ruleId: 'not-rolled-up', criterion: '1' })]);
  });

  test('a rule that could not be read gives nothing, whatever figures stand beside it', () => {
    const board = score({
      criteria: [
        { code: '1', max: 5, ruleBroken: true, ruleText: 'TYLE(' },
        ...leaves(10).map((leaf) => ({ ...leaf, code: '2' })),
      ],
      units: ['A'],
      data: { '1': { x: [5] }, '2': { x: [5] } },
    });
    expect(board.units[0]).toMatchObject({ score: 5, max: 15, provisional: true });
  });

  test('a parent may read `max`: what its children can earn together', () => {
    const board = score({
      criteria: [
        { code: '1', rule: 'IF(SUM(children) = max; max; SUM(children)/2)' },
        { code: '1.1', max: 4, rule: 'x' },
        { code: '1.2', max: 6, rule: 'x' },
      ],
      units: ['A', 'B'],
      data: { '1.1': { x: [4, 4] }, '1.2': { x: [6, 5] } },
    });
    expect(board.units.map((u) => [u.score, u.max])).toEqual([
      [10, 10],
      [4.5, 10],
    ]);
  });
});
