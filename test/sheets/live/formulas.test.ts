import { describe, expect, test } from '@jest/globals';
import { formulasOf, liveWorkbook, snapshotOfBytes, withPlan } from './live-check';
import { cellOffset, valueAt } from '../../../src/workbook/cells';
import { subjects } from './variants';

/** All functions that formulas of a live result may use; Excel 2010 knows every one, and none is volatile. */
const allowed = new Set(
  `ABS AND AVERAGE AVERAGEIFS CHOOSE COUNT COUNTIF COUNTIFS ERROR.TYPE EXP IF IFERROR INDEX INT ISNUMBER ISTEXT LN MATCH MAX
  MEDIAN MIN MOD NA NOT OR ROUND ROUNDDOWN ROUNDUP SQRT STDEV SUM SUMIFS SUMPRODUCT`.split(/\s+/),
);

describe.each(subjects)('the formulas of $name', (subject) => {
  test('use functions of Excel 2010 only, and nothing volatile', async () => {
    const { plan, report } = await liveWorkbook(await subject.bytes(), { print: 'annex' });
    const formulas = formulasOf(plan);
    expect(formulas).toHaveLength(report.formulas);
    expect(report.live && report.formulas > 0).toBe(true);
    const used = new Set<string>();
    for (const { formula } of formulas) {
      const plain = formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'/g, "''");
      for (const [, name] of plain.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) used.add(name!);
      expect(plain).not.toMatch(/_xl|[{}]|@|#/);
      expect(formula.length).toBeLessThanOrEqual(8192);
    }
    expect([...used].filter((name) => !allowed.has(name))).toEqual([]);
  }, 60_000);

  test('carry the values they have now, and are worked out when the file is opened', async () => {
    const bytes = await subject.bytes();
    const { plan } = await liveWorkbook(bytes, { print: 'annex' });
    const written = await withPlan(bytes, plan);
    const snapshot = await snapshotOfBytes(written);
    const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
    for (const { sheet, row, column, formula } of formulasOf(plan)) {
      const { cells } = sheets.get(sheet)!;
      const offset = cellOffset(cells, row, column);
      expect(cells.formulas.get(offset)).toBe(formula);
      expect(valueAt(cells, offset)).not.toBeNull();
    }
  }, 60_000);
});
