import { cellName } from '../address';
import { ink } from '../chart-ink';
import { axisFormat, isOverPercent, percent, saysAllValues, valuesBegin } from '../chart-scales';
import type { ChartPlan, ChartRange, SheetPlan } from '../plan';
import { setFont } from './chart-font';
import { setSeries } from './chart-series';
import { rangeOn } from './ranges';
import { callBytes, jsonBytes, type WriteStep } from './write-step';

/** Charts on a sheet. `theirs` are names that charts of the user have. */
export function chartSteps({ name, charts = [] }: SheetPlan, theirs: ReadonlySet<string>): WriteStep[] {
  const names = freeNames(theirs);
  return charts.map((chart) => {
    const chartName = names.next().value;
    const labels = chart.series.reduce((sum, { values }) => sum + values.values.length, 0);
    return {
      sheet: name,
      bytes: (120 + 60 * chart.series.length + 12 * labels) * callBytes + jsonBytes([chart.title]),
      queue: (sheet) => {
        addChart(sheet, chart, chartName);
      },
    };
  });
}

function* freeNames(taken: ReadonlySet<string>): Generator<string, never> {
  for (let i = 1; ; i += 1) {
    const name = `ChiSo ${String(i)}`;
    if (!taken.has(name)) yield name;
  }
}

const types = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  stackedColumn: 'ColumnStacked',
  stackedColumn100: 'ColumnStacked100',
  line: 'LineMarkers',
  pareto: 'ColumnClustered',
} as const;

function addChart(sheet: Excel.Worksheet, chart: ChartPlan, name: string): void {
  const { at, series } = chart;
  const [first] = series;
  if (!first) return;
  const cells = (range: ChartRange) =>
    rangeOn(sheet.context.workbook.worksheets.getItem(range.sheet), range.range);
  // Excel makes one series of a single row or column; the others are added to it.
  const by = first.values.range.rows > 1 ? 'Columns' : 'Rows';
  const added = sheet.charts.add(types[chart.kind], cells(first.values), by);
  added.name = name;
  series.forEach((one, i) => {
    const drawn = i === 0 ? added.series.getItemAt(0) : added.series.add(one.name);
    drawn.name = one.name;
    drawn.setValues(cells(one.values));
    drawn.setXAxisValues(cells(one.categories));
    setSeries(drawn, one, i, chart);
  });
  setFrame(added, chart);
  setMainAxes(added.axes, chart);
  if (isOverPercent(chart)) setPercentAxis(added.axes.getItem('Value', 'Secondary'));
  added.setPosition(cellName(at.row, at.column), cellName(at.row + at.rows - 1, at.column + at.columns - 1));
}

function setFrame(added: Excel.Chart, { title, legend, series }: ChartPlan): void {
  setText(added.title, title, 12, ink.accent);
  if (title !== '') added.title.format.font.bold = true;
  added.legend.visible = legend !== 'none';
  if (legend !== 'none') {
    added.legend.position = legend === 'bottom' ? 'Bottom' : 'Right';
    added.legend.overlay = false;
    setFont(added.legend.format.font, 10, ink.text);
    series.forEach(({ color }, i) => {
      if (color === null) added.legend.legendEntries.getItemAt(i).visible = false;
    });
  }
  // Hidden rows and columns may hold what is drawn.
  added.plotVisibleOnly = false;
  added.displayBlanksAs = 'NotPlotted';
  added.format.fill.setSolidColor('#FFFFFF');
  added.format.border.lineStyle = 'None';
}

function setMainAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, chart: ChartPlan): void {
  const lying = chart.kind === 'bar';
  const ofShare = chart.kind === 'stackedColumn100';
  const labelled = saysAllValues(chart);
  const min = valuesBegin(chart);
  setAxis(categoryAxis, chart.categoryTitle);
  categoryAxis.format.line.color = `#${ink.axis}`;
  categoryAxis.format.line.weight = 0.75;
  // Names stay at the edge of the chart when values below zero reach past the axis.
  categoryAxis.tickLabelPosition = 'Low';
  if (lying) {
    // First category on top, every one named, numbers below.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.tickLabelSpacing = 1;
    categoryAxis.position = 'Maximum';
  }
  setAxis(valueAxis, chart.valueTitle);
  setValueAxis(valueAxis, ofShare ? percent : axisFormat(chart.valueFormat), !labelled && !ofShare);
  valueAxis.tickLabelPosition = labelled && !ofShare ? 'None' : 'NextToAxis';
  if (min !== null) valueAxis.minimum = min;
  if (!ofShare) return;
  valueAxis.maximum = 1;
  valueAxis.majorUnit = 0.2;
}

/** 0 to 100 % on the right. */
function setPercentAxis(axis: Excel.ChartAxis): void {
  setAxis(axis, '');
  setValueAxis(axis, percent, false);
  axis.minimum = 0;
  axis.maximum = 1;
  axis.majorUnit = 0.2;
}

function setAxis(axis: Excel.ChartAxis, title: string): void {
  setText(axis.title, title, 9, ink.text);
  setFont(axis.format.font, 9, ink.text);
  axis.majorTickMark = 'None';
  axis.minorTickMark = 'None';
}

function setValueAxis(axis: Excel.ChartAxis, format: string, gridlines: boolean): void {
  axis.numberFormat = format;
  axis.linkNumberFormat = false;
  axis.format.line.lineStyle = 'None';
  axis.majorGridlines.visible = gridlines;
  if (!gridlines) return;
  axis.majorGridlines.format.line.color = `#${ink.grid}`;
  axis.majorGridlines.format.line.weight = 0.5;
}

function setText(
  title: Excel.ChartTitle | Excel.ChartAxisTitle,
  text: string,
  points: number,
  color: string,
): void {
  title.visible = text !== '';
  if (text === '') return;
  title.text = text;
  setFont(title.format.font, points, color);
}
