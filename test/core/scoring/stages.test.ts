import { describe, expect, test } from '@jest/globals';
import type { Stage } from '../../../src/core/book';
import { stages } from '../../../src/core/book';
import { scoreBook } from '../../../src/core/scoring/score';
import { NodeState } from '../../../src/core/scoring/scoreboard';
import { bookOf, type JottedBook } from '../book-of';

const at = (stage: Stage, jotted: Omit<JottedBook, 'units'>) =>
  scoreBook(bookOf({ units: ['A'], ...jotted, settings: { ...jotted.settings, stage } }));
const scoresAt = (jotted: Omit<JottedBook, 'units'>) =>
  stages.map((stage) => at(stage, jotted).units[0]!.score);

describe('at each stage (self, first, second, final)', () => {
  test('a self-assessed leaf takes what that stage has, else the one before, never the self score', () => {
    const criteria = [{ code: '1', max: 10 }];
    const self = { '1': [9] };
    expect(scoresAt({ criteria, self })).toEqual([9, null, null, null]);
    expect(scoresAt({ criteria, self, appraisal1: { '1': [7] } })).toEqual([9, 7, 7, 7]);
    expect(scoresAt({ criteria, self, appraisal1: { '1': [7] }, appraisal2: { '1': [8] } })).toEqual([
      9, 7, 8, 8,
    ]);
    expect(
      scoresAt({
        criteria,
        self,
        appraisal1: { '1': [7] },
        appraisal2: { '1': [8] },
        conclusion: { '1': [7.5] },
      }),
    ).toEqual([9, 7, 8, 7.5]);
  });

  test('a data leaf keeps its computed score until an appraised one replaces it, and the difference is listed', () => {
    const jotted = { criteria: [{ code: '1', max: 10, rule: 'max*a/b' }], data: { '1': { a: [1], b: [2] } } };
    expect(scoresAt(jotted)).toEqual([5, 5, 5, 5]);
    const appraised = { ...jotted, appraisal1: { '1': [4] } };
    expect(scoresAt(appraised)).toEqual([5, 4, 4, 4]);
    expect(at('appraisal1', appraised).findings).toEqual([
      expect.objectContaining({
        ruleId: 'appraised-differs-from-computed',
        severity: 'info',
        found: 4,
        expected: 5,
        cell: { sheet: 'Thẩm định', row: 1, column: 1 },
      }),
    ]);
  });

  test('a survey leaf is left out of the self-assessment, score and maximum, and counts after', () => {
    const board = (stage: Stage) =>
      at(stage, {
        criteria: [
          { code: '1', max: 65 },
          { code: '2', max: 35, source: 'survey' },
        ],
        self: { '1': [50.25] },
        appraisal1: { '1': [50] },
        survey: { '2': [30] },
      });
    expect(board('self').units[0]).toMatchObject({
      score: 50.25,
      max: 65,
      percent: 77.31,
      provisional: false,
    });
    expect(board('self').panels[0]!.results.get('2')!.states[0]).toBe(NodeState.notAtThisStage);
    expect(board('appraisal1').units[0]).toMatchObject({ score: 80, max: 100, percent: 80 });
  });

  test('a survey leaf with a rule over answers is computed from them', () => {
    const board = at('appraisal1', {
      criteria: [
        { code: '1', max: 10, source: 'survey', rule: 'DIEUTRA(na; 100%; nb; 60%; nc; 20%; nd; 0)' },
      ],
      data: { '1': { na: [50], nb: [25], nc: [20], nd: [5] } },
    });
    expect(board.units[0]!.score).toBe(6.9);
  });

  test('the computed score counts before an entered one at the self-assessment; a difference is found', () => {
    const jotted = (self: number) => ({
      criteria: [{ code: '1', max: 6, rule: 'max*a/b' }],
      data: { '1': { a: [1], b: [3] } },
      self: { '1': [self] },
      settings: { decimals: 2 },
    });
    expect(at('self', jotted(2)).findings).toEqual([]);
    const board = at('self', jotted(2.5));
    expect(board.units[0]!.score).toBe(2);
    expect(board.findings).toEqual([
      expect.objectContaining({
        ruleId: 'self-differs-from-computed',
        found: 2.5,
        expected: 2,
        severity: 'warning',
      }),
    ]);
  });

  test('the entered score counts where no measures are given', () => {
    const board = at('self', {
      criteria: [{ code: '1', max: 6, rule: 'max*a/b' }],
      data: { '1': { a: [null], b: [null] } },
      self: { '1': [2.5] },
    });
    expect(board.units[0]!.score).toBe(2.5);
  });

  test('KAD and KPS may be typed where points are', () => {
    const criteria = [
      { code: '1', max: 6, ifNotApplicable: 'drop' as const },
      { code: '2', max: 4, ifNoEvent: 'full' as const },
    ];
    const board = at('appraisal1', { criteria, appraisal1: { '1': ['KAD'], '2': ['KPS'] } });
    expect(board.units[0]).toMatchObject({ score: 4, max: 4 });
  });
});
