import { describe, expect, test } from '@jest/globals';
import type { TestRows } from '../snapshot-of';
import { findings, ids, readWith } from './small-book';

const head = ['Mã đơn vị', 'Tên đơn vị', 'Khối'];

function unitsOf(rows: TestRows) {
  return readWith({ 'Đơn vị': rows }).units;
}

function found(rows: TestRows, id: string) {
  return findings(readWith({ 'Đơn vị': rows }), id);
}

describe('a unit', () => {
  test('has everything that its row says', () => {
    const rows = [
      [...head, 'Cơ quan quản lý', 'Có xếp hạng', 'Đơn vị trước sắp xếp', 'Hiệu lực từ', 'đến'],
      ['X1', 'Xã Một', 'Xã', 'H1', 'không', 'X8; X9', '01/07/2025', { value: 46_022, format: 'dd/mm/yyyy' }],
      ['H1', 'Huyện Một', 'Huyện', null, 'x'],
    ];
    expect(unitsOf(rows)).toEqual([
      {
        code: 'X1',
        name: 'Xã Một',
        group: 'Xã',
        parent: 'H1',
        ranked: false,
        predecessors: ['X8', 'X9'],
        validFrom: '2025-07-01',
        validTo: '2025-12-31',
        cell: { sheet: 'Đơn vị', row: 1, column: 0 },
      },
      expect.objectContaining({
        code: 'H1',
        parent: null,
        ranked: true,
        predecessors: [],
        validFrom: null,
        validTo: null,
      }),
    ]);
  });

  test('takes its khối from a merged cell', () => {
    const rows = {
      rows: [head, ['A', 'A', 'Sở'], ['B', 'B'], ['C', 'C', 'Xã']],
      merges: [{ row: 1, column: 2, rows: 2, columns: 1 }],
    };
    expect(readWith({ 'Đơn vị': rows }).units.map((unit) => unit.group)).toEqual(['Sở', 'Sở', 'Xã']);
  });

  test('takes its khối from the heading row above it where there is no column', () => {
    const rows = [
      ['STT', 'Mã đơn vị', 'Tên đơn vị'],
      ['I', null, 'Khối sở'],
      [1, 'A', 'A'],
      ['II', null, 'KHỐI XÃ'],
      [1, 'X', 'X'],
    ];
    expect(unitsOf(rows).map(({ code, group }) => [code, group])).toEqual([
      ['A', 'Khối sở'],
      ['X', 'KHỐI XÃ'],
    ]);
  });

  test('is told from heading rows by a Roman number or by cells merged across', () => {
    const rows = [
      ['TT', 'Mã đơn vị', 'Tên đơn vị'],
      ['I', null, 'Các sở, ban, ngành'],
      [1, 'A', 'A'],
      ['Các xã'],
      [1, 'X', 'X'],
    ];
    const merges = [{ row: 3, column: 0, rows: 1, columns: 3 }];
    const book = readWith({ 'Đơn vị': { rows, merges } });
    expect(book.units.map(({ code, group }) => [code, group])).toEqual([
      ['A', 'Các sở, ban, ngành'],
      ['X', 'Các xã'],
    ]);
  });

  test('is in the same khối however it is spelled', () => {
    expect(unitsOf([head, ['A', 'A', 'Khối Sở'], ['B', 'B', ' khối  sở']]).map((unit) => unit.group)).toEqual(
      ['Khối Sở', 'Khối Sở'],
    );
  });

  test('goes by its name where no unit has a code', () => {
    const rows = [
      ['TT', 'Tên đơn vị'],
      [1, 'Sở Nội vụ'],
      [2, 'Sở Tài chính'],
      [null, 'Tổng cộng'],
    ];
    expect(unitsOf(rows).map(({ code }) => code)).toEqual(['Sở Nội vụ', 'Sở Tài chính']);
    expect(found(rows, 'units-without-codes')).toMatchObject([
      { severity: 'info', parameters: { count: 2 } },
    ]);
  });

  test.each<[TestRows, string, object]>([
    [
      [head, ['A', 'A'], ['A', 'B']],
      'duplicate-unit',
      { unit: 'A', cell: { row: 2, column: 0 }, parameters: { firstRow: 2 } },
    ],
    [
      [head, ['A', 'A'], [null, 'Sở Y tế']],
      'unit-without-code',
      { found: 'Sở Y tế', cell: { row: 2, column: 1 } },
    ],
    [
      [
        [...head, 'Cấp trên'],
        ['AB1', 'A', '', 'AB2x'],
        ['AB2', 'B'],
      ],
      'unknown-parent-unit',
      { unit: 'AB1', found: 'AB2x', expected: 'AB2' },
    ],
    [
      [
        [...head, 'Cấp trên'],
        ['A', 'A', '', 'B'],
        ['B', 'B', '', 'A'],
      ],
      'parent-unit-cycle',
      { unit: 'B', found: 'A' },
    ],
    [
      [
        [...head, 'Cấp trên'],
        ['A', 'A', '', 'A'],
      ],
      'parent-unit-cycle',
      { unit: 'A' },
    ],
    [
      [
        [...head, 'Có xếp hạng'],
        ['A', 'A', '', 'chưa rõ'],
      ],
      'unknown-word',
      { parameters: { column: 'ranked' } },
    ],
    [
      [
        [...head, 'Hiệu lực từ'],
        ['A', 'A', '', '31/02/2025'],
      ],
      'day-unreadable',
      { found: '31/02/2025' },
    ],
    [[head, ['Tổng', 'x']], 'no-units', { severity: 'blocker', sheet: 'Đơn vị' }],
  ])('%j: %s', (rows, id, finding) => {
    expect(found(rows, id)).toMatchObject([finding]);
  });

  test('may name its parent by name', () => {
    const rows = [
      [...head, 'Parent unit'],
      ['A', 'Sở A', 'Sở', 'sở b'],
      ['B', 'Sở B', 'Sở'],
    ];
    expect(unitsOf(rows)[0]?.parent).toBe('B');
  });
});

describe('scope', () => {
  const scope = ['Mã đơn vị', 'Mã tiêu chí', 'Căn cứ'];

  test('names exempt units and criteria', () => {
    const book = readWith({ 'Phạm vi áp dụng': [scope, ['SNV', '1.2', 'CV 12'], ['STC', '2; 1.1']] });
    expect(book.scope).toEqual([
      {
        unit: 'SNV',
        criterion: '1.2',
        basis: 'CV 12',
        cell: { sheet: 'Phạm vi áp dụng', row: 1, column: 1 },
      },
      expect.objectContaining({ unit: 'STC', criterion: '2', basis: '' }),
      expect.objectContaining({ unit: 'STC', criterion: '1.1' }),
    ]);
    expect(ids(book)).toEqual([]);
  });

  test('with a unit merged over several rows is of that unit', () => {
    const rows = [scope, ['SNV', '1.2'], [null, '2']];
    const merges = [{ row: 1, column: 0, rows: 2, columns: 1 }];
    const book = readWith({ 'Phạm vi áp dụng': { rows, merges } });
    expect(book.scope.map(({ unit, criterion }) => [unit, criterion])).toEqual([
      ['SNV', '1.2'],
      ['SNV', '2'],
    ]);
  });

  test('with codes that are not there is found', () => {
    const book = readWith({ Scope: [scope, ['SNVV', '1.2'], ['SNV', '1.22']] });
    expect(book.scope).toEqual([]);
    expect(findings(book, 'unknown-unit')).toMatchObject([{ found: 'SNVV', expected: 'SNV' }]);
    expect(findings(book, 'unknown-criterion')).toMatchObject([
      { found: '1.22', expected: '1.2', unit: 'SNV' },
    ]);
  });
});
