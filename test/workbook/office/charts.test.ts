/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { OfficeWorkbook } from '../../../src/workbook/office/office-workbook';
import { playedBook } from '../../workbench/host/played-book';
import type { ChartModel } from '../../workbench/model/chart-model';
import { chartSheet, type GalleryChart } from '../xlsx/chart-gallery';
import { workbookPlan } from '../xlsx/plans';

const sheet = 'Biểu đồ';

/** A chart as Excel holds it once it is drawn. */
async function drawn(chart: Omit<GalleryChart, 'title' | 'categories'>): Promise<ChartModel> {
  const { model } = playedBook('Số liệu');
  const plan = chartSheet(sheet, { title: 'Điểm', categories: ['Sở A', 'Sở B'], ...chart });
  await new OfficeWorkbook().apply(workbookPlan(plan), {});
  return model.sheet(sheet)!.extras.charts[0]!;
}

const points = { name: 'Điểm', values: [60, 80] };

describe('a chart drawn in Excel', () => {
  test('has lying bars from zero, the first on top and numbers below, hidden cells among them', async () => {
    const { axes, series, plotVisibleOnly } = await drawn({ kind: 'bar', columns: [points] });
    expect(plotVisibleOnly).toBe(false);
    expect(axes.primaryCategory).toMatchObject({ reversePlotOrder: true, position: 'Maximum' });
    expect(axes.primaryValue).toMatchObject({ minimum: 0, tickLabelPosition: 'NextToAxis' });
    expect(series).toMatchObject([{ gapWidth: 50, overlap: 0, fill: { color: '#1F3864' } }]);
  });

  test('stacks blocks upon each other, and names none that is not seen', async () => {
    const base = { name: 'Nền', values: [10, 10], color: null };
    const { legend, series } = await drawn({
      kind: 'stackedColumn',
      legend: 'bottom',
      columns: [base, { ...points, pattern: 'stripes', labels: true }],
    });
    expect([...legend.hiddenEntries]).toEqual([0]);
    expect(series).toMatchObject([
      { overlap: 100, fill: { color: null } },
      // 45 of 100 of the colour, the rest white.
      { overlap: 100, fill: { color: '#9AA5B9' }, labels: { fill: { color: '#FFFFFF' } } },
    ]);
  });

  test('draws shares as a line against 0 to 100 % on the right', async () => {
    const share = { name: 'Lũy kế', values: [0.5, 1], as: 'line' as const };
    const { axes, series } = await drawn({ kind: 'pareto', columns: [points, share] });
    expect(series.map(({ axisGroup }) => axisGroup)).toEqual(['Primary', 'Secondary']);
    expect(axes.secondaryValue).toMatchObject({ minimum: 0, maximum: 1, majorUnit: 0.2 });
  });
});
