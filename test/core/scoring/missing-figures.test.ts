import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/core/findings/finding';
import { scoreBook } from '../../../src/core/scoring/score';
import { textsFor } from '../../../src/locale/texts';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { findingText } from '../../../src/sheets/reports/finding-text';
import { remarksOf } from '../../../src/sheets/reports/remarks';
import { snapshotOf, type TestRows } from '../../sheets/snapshot-of';

const wide: Readonly<Record<string, TestRows>> = {
  'Thiết lập': [
    ['Kỳ', 2024],
    ['Giai đoạn', 'Tự chấm'],
  ],
  'Bộ tiêu chí': [
    [
      'Mã',
      'Tên tiêu chí',
      'Điểm tối đa',
      'Công thức chấm',
      'Hình thức đánh giá',
      'Khi không phát sinh',
      'Loại',
    ],
    ['1', 'Kế hoạch', 40, 'TYLE(r)', null, 'điểm tối đa', null],
    ['2', 'Báo cáo', 30, null, 'tự chấm', null, null],
    ['3', 'Khảo sát', 20, 'TYLE(x)', null, null, null],
    ['4', 'Theo dõi', null, null, null, null, 'theo dõi'],
  ],
  'Đơn vị': [['Mã đơn vị'], ['A'], ['B'], ['C'], ['D']],
  'Số liệu': [
    ['Ghi chú', 'Mã đơn vị', '1:a', '1:b', '3', '4'],
    [null, 'A', 8, 10, 0.5, null],
    [null, 'B', 9, null, 0.6, null],
    ['chưa gửi', 'C', null, null, null, null],
  ],
  'Tự chấm': [
    ['Mã đơn vị', '2'],
    ['A', 30],
    ['C', 20],
  ],
};

function boardOf(changes: Readonly<Record<string, TestRows>> = {}) {
  return scoreBook(readIndexBook(snapshotOf({ ...wide, ...changes })));
}

function missing(changes: Readonly<Record<string, TestRows>> = {}): readonly Finding[] {
  const ids = ['missing-figures', 'criterion-missing-everywhere'];
  return boardOf(changes).findings.filter(({ ruleId }) => ids.includes(ruleId));
}

const place = ({ unit, criterion, cell, sheet, parameters }: Finding) =>
  [unit, criterion, parameters?.['measure'], cell ? [cell.sheet, cell.row, cell.column] : sheet] as const;

describe('a figure that is missing', () => {
  test('is told by unit and criterion with the empty cell, as far as row and column are known', () => {
    expect(missing().map(place)).toEqual([
      ['B', '1', 'b', ['Số liệu', 2, 3]],
      ['C', '1', 'a', 'Số liệu'],
      ['B', '2', 'points', 'Tự chấm'],
      ['C', '3', 'x', 'Số liệu'],
    ]);
  });

  test('is found in the row that another criterion of the sheet shows', () => {
    const rows = wide['Số liệu']!.map((row) => (row[1] === 'C' ? [null, 'C', null, null, 0.7, null] : row));
    expect(missing({ 'Số liệu': rows }).map(place)).toContainEqual(['C', '1', 'a', ['Số liệu', 3, 2]]);
  });

  test('is found in long data beside the other measure, else its sheet is named', () => {
    const rows: TestRows = [
      ['Mã đơn vị', 'Mã tiêu chí', 'Tử số', 'Mẫu số', 'Giá trị'],
      ['A', '1', 8, 10, null],
      ['A', '3', null, null, 0.5],
      ['B', '1', 9, null, null],
      ['C', '3', null, null, 0.6],
      ['B', '3', null, null, 0.6],
    ];
    expect(missing({ 'Số liệu': rows }).map(place)).toEqual([
      ['B', '1', 'b', ['Số liệu', 3, 3]],
      ['C', '1', 'a', 'Số liệu'],
      ['B', '2', 'points', 'Tự chấm'],
    ]);
  });

  test('of the base year is told where only that one keeps a unit from its points', () => {
    const { findings } = boardOf({
      'Bộ tiêu chí': [
        ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Công thức chấm'],
        ['1', 'Tăng so với năm trước', 10, 'x*TRUOC(x)'],
      ],
      'Số liệu': [
        ['Kỳ', 'Mã đơn vị', '1'],
        [2024, 'A', 1],
        [2024, 'B', 1],
        [2024, 'C', null],
        [2023, 'A', 2],
        [2023, 'B', null],
        [2023, 'D', 2],
      ],
      'Tự chấm': [],
    });
    const found = findings.filter(({ ruleId }) => ruleId === 'missing-base-figures');
    expect(found.map(place)).toEqual([['B', '1', 'x', 'Số liệu']]);
    expect(findingText(found[0]!, textsFor('vi')).what).toBe(
      'Đơn vị B chưa có số liệu “Giá trị” của kỳ gốc 2023 ở tiêu chí 1; tổng điểm là tạm tính.',
    );
  });

  test('is said in words of both languages', () => {
    const [finding] = missing();
    expect(findingText(finding!, textsFor('vi'))).toMatchObject({
      cell: 'D3',
      what: 'Đơn vị B chưa có số liệu “Mẫu số” ở tiêu chí 1; tổng điểm là tạm tính.',
    });
    expect(findingText(finding!, textsFor('en')).what).toBe(
      'Unit B has no “Denominator” for criterion 1; its total is provisional.',
    );
  });

  test('stands in the remarks of the unit', () => {
    const board = boardOf();
    const remarks = board.units.map((unit) => remarksOf(board, unit, textsFor('vi')));
    expect(remarks[0]).toBe('');
    expect(remarks[1]).toContain('tạm tính; thiếu số liệu 2 tiêu chí: 1, 2');
    expect(remarks[2]).toContain('thiếu số liệu 2 tiêu chí: 1, 3');
    expect(remarks[3]).toContain('chưa nộp số liệu');
    expect(remarks[3]).not.toContain('thiếu');
  });
});

describe('nothing further is said', () => {
  test('of a unit that handed in nothing', () => {
    expect(
      boardOf()
        .findings.filter(({ unit }) => unit === 'D')
        .map(({ ruleId }) => ruleId),
    ).toEqual(['unit-without-data']);
  });

  test('of a cell that was not understood, a state, a leaf without any column, or one that awaits its appraisal', () => {
    const rows: TestRows = [
      ['Mã đơn vị', '1:a', '1:b'],
      ['A', 8, 'mười'],
      ['B', 'KPS', 'KPS'],
      ['C', 9, 10],
    ];
    const self: TestRows = [
      ['Mã đơn vị', '2'],
      ['A', 30],
      ['B', 30],
    ];
    const settings: TestRows = [
      ['Kỳ', 2024],
      ['Giai đoạn', 'Thẩm định lần 1'],
    ];
    expect(missing({ 'Số liệu': rows, 'Tự chấm': self, 'Thiết lập': settings })).toEqual([]);
  });

  test('of units that are exempt', () => {
    const scope: TestRows = [
      ['Mã đơn vị', 'Mã tiêu chí', 'Căn cứ'],
      ['B', '1', 'QĐ 1'],
    ];
    expect(missing({ 'Phạm vi áp dụng': scope }).map(place)).not.toContainEqual(
      expect.arrayContaining(['B', '1']),
    );
  });
});

test('a criterion that all lack is told once', () => {
  const rows = wide['Số liệu']!.map((row, i) =>
    i === 0 ? row : row.map((cell, c) => (c === 4 ? null : cell)),
  );
  const found = missing({ 'Số liệu': rows });
  expect(found.filter(({ criterion }) => criterion === '3')).toEqual([
    expect.objectContaining({
      ruleId: 'criterion-missing-everywhere',
      severity: 'warning',
      cell: { sheet: 'Bộ tiêu chí', row: 3, column: 0 },
      parameters: { count: 3 },
    }),
  ]);
});

test('many units that lack one criterion are told one by one up to a number, the last stands for the rest', () => {
  const codes = Array.from({ length: 60 }, (_, i) => `U${String(i)}`);
  const found = missing({
    'Đơn vị': [['Mã đơn vị'], ...codes.map((code) => [code])],
    'Số liệu': [
      ['Mã đơn vị', '1:a', '1:b', '3'],
      ...codes.map((code, i) => [code, 1, 1, i < 10 ? 0.5 : null]),
    ],
    'Tự chấm': [['Mã đơn vị', '2'], ...codes.map((code) => [code, 1])],
  });
  expect(found).toHaveLength(20);
  expect(found.at(-1)?.parameters).toEqual({ measure: 'x', count: 31 });
});
