import { describe, expect, test } from '@jest/globals';
import type { AppraisalStatement } from '../../../src/core/book';
import { textsFor } from '../../../src/locale/texts';
import { mostLostReport } from '../../../src/sheets/reports/most-lost';
import { recordedCauses } from '../../../src/sheets/reports/recorded-causes';
import { unitProfileReport } from '../../../src/sheets/reports/unit-profile';
import type { JottedBook } from '../../core/book-of';
import { tableRows, textsBelow } from './sample-board';
import { scoredContext, sheetOf } from './scored-context';

function said(reason: string, explanation = ''): AppraisalStatement {
  return { reason, explanation, evidence: '', cell: { sheet: 'Thẩm định', row: 1, column: 4 } };
}

const causes = (statements: readonly AppraisalStatement[], language: 'vi' | 'en' = 'vi') =>
  recordedCauses(statements, textsFor(language));

describe('recorded causes', () => {
  test('are quoted with how many units each was recorded for, most frequent first', () => {
    const statements = [said('Nộp chậm'), said('Thiếu TLKC'), said(' thiếu  TLKC. '), said('Thiếu TLKC;')];
    expect(causes(statements)).toBe('3 đơn vị: “Thiếu TLKC”; 1 đơn vị: “Nộp chậm”');
    expect(causes(statements, 'en')).toBe('“Thiếu TLKC” (units: 3); “Nộp chậm” (units: 1)');
  });

  test('are the explanations of units, called so, where no reason was given', () => {
    expect(causes([said('', 'Chưa phát sinh giao dịch'), said('Nộp chậm', 'Do lỗi mạng')])).toBe(
      '1 đơn vị giải trình: “Chưa phát sinh giao dịch”; 1 đơn vị: “Nộp chậm”',
    );
  });

  test('are counted beyond the third, and cut where they are long', () => {
    expect(causes(['a', 'b', 'c', 'd', 'e'].map((reason) => said(reason)))).toMatch(/và 2 nguyên nhân khác$/);
    const long = causes([said(`${'rất dài '.repeat(40)}hết`)]);
    expect(long).toMatch(/dài …”$/);
    expect(long.length).toBeLessThan(180);
  });

  test('are nothing where nothing was recorded', () => {
    expect(causes([])).toBe('');
    expect(causes([said('', ' . ')])).toBe('');
  });
});

const book: JottedBook = {
  units: ['A', 'B', 'C'],
  settings: { stage: 'appraisal1' },
  criteria: [
    { code: '1', name: 'Thể chế', leadAgency: 'Sở Tư pháp', appraiser: 'Sở Nội vụ' },
    { code: '1.1', name: 'Kế hoạch', max: 10, source: 'self' },
    { code: '1.2', name: 'Báo cáo', max: 10, source: 'self', leadAgency: 'Văn phòng' },
    { code: '2', name: 'Thủ tục', max: 10, source: 'self' },
  ],
  appraisal1: { '1.1': [5, 4, 10], '1.2': [10, 9, 10], '2': [9, 10, 10] },
  statements: {
    '1.1': { A: said('Chậm'), B: said('Chậm', 'Đã báo cáo'), C: said('Ghi thừa') },
  },
};

describe('Tiêu chí mất nhiều điểm', () => {
  const sheet = sheetOf(mostLostReport, scoredContext(book));
  const rows = new Map(tableRows(sheet).map((row) => [row.get('Mã'), row]));

  test('names who is in charge, of the area where the criterion names nobody', () => {
    const agencies = (heading: string) => ['1.1', '1.2', '2'].map((code) => rows.get(code)!.get(heading));
    expect(agencies('Cơ quan chủ trì')).toEqual(['Sở Tư pháp', 'Văn phòng', '']);
    expect(agencies('Cơ quan thẩm định')).toEqual(['Sở Nội vụ', 'Sở Nội vụ', '']);
  });

  test('quotes what was recorded for the units that lost points, and says where from', () => {
    expect(rows.get('1.1')!.get('Nguyên nhân ghi nhận')).toBe('2 đơn vị: “Chậm”');
    expect(rows.get('2')!.get('Nguyên nhân ghi nhận')).toBe('');
    expect(textsBelow(sheet).join('\n')).toContain('trích Lý do trừ điểm');
  });

  test('has no columns for what nothing says', () => {
    const plain = sheetOf(
      mostLostReport,
      scoredContext({ ...book, criteria: [{ code: '1', max: 10 }], appraisal1: { '1': [5, 4, 10] } }),
    );
    const { columns } = plain.tables[0]!;
    for (const heading of ['Cơ quan chủ trì', 'Cơ quan thẩm định', 'Nguyên nhân ghi nhận'])
      expect(columns).not.toContain(heading);
    expect(textsBelow(plain).join('\n')).not.toContain('Lý do trừ điểm');
  });
});

describe('Phiếu kết quả đơn vị', () => {
  const reasons = (profile: number) =>
    tableRows(sheetOf(unitProfileReport, scoredContext(book, { profiles: [profile] }))).map((row) =>
      row.get('Lý do (theo số liệu, thẩm định)'),
    );

  test('quotes the reason and the answer of the unit where it lost points', () => {
    expect(reasons(0)).toEqual(['', 'Thẩm định: “Chậm”', '', '']);
    expect(reasons(1)).toEqual(['', 'Thẩm định: “Chậm”; Đơn vị giải trình: “Đã báo cáo”', '', '']);
  });

  test('quotes nothing where no points were lost', () => {
    const [sheet] = unitProfileReport(scoredContext(book, { profiles: [2] }));
    expect(sheet!.tables[0]!.columns.filter((heading) => heading.startsWith('Lý do'))).toEqual([]);
  });
});
