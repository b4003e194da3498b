import { describe, expect, test } from '@jest/globals';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { indexSheets } from '../../../src/sheets/format';
import { snapshotOf, type TestCell, type TestRows } from '../snapshot-of';
import { criteria, data, ids, measure, readWith, settings, units } from './small-book';

/** A sound book with every sheet that is read, figures both wide and long. */
const wholeBook: Readonly<Record<string, TestRows>> = {
  'Thiết lập': [
    ...settings,
    ['Giai đoạn', 'Thẩm định lần 1'],
    ['Kỳ so sánh', '2023', '2022'],
    ['Mục tiêu', null],
  ],
  'Bộ tiêu chí': [...criteria, ['2.2', 'Khảo sát', 10, null, null, null]],
  'Đơn vị': units,
  'Phạm vi áp dụng': [
    ['Mã đơn vị', 'Mã tiêu chí', 'Căn cứ'],
    ['STC', '1.2', null],
  ],
  'Số liệu': data,
  'Tự chấm': [
    ['Mã đơn vị', 'Tên đơn vị', '1.2'],
    ['SNV', null, 10],
    [null, 'Sở Tài chính', null],
  ],
  'Điều tra XHH': [
    ['Mã đơn vị', '2.2'],
    ['SNV', 5],
  ],
  'Thẩm định': [
    ['Mã đơn vị', 'Mã tiêu chí', 'Điểm tự chấm', 'Điểm thẩm định lần 1', 'Kết luận Hội đồng'],
    ['SNV', '1.2', 10, 10, null],
    ['STC', '1.1', null, null, 5],
  ],
  'Kết quả công bố': [
    ['Kỳ', 'Mã đơn vị', 'Tên đơn vị', 'Điểm', 'Chỉ số (%)', 'Xếp hạng'],
    ['2023', 'SNV', null, 80, 80, null],
  ],
  'Xếp loại': [
    ['Khối', 'Từ', 'Tên', 'Điều kiện', 'Hạn mức'],
    [null, 80, 'Tốt', null, null],
    [null, 0, 'Khá', null, null],
  ],
  'Quy tắc rà soát': [
    ['Mã', 'Tên', 'Áp dụng cho tiêu chí', 'Điều kiện', 'Mức độ', 'Thông báo'],
    ['Q1', 'Có điểm', null, 'DIEM("1.1") > 0', null, null],
  ],
};

const nothing = (value: string): TestCell => ({ value, formula: 'IF(A99="","","x")' });

/** Every blank cell of a sheet, and three rows below it, with texts that show nothing. */
function filled(rows: TestRows): TestRows {
  const width = Math.max(...rows.map((row) => row.length));
  const texts = ['', ' ', '\u00a0\u200b'];
  const below = texts.map((text) => Array.from({ length: width }, () => nothing(text)));
  return [
    ...rows.map((row, r) => [
      ...Array.from({ length: width }, (_, c) => row[c] ?? nothing(texts[(r + c) % texts.length]!)),
    ]),
    ...below,
  ];
}

describe('a text that shows nothing is a blank cell', () => {
  const plain = readIndexBook(snapshotOf(wholeBook));

  test('in a book that has every sheet', () => {
    const expected = Object.values(indexSheets).map((sheet) => sheet.names.vi);
    expect(Object.keys(wholeBook).sort()).toEqual(expected.sort());
    const lists = [plain.scope, plain.published, plain.grades, plain.checks];
    expect(lists.map((list) => list.length)).toEqual([1, 1, 2, 1]);
  });

  test.each(Object.keys(wholeBook))('in %s', (name) => {
    const book = readIndexBook(snapshotOf({ ...wholeBook, [name]: filled(wholeBook[name]!) }));
    expect(book).toEqual(plain);
  });

  test('beside the name of a row of sums', () => {
    const rows = [
      ['Mã đơn vị', 'Tên đơn vị', '1.1:a', '1.1:b', '2.1'],
      ['SNV', 'Sở Nội vụ', 8, 10, 0.9],
      ['STC', 'Sở Tài chính', 10, 10, 0.8],
      [nothing(''), 'Tổng', 18, 20, 1.7],
      [nothing(''), nothing(''), nothing(''), nothing(''), nothing('')],
    ];
    const book = readWith({ 'Số liệu': rows });
    expect(ids(book)).toEqual([]);
    expect(measure(book, '1.1', 'a')).toEqual([8, 10]);
  });

  test('below a merged unit and criterion of long data', () => {
    const rows = [
      ['Mã đơn vị', 'Mã tiêu chí', 'Tử số', 'Mẫu số', 'Giá trị'],
      ['SNV', '1.1', 8, 10, null],
      [nothing(''), '2.1', null, null, 0.9],
    ];
    const merges = [{ row: 1, column: 0, rows: 2, columns: 1 }];
    const book = readWith({ 'Số liệu': { rows, merges } });
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 'missing']);
    expect(ids(book)).not.toContain('unknown-unit');
  });
});
