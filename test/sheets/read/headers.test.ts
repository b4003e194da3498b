import { describe, expect, test } from '@jest/globals';
import { criteria, data, findings, ids, measure, points, readWith, self, units } from './small-book';

const figures = data.slice(1);

describe('sheets are found by name', () => {
  test.each([['Số liệu'], ['SO LIEU'], ['số  liệu'], ['Data'], ['data']])('%s holds the data', (name) => {
    const book = readWith({ 'Số liệu': [], [name]: data });
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 0.8]);
    expect(book.findings).toEqual([]);
  });

  test('an alias is understood', () => {
    const book = readWith({
      'Điều tra': [
        ['Mã đơn vị', '1.2'],
        ['SNV', 20],
      ],
    });
    expect(points(book, 'survey', '1.2')).toEqual([20, 'missing']);
  });

  test('of two sheets that mean the same the official Vietnamese name counts and the other is a finding', () => {
    const book = readWith({
      Data: [
        ['Mã đơn vị', '2.1'],
        ['SNV', 0.1],
      ],
    });
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 0.8]);
    expect(findings(book, 'duplicate-sheet')).toMatchObject([
      { sheet: 'Data', found: 'Data', expected: 'Số liệu' },
    ]);
  });

  test('sheets of other names are left alone', () => {
    expect(
      readWith({
        'Bảng tính nháp': [
          ['Mã đơn vị', '9.9'],
          ['XX', '?'],
        ],
      }).findings,
    ).toEqual([]);
  });

  test('a hidden sheet is read and said to be hidden', () => {
    const book = readWith({ 'Số liệu': { rows: data, visibility: 'veryHidden' } });
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 0.8]);
    expect(ids(book)).toEqual(['hidden-sheet']);
  });

  test('hidden rows and columns with something in them are said', () => {
    const hidden = { rows: data, hiddenRows: [{ from: 2, to: 9 }], hiddenColumns: [{ from: 1, to: 3 }] };
    const book = readWith({ 'Số liệu': hidden });
    expect(findings(book, 'hidden-rows')).toMatchObject([
      { cell: { sheet: 'Số liệu', row: 2 }, parameters: { count: 1 } },
    ]);
    expect(findings(book, 'hidden-columns')).toMatchObject([
      { cell: { column: 1 }, parameters: { count: 2 } },
    ]);
  });
});

describe('a header is found by its texts', () => {
  test.each([
    ['past title rows', [['SỐ LIỆU NĂM 2024'], [], ['Đơn vị: Sở Nội vụ', null, 'ngày 1/1'], ...data]],
    ['with a leading blank column', data.map((row) => [null, ...row])],
    [
      'with blank columns between',
      data.map(([unit, ...rest]) => [unit, null, ...rest.flatMap((cell) => [cell, null])]),
    ],
    ['with its columns in another order', data.map(([unit, a, b, x]) => [x, b, unit, a])],
    ['in English', [['Unit code', '1.1:a', '1.1:b', '2.1'], ...figures]],
    ['in another case, with line breaks', [['MÃ\nĐƠN VỊ ', '1.1:A', '1.1 : b', '2.1'], ...figures]],
    ['with a row of column numbers', [data[0]!, ['(1)', '(2)', '(3)', '(4)=(2)/(3)'], ...figures]],
    ['with a row of plain column numbers', [data[0]!, ['A', 1, 2, 3], ...figures]],
    ['with columns that mean nothing here', data.map((row, i) => [i === 0 ? 'STT' : i, ...row, 'ghi chú'])],
    ['over two rows', [['Mã đơn vị', '1.1', '1.1', '2.1'], [null, 'Tử số', 'Mẫu số', 'Giá trị'], ...figures]],
    [
      'over two rows, blank to the right',
      [['Mã đơn vị', '1.1', null, '2.1'], [null, 'a', 'b', null], ...figures],
    ],
    [
      'with names below the codes',
      [data[0]!, [null, 'Kế hoạch được giao', 'Mẫu', 'Đúng hạn (%)'], ...figures],
    ],
    ['with names beside the codes', [['Mã đơn vị', '1.1 Tử số', '1.1. Mẫu số', '2.1. Đúng hạn'], ...figures]],
  ])('%s', (_, rows) => {
    const book = readWith({ 'Số liệu': rows });
    expect(measure(book, '1.1', 'a')).toEqual([8, 10]);
    expect(measure(book, '1.1', 'b')).toEqual([10, 10]);
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 0.8]);
    expect(book.findings).toEqual([]);
  });

  test('over two rows with merged cells, and a row of numbers below', () => {
    const rows = [
      ['STT', 'Mã đơn vị', 'Kết quả', null, null],
      [null, null, '1.1:a', '1.1:b', '2.1'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [1, ...figures[0]!],
      [2, ...figures[1]!],
    ];
    const merges = [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 2, columns: 1 },
      { row: 0, column: 2, rows: 1, columns: 3 },
    ];
    const book = readWith({ 'Số liệu': { rows, merges } });
    expect(measure(book, '1.1', 'b')).toEqual([10, 10]);
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 0.8]);
    expect(book.findings).toEqual([]);
  });

  test('of criteria may have groups of columns and letters for numbers', () => {
    const [, ...rows] = criteria;
    const top = ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Công thức chấm', 'Trường hợp đặc biệt', null];
    const sub = [null, null, null, null, 'Khi không phát sinh', 'Các mức điểm'];
    const merges = [
      ...[0, 1, 2, 3].map((column) => ({ row: 0, column, rows: 2, columns: 1 })),
      { row: 0, column: 4, rows: 1, columns: 2 },
    ];
    const book = readWith({ 'Bộ tiêu chí': { rows: [top, sub, ['A', 'B', 1, 2, 3, 4], ...rows], merges } });
    expect(book.criteriaSets[0]?.nodes).toHaveLength(6);
    expect(book.criteriaSets[0]?.nodes[2]).toMatchObject({ code: '1.1', ifNoEvent: 'full' });
    expect(book.findings).toEqual([]);
  });

  test('a heading split over two rows names one column', () => {
    const rows = [
      ['Mã đơn vị', 'Mã tiêu chí', 'Điểm thẩm định', null],
      [null, null, 'Lần 1', 'Lần 2'],
      ['SNV', '1.2', 10, 20],
    ];
    const merges = [{ row: 0, column: 2, rows: 1, columns: 2 }];
    const book = readWith({ 'Thẩm định': { rows, merges } });
    expect(points(book, 'appraisal1', '1.2')).toEqual([10, 'missing']);
    expect(points(book, 'appraisal2', '1.2')).toEqual([20, 'missing']);
  });

  test('the official heading goes before an alias, and a heading that comes twice is a finding', () => {
    const book = readWith({
      'Đơn vị': [
        ['Mã', 'Mã đơn vị', 'Tên đơn vị', 'Tên đơn vị'],
        ['x1', 'SNV', 'Sở Nội vụ', '?'],
        ['x2', 'STC', 'Sở Tài chính', '?'],
      ],
    });
    expect(book.units.map(({ code, name }) => [code, name])).toEqual([
      ['SNV', 'Sở Nội vụ'],
      ['STC', 'Sở Tài chính'],
    ]);
    expect(findings(book, 'duplicate-heading')).toMatchObject([
      { cell: { row: 0, column: 3 }, found: 'Tên đơn vị', parameters: { first: 'C1' } },
    ]);
  });

  test('a header below the first 30 rows is not found', () => {
    const book = readWith({ 'Tự chấm': [...Array.from({ length: 30 }, () => ['…']), ...self] });
    expect(findings(book, 'header-not-found')).toMatchObject([{ sheet: 'Tự chấm', severity: 'error' }]);
  });

  test('without a header criteria and units are blockers', () => {
    expect(ids(readWith({ 'Bộ tiêu chí': [['1', 'Chỉ đạo', 30]] }))).toContain('no-criteria');
    expect(ids(readWith({ 'Đơn vị': [['SNV', 'Sở Nội vụ']] }))).toContain('no-units');
  });

  test('a title in the first row is not taken for the header', () => {
    const book = readWith({
      'Đơn vị': [['ĐƠN VỊ'], ...units],
      'Bộ tiêu chí': [['Tiêu chí'], [], ...criteria],
    });
    expect(book.units).toHaveLength(2);
    expect(book.findings).toEqual([]);
  });
});
