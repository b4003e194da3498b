import { describe, expect, test } from '@jest/globals';
import type { DataSheet, ReportColumn } from '../../../src/sheets/reports/data-sheet';
import { withoutEmptyColumns } from '../../../src/sheets/reports/left-out-columns';

const column = (heading: string, optional = true): ReportColumn => ({
  heading,
  kind: 'points',
  maxWidth: 10,
  ...(optional && { optional }),
});

/** Of six columns the second and the fourth say nothing. */
const sheet: DataSheet = {
  sheet: 'Bảng',
  titles: ['BẢNG'],
  measure: '',
  table: 'T',
  columns: [column('a', false), column('b'), column('c'), column('d'), column('e'), column('f', false)],
  rows: [
    ['1', null, 2, '', { formula: '1', value: '' }, null],
    ['1', '', 2, null, { formula: '1', value: '' }, null],
  ],
  sums: [['Trung bình', null, 2, null, 3, null]],
  sumLabelColumns: 2,
  sumSpans: [{ row: 0, column: 3, columns: 3 }],
  bands: [
    { text: 'trái', column: 1, columns: 2 },
    { text: 'giữa', column: 3, columns: 1 },
    { text: 'phải', column: 4, columns: 2 },
  ],
  bars: [{ column: 3 }, { column: 4, most: 100 }],
  links: [
    { row: 0, column: 1, to: { sheet: 'S', row: 0, column: 0 }, tip: '' },
    { row: 0, column: 5, to: { sheet: 'S', row: 0, column: 0 }, tip: '' },
  ],
  pageColumns: [4],
  charts: [
    {
      kind: 'column',
      title: '',
      categoryTitle: '',
      valueTitle: '',
      valueFormat: '0',
      legend: 'none',
      lines: 5,
      series: [
        {
          name: 's',
          categories: { column: 0, from: 0, count: 2 },
          values: { column: 4, from: 0, count: 2 },
          color: null,
        },
      ],
    },
  ],
  notesHeading: '',
  notes: [],
  frozenColumns: 3,
  orientation: 'portrait',
  decimals: 2,
  partTitle: (title) => title,
};

describe('columns that have nothing to say', () => {
  const left = withoutEmptyColumns(sheet);

  test('are left out where they may be; a formula may say something tomorrow', () => {
    expect(left.columns.map(({ heading }) => heading)).toEqual(['a', 'c', 'e', 'f']);
    expect(left.rows[0]).toEqual(['1', 2, { formula: '1', value: '' }, null]);
    expect(left.sums).toEqual([['Trung bình', 2, 3, null]]);
  });

  test('take everything that keeps to a column along', () => {
    expect([left.sumLabelColumns, left.frozenColumns, left.pageColumns]).toEqual([1, 2, [2]]);
    expect(left.sumSpans).toEqual([{ row: 0, column: 2, columns: 2 }]);
    expect(left.bands).toEqual([
      { text: 'trái', column: 1, columns: 1 },
      { text: 'phải', column: 2, columns: 2 },
    ]);
    expect(left.bars).toEqual([{ column: 2, most: 100 }]);
    expect(left.links!.map((link) => link.column)).toEqual([3]);
    const { categories, values } = left.charts![0]!.series[0]!;
    expect([categories, values]).toMatchObject([{ column: 0 }, { column: 2 }]);
  });

  test('are kept in a table whose columns all say something', () => {
    const full = { ...sheet, rows: [[1, 2, 3, 4, 5, 6]] };
    expect(withoutEmptyColumns(full)).toBe(full);
  });
});
