import { describe, expect, test } from '@jest/globals';
import type { TestCell } from '../snapshot-of';
import { criteria, findings, ids, measure, points, readWith, smallBook } from './small-book';

/** The small book with units U0, U1, ... that have these values of one criterion in one sheet. */
function column(sheet: string, heading: string, cells: readonly TestCell[], set = criteria) {
  return readWith({
    'Bộ tiêu chí': set,
    'Đơn vị': [['Mã đơn vị', 'Tên đơn vị'], ...cells.map((_, i) => [`U${String(i)}`, `Xã ${String(i)}`])],
    [sheet]: [['Mã đơn vị', heading], ...cells.map((cell, i) => [`U${String(i)}`, cell])],
  });
}

function shares(cells: readonly TestCell[]) {
  return column('Số liệu', '2.1', cells);
}

const withRule = (rule: string, ...more: TestCell[]) =>
  criteria.map((row) => (row[0] === '2.1' ? ['2.1', 'Đúng hạn', 70, rule, ...more] : row));

describe('a cell of figures', () => {
  test('that is empty is missing, 0 is 0, KAD and KPS are neither', () => {
    const book = shares([
      0,
      null,
      '',
      ' \u00a0',
      'KAD',
      'kps',
      'Không áp dụng',
      'KHÔNG PHÁT SINH',
      'N/A',
      'No event',
    ]);
    const blanks = ['missing', 'missing', 'missing'];
    expect(measure(book, '2.1', 'x')).toEqual([0, ...blanks, 'KAD', 'KPS', 'KAD', 'KPS', 'KAD', 'KPS']);
    expect(book.findings.filter((finding) => finding.criterion === '2.1')).toEqual([]);
  });

  test('that is a number as text is read, with one finding for the column', () => {
    const book = column('Số liệu', '1.1:a', ['1.234,5', '7,5', '1.234', ' 2\u00a0']);
    expect(measure(book, '1.1', 'a')).toEqual([1234.5, 7.5, 1234, 2]);
    expect(findings(book, 'text-number')).toMatchObject([
      { found: '1.234,5', expected: 1234.5, cell: { row: 1, column: 1 }, parameters: { count: 3 } },
    ]);
    expect(findings(book, 'doubtful-number-decided')).toMatchObject([
      { found: '1.234', expected: 1234, parameters: { count: 1 } },
    ]);
  });

  test.each<[string[], unknown]>([
    [['1.234', '0.5'], 1.234],
    [['1.234', '0,5'], 1234],
    [['1.234', '2.345.678'], 1234],
    [['1.234', '2,345.5'], 1.234],
    [['1.234', '12'], 'missing'],
    [['1.234', '5.678'], 'missing'],
    [['1.234', '0,5', '0.5'], 'missing'],
  ])('of a lone dot before three digits is read by the other cells: %j', (cells, value) => {
    const book = column('Số liệu', '1.1:a', cells);
    expect(measure(book, '1.1', 'a')?.[0]).toBe(value);
    const doubtful = findings(book, 'doubtful-number').filter((finding) => finding.found === '1.234');
    expect(doubtful).toHaveLength(value === 'missing' ? 1 : 0);
    for (const finding of doubtful) {
      expect(finding).toMatchObject({
        severity: 'error',
        parameters: { asThousands: 1234, asDecimal: 1.234 },
      });
    }
  });

  test('of a percentage as text is a share', () => {
    expect(measure(shares(['90%', '85,5 %']), '2.1', 'x')).toEqual([0.9, 0.855]);
  });

  test.each<[string, TestCell, object]>([
    ['formula-error', { error: '#DIV/0!', formula: 'A1/B1' }, { found: '#DIV/0!', severity: 'error' }],
    ['text-where-number', '85 hồ sơ', { found: '85 hồ sơ', severity: 'error' }],
    ['dash-cell', '–', { found: '–', severity: 'warning' }],
    ['boolean-where-number', true, { found: true, severity: 'error' }],
    ['date-where-number', { value: 45_420, format: 'd-mmm' }, { found: '2024-05-08', expected: 8.5 }],
  ])('that is no number is missing: %s', (id, cell, finding) => {
    const book = shares([cell, 0.5]);
    expect(measure(book, '2.1', 'x')).toEqual(['missing', 0.5]);
    expect(findings(book, id)).toMatchObject([
      { unit: 'U0', criterion: '2.1', cell: { sheet: 'Số liệu', row: 1, column: 1 }, ...finding },
    ]);
  });

  test('after very many of a kind the rest of a column is only counted', () => {
    const found = findings(shares(Array.from({ length: 50 }, () => '?')), 'text-where-number');
    expect(found).toHaveLength(20);
    expect(found.at(-1)).toMatchObject({ unit: 'U19', parameters: { count: 31 } });
  });
});

describe('texts are measures where the rule can use them', () => {
  test('of a choice', () => {
    const set = withRule('CHON(x; "kịp thời"; 1; "2"; 0,5; 0)');
    const book = column('Số liệu', '2.1', [' Kịp  thời ', 'chậm', '2', 'KPS', '0,5'], set);
    expect(measure(book, '2.1', 'x')).toEqual(['Kịp thời', 'chậm', '2', 'KPS', 0.5]);
    expect(ids(book)).not.toContain('text-where-number');
  });

  test('of yes or no, where truth values may stand too', () => {
    const book = column('Số liệu', '2.1', ['Có', 'x', '✓', true, false, 1], withRule('COKHONG(x)'));
    expect(measure(book, '2.1', 'x')).toEqual(['Có', 'x', '✓', true, false, 1]);
  });

  test('of a comparison', () => {
    expect(measure(column('Số liệu', '2.1', ['đạt'], withRule('IF(x="Đạt"; max; 0)')), '2.1', 'x')).toEqual([
      'đạt',
    ]);
  });

  test('not of bands, whose quotes are bounds', () => {
    const book = column('Số liệu', '2.1', ['Đạt'], withRule('MUC(x; ">=80%"; 2; 0)'));
    expect(measure(book, '2.1', 'x')).toEqual(['missing']);
    expect(findings(book, 'text-where-number')).toHaveLength(1);
  });
});

describe('a share above 1', () => {
  test.each([
    ['TYLE(x)', '', true],
    ['TYLE(r; 80%)', '', true],
    ['TYLE_TU(x; 0,8)', '', true],
    ['MUC(x; ">90%"; 70; 0)', '', true],
    ['IF(x>=80%; max; 0)', '', true],
    ['TYLE(x; 50)', '', false],
    ['MUC(x; ">90"; 70; 0)', '', false],
    ['MIN(max; x)', '%', true],
    ['MIN(max; x)', 'Tỷ lệ', true],
    ['MIN(max; x)', 'hồ sơ', false],
  ])('%s %s: %s', (rule, unitOfMeasure, isFound) => {
    const set = [
      [...criteria[0]!, 'Đơn vị tính'],
      ...criteria
        .slice(1)
        .map((row) => (row[0] === '2.1' ? ['2.1', 'y', 70, rule, null, null, unitOfMeasure] : row)),
    ];
    const book = column('Số liệu', '2.1', [85, 1, 0.85], set);
    expect(measure(book, '2.1', 'x')).toEqual([85, 1, 0.85]);
    const found = isFound
      ? [{ unit: 'U0', criterion: '2.1', found: 85, expected: 0.85, severity: 'warning' }]
      : [];
    expect(findings(book, 'percent-scale')).toMatchObject(found);
    expect(findings(book, 'percent-scale')).toHaveLength(found.length);
  });

  test('counts are no shares', () => {
    const book = readWith({
      'Số liệu': [
        ['Mã đơn vị', '1.1:a', '1.1:b'],
        ['SNV', 8, 10],
      ],
    });
    expect(findings(book, 'percent-scale')).toEqual([]);
  });
});

describe('counts', () => {
  test('a numerator above its denominator is a finding and stays', () => {
    const book = readWith({
      'Số liệu': [
        ['Mã đơn vị', '1.1:a', '1.1:b'],
        ['SNV', 12, 10],
        ['STC', 10, 10],
      ],
    });
    expect(measure(book, '1.1', 'a')).toEqual([12, 10]);
    expect(findings(book, 'numerator-above-denominator')).toMatchObject([
      { unit: 'SNV', criterion: '1.1', found: 12, expected: 10, cell: { row: 1, column: 1 } },
    ]);
  });

  test('a zero denominator has a policy and no ratio above 100 %', () => {
    const book = readWith({
      'Số liệu': [
        ['Mã đơn vị', '1.1:a', '1.1:b'],
        ['SNV', 12, 0],
        ['STC', 10, 10],
      ],
    });
    expect(findings(book, 'numerator-above-denominator')).toEqual([]);
  });

  test('a negative count is a finding', () => {
    const book = readWith({
      'Bộ tiêu chí': withRule('CONG_MOI(n; 0,5)'),
      'Số liệu': [
        ['Mã đơn vị', '1.1:a', '1.1:b', '2.1'],
        ['SNV', 1, -10, -2],
        ['STC', 1, 1, 1],
      ],
    });
    const found = findings(book, 'negative-count').map(({ criterion, parameters }) => [
      criterion,
      parameters?.['measure'],
    ]);
    expect(found).toEqual([
      ['1.1', 'b'],
      ['2.1', 'x'],
    ]);
  });
});

describe('points entered by hand', () => {
  test.each<[string, TestCell, unknown, object]>([
    ['score-above-max', 25, 'missing', { found: 25, expected: 20, severity: 'error' }],
    ['score-below-zero', -1, 'missing', { found: -1, expected: 0, severity: 'error' }],
    ['off-step', 11, 11, { found: 11, expected: 10, severity: 'warning' }],
    ['date-where-number', { value: 45_420, format: 'dd/mm/yyyy' }, 'missing', { expected: 8.5 }],
  ])('%s', (id, cell, value, finding) => {
    for (const [sheet, kind] of [
      ['Tự chấm', 'self'],
      ['Điều tra XHH', 'survey'],
      ['Thẩm định', 'appraisal1'],
    ] as const) {
      const book = column(sheet, '1.2', [cell, 20, 0]);
      expect(points(book, kind, '1.2')).toEqual([value, 20, 0]);
      expect(findings(book, id)).toMatchObject([
        { unit: 'U0', criterion: '1.2', cell: { sheet, row: 1, column: 1 }, ...finding },
      ]);
    }
  });

  test('KAD and KPS are no points', () => {
    expect(points(column('Tự chấm', '1.2', ['KAD', 'KPS', 0]), 'self', '1.2')).toEqual(['KAD', 'KPS', 0]);
  });

  test('may stand in the sheet of data for a criterion without a rule', () => {
    const book = column('Số liệu', '1.2', [25, 20]);
    expect(measure(book, '1.2', 'x')).toEqual(['missing', 20]);
    expect(findings(book, 'score-above-max')).toMatchObject([{ unit: 'U0' }]);
  });

  test('of several khối are held against the maximum of each', () => {
    const xa = criteria.map((row) => (row[0] === '1.2' ? ['1.2', 'Tuyên truyền', 5] : row));
    const book = readWith({
      'Bộ tiêu chí - Xã': xa,
      'Đơn vị': [
        ['Mã đơn vị', 'Tên đơn vị', 'Khối'],
        ['SNV', 'Sở Nội vụ', 'Sở'],
        ['X1', 'Xã Một', 'xã'],
      ],
      'Số liệu': smallBook['Số liệu'] ?? [],
      'Tự chấm': [
        ['Mã đơn vị', '1.2'],
        ['SNV', 20],
        ['X1', 20],
      ],
    });
    expect(points(book, 'self', '1.2')).toEqual([20, 'missing']);
    expect(findings(book, 'score-above-max')).toMatchObject([{ unit: 'X1', expected: 5 }]);
  });
});
