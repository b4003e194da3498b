import { describe, expect, test } from '@jest/globals';
import type { TestCell, TestRows } from '../snapshot-of';
import { criteria, findings, ids, readWith, units } from './small-book';

const head = ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Công thức chấm'];

function nodesOf(rows: TestRows) {
  return readWith({ 'Bộ tiêu chí': rows }).criteriaSets[0]?.nodes ?? [];
}

function found(rows: TestRows, id: string) {
  return findings(readWith({ 'Bộ tiêu chí': rows }), id);
}

/** A set with one leaf that has these cells beside its code. */
function leaf(cells: Readonly<Record<string, TestCell>>): TestRows {
  return [
    ['Mã', 'Tên tiêu chí', 'Điểm tối đa', ...Object.keys(cells)],
    ['1', 'Một', 10, ...Object.values(cells)],
  ];
}

describe('a criterion', () => {
  test('has everything that its row says', () => {
    const rows = leaf({
      'Cách tính điểm': 'Đủ 100%\nđược điểm tối đa',
      'Công thức chấm': 'TYLE(r; 100%)',
      'Trọng số': '1,5',
      Nguồn: 'điều tra XHH',
      'Khi không áp dụng': 'LOẠI TRỪ',
      'Không phát sinh': 'loại trừ và quy đổi',
      'Mẫu số bằng 0': 'theo kỳ trước',
      'Số lẻ': 2,
      Loại: 'điểm thưởng',
      'Các mức điểm': '1; 0; 0,5',
      'Hướng tốt': 'càng thấp càng tốt',
      'Áp dụng cho khối': 'sở; Xã',
      'Tài liệu kiểm chứng': 'Quyết định',
      'Cơ quan thẩm định': 'Sở Nội vụ',
      'Cơ quan chủ trì': 'Sở Tư pháp',
      'Đơn vị tính': '%',
      'Ghi chú': 'mới',
    });
    expect(nodesOf(rows)[1]).toMatchObject({
      code: '1',
      name: 'Một',
      max: 10,
      method: 'Đủ 100%\nđược điểm tối đa',
      ruleText: 'TYLE(r; 100%)',
      ruleBroken: false,
      weight: 1.5,
      source: 'survey',
      ifNotApplicable: 'drop',
      ifNoEvent: 'rescale',
      ifZeroDenominator: 'previous',
      decimals: 2,
      kind: 'bonus',
      steps: [0, 0.5, 1],
      direction: 'lower',
      groups: ['Sở', 'Xã'],
      evidence: 'Quyết định',
      appraiser: 'Sở Nội vụ',
      leadAgency: 'Sở Tư pháp',
      unitOfMeasure: '%',
      note: 'mới',
      cell: { sheet: 'Bộ tiêu chí', row: 1, column: 0 },
      maxCell: { row: 1, column: 2 },
      ruleCell: { row: 1, column: 4 },
    });
  });

  test('has defaults for what its row leaves blank', () => {
    const [, one, two] = nodesOf([head, ['1', 'Một', 10, 'TYLE(r)'], ['2', 'Hai', 10]]);
    const blank = { weight: 1, kind: 'scored', steps: null, decimals: null, direction: 'higher', groups: [] };
    expect(one).toMatchObject({ ...blank, source: 'data', ifNoEvent: null });
    expect(two).toMatchObject({ ...blank, source: 'self', rule: null, ruleText: '' });
  });

  test.each<[Record<string, TestCell>, string, object]>([
    [
      { 'Khi không phát sinh': 'loại chừ' },
      'unknown-word',
      { found: 'loại chừ', expected: 'loại trừ', parameters: { column: 'ifNoEvent' } },
    ],
    [
      { 'Số chữ số thập phân': 11 },
      'number-out-of-range',
      { found: 11, parameters: { column: 'decimals', min: 0, max: 10 } },
    ],
    [{ 'Số chữ số thập phân': 1.5 }, 'number-not-whole', { found: 1.5 }],
    [{ 'Trọng số': -1 }, 'number-too-small', { found: -1 }],
    [{ 'Trọng số': 'nhiều' }, 'number-unreadable', { found: 'nhiều', parameters: { column: 'weight' } }],
    [{ 'Trọng số': { error: '#REF!' } }, 'formula-error', { found: '#REF!' }],
    [{ 'Các mức điểm': '0; một' }, 'steps-unreadable', { found: '0; một', criterion: '1' }],
    [{ 'Các mức điểm': '0; 20' }, 'step-above-max', { found: 20, expected: 10 }],
    [{ 'Khi không áp dụng': 'theo kỳ trước' }, 'previous-policy-misplaced', { found: 'ifNotApplicable' }],
    [{ 'Khi không phát sinh': 'theo kỳ trước' }, 'previous-policy-misplaced', { found: 'ifNoEvent' }],
    [{ 'Áp dụng cho khối': 'Xá' }, 'unknown-group', { found: 'Xá' }],
    [
      { 'Công thức chấm': 'TYEL(r)' },
      'rule-error',
      { found: 'TYEL', parameters: { code: 'unknown-function', position: 1, nearest: 'TYLE' } },
    ],
    [{ 'Công thức chấm': 'TYLE(r; ' }, 'rule-error', { severity: 'error', cell: { row: 1, column: 3 } }],
    [{ 'Công thức chấm': '=TYLE(r)' }, 'rule-leading-equals', { found: '=TYLE(r)', expected: 'TYLE(r)' }],
    [{ 'Công thức chấm': { formula: 'TYLE(r)', error: '#NAME?' } }, 'rule-is-formula', { found: '=TYLE(r)' }],
    [{ 'Công thức chấm': 'DIEM("2")' }, 'unknown-reference', { found: '2' }],
    [{ 'Công thức chấm': 'SOLIEU("9";"a")' }, 'unknown-reference', { found: '9' }],
    [{ 'Công thức chấm': 'SUM(children)' }, 'children-in-leaf', {}],
  ])('%j: %s', (cells, id, finding) => {
    expect(found(leaf(cells), id)).toMatchObject([finding]);
  });

  test('whose rule begins with = or is a formula is scored by it all the same', () => {
    expect(nodesOf(leaf({ 'Công thức chấm': '=TYLE(r)' }))[1]).toMatchObject({
      ruleText: 'TYLE(r)',
      ruleBroken: false,
    });
    const formula = { formula: 'TYLE(r)', error: '#NAME?' };
    expect(nodesOf(leaf({ 'Công thức chấm': formula }))[1]).toMatchObject({
      ruleText: 'TYLE(r)',
      ruleBroken: false,
    });
  });

  test('whose rule cannot be parsed is broken', () => {
    expect(nodesOf(leaf({ 'Công thức chấm': 'TYEL(r)' }))[1]).toMatchObject({
      rule: null,
      ruleText: 'TYEL(r)',
      ruleBroken: true,
    });
  });
});

describe('the tree', () => {
  test('follows the dots, or the column Thuộc', () => {
    const rows = [
      ['Mã', 'Thuộc', 'Tên tiêu chí', 'Điểm tối đa'],
      ['A', null, 'A', 3],
      ['B1', 'A', 'B', 1],
      ['B1.x', null, 'C', 1],
      ['Z', '*', 'Z', 2],
    ];
    expect(nodesOf(rows).map(({ code, parent }) => [code, parent])).toEqual([
      ['*', null],
      ['A', '*'],
      ['B1', 'A'],
      ['B1.x', 'B1'],
      ['Z', '*'],
    ]);
  });

  test('has the root of the sheet, or one named after the index', () => {
    expect(nodesOf(criteria)[0]).toMatchObject({ code: '*', name: 'PAR INDEX', rule: null, max: null });
    const given = [...criteria, ['*', 'Chỉ số CCHC', 100, 'SUM(children)']];
    expect(nodesOf(given)[0]).toMatchObject({
      code: '*',
      name: 'Chỉ số CCHC',
      max: 100,
      children: ['1', '2'],
    });
    expect(readWith({ 'Bộ tiêu chí': given }).findings).toEqual([]);
  });

  test('with a line of sums has that line checked as the maximum of the index', () => {
    const rows = [...criteria, [null, 'Tổng cộng', 99.55]];
    expect(found(rows, 'wrong-parent-max')).toMatchObject([
      { criterion: '*', found: 99.55, expected: 100, cell: { row: 6 } },
    ]);
    expect(ids(readWith({ 'Bộ tiêu chí': [...criteria, ['Tổng', null, 100]] }))).toEqual([]);
  });

  test('skips rows that only head others, and says when a criterion has no code', () => {
    const rows = [...criteria, [null, 'Phần II. Điều tra'], [null, 'Quên mã', 5]];
    const book = readWith({ 'Bộ tiêu chí': rows });
    expect(book.criteriaSets[0]?.nodes).toHaveLength(6);
    expect(findings(book, 'criterion-without-code')).toMatchObject([{ found: 'Quên mã', cell: { row: 7 } }]);
  });

  test.each<[string, TestRows, string, object]>([
    [
      'the same code twice',
      [...criteria, ['2.1', 'lặp', 5]],
      'duplicate-code',
      { criterion: '2.1', cell: { row: 6 }, parameters: { firstRow: 6 } },
    ],
    [
      'a missing parent',
      [...criteria, ['3.1', 'mồ côi', 5]],
      'orphan-criterion',
      { criterion: '3.1', found: '3', expected: '3', parameters: { attachedTo: '*' } },
    ],
    [
      'a missing level',
      [...criteria, ['2.9.1', 'mồ côi', 5]],
      'orphan-criterion',
      { criterion: '2.9.1', expected: '2.9', parameters: { attachedTo: '2' } },
    ],
    [
      'a leaf without a maximum',
      [...criteria, ['3', 'thiếu điểm']],
      'leaf-without-max',
      { criterion: '3', cell: { row: 6 } },
    ],
    ['a negative maximum', [head, ['1', 'x', -5]], 'negative-max', { criterion: '1', found: -5 }],
    [
      'a text number as maximum',
      [head, ['1', 'x', '8,5'], ['2', 'x', '9,5']],
      'text-number',
      { found: '8,5', expected: 8.5, parameters: { count: 2 } },
    ],
    [
      'a day as maximum',
      [head, ['1', 'x', { value: 45_420, format: 'd-mmm' }]],
      'date-where-number',
      { expected: 8.5 },
    ],
    [
      'a parent that reads measures',
      [head, ['1', 'x', 5, 'TYLE(x)'], ['1.1', 'x', 5]],
      'measure-in-parent',
      { criterion: '1' },
    ],
  ])('finds %s', (_, rows, id, finding) => {
    expect(found(rows, id)).toMatchObject([finding]);
  });

  test('suggests codes where numbers begin anew under Roman ones', () => {
    const rows = [head, ['I', 'Một', 1], ['1', 'x', 1], ['II', 'Hai', 1], ['1', 'x', 1]];
    expect(found(rows, 'duplicate-code')).toMatchObject([
      { found: '1', expected: 'II.1', parameters: { firstRow: 3 } },
    ]);
  });

  test('is not disturbed by a heading written across the columns', () => {
    const rows = [...criteria, ['PHẦN B. ĐIỀU TRA XÃ HỘI HỌC']];
    expect(readWith({ 'Bộ tiêu chí': rows }).findings).toEqual([]);
  });

  test('finds a ring of parents and breaks it', () => {
    const rows = [
      ['Mã', 'Thuộc', 'Tên tiêu chí', 'Điểm tối đa'],
      ['A', 'B', 'A', 3],
      ['B', 'A', 'B', 3],
      ['C', 'B', 'C', 3],
    ];
    expect(found(rows, 'parent-cycle')).toMatchObject([
      { criterion: 'A', found: 'B', parameters: { attachedTo: '*' } },
    ]);
    expect(nodesOf(rows).map(({ code, parent }) => [code, parent])).toEqual([
      ['*', null],
      ['A', '*'],
      ['B', 'A'],
      ['C', 'B'],
    ]);
  });

  test('finds rules that read their way back to themselves, and only these', () => {
    const rows = [
      head,
      ['1', 'x', 5, 'DIEM("2.1")'],
      ['2', 'x', 5],
      ['2.1', 'x', 5, 'PHANTRAM("1")*max'],
      ['3', 'x', 5, 'DIEM("1")'],
    ];
    expect(found(rows, 'reference-cycle')).toMatchObject([
      { criterion: '1', found: '2.1' },
      { criterion: '2.1', found: '1' },
    ]);
    expect(nodesOf(rows).map((node) => node.ruleBroken)).toEqual([false, true, false, true, false]);
  });

  test('finds a rule that reads the score of the node above it, and one that reads its own', () => {
    expect(found([head, ['1', 'x', 5], ['1.1', 'x', 5, 'DIEM("1")']], 'reference-cycle')).toMatchObject([
      { criterion: '1.1' },
    ]);
    expect(found([head, ['1', 'x', 5, 'DIEM("1")']], 'reference-cycle')).toMatchObject([{ criterion: '1' }]);
  });

  test('measures read from each other are no ring', () => {
    const rows = [head, ['1', 'x', 5, 'TYLE(SOLIEU("2";"x"))'], ['2', 'x', 5, 'TYLE(SOLIEU("1";"x"))']];
    expect(found(rows, 'reference-cycle')).toEqual([]);
  });
});

describe("a parent's maximum", () => {
  test.each<[string, TestCell, TestCell, number | null]>([
    ['is the sum of its children', null, 30, null],
    ['is found when it is not the sum', null, 31, 30],
    ['is the mean under a mean', 'MEAN(children)', 15, null],
    ['is found when it is not the mean', 'MEAN(children)', 30, 15],
    ['is the weighted mean', 'WMEAN(children)', 15, null],
    ['may be left blank', null, null, null],
    ['counts what other nodes can reach', 'SUM(children) + DIEM("2")', 37, null],
    ['cannot be told of a broken rule', 'SUMM(children)', 31, null],
  ])('%s', (_, rule, max, expected) => {
    const rows = [head, ['1', 'x', max, rule], ['1.1', 'x', 10], ['1.2', 'x', 20], ['2', 'x', 7]];
    expect(found(rows, 'wrong-parent-max')).toMatchObject(
      expected === null ? [] : [{ criterion: '1', found: max, expected }],
    );
  });

  test('leaves bonus, penalty, tracking and gate out', () => {
    const kinds = ['Loại tiêu chí', null, null, 'điểm thưởng', 'điểm trừ', 'theo dõi', 'điều kiện'];
    const rows = [
      head,
      ['1', 'x', 10],
      ...[10, 3, 4, 5, 6].map((max, i) => [`1.${String(i + 1)}`, 'x', max, null]),
    ];
    expect(
      found(
        rows.map((row, i) => [...row, ...(row.length < 4 ? [null] : []), kinds[i]]),
        'wrong-parent-max',
      ),
    ).toEqual([]);
  });

  test('may be that of one khối', () => {
    const column = ['Áp dụng cho khối', null, 'Sở', 'Xã'];
    const rows = (max: number) =>
      [[...head], ['1', 'x', max, null], ['1.1', 'x', 10, null], ['1.2', 'x', 20, null]].map((row, i) => [
        ...row,
        column[i],
      ]);
    const book = (max: number) =>
      readWith({ 'Bộ tiêu chí': rows(max), 'Đơn vị': [...units, ['X', 'Xã', 'Xã']] });
    for (const max of [10, 20, 30]) expect(findings(book(max), 'wrong-parent-max')).toEqual([]);
    expect(findings(book(15), 'wrong-parent-max')).toMatchObject([{ found: 15, expected: 30 }]);
  });
});

describe('codes that Excel made numbers or days of', () => {
  const codes = (...cells: TestCell[]) => [head, ...cells.map((cell) => [cell, 'x', 1])];

  test('are told by the codes around them', () => {
    const rows = codes('1', 1.1, 1.2, 1.9, 1.1, 1.11, '2', 2.1);
    expect(nodesOf(rows).map(({ code }) => code)).toEqual([
      '*',
      '1',
      '1.1',
      '1.2',
      '1.9',
      '1.10',
      '1.11',
      '2',
      '2.1',
    ]);
    expect(found(rows, 'code-as-number')).toMatchObject([
      { found: 1.1, expected: '1.10', cell: { row: 5, column: 0 } },
    ]);
    expect(found(rows, 'numeric-codes')).toMatchObject([
      { found: '1.1', severity: 'info', parameters: { count: 5 } },
    ]);
  });

  test('are told by the second digit when all show two decimals', () => {
    const two = (value: number) => ({ value, format: '0.00' });
    const rows = codes('1', ...[1.1, 1.2, 1.3].map(two));
    expect(nodesOf(rows).map(({ code }) => code)).toEqual(['*', '1', '1.1', '1.2', '1.3']);
  });

  test('may be days', () => {
    const rows = codes('1', { value: 45_292, format: 'd-mmm' }, { value: 45_323, format: 'd-mmm' }, '1.3');
    expect(nodesOf(rows).map(({ code }) => code)).toEqual(['*', '1', '1.1', '1.2', '1.3']);
    expect(found(rows, 'code-as-date')).toMatchObject([{ expected: '1.1' }, { expected: '1.2' }]);
  });

  test('may be days with a year', () => {
    const rows = codes('1', '1.2', { value: 37_653, format: 'dd/mm/yyyy' });
    expect(nodesOf(rows).map(({ code }) => code)).toEqual(['*', '1', '1.2', '1.2.3']);
  });

  test('may end in a dot', () => {
    expect(nodesOf(codes('1.', '1.1.', 'II.')).map(({ code }) => code)).toEqual(['*', '1', '1.1', 'II']);
  });
});

describe('sets for a khối', () => {
  const xa = [head, ['1', 'Xã', 5]];
  const mixed = [...units, ['X', 'Xã Một', 'Xã']];

  test('stand in sheets named after it', () => {
    const book = readWith({ 'Bộ tiêu chí - xã': xa, 'Đơn vị': mixed });
    expect(book.criteriaSets.map(({ group, sheet }) => [group, sheet])).toEqual([
      [null, 'Bộ tiêu chí'],
      ['Xã', 'Bộ tiêu chí - xã'],
    ]);
  });

  test('of a khối that no unit belongs to are a finding', () => {
    expect(findings(readWith({ 'Criteria - Xã': xa }), 'criteria-set-without-group')).toMatchObject([
      { found: 'Xã' },
    ]);
  });

  test('match by the beginning where Excel cut the name', () => {
    const long = 'Các xã, phường, thị trấn miền núi';
    const book = readWith({
      [`Bộ tiêu chí - ${long}`.slice(0, 31)]: xa,
      'Đơn vị': [...units, ['X', 'Xã Một', long]],
    });
    expect(book.criteriaSets[1]?.group).toBe(long);
  });

  test('that come twice are a finding', () => {
    const book = readWith({ 'Bộ tiêu chí - Xã': xa, 'Criteria - xa': xa, 'Đơn vị': mixed });
    expect(findings(book, 'duplicate-sheet')).toMatchObject([
      { found: 'Criteria - xa', expected: 'Bộ tiêu chí - Xã' },
    ]);
  });
});
