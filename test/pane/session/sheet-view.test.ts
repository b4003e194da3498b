import { describe, expect, test } from '@jest/globals';
import { textsFor } from '../../../src/locale/texts';
import { cellText } from '../../../src/pane/session/cell-text';
import { sheetWindow, type Grid } from '../../../src/pane/session/sheet-view';

const vi = textsFor('vi');
const en = textsFor('en');

describe('the text of a cell', () => {
  test.each([
    [1234.5, 'General', '1234,5', '1234.5'],
    [2025, 'General', '2025', '2025'],
    [1234.5, '#,##0.00', '1.234,50', '1,234.50'],
    [1234.5, '0.00', '1234,50', '1234.50'],
    [0.8125, '0.0%', '81,3%', '81.3%'],
    [3, '+0;-0;0', '+3', '+3'],
    [-3, '+0;-0;0', '-3', '-3'],
    [0, '+0;-0;0', '0', '0'],
    [45292, 'dd/mm/yyyy', '01/01/2024', '01/01/2024'],
    ['1.10', '@', '1.10', '1.10'],
    [true, 'General', 'TRUE', 'TRUE'],
    [null, '0.00', '', ''],
    [{ error: '#DIV/0!' }, '0.00', '#DIV/0!', '#DIV/0!'],
  ] as const)('%j under %s is %s in Vietnamese', (value, format, vietnamese, english) => {
    expect([cellText(value, format, vi), cellText(value, format, en)]).toEqual([vietnamese, english]);
  });
});

/** Each cell shows its own place; two merges. */
const grid: Grid = {
  rows: 30,
  columns: 3,
  widths: [5, 5, 5],
  merges: [
    { row: 0, column: 0, rows: 1, columns: 3 },
    { row: 2, column: 1, rows: 10, columns: 1 },
  ],
  frozenRows: 0,
  cell: (row, column) => ({
    text: `${String(row)}/${String(column)}`,
    isNumber: false,
    formula: null,
    style: {},
    link: null,
  }),
};

describe('a window of a sheet', () => {
  test('leaves out cells that a merge covers', () => {
    const { rows } = sheetWindow('s', grid, 0, 4);
    expect(
      rows.map((cells) => cells.map(({ text, columnSpan, rowSpan }) => [text, columnSpan, rowSpan])),
    ).toEqual([
      [['0/0', 3, 1]],
      [
        ['1/0', 1, 1],
        ['1/1', 1, 1],
        ['1/2', 1, 1],
      ],
      [
        ['2/0', 1, 1],
        ['2/1', 1, 2],
        ['2/2', 1, 1],
      ],
      [
        ['3/0', 1, 1],
        ['3/2', 1, 1],
      ],
    ]);
  });

  test('that begins inside a merge shows its text from there on', () => {
    const [first] = sheetWindow('s', grid, 5, 20).rows;
    expect(first?.[1]).toMatchObject({ text: '2/1', column: 1, rowSpan: 7 });
  });

  test('beyond the end is empty', () => {
    expect(sheetWindow('s', grid, 100, 20)).toMatchObject({ rows: [], rowCount: 30 });
  });
});
