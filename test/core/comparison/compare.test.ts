import { describe, expect, test } from '@jest/globals';
import { scoreBook } from '../../../src/core/scoring/score';
import { bookOf, type JottedBook, periodOf } from '../book-of';

const lastYear = periodOf('2024');
const score = (jotted: Partial<JottedBook> & Pick<JottedBook, 'units'>) =>
  scoreBook(
    bookOf({
      criteria: [{ code: '1', max: 100, rule: 'x' }],
      ...jotted,
      settings: { comparePeriods: [lastYear], ...jotted.settings },
    }),
  );

describe('comparison with an earlier period', () => {
  test('keeps points, percentage points and places apart', () => {
    const board = score({
      units: ['A', 'B', 'C'],
      data: { '1': { x: [90, 80, 70] } },
      earlier: { '2024': { data: { '1': { x: [60, 75.5, 80] } } } },
    });
    expect(board.units.map(({ changes }) => changes[0])).toEqual([
      expect.objectContaining({
        score: 30,
        percent: 30,
        rank: 2,
        earlier: { score: 60, percent: 60, rank: 3, grade: null },
      }),
      expect.objectContaining({ score: 4.5, percent: 4.5, rank: 0 }),
      expect.objectContaining({ score: -10, percent: -10, rank: -2 }),
    ]);
  });

  test('takes the published result of a unit before one computed again', () => {
    const board = score({
      units: ['A'],
      data: { '1': { x: [90] } },
      earlier: { '2024': { data: { '1': { x: [60] } } } },
      published: [{ period: lastYear, unit: 'A', percent: 61, rank: 4 }],
    });
    expect(board.units[0]!.changes[0]).toMatchObject({ score: null, percent: 29, rank: 3 });
  });

  test('marks a unit that was not there as new, one made from several as merged, and lists who left', () => {
    const board = score({
      units: [
        'A',
        'moi',
        { code: 'M', predecessors: ['P', 'Q'] },
        { code: 'P', validTo: '2024-12-31' },
        { code: 'Q', validTo: '2024-12-31' },
        { code: 'di', validTo: '2024-12-31' },
      ],
      data: { '1': { x: [90, 80, 70, null, null, null] } },
      earlier: { '2024': { data: { '1': { x: [85, null, null, 60, 65, 55] } } } },
    });
    expect(
      board.units.map(({ unit, changes }) => [unit.code, changes[0]!.percent, changes[0]!.reason]),
    ).toEqual([
      ['A', 5, null],
      ['moi', null, 'new-unit'],
      ['M', null, 'merged-unit'],
    ]);
    expect(board.left.map(({ code, percent }) => [code, percent])).toEqual([
      ['P', 60],
      ['Q', 65],
      ['di', 55],
    ]);
  });

  test('follows a unit through a change of name', () => {
    const board = score({
      units: [{ code: 'moi', predecessors: ['cu'] }],
      data: { '1': { x: [90] } },
      published: [{ period: lastYear, unit: 'cu', percent: 80, rank: 1 }],
    });
    expect(board.units[0]!.changes[0]).toMatchObject({ percent: 10, reason: null });
    expect(board.left).toEqual([]);
  });

  test('says that a period is unknown when nothing is there for it', () => {
    expect(score({ units: ['A'], data: { '1': { x: [90] } } }).units[0]!.changes[0]).toMatchObject({
      percent: null,
      earlier: null,
      reason: 'unknown',
    });
  });

  test('compares with several periods at once, in the order of the settings', () => {
    const board = score({
      units: ['A'],
      settings: { comparePeriods: [lastYear, periodOf('2020')] },
      data: { '1': { x: [86.3] } },
      published: [
        { period: lastYear, unit: 'A', percent: 84, rank: 3 },
        { period: periodOf('2020'), unit: 'A', percent: 70, rank: 31 },
      ],
    });
    expect(board.units[0]!.changes.map(({ against, rank }) => [against.label, rank])).toEqual([
      ['2024', 2],
      ['2020', 30],
    ]);
  });

  test('keeps published rows that are no unit, such as a national mean, as references', () => {
    const board = score({
      units: ['A'],
      data: { '1': { x: [60.7] } },
      published: [{ unit: 'TB', name: 'Trung bình cả nước', score: 51.9 }],
    });
    expect(board.references.map(({ name, score: points }) => [name, points])).toEqual([
      ['Trung bình cả nước', 51.9],
    ]);
  });
});
