import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holdsCell, maxColumns, maxRows, type CellRange } from '../../../src/workbook/address';
import { defaultFormat } from './cell-format';
import { FormatGrid } from './format-grid';

const corner = {
  row: fc.nat(5),
  column: fc.nat(5),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
};
const range: fc.Arbitrary<CellRange> = fc.oneof(
  fc.record(corner),
  fc.record({ ...corner, row: fc.constant(0), rows: fc.constant(maxRows) }),
  fc.record({ ...corner, column: fc.constant(0), columns: fc.constant(maxColumns) }),
  fc.constant({ row: 0, column: 0, rows: maxRows, columns: maxColumns }),
);
const patch = fc.oneof(
  fc.record({ bold: fc.boolean() }),
  fc.record({ fontSize: fc.constantFrom(10, 11, 12) }),
  fc.constant(null),
);
const change = fc.record({ range, patch });
const cells = Array.from({ length: 100 }, (_, i) => ({ row: Math.floor(i / 10), column: i % 10 }));

describe('formats of a sheet', () => {
  test('every cell has what was set over it last, however wide the range was', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const grid = new FormatGrid();
        for (const { range: over, patch: set } of changes) {
          if (set) grid.patch(over, set);
          else grid.clear(over);
        }
        for (const { row, column } of cells) {
          const expected = changes
            .filter(({ range: over }) => holdsCell(over, row, column))
            .reduce((format, { patch: set }) => (set ? { ...format, ...set } : defaultFormat), defaultFormat);
          expect(grid.at(row, column)).toEqual(expected);
        }
      }),
    );
  });

  test('the different formats of a range are those of its cells', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.record(corner), (changes, looked) => {
        const grid = new FormatGrid();
        for (const { range: over, patch: set } of changes) grid.patch(over, set ?? { italic: true });
        const inside = cells.filter(({ row, column }) => holdsCell(looked, row, column));
        expect(new Set(grid.distinct(looked))).toEqual(
          new Set(inside.map(({ row, column }) => grid.at(row, column))),
        );
      }),
    );
  });

  test('whole columns and rows are told by a few cells', () => {
    const grid = new FormatGrid();
    grid.patch({ row: 0, column: 2, rows: maxRows, columns: 1 }, { bold: true });
    expect(grid.distinct({ row: 0, column: 2, rows: maxRows, columns: 1 }).map(({ bold }) => bold)).toEqual([
      true,
    ]);
    expect(
      grid
        .distinct({ row: 0, column: 1, rows: maxRows, columns: 2 })
        .map(({ bold }) => bold)
        .sort(),
    ).toEqual([false, true]);
  });
});
