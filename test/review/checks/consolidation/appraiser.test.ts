import { describe, expect, test } from '@jest/globals';
import { appraiserOwnUnit } from '../../../../src/review/checks/consolidation/appraiser';
import { read, smallBook } from '../../../sheets/read/small-book';
import type { TestRows } from '../../../sheets/snapshot-of';
import { asked } from '../../round';

const criteria: TestRows = [
  ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Cơ quan thẩm định', 'Hình thức đánh giá'],
  ['1', 'Chỉ đạo', null, 'Sở Nội vụ'],
  ['1.1', 'Kế hoạch', 10, null, 'tự chấm'],
  ['1.2', 'Tuyên truyền', 20, 'Văn phòng UBND tỉnh', 'tự chấm'],
];

function told(appraisal: TestRows | null) {
  const sheets = { ...smallBook, 'Bộ tiêu chí': criteria, 'Số liệu': [], 'Tự chấm': [] };
  const book = read(appraisal ? { ...sheets, 'Thẩm định': appraisal } : sheets);
  return asked(appraiserOwnUnit, { book, digests: [] });
}

describe('an agency', () => {
  test('that appraised itself is told, at the points that it gave, once for each round', () => {
    const { findings } = told([
      ['Mã đơn vị', 'Mã tiêu chí', 'Điểm thẩm định lần 1', 'Điểm thẩm định lần 2'],
      ['SNV', '1.1', 10, 9],
      ['STC', '1.1', 8, null],
      ['SNV', '1.2', 20, null],
    ]);
    expect(findings).toEqual(
      [
        { found: 10, column: 2 },
        { found: 9, column: 3 },
      ].map(({ found, column }) =>
        expect.objectContaining({
          severity: 'warning',
          criterion: '1.1',
          cell: { sheet: 'Thẩm định', row: 1, column },
          found,
          parameters: { appraiser: 'Sở Nội vụ', name: 'Sở Nội vụ' },
        }),
      ),
    );
  });

  test('is told in a wide sheet, too', () => {
    const { findings } = told([
      ['Mã đơn vị', '1.1', '1.2'],
      ['SNV', 10, 20],
      ['STC', 8, 20],
    ]);
    expect(findings.map(({ criterion, cell }) => [criterion, cell?.row, cell?.column])).toEqual([
      ['1.1', 1, 1],
    ]);
  });

  test('is let pass where the row names somebody else, and told where it names the unit', () => {
    const { findings } = told([
      ['Mã đơn vị', 'Mã tiêu chí', 'Điểm thẩm định lần 1', 'Cơ quan thẩm định'],
      ['SNV', '1.1', 10, 'Thanh tra tỉnh'],
      ['STC', '1.2', 20, 'SỞ TÀI CHÍNH'],
      ['SNV', '1.2', 20, 'Văn phòng UBND tỉnh'],
    ]);
    expect(findings.map(({ criterion, cell }) => [criterion, cell?.row])).toEqual([['1.2', 2]]);
  });

  test('is not judged before anything is appraised', () => {
    expect(told(null)).toMatchObject({ status: 'notEvaluated', reason: 'no-figures' });
    const points = [
      ['Mã đơn vị', 'Mã tiêu chí', 'Điểm thẩm định lần 1'],
      ['SNV', '1.1', null],
      ['STC', '1.1', 8],
    ];
    expect(told(points)).toMatchObject({ status: 'pass', findings: [] });
  });
});
