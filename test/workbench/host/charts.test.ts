/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ChartModel } from '../model/chart-model';
import { PlainCells } from '../model/plain-cells';
import type { SheetModel } from '../model/sheet-model';
import { WorkbookModel } from '../model/workbook-model';
import { loadOffice } from '../office-client';
import { Host } from './host';

/** Fresh for each test: units and their scores in A1:C4. */
let sheet: SheetModel;

beforeEach(() => {
  const model = new WorkbookModel('book.xlsx', new PlainCells());
  sheet = model.addSheet('Xếp hạng');
  model.cells.write(sheet.id, 0, 0, [
    ['Đơn vị', 'Điểm', 'Bình quân'],
    ['Sở Tài chính', 91.5, 85],
    ['Sở Nội vụ', 88, 85],
    ['Sở Y tế', 75.5, 85],
  ]);
  loadOffice(new Host(model));
});

function onSheet<T>(act: (page: Excel.Worksheet) => T): Promise<T> {
  return Excel.run(async (context) => {
    const done = act(context.workbook.worksheets.getItem('Xếp hạng'));
    await context.sync();
    return done;
  });
}

async function refusal(act: (page: Excel.Worksheet) => unknown): Promise<string> {
  const error: unknown = await onSheet(act).then(
    () => 'not refused',
    (thrown: unknown) => thrown,
  );
  return error instanceof OfficeExtension.Error ? error.code : String(error);
}

function onlyChart(): ChartModel {
  const [chart] = sheet.extras.charts;
  if (!chart) throw new Error('no chart');
  return chart;
}

describe('charts', () => {
  test('make series of the cells that they are added with, named by texts at their heads', async () => {
    await onSheet((page) => page.charts.add('BarClustered', page.getRange('A1:C4'), 'Columns'));
    const read = onlyChart().series.map(({ name, values, categories }) => [
      name,
      values?.range,
      categories?.range,
    ]);
    const below = (column: number) => ({ row: 1, column, rows: 3, columns: 1 });
    expect(read).toEqual([
      ['Điểm', below(1), below(0)],
      ['Bình quân', below(2), below(0)],
    ]);
  });

  test('keep titles, axes, legend, labels, fills and the place that they are given', async () => {
    await onSheet((page) => {
      const chart = page.charts.add('ColumnClustered', page.getRange('B2:B4'), 'Columns');
      chart.name = 'ChiSo 1';
      chart.title.text = 'Điểm theo đơn vị';
      chart.setPosition('E2', 'K20');
      chart.legend.position = 'Bottom';
      chart.legend.legendEntries.getItemAt(0).visible = false;
      const bars = chart.series.getItemAt(0);
      bars.setXAxisValues(page.getRange('A2:A4'));
      bars.format.fill.clear();
      bars.gapWidth = 50;
      bars.hasDataLabels = true;
      bars.dataLabels.position = 'OutsideEnd';
      bars.points.getItemAt(2).hasDataLabel = false;
      const line = chart.series.add('Bình quân');
      line.setValues(page.getRange('C2:C4'));
      line.chartType = 'Line';
      line.axisGroup = 'Secondary';
      line.format.line.color = '#7F7F7F';
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.title.text = 'Điểm';
      chart.axes.getItem('Value', 'Secondary').maximum = 100;
    });
    expect(onlyChart()).toMatchObject({
      name: 'ChiSo 1',
      place: { kind: 'cells', range: { row: 1, column: 4, rows: 19, columns: 7 } },
      title: { text: 'Điểm theo đơn vị', visible: true },
      legend: { position: 'Bottom', hiddenEntries: new Set([0]) },
      axes: {
        primaryValue: { minimum: 0, title: { text: 'Điểm', visible: true } },
        secondaryValue: { maximum: 100 },
      },
      series: [
        {
          fill: { color: null },
          gapWidth: 50,
          hasDataLabels: true,
          labels: { position: 'OutsideEnd' },
          pointLabels: new Map([[2, null]]),
          categories: { range: { row: 1, column: 0, rows: 3, columns: 1 } },
        },
        { name: 'Bình quân', chartType: 'Line', axisGroup: 'Secondary', line: { color: '#7F7F7F' } },
      ],
    });
  });

  test('are found, counted, read and deleted', async () => {
    const read = await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem('Xếp hạng');
      page.charts.add('Line', page.getRange('B2:B4')).name = 'ChiSo 1';
      page.charts.add('Line', page.getRange('C2:C4')).name = 'ChiSo 2';
      const all = page.charts.load('items/name, items/chartType, items/title/text');
      await context.sync();
      const names = all.items.map(({ name, chartType, title }) => [name, chartType, title.text]);
      page.charts.getItem('ChiSo 1').delete();
      const gone = page.charts.getItemOrNullObject('ChiSo 1');
      const count = page.charts.getCount();
      await context.sync();
      return { names, gone: gone.isNullObject, count: count.value };
    });
    expect(read).toEqual({
      names: [
        ['ChiSo 1', 'Line', 'Chart Title'],
        ['ChiSo 2', 'Line', 'Chart Title'],
      ],
      gone: true,
      count: 1,
    });
  });

  test.each([
    [
      'a type that Excel does not have',
      (page: Excel.Worksheet) => page.charts.add('Bars' as 'Line', page.getRange('B2:B4')),
    ],
    [
      'a name that another chart has',
      (page: Excel.Worksheet) => {
        page.charts.add('Line', page.getRange('B2:B4')).name = 'A';
        page.charts.add('Line', page.getRange('B2:B4')).name = 'A';
      },
    ],
    [
      'values from a block of cells',
      (page: Excel.Worksheet) => {
        page.charts.add('Line', page.getRange('B2:B4')).series.getItemAt(0).setValues(page.getRange('A1:C4'));
      },
    ],
    [
      'labels past the end of stacked blocks',
      (page: Excel.Worksheet) => {
        const series = page.charts.add('ColumnStacked', page.getRange('B2:B4')).series.getItemAt(0);
        series.hasDataLabels = true;
        series.dataLabels.position = 'OutsideEnd';
      },
    ],
    [
      'a colour that is none',
      (page: Excel.Worksheet) => {
        page.charts.add('Line', page.getRange('B2:B4')).format.fill.setSolidColor('1F38');
      },
    ],
  ])('%s is refused', async (_, act) => {
    expect(await refusal(act)).toBe('InvalidArgument');
  });

  test('what a chart does not have is not found or not allowed', async () => {
    const codes = [
      await refusal((page) => {
        page.charts.add('Line', page.getRange('B2:B4')).series.getItemAt(1).delete();
      }),
      await refusal((page) => {
        page.charts.add('Line', page.getRange('B2:B4')).axes.getItem('Value', 'Secondary').maximum = 1;
      }),
      await refusal((page) => {
        page.charts.add('Line', page.getRange('B2:B4')).series.getItemAt(0).gapWidth = 50;
      }),
    ];
    expect(codes).toEqual(['ItemNotFound', 'ItemNotFound', 'InvalidOperation']);
  });

  test('a protected sheet takes none', async () => {
    sheet.protection.protected = true;
    expect(await refusal((page) => page.charts.add('Line', page.getRange('B2:B4')))).toBe('AccessDenied');
  });
});
