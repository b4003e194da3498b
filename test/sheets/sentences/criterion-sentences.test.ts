import { describe, expect, test } from '@jest/globals';
import { GapAnalysis } from '../../../src/core/gaps/gaps';
import { openScoring } from '../../../src/core/scoring/score';
import { textsFor } from '../../../src/locale/texts';
import { criterionSentences } from '../../../src/sheets/sentences/criterion-sentences';
import { bookOf, periodOf } from '../../core/book-of';

const book = bookOf({
  units: ['A', 'B'],
  settings: { comparePeriods: [periodOf('2024')], referenceUnit: 'B' },
  criteria: [
    { code: '1', name: 'Số hóa', max: 60, rule: 'TYLE(r)' },
    { code: '2', name: 'Hài lòng', max: 40, rule: 'x' },
  ],
  data: { '1': { a: [45, 57], b: [60, 60] }, '2': { x: [40, 30] } },
  earlier: { '2024': { data: { '1': { a: [30, 57], b: [60, 60] }, '2': { x: [40, 30] } } } },
});

function said(code: string, unit = 0): readonly string[] {
  const scoring = openScoring(book);
  const { board } = scoring;
  return criterionSentences(
    {
      board,
      result: board.units[unit]!,
      panel: board.panels[0]!,
      gaps: new GapAnalysis(scoring).toward(unit, null),
      bands: [],
      texts: textsFor('vi'),
    },
    code,
  );
}

describe('sentences about one criterion', () => {
  test('set it against the maximum, the mean, the reference unit and the earlier period, with cause and cure', () => {
    expect(said('1')).toEqual([
      'Số hóa đạt 45/60 điểm, mất 15 điểm.',
      'Số hóa thấp hơn trung bình khối 6 điểm (45 so với 51).',
      'Số hóa thấp hơn Đơn vị B 12 điểm (45 so với 57).',
      'Số hóa tăng 15 điểm so với kỳ 2024.',
      'Số hóa: 45/60 (75%), còn 15 (60 – 45).',
      'Số hóa: nâng tử số từ 45 lên 60 (thêm 15) để đạt tối đa 60 điểm, được thêm 15 điểm.',
    ]);
  });

  test('say that the maximum is reached, and name no cause then', () => {
    expect(said('2')).toEqual([
      'Hài lòng đạt điểm tối đa: 40/40 điểm.',
      'Hài lòng cao hơn trung bình khối 5 điểm (40 so với 35).',
      'Hài lòng cao hơn Đơn vị B 10 điểm (40 so với 30).',
      'Hài lòng không đổi so với kỳ 2024.',
    ]);
  });

  test('never set the reference unit against itself', () => {
    expect(said('1', 1).join()).not.toContain('Đơn vị B');
  });

  test('say nothing of what is no scored criterion', () => {
    expect(said('9')).toEqual([]);
  });
});
