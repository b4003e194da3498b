import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellRange } from '../../../src/workbook/address';
import { changeOver, valuesOver, type Region } from './regions';

const size = 6;

/** Ranges of a small sheet. */
const ranges: fc.Arbitrary<CellRange> = fc
  .tuple(fc.nat(size - 1), fc.nat(size - 1), fc.nat(size), fc.nat(size))
  .map(([row, column, down, right]) => ({
    row,
    column,
    rows: 1 + (down % (size - row)),
    columns: 1 + (right % (size - column)),
  }));

const changes = fc.array(fc.tuple(ranges, fc.integer({ min: 0, max: 2 })), { maxLength: 8 });

/** The same by the cell: what every cell holds, 0 where nothing was set. */
function cellByCell(steps: readonly (readonly [CellRange, number])[]): number[][] {
  const cells = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const [{ row, column, rows, columns }, value] of steps) {
    for (let y = row; y < row + rows; y += 1) cells[y]!.fill(value, column, column + columns);
  }
  return cells;
}

function applied(steps: readonly (readonly [CellRange, number])[]): Region<number>[] {
  return steps.reduce<Region<number>[]>((all, [range, value]) => changeOver(all, range, 0, () => value), []);
}

describe('values over ranges', () => {
  test('are those that each cell was given last', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const regions = applied(steps);
        const read = Array.from({ length: size }, (_, row) =>
          Array.from(
            { length: size },
            (__, column) => valuesOver(regions, { row, column, rows: 1, columns: 1 }, 0)[0],
          ),
        );
        expect(read).toEqual(cellByCell(steps));
      }),
    );
  });

  test('are the same regions for the same cells, however they came about', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const again = cellByCell(steps).flatMap((cells, row) =>
          cells.map((value, column) => [{ row, column, rows: 1, columns: 1 }, value] as const),
        );
        expect(applied(again)).toEqual(applied(steps));
      }),
    );
  });

  test('do not overlap, and none is the usual one', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const regions = applied(steps);
        const cells = regions.reduce((count, { range }) => count + range.rows * range.columns, 0);
        expect(cells).toBe(
          cellByCell(steps)
            .flat()
            .filter((value) => value !== 0).length,
        );
        expect(regions.every(({ value }) => value !== 0)).toBe(true);
      }),
    );
  });
});
