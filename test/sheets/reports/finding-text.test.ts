import { describe, expect, test } from '@jest/globals';
import { parseRule } from '../../../src/core/rules/parse';
import { textsFor } from '../../../src/locale/texts';
import { findingText } from '../../../src/sheets/reports/finding-text';
import { finding } from './sample-board';

const vi = textsFor('vi');
const en = textsFor('en');

describe('findingText', () => {
  test('names the place, and leaves it empty where no cell is meant', () => {
    const at = { sheet: 'Số liệu', row: 9, column: 27 };
    expect(findingText(finding('dash-cell', { cell: at, found: '-' }), vi)).toMatchObject({
      sheet: 'Số liệu',
      cell: 'AB10',
      found: '-',
    });
    expect(findingText(finding('no-units', { sheet: 'Đơn vị' }), vi)).toMatchObject({
      sheet: 'Đơn vị',
      cell: '',
      found: '',
      expected: '',
    });
  });

  test('shows values as people write them', () => {
    const shown = (found: string | number | boolean | null) =>
      findingText(finding('score-below-zero', { found }), vi).found;
    expect([shown(-1234.5), shown(true), shown(null), shown(''), shown('abc')]).toEqual([
      '-1.234,5',
      'có',
      '(trống)',
      '(trống)',
      'abc',
    ]);
  });

  test('offers the nearest name only where there is one', () => {
    const near = finding('unknown-unit', { found: 'S11', expected: 'S1', parameters: { count: 1 } });
    expect(findingText(near, vi).cure).toBe('Sửa mã (gần nhất: S1) hoặc thêm đơn vị vào sheet Đơn vị.');
    const none = finding('unknown-unit', { found: 'S11', parameters: { count: 1 } });
    expect(findingText(none, vi).cure).toBe('Sửa mã hoặc thêm đơn vị vào sheet Đơn vị.');
  });

  test('says for how many cells it stands, unless the sentence does', () => {
    const dashes = finding('dash-cell', { found: '-', parameters: { count: 12 } });
    expect(findingText(dashes, vi).what).toMatch(/\(tổng cộng 12 chỗ\)$/);
    const hidden = finding('hidden-rows', { sheet: 'Số liệu', parameters: { count: 12 } });
    expect(findingText(hidden, vi).what).toBe('Sheet Số liệu có 12 dòng ẩn nhưng vẫn được tính.');
  });

  test('calls columns, states and measures by the names that people see', () => {
    const cell = { sheet: 'Bộ tiêu chí', row: 4, column: 6 };
    const word = finding('unknown-word', { cell, found: 'drop it', parameters: { column: 'ifNoEvent' } });
    expect(findingText(word, vi).what).toBe(
      '“drop it” không phải là giá trị được phép của “Khi không phát sinh”.',
    );
    expect(findingText(word, en).what).toBe('“drop it” is not a value that “If no event” allows.');
    const blank = finding('policy-blank', { unit: 'A', criterion: '1', parameters: { state: 'noEvent' } });
    expect(findingText(blank, vi).what).toContain('“KPS”');
    const count = finding('negative-count', { found: -1, parameters: { measure: 'a', count: 1 } });
    expect(findingText(count, vi).what).toBe('Số lượng Tử số là số âm: -1.');
  });

  test('takes the column of the sheet that it is about, where several sheets have one of that id', () => {
    const about = (sheet: string) =>
      findingText(
        finding('number-unreadable', { cell: { sheet, row: 1, column: 1 }, parameters: { column: 'from' } }),
        vi,
      ).what;
    expect(about('Xếp loại')).toBe('“” ở “Từ” không đọc được thành số.');
  });

  test.each([
    ['TYEL(r)', 'không có hàm “TYEL”', 'TYLE'],
    ['MUC(x; ">90%"', '“kết thúc công thức” không hợp lệ ở vị trí này', ''],
    ['1,5', '“1,5” có hai cách hiểu: 1.5 hoặc 1, 5', ''],
    ['TYLE(r; "a"; 3; 4)', 'số tham số không đúng', ''],
    ['SUM(children) +', 'cần một số hoặc tên một số liệu', ''],
    ['"abc', 'thiếu dấu nháy kép', ''],
  ])('says what is wrong with the rule %s in words', (rule, reason, nearest) => {
    const result = parseRule(rule);
    if (result.ok) throw new Error(`${rule} is a rule`);
    const { error } = result;
    const said = findingText(
      finding('rule-error', {
        found: error.found,
        expected: error.expected.join(' | '),
        parameters: { code: error.code, position: error.place.from + 1, nearest: error.nearest ?? '' },
      }),
      vi,
    );
    expect(said.what).toContain(reason);
    expect(said.what).not.toMatch(/\{\w+\}|\b(operator|number|name|separator|end|rule)\b/);
    expect(said.cure).toContain(nearest === '' ? 'chấm điểm. Tới khi đó tiêu chí' : `(gần nhất: ${nearest})`);
  });
});
