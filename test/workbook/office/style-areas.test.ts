import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rangeName, type CellRange } from '../../../src/workbook/address';
import { addressGroups, styleAreas } from '../../../src/workbook/office/style-areas';
import type { CellStyle, StyledRange } from '../../../src/workbook/plan';

const size = 9;

const ranges: fc.Arbitrary<CellRange> = fc.record({
  row: fc.integer({ min: 0, max: size - 3 }),
  column: fc.integer({ min: 0, max: size - 3 }),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

const styles: fc.Arbitrary<CellStyle> = fc.record(
  {
    bold: fc.boolean(),
    fontSize: fc.constantFrom(9, 11),
    numberFormat: fc.constantFrom('@', '0.00'),
  },
  { requiredKeys: [] },
);

/** The styles of all cells, each property painted in turn. */
function painted(layers: readonly { readonly range: CellRange; readonly style: CellStyle }[]): string[][] {
  const cells = Array.from({ length: size }, () => Array.from({ length: size }, (): CellStyle => ({})));
  for (const { range, style } of layers) {
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        cells[row]![column] = { ...cells[row]![column], ...style };
      }
    }
  }
  return cells.map((row) => row.map((style) => JSON.stringify(Object.entries(style).sort())));
}

describe('styleAreas', () => {
  test('say what styles over one another come to, whatever the order of the areas', () => {
    const layers = fc.array(fc.record({ range: ranges, style: styles }), { maxLength: 12 });
    fc.assert(
      fc.property(layers, (planned: readonly StyledRange[]) => {
        const areas = styleAreas(planned).flatMap(({ property, value, ranges: found }) =>
          found.map((range) => ({ range, style: { [property]: value } })),
        );
        const expected = painted(planned);
        expect(painted(areas)).toEqual(expected);
        expect(painted([...areas].reverse())).toEqual(expected);
      }),
    );
  });

  test('join equal cells into few rectangles', () => {
    const column = (at: number) => ({ row: 0, column: at, rows: 500, columns: 1 });
    const planned = [0, 1, 2].map((at) => ({ range: column(at), style: { bold: true } }));
    expect(styleAreas(planned)).toEqual([
      { property: 'bold', value: true, ranges: [{ row: 0, column: 0, rows: 500, columns: 3 }] },
    ]);
  });
});

describe('addressGroups', () => {
  test('keep every range, in addresses that Excel takes', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ row: 2 * i, column: 0, rows: 1, columns: 30 }));
    const groups = addressGroups(many);
    expect(groups.flat()).toEqual(many);
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups) expect(group.map(rangeName).join(',').length).toBeLessThanOrEqual(2000);
  });
});
