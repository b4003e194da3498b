import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { catalogue } from '../../../src/catalogue/catalogue';
import { textsFor } from '../../../src/locale/texts';
import { formPrint } from '../../../src/sheets/template/form-print';
import { measuresOf } from '../../../src/sheets/template/measures-of';
import { templatePlan } from '../../../src/sheets/template/template';
import type { PrintPlan } from '../../../src/workbook/plan';

const headings = { from: 3, to: 5 };
const print = (columnWidths: readonly number[], keyColumns = 0, continued: readonly number[] = []) =>
  formPrint({ columnWidths, headings, keyColumns, continued: new Set(continued) });

/** Characters on each page, repeated columns too. */
function pageWidths({ columnBreaks = [], titleColumns }: PrintPlan, widths: readonly number[]): number[] {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const keys = sum(widths.slice(0, titleColumns?.to ?? 0));
  const starts = [0, ...columnBreaks];
  return starts.map((from, i) => sum(widths.slice(from, starts[i + 1])) + (i === 0 ? 0 : keys));
}

describe('a form', () => {
  test('of many narrow columns is fitted to the page, one of few wide columns is not made unreadable', () => {
    expect(print(Array<number>(20).fill(10))).toMatchObject({ fitToWidth: true, titleRows: headings });
    expect(print(Array<number>(20).fill(10)).columnBreaks).toBeUndefined();
    expect(print([100, 100, 100])).toMatchObject({ columnBreaks: [2] });
  });

  test('is cut into even pages, with its key columns on each', () => {
    const widths = [12, 34, ...Array<number>(30).fill(12)];
    const plan = print(widths, 2);
    expect(plan.titleColumns).toEqual({ from: 0, to: 2 });
    expect(pageWidths(plan, widths)).toEqual([166, 166, 166]);
  });

  test('is never cut under a merged heading, nor wider than can be read', () => {
    const blocks = fc.array(
      fc.record({ width: fc.integer({ min: 6, max: 60 }), columns: fc.integer({ min: 1, max: 3 }) }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(blocks, fc.integer({ min: 0, max: 2 }), (wanted, keyColumns) => {
        const widths = Array<number>(keyColumns).fill(15);
        const continued: number[] = [];
        for (const { width, columns } of wanted) {
          for (let k = 0; k < columns; k += 1) {
            if (k > 0) continued.push(widths.length);
            widths.push(width);
          }
        }
        const plan = print(widths, keyColumns, continued);
        for (const at of plan.columnBreaks ?? []) {
          expect(continued).not.toContain(at);
          expect(at).toBeGreaterThan(keyColumns);
        }
        for (const width of pageWidths(plan, widths)) expect(width).toBeLessThanOrEqual(130 / 0.6);
      }),
    );
  });
});

test('every sheet of every template is printed at 60 % or more', () => {
  for (const set of [null, ...catalogue])
    for (const { print: plan, columnWidths } of templatePlan(set, textsFor('vi')).sheets) {
      const widths = plan?.area ? columnWidths.slice(0, plan.area.columns) : columnWidths;
      for (const width of pageWidths(plan!, widths)) expect(width).toBeLessThanOrEqual(130 / 0.6);
    }
});

test('named measures of the catalogue have a label', () => {
  const known = ['x', 'a', 'b'];
  for (const { criteria } of catalogue)
    for (const line of criteria) {
      const named = measuresOf(line).filter((name) => !known.includes(name));
      const labelled = line.measures?.map(({ name }) => name) ?? [];
      expect([line.code, labelled.sort()]).toEqual([line.code, [...named].sort()]);
    }
});
