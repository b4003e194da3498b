import { describe, expect, test } from '@jest/globals';
import { parsePeriod } from '../../../src/core/periods/parse-period';
import { criteria, data, findings, ids, measure, points, readWith, units } from './small-book';

const long = [
  ['Kỳ', 'Mã đơn vị', 'Mã tiêu chí', 'Giá trị', 'Tử số', 'Mẫu số'],
  [2024, 'SNV', '1.1', null, 8, 10],
  [2024, 'SNV', '2.1', 0.9],
  [null, 'STC', '1.1', null, 10, 10],
  ['2023', 'STC', '2.1', 0.7],
];

describe('long data', () => {
  test('has a row for each unit and criterion; a row without a period is of the current one', () => {
    const book = readWith({ 'Số liệu': long });
    expect(measure(book, '1.1', 'a')).toEqual([8, 10]);
    expect(measure(book, '1.1', 'b')).toEqual([10, 10]);
    expect(measure(book, '1.1', 'x')).toBeNull();
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 'missing']);
    expect(measure(book, '2.1', 'x', '2023-01-01..2023-12-31')).toEqual(['missing', 0.7]);
    expect(book.findings).toEqual([]);
  });

  test('every figure knows its cell', () => {
    const book = readWith({ 'Số liệu': long });
    const [column] = book.periods.get(book.settings.period.key)?.measures.get('1.1') ?? [];
    expect(column).toMatchObject({ name: 'a', origin: { sheet: 'Số liệu' } });
    expect([...(column?.origin.rows ?? [])]).toEqual([1, 3]);
    expect([...(column?.origin.columns ?? [])]).toEqual([4, 4]);
  });

  test('has columns for named measures that some rule reads; other columns are left alone', () => {
    const set = criteria.map((row) =>
      row[0] === '2.1' ? ['2.1', 'Hồ sơ', 70, 'TYLE(đúng_hạn / tổng)'] : row,
    );
    const rows = [
      ['Mã đơn vị', 'Mã tiêu chí', 'Đúng hạn', 'Tổng', 'Ghi chú'],
      ['SNV', '2.1', 3, 4, 'đã đối chiếu'],
    ];
    const book = readWith({ 'Bộ tiêu chí': set, 'Số liệu': rows });
    expect(measure(book, '2.1', 'đúng_hạn')).toEqual([3, 'missing']);
    expect(measure(book, '2.1', 'tổng')).toEqual([4, 'missing']);
    expect(ids(book)).not.toContain('text-where-number');
  });

  test('the same unit and criterion again is a finding, the first row counts', () => {
    const book = readWith({ 'Số liệu': [...long, [2024, 'SNV', '2.1', 0.1]] });
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 'missing']);
    expect(findings(book, 'duplicate-unit-row')).toMatchObject([
      { unit: 'SNV', criterion: '2.1', cell: { row: 5 }, parameters: { firstRow: 3 } },
    ]);
  });

  test('rows without a unit or a criterion are counted', () => {
    const book = readWith({
      'Số liệu': [...long, [2024, null, '2.1', 1], [2024, 'STC', null, 1], [2024, null, '2.1', 1]],
    });
    expect(findings(book, 'row-without-unit')).toMatchObject([
      { cell: { row: 5 }, parameters: { count: 2 } },
    ]);
    expect(findings(book, 'row-without-criterion')).toMatchObject([
      { cell: { row: 6 }, parameters: { count: 1 } },
    ]);
  });

  test('unknown codes are found with the nearest one', () => {
    const book = readWith({ 'Số liệu': [...long, [2024, 'SNVV', '2.1', 1], [2024, 'STC', '2.11', 1]] });
    expect(findings(book, 'unknown-unit')).toMatchObject([
      { found: 'SNVV', expected: 'SNV', cell: { row: 5, column: 1 } },
    ]);
    expect(findings(book, 'unknown-criterion')).toMatchObject([{ found: '2.11', expected: '2.1' }]);
  });

  test('a unit merged over several rows is the unit of each', () => {
    const rows = [
      long[0]!,
      [2024, 'SNV', '1.1', null, 8, 10],
      [null, null, '2.1', 0.9],
      [2024, 'STC', '2.1', 0.8],
    ];
    const merges = [{ row: 1, column: 1, rows: 2, columns: 1 }];
    const book = readWith({ 'Số liệu': { rows, merges } });
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 0.8]);
    expect(book.findings).toEqual([]);
  });
});

describe('wide data', () => {
  test('may have a column for the period', () => {
    const rows = [
      ['Mã đơn vị', 'Kỳ', '2.1'],
      ['SNV', '2024', 0.9],
      ['SNV', 'Quý I/2023', 0.5],
      ['STC', 'Q1/2023', 0.6],
    ];
    const book = readWith({ 'Số liệu': rows });
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 'missing']);
    expect(measure(book, '2.1', 'x', '2023-01-01..2023-03-31')).toEqual([0.5, 0.6]);
  });

  test('a period that Excel made a date of is read', () => {
    const rows = [
      ['Mã đơn vị', 'Kỳ', '2.1'],
      ['SNV', { value: 45_931, format: 'mmm-yy' }, 0.9],
    ];
    const book = readWith({ 'Số liệu': rows, 'Thiết lập': [['Kỳ', '10/2025']] });
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 'missing']);
  });

  test('has named measures behind what people call them', () => {
    const set = criteria.map((row) => (row[0] === '2.1' ? ['2.1', 'Hồ sơ', 70, 'TYLE(1 - qua_han/b)'] : row));
    const rows = [
      ['Mã đơn vị', '2.1', null, null],
      [null, 'Hồ sơ quá hạn (qua_han)', 'Mẫu số', 'Ghi_chú (tạm)'],
      ['SNV', 3, 4, 5],
    ];
    const book = readWith({ 'Bộ tiêu chí': set, 'Số liệu': rows });
    expect(measure(book, '2.1', 'qua_han')).toEqual([3, 'missing']);
    expect(measure(book, '2.1', 'b')).toEqual([4, 'missing']);
    const long = [
      ['Mã đơn vị', 'Mã tiêu chí', 'Hồ sơ quá hạn (qua_han)', 'Mẫu số'],
      ['SNV', '2.1', 3, 4],
    ];
    const inRows = readWith({ 'Bộ tiêu chí': set, 'Số liệu': long });
    expect(measure(inRows, '2.1', 'qua_han')).toEqual([3, 'missing']);
  });

  test('has any named measures', () => {
    const rows = [
      ['Mã đơn vị', '2.1:Tổng', '2.1', null],
      [null, null, 'đúng_hạn', 'Mẫu số'],
      ['SNV', 5, 3, 4],
    ];
    const book = readWith({ 'Số liệu': rows });
    expect(measure(book, '2.1', 'tổng')).toEqual([5, 'missing']);
    expect(measure(book, '2.1', 'đúng_hạn')).toEqual([3, 'missing']);
    expect(measure(book, '2.1', 'b')).toEqual([4, 'missing']);
  });

  test('a measure called n supplies the value', () => {
    const book = readWith({
      'Số liệu': [
        ['Mã đơn vị', '2.1:n'],
        ['SNV', 0.4],
      ],
    });
    expect(measure(book, '2.1', 'x')).toEqual([0.4, 'missing']);
  });

  test('a unit that comes again is a finding, the first row counts', () => {
    const book = readWith({ 'Số liệu': [...data, ['SNV', 1, 1, 0.1]] });
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 0.8]);
    expect(findings(book, 'duplicate-unit-row')).toMatchObject([
      { unit: 'SNV', cell: { row: 3 }, parameters: { firstRow: 2 } },
    ]);
  });

  test('a column that comes again is a finding, the first counts', () => {
    const book = readWith({ 'Số liệu': data.map((row, i) => [...row, i === 0 ? '2.1' : 0.1]) });
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 0.8]);
    expect(findings(book, 'duplicate-column')).toMatchObject([
      { criterion: '2.1', cell: { column: 4 }, parameters: { first: 'D1' } },
    ]);
  });

  test('a heading that looks like a code is found with the nearest code, another one is left alone', () => {
    const book = readWith({
      'Số liệu': data.map((row, i) => [...row, ...(i === 0 ? ['1.11', 'Người nhập'] : [1, 'An'])]),
    });
    expect(findings(book, 'unknown-criterion')).toMatchObject([
      { found: '1.11', expected: '1.1', cell: { row: 0, column: 4 } },
    ]);
    expect(ids(book)).toEqual(['unknown-criterion']);
  });

  test('sums, means and headings of a khối are no units', () => {
    const rows = [
      ['STT', 'Mã đơn vị', 'Tên đơn vị', '2.1'],
      ['I', null, 'Khối sở', null],
      [1, 'SNV', 'Sở Nội vụ', 0.9],
      [2, 'STC', 'Sở Tài chính', 0.8],
      [null, 'Tổng', null, 1.7],
      [null, null, 'Trung bình khối', 0.85],
      [null, null, 'Cộng', 1.7],
    ];
    const book = readWith({ 'Số liệu': rows });
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 0.8]);
    expect(ids(book)).toEqual(['criterion-without-data']);
  });

  test('rows without figures say nothing', () => {
    const rows = [...data, ['Các xã, phường'], ['SNVV', null, null]];
    expect(readWith({ 'Số liệu': rows }).findings).toEqual([]);
  });

  test('units without a code are told by their name', () => {
    const book = readWith({
      'Số liệu': [
        ['Tên đơn vị', '2.1'],
        ['SỞ NỘI VỤ', 0.9],
        ['Sở Tài chính', 0.8],
        ['Sở Y tế', 1],
      ],
    });
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 0.8]);
    expect(findings(book, 'units-by-name')).toMatchObject([{ parameters: { count: 2 } }]);
    expect(findings(book, 'unknown-unit')).toMatchObject([{ found: 'Sở Y tế' }]);
  });

  test('a unit called Tổng cục is no sum', () => {
    const book = readWith({
      'Đơn vị': [['Tên đơn vị'], ['Tổng cục Thuế']],
      'Số liệu': [
        ['Tên đơn vị', '2.1'],
        ['Tổng cục Thuế', 0.9],
      ],
    });
    expect(measure(book, '2.1', 'x')).toEqual([0.9]);
  });

  test('a code that is a number in one sheet and a text in the other is the same', () => {
    const book = readWith({
      'Đơn vị': [
        ['Mã đơn vị', 'Tên đơn vị'],
        ['01', 'A'],
        ['02', 'B'],
        [10, 'C'],
      ],
      'Số liệu': [
        ['Mã đơn vị', '2.1'],
        [1, 0.1],
        [{ value: 2, format: '00' }, 0.2],
        ['10', 0.3],
      ],
    });
    expect(book.units.map((unit) => unit.code)).toEqual(['01', '02', '10']);
    expect(measure(book, '2.1', 'x')).toEqual([0.1, 0.2, 0.3]);
  });
});

describe('codes of criteria that Excel made numbers of', () => {
  const set = [
    ...criteria.slice(0, 2),
    ...Array.from({ length: 11 }, (_, i) => [`1.${String(i + 1)}`, 'x', 10, 'TYLE(x)']),
  ];

  test('are told by the codes beside them in headings', () => {
    const rows = [
      ['Mã đơn vị', 1.1, 1.2, 1.9, 1.1, { value: 45_597, format: 'd-mmm' }],
      ['SNV', 0.1, 0.2, 0.3, 0.4, 0.5],
    ];
    const book = readWith({ 'Bộ tiêu chí': set, 'Số liệu': rows, 'Tự chấm': [] });
    expect(['1.1', '1.2', '1.9', '1.10', '1.11'].map((code) => measure(book, code, 'x')?.[0])).toEqual([
      0.1, 0.2, 0.3, 0.4, 0.5,
    ]);
    expect(findings(book, 'code-as-number')).toMatchObject([
      { found: 1.1, expected: '1.10', cell: { row: 0, column: 4 } },
    ]);
    expect(findings(book, 'code-as-date')).toMatchObject([{ expected: '1.11' }]);
  });

  test.each([
    ['units', (unit: number, code: number) => unit * 3 + code],
    ['criteria', (unit: number, code: number) => code * 2 + unit],
  ])('are told in long data ordered by %s', (_, place) => {
    const rows: (string | number)[][] = [];
    ['SNV', 'STC'].forEach((unit, u) => {
      [1.1, 1.9, 1.1].forEach((code, c) => (rows[place(u, c)] = [unit, code, u + c / 10]));
    });
    const book = readWith({
      'Bộ tiêu chí': set,
      'Số liệu': [['Mã đơn vị', 'Mã tiêu chí', 'Giá trị'], ...rows],
      'Tự chấm': [],
    });
    expect(measure(book, '1.1', 'x')).toEqual([0, 1]);
    expect(measure(book, '1.9', 'x')).toEqual([0.1, 1.1]);
    expect(measure(book, '1.10', 'x')).toEqual([0.2, 1.2]);
    expect(findings(book, 'code-as-number')).toMatchObject([
      { found: 1.1, expected: '1.10', parameters: { count: 2 } },
    ]);
  });
});

describe('what figures are for', () => {
  test('measures of a parent are a finding unless some rule reads them', () => {
    const rows = data.map((row, i) => [...row, i === 0 ? '1' : 5]);
    const book = readWith({ 'Số liệu': rows });
    expect(findings(book, 'measures-for-parent')).toMatchObject([
      { criterion: '1', cell: { row: 0, column: 4 } },
    ]);
    expect(measure(book, '1', 'x')).toBeNull();
    const reading = criteria.map((row) =>
      row[0] === '2.1' ? ['2.1', 'y', 70, 'TYLE(SOLIEU("1";"x"))'] : row,
    );
    expect(measure(readWith({ 'Bộ tiêu chí': reading, 'Số liệu': rows }), '1', 'x')).toEqual([5, 5]);
  });

  test('points of a parent are not read', () => {
    const book = readWith({
      'Tự chấm': [
        ['Mã đơn vị', '1', '1.2'],
        ['SNV', 30, 10],
        ['STC', 30, 20],
      ],
    });
    expect(points(book, 'self', '1')).toBeNull();
    expect(findings(book, 'points-for-parent')).toMatchObject([{ criterion: '1', severity: 'info' }]);
  });

  test('figures of a khối that the criterion does not apply to are a finding', () => {
    const book = readWith({
      'Bộ tiêu chí': criteria.map((row, i) => [
        ...row,
        i === 0 ? 'Áp dụng cho khối' : row[0] === '1.2' ? 'Xã' : null,
      ]),
      'Đơn vị': [...units, ['X1', 'Xã Một', 'Xã']],
    });
    expect(findings(book, 'data-not-applicable')).toMatchObject([
      { unit: 'SNV', criterion: '1.2', found: 10, parameters: { count: 2 } },
    ]);
  });

  test('what has no figures is said once', () => {
    expect(ids(readWith({ 'Số liệu': [], 'Tự chấm': [] }))).toEqual(['no-data']);
    const book = readWith({
      'Số liệu': [
        ['Mã đơn vị', '2.1'],
        ['SNV', 0.9],
      ],
      'Tự chấm': [],
    });
    expect(findings(book, 'criterion-without-data').map((finding) => finding.criterion)).toEqual([
      '1.1',
      '1.2',
    ]);
    expect(findings(book, 'unit-without-data')).toMatchObject([
      { unit: 'STC', cell: { sheet: 'Đơn vị', row: 2 } },
    ]);
  });

  test('units that were not there, or that only sum up others, need no figures', () => {
    const book = readWith({
      'Đơn vị': [
        [...units[0]!, 'Hiệu lực từ', 'đến', 'Cơ quan quản lý'],
        [...units[1]!, null, null, 'H1'],
        [...units[2]!],
        ['X1', 'Đã giải thể', 'Sở', null, '31/12/2023'],
        ['X2', 'Chưa thành lập', 'Sở', '01/01/2025'],
        ['H1', 'Trên', 'Sở'],
      ],
      'Thiết lập': [
        ['Kỳ', 2024],
        ['Cộng dồn cấp dưới', 'có'],
      ],
    });
    expect(book.findings).toEqual([]);
  });

  test('a measure that a rule reads and no column has is found with the nearest one', () => {
    const set = criteria.map((row) => (row[0] === '2.1' ? ['2.1', 'Hồ sơ', 70, 'TYLE(dung_han/tong)'] : row));
    const book = readWith({
      'Bộ tiêu chí': set,
      'Số liệu': [
        ['Mã đơn vị', '2.1:dunghan', '2.1:tong'],
        ['SNV', 1, 2],
      ],
    });
    expect(findings(book, 'measure-without-column')).toMatchObject([
      { criterion: '2.1', found: 'dung_han', expected: 'dunghan' },
    ]);
  });
});

describe('appraisal', () => {
  test('in long form has all scores of a unit and criterion', () => {
    const rows = [
      [
        'Mã đơn vị',
        'Mã tiêu chí',
        'Điểm tự chấm',
        'Điểm thẩm định lần 1',
        'Lý do trừ điểm',
        'Điểm thẩm định lần 2',
        'Kết luận Hội đồng',
      ],
      ['SNV', '1.2', 10, 0, 'thiếu TLKC', 10, 20],
      ['STC', '1.2', 10, 20],
    ];
    const book = readWith({ 'Thẩm định': rows });
    expect(points(book, 'appraisal1', '1.2')).toEqual([0, 20]);
    expect(points(book, 'appraisal2', '1.2')).toEqual([10, 'missing']);
    expect(points(book, 'conclusion', '1.2')).toEqual([20, 'missing']);
    expect(points(book, 'self', '1.2')).toEqual([10, 20]);
    expect(findings(book, 'self-scores-differ')).toMatchObject([
      { unit: 'STC', found: 10, expected: 20, cell: { row: 2, column: 2 } },
    ]);
    expect(points(readWith({ 'Thẩm định': rows, 'Tự chấm': [] }), 'self', '1.2')).toEqual([10, 10]);
  });

  const head = [
    'Mã đơn vị',
    'Mã tiêu chí',
    'Điểm thẩm định lần 1',
    'Lý do',
    'Giải trình',
    'TLKC bổ sung',
    'Kỳ',
  ];

  test('in long form keeps what was said, by criterion and unit, in the words of the sheet', () => {
    const book = readWith({
      'Thẩm định': [
        head,
        ['SNV', '1.2', 10, ' Thiếu TLKC ', 'Đã gửi ngày 5/1', 'Công văn 12/SNV-VP'],
        ['STC', '1.2', null, null, 'Không có ý kiến'],
        ['STC', '1.1', 20],
        ['SNV', '1.1', null, 'Nộp chậm', null, null, '2023'],
        [null, null, null, 'NGƯỜI LẬP BIỂU'],
      ],
    });
    const said = (period: string) => book.periods.get(parsePeriod(period).key)?.statements;
    expect(said('2024')).toEqual(
      new Map([
        [
          '1.2',
          new Map([
            [
              'SNV',
              {
                reason: 'Thiếu TLKC',
                explanation: 'Đã gửi ngày 5/1',
                evidence: 'Công văn 12/SNV-VP',
                cell: { sheet: 'Thẩm định', row: 1, column: 3 },
              },
            ],
            [
              'STC',
              {
                reason: '',
                explanation: 'Không có ý kiến',
                evidence: '',
                cell: { sheet: 'Thẩm định', row: 2, column: 4 },
              },
            ],
          ]),
        ],
      ]),
    );
    expect(said('2023')?.get('1.1')?.get('SNV')?.reason).toBe('Nộp chậm');
    expect(findings(book, 'row-without-unit')).toEqual([]);
  });

  test('keeps the words of the row that counts where a unit and criterion come twice', () => {
    const book = readWith({
      'Thẩm định': [head, ['SNV', '1.2', 10, 'Thiếu TLKC'], ['SNV', '1.2', 12, 'Khác']],
    });
    expect(book.periods.get(parsePeriod('2024').key)?.statements.get('1.2')?.get('SNV')?.reason).toBe(
      'Thiếu TLKC',
    );
    expect(findings(book, 'duplicate-unit-row')).toHaveLength(1);
  });

  test('in wide form is the first one', () => {
    const book = readWith({
      'Thẩm định': [
        ['Mã đơn vị', '1.2', '1.1'],
        ['SNV', 0, 7.5],
      ],
    });
    expect(points(book, 'appraisal1', '1.2')).toEqual([0, 'missing']);
    expect(points(book, 'appraisal1', '1.1')).toEqual([7.5, 'missing']);
    expect(points(book, 'appraisal2', '1.2')).toBeNull();
  });
});
