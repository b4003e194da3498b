/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { OfficeWorkbook } from '../../../src/workbook/office/office-workbook';
import type { CellStyle, ChartPlan, SheetPlan } from '../../../src/workbook/plan';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { comparable } from '../../contract/comparable';
import { gallery, listSheet } from '../../workbook/xlsx/chart-gallery';
import { fullSheet, workbookPlan } from '../../workbook/xlsx/plans';
import { playedBook } from '../host/played-book';
import { sheetPlan } from './sheet-plan';

/** What comes out of Excel when plans are written into it: each sheet as a plan again. */
async function throughExcel(sheets: readonly SheetPlan[], excelApi = '1.17'): Promise<SheetPlan[]> {
  const { host, model } = playedBook('Trống');
  host.conditions.excelApi = excelApi;
  await new OfficeWorkbook().apply(workbookPlan(...sheets), {});
  return model.sheets.slice(1).map((sheet) => sheetPlan(model, sheet));
}

/** Without what Excel's API cannot take, or gives back in words of its own. */
function chartInExcel({ series, ...chart }: ChartPlan): unknown {
  return {
    ...chart,
    valueFormat: null,
    series: series.map(({ pattern = 'solid', color, ...one }) => ({
      ...one,
      // A pattern becomes a lighter colour, which says no longer what it was.
      color: pattern === 'solid' ? color : null,
    })),
  };
}

/** Sheets and names of a file with these plans. Formulas without their values: plain cells calculate nothing. */
async function fileContents(plans: readonly SheetPlan[]): Promise<unknown> {
  const workbook = XlsxWorkbook.blank('a.xlsx');
  await workbook.apply(workbookPlan(...plans), {});
  const { sheets, names } = comparable(await workbook.read({}));
  return {
    names,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula === null ? cell : { ...cell, value: null })),
      validations: inOrder(sheet.validations),
    })),
  };
}

/** By where they are. */
function inOrder<T extends { readonly range: unknown } | { readonly ranges: unknown }>(
  values: readonly T[],
): T[] {
  const place = (value: T) => JSON.stringify('range' in value ? value.range : value.ranges);
  return [...values].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** The style that each cell has in the end. */
function cellStyles({ styles }: SheetPlan): Map<string, CellStyle> {
  const found = new Map<string, CellStyle>();
  for (const { range, style } of styles) {
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        const key = `${String(row)} ${String(column)}`;
        found.set(key, { ...found.get(key), ...style });
      }
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('a plan written into Excel', () => {
  test('comes out as the same plan', async () => {
    const planned = fullSheet('Bảng điểm');
    const [found] = await throughExcel([planned]);
    if (!found) throw new Error('no sheet');
    const { merges, tables, comments, freeze, showGridLines, rowHeights } = planned;
    expect(found).toMatchObject({ merges, tables, comments, freeze, showGridLines, rowHeights });
    expect(inOrder(found.validations)).toEqual(inOrder(planned.validations));
    expect(found.conditionalFormats).toEqual(planned.conditionalFormats);
    expect(found.links).toEqual(planned.links);
    expect(found.print).toEqual(planned.print);
    expect(found.columnWidths.map((width) => width.toFixed(0))).toEqual(
      planned.columnWidths.map((width) => width.toFixed(0)),
    );
    expect(cellStyles(found)).toEqual(cellStyles(planned));
  });

  test('keeps its charts of every kind', async () => {
    const found = await throughExcel(gallery);
    const patterned = (sheet: SheetPlan) =>
      (sheet.charts ?? []).map(({ series }) => series.map(({ pattern = 'solid' }) => pattern));
    const charts = (sheets: readonly SheetPlan[]) =>
      sheets.map((sheet, i) =>
        (sheet.charts ?? []).map((chart, k) => {
          const patterns = patterned(gallery[i]!)[k] ?? [];
          const series = chart.series.map((one, n) => ({ ...one, pattern: patterns[n] ?? 'solid' }));
          return chartInExcel({ ...chart, series });
        }),
      );
    expect(charts(found)).toEqual(charts(gallery));
  });

  test('makes the same file as the file adapter makes of the plan', async () => {
    const sheets = [fullSheet('Bảng điểm'), ...gallery.slice(0, 1), listSheet];
    expect(await fileContents(await throughExcel(sheets))).toEqual(await fileContents(sheets));
  });
});
