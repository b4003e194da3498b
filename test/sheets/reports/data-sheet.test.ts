import { describe, expect, test } from '@jest/globals';
import { linesNeeded } from '../../../src/sheets/layout';
import { columnWidths, withLabels, wrappedRows } from '../../../src/sheets/reports/column-width';
import { dataSheets, type DataSheet } from '../../../src/sheets/reports/data-sheet';
import { textsBelow } from './sample-board';

const sheet: DataSheet = {
  sheet: 'Bảng',
  titles: ['BẢNG', 'Chỉ số'],
  measure: 'Đơn vị tính: điểm',
  table: 'T',
  columns: [
    { heading: 'Mã', kind: 'code', maxWidth: 10 },
    { heading: 'Điểm', kind: 'points', maxWidth: 12 },
    { heading: 'Hạng', kind: 'rank', maxWidth: 8 },
  ],
  rows: [
    ['a', 1, 1],
    ['b', 2, 2],
    ['c', 3, 3],
  ],
  sums: [['Trung bình', 2, null]],
  sumLabelColumns: 1,
  notesHeading: 'Ghi chú:',
  notes: ['Một ghi chú.'],
  frozenColumns: 1,
  orientation: 'portrait',
  decimals: 2,
  partTitle: (title, part) => `${title} (phần ${String(part)})`,
};

describe('dataSheets', () => {
  test('puts titles, table, sums and notes one under the other', () => {
    const [plan] = dataSheets(sheet);
    expect(plan!.blocks.map((block) => [block.row, block.column, block.rows.length])).toEqual([
      [0, 0, 2],
      [2, 2, 1],
      [3, 0, 4],
      [7, 0, 1],
      [9, 0, 2],
    ]);
    expect(plan!.tables[0]!.range).toEqual({ row: 3, column: 0, rows: 4, columns: 3 });
  });

  test('goes on in a further sheet when Excel has too few rows; sums and notes stand at the end', () => {
    const plans = dataSheets(sheet, 2);
    expect(plans.map((plan) => plan.name)).toEqual(['Bảng', 'Bảng (2)']);
    expect(plans.map((plan) => plan.tables[0]!.name)).toEqual(['T', 'T_2']);
    expect(plans.map((plan) => plan.tables[0]!.range.rows)).toEqual([3, 2]);
    expect(plans.map((plan) => plan.blocks[0]!.rows[0])).toEqual([['BẢNG (phần 1)'], ['BẢNG (phần 2)']]);
    expect(plans.map((plan) => textsBelow(plan))).toEqual([[], ['Trung bình', 'Ghi chú:', 'Một ghi chú.']]);
  });

  test('gives an empty table one blank row, which a table needs', () => {
    const [plan] = dataSheets({ ...sheet, rows: [], sums: [], notes: [] });
    expect(plan!.tables[0]!.range.rows).toBe(2);
    expect(plan!.blocks).toHaveLength(3);
  });

  test('gives every column of the table a name of its own, as Excel tells names apart', () => {
    const columns = ['Tốt', 'tốt', 'Tốt'].map((heading) => ({ ...sheet.columns[1]!, heading }));
    const [plan] = dataSheets({ ...sheet, columns });
    const headings = ['Tốt', 'tốt (2)', 'Tốt (3)'];
    expect(plan!.tables[0]!.columns).toEqual(headings);
    expect(plan!.blocks.find(({ row }) => row === plan!.tables[0]!.range.row)!.rows[0]).toEqual(headings);
  });

  test('is printed upright where that is wide enough, else as the report says', () => {
    const wide = {
      ...sheet,
      columns: sheet.columns.map((column) => ({ ...column, kind: 'text' as const, maxWidth: 60 })),
    };
    const printed = (columns: DataSheet['columns'], orientation: 'portrait' | 'landscape') =>
      dataSheets({
        ...sheet,
        columns,
        orientation,
        rows: [['x'.repeat(70), 'x'.repeat(70), 'x'.repeat(70)]],
      })[0]!.print!.orientation;
    expect(printed(sheet.columns, 'landscape')).toBe('portrait');
    expect(printed(wide.columns, 'landscape')).toBe('landscape');
    expect(printed(wide.columns, 'portrait')).toBe('portrait');
  });

  test('writes a difference that is printed as nothing as 0, whatever its sign', () => {
    const columns = [sheet.columns[0]!, { heading: '±', kind: 'signed', maxWidth: 12 } as const];
    const differences = [-0.0021, 0.0049, -0, -0.005, 0.02, null];
    const rows = differences.map((difference, i) => [String(i), difference]);
    const [plan] = dataSheets({ ...sheet, columns, rows, sums: [] });
    const written = plan!.blocks.find((block) => block.rows.length === rows.length + 1)!;
    expect(written.rows.slice(1).map((row) => row[1])).toEqual([0, 0, 0, -0.005, 0.02, null]);
  });

  test('formats points by the decimals of the settings and ranks as whole numbers unless some are halves', () => {
    const formats = (rows: DataSheet['rows'], decimals: number) =>
      dataSheets({ ...sheet, rows, decimals })[0]!.styles.flatMap(({ style }) => style.numberFormat ?? []);
    expect(formats(sheet.rows, 2)).toEqual(['@', '#,##0.00', '0']);
    expect(formats([['a', 1, 1.5]], 0)).toEqual(['@', '#,##0', '0.0']);
  });
});

describe('columnWidths', () => {
  const columns = [{ heading: 'Tên đơn vị', kind: 'text', maxWidth: 20 } as const];

  test('fits the longest content, but never beyond the widest', () => {
    expect(columnWidths(columns, [['Sở Nội vụ tỉnh']], 2)).toEqual([17]);
    expect(columnWidths(columns, [['Ban Quản lý Khu kinh tế tỉnh và các khu công nghiệp']], 2)).toEqual([20]);
  });

  test.each(['Dẫn đầu', 'Xã minh họa 05', 'Tỷ lệ hồ sơ thanh toán'])(
    'give %p a line of its own that its row counts on',
    (text) => {
      const wide = [{ ...columns[0]!, maxWidth: 60 }];
      expect(wrappedRows(wide, [[text]], columnWidths(wide, [[text]], 2))).toEqual([]);
    },
  );

  test('make room for the label of a sum in the widest of the columns that it runs over', () => {
    expect(withLabels([6, 12, 9, 8], ['Trung bình các đơn vị được xếp hạng'], 3)).toEqual([6, 25, 9, 8]);
    expect(withLabels([6, 12, 9, 8], ['Tổng cộng'], 3)).toEqual([6, 12, 9, 8]);
    expect(withLabels([6, 12], [], 0)).toEqual([6, 12]);
  });

  test('never breaks a word of the heading', () => {
    const [width] = columnWidths([{ heading: 'Giai đoạn nghiêmtrọng', kind: 'points', maxWidth: 5 }], [], 2);
    expect(width).toBeGreaterThan('nghiêmtrọng'.length);
  });
});

describe('linesNeeded', () => {
  test.each([
    ['Điểm', 10, 1],
    ['Điểm tối đa áp dụng', 10, 2],
    ['một từdàihơnbềrộng', 5, 2],
    ['', 10, 1],
  ])('%p in %p characters takes %p lines', (text, width, lines) => {
    expect(linesNeeded(text, width)).toBe(lines);
  });
});
