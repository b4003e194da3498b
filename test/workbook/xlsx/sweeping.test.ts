import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellStyle, StyledRange } from '../../../src/workbook/plan';
import { blankPackage } from '../../../src/workbook/xlsx/blank-package';
import { pageLimits } from '../../../src/workbook/xlsx/limits';
import { RowSweep } from '../../../src/workbook/row-sweep';
import { StyleLayers } from '../../../src/workbook/xlsx/style-layers';
import { StylesWriter, emptyStyles } from '../../../src/workbook/xlsx/styles-writer';

/** Milliseconds for one test on a busy machine. */
jest.setTimeout(60_000);

const rowCount = 12;
const columnCount = 6;
const span = fc.record({ row: fc.nat(rowCount), rows: fc.nat(5) });
const range = fc.record({
  row: fc.nat(rowCount - 1),
  rows: fc.integer({ min: 1, max: 6 }),
  column: fc.nat(columnCount - 1),
  columns: fc.integer({ min: 1, max: 4 }),
});
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    bold: fc.boolean(),
    fill: fc.constantFrom('FF0000', '00FF00'),
    numberFormat: fc.constantFrom('0.00', '@', '0.000'),
    border: fc.constantFrom('000000'),
  },
  { requiredKeys: [] },
);

describe('RowSweep', () => {
  test('tells the same items as looking through all of them at every row', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (items) => {
        const sweep = new RowSweep(items, (item) => item);
        let before: readonly unknown[] = [];
        for (let row = 0; row < rowCount + 6; row += 1) {
          const changed = sweep.enter(row);
          const expected = items.filter((item) => item.row <= row && row < item.row + item.rows);
          expect(sweep.active).toEqual(expected);
          if (!changed) expect(sweep.active).toBe(before);
          before = sweep.active;
        }
        expect(sweep.end).toBe(Math.max(0, ...items.map((item) => item.row + item.rows)));
      }),
    );
  });
});

describe('StyleLayers', () => {
  test('gives each cell the style that laying range over range gives', () => {
    fc.assert(
      fc.property(fc.array(fc.record<StyledRange>({ range, style }), { maxLength: 8 }), (ranges) => {
        const parts = blankPackage(pageLimits);
        parts.putText('xl/styles.xml', emptyStyles());
        const styles = new StylesWriter(parts, 'xl/styles.xml');
        const layers = new StyleLayers(ranges, styles);
        for (let row = 0; row < rowCount + 6; row += 1) {
          layers.enter(row);
          for (let column = 0; column < columnCount + 4; column += 1) {
            const over = ranges.filter(
              (layer) =>
                layer.range.row <= row &&
                row < layer.range.row + layer.range.rows &&
                layer.range.column <= column &&
                column < layer.range.column + layer.range.columns,
            );
            const merged = over.reduce<CellStyle>((below, layer) => ({ ...below, ...layer.style }), {});
            expect(layers.index(column, false)).toBe(styles.index(merged, false));
            expect(layers.index(column, true)).toBe(styles.index(merged, true));
            expect(layers.isStyled(column)).toBe(Object.keys(merged).length > 0);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
