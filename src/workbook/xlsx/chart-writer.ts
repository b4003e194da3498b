import type { ChartPlan } from '../plan';
import { ink } from '../chart-ink';
import {
  axisFormat,
  isDrawnAsLine,
  isOverPercent,
  percent,
  saysAllValues,
  valuesBegin,
} from '../chart-scales';
import { categoryAxisXml, valueAxisXml } from './chart-axes';
import { plainShape, textShape, titleXml } from './chart-paint';
import { barSeriesXml, lineSeriesXml, type PlacedSeries } from './chart-series';
import type { Dialect } from './namespaces';

/** Numbers of the axes; they are only compared inside one chart. */
const axes = { category: 1001, value: 1002, lineCategory: 1003, lineValue: 1004 } as const;

const groupings = new Map<ChartPlan['kind'], string>([
  ['stackedColumn', 'stacked'],
  ['stackedColumn100', 'percentStacked'],
]);

/** The chart part of a plan, with the values that its cells have now. */
export function chartXml(chart: ChartPlan, dialect: Dialect): string {
  const title = titleXml(chart.title, { points: 12, color: ink.accent, bold: true });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>' +
    `<c:chart>${title}<c:autoTitleDeleted val="${title === '' ? '1' : '0'}"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart, dialect)}${plainShape(null)}</c:plotArea>${legendXml(chart)}` +
    // Hidden rows and columns may hold what is drawn.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `${plainShape('FFFFFF')}${textShape({ points: 10, color: ink.text })}</c:chartSpace>`
  );
}

function plotXml(chart: ChartPlan, dialect: Dialect): string {
  const placed = chart.series.map((series, index): PlacedSeries => ({ ...series, index }));
  const bars = placed.filter((series) => !isDrawnAsLine(series, chart));
  const lines = placed.filter((series) => isDrawnAsLine(series, chart));
  const overPercent = isOverPercent(chart);
  const lineAxes = overPercent ? [axes.lineCategory, axes.lineValue] : [axes.category, axes.value];
  const lineFormat = overPercent ? percent : chart.valueFormat;
  return (
    (lines.length === 0 || bars.length > 0 ? barChartXml(bars, chart, dialect) : '') +
    (lines.length > 0 ? lineChartXml(lines, lineFormat, lineAxes, chart) : '') +
    mainAxesXml(chart) +
    (overPercent ? percentAxesXml() : '')
  );
}

function barChartXml(bars: readonly PlacedSeries[], chart: ChartPlan, dialect: Dialect): string {
  const { kind } = chart;
  const direction = kind === 'bar' ? 'bar' : 'col';
  const grouping = groupings.get(kind) ?? 'clustered';
  const framed = bars.some(({ as }) => as === 'line');
  const overlap = grouping === 'clustered' && !framed ? 0 : 100;
  const series = bars.map((one) => barSeriesXml(one, chart)).join('');
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${share(50, dialect)}"/><c:overlap val="${share(overlap, dialect)}"/>` +
    `${axisIds([axes.category, axes.value])}</c:barChart>`
  );
}

function lineChartXml(
  lines: readonly PlacedSeries[],
  format: string,
  ids: readonly number[],
  chart: ChartPlan,
): string {
  const series = lines.map((one) => lineSeriesXml(one, format, chart)).join('');
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axisIds(ids)}</c:lineChart>`;
}

function mainAxesXml(chart: ChartPlan): string {
  const lying = chart.kind === 'bar';
  const ofShare = chart.kind === 'stackedColumn100';
  const labelled = saysAllValues(chart);
  const min = valuesBegin(chart);
  return (
    categoryAxisXml({
      id: axes.category,
      crossing: axes.value,
      side: lying ? 'l' : 'b',
      title: chart.categoryTitle,
      ...(lying && { reversed: true, everyName: true }),
    }) +
    valueAxisXml({
      id: axes.value,
      crossing: axes.category,
      side: lying ? 'b' : 'l',
      title: chart.valueTitle,
      format: ofShare ? percent : axisFormat(chart.valueFormat),
      gridlines: !labelled && !ofShare,
      ...(min !== null && { min }),
      ...(ofShare && { max: 1, step: 0.2 }),
      ...(lying && { atEnd: true }),
      unnumbered: labelled && !ofShare,
    })
  );
}

/** The axes of a cumulative share: 0 to 100 % on the right. */
function percentAxesXml(): string {
  const { lineCategory, lineValue } = axes;
  return (
    valueAxisXml({
      id: lineValue,
      crossing: lineCategory,
      side: 'r',
      title: '',
      format: percent,
      gridlines: false,
      min: 0,
      max: 1,
      step: 0.2,
      atEnd: true,
    }) + categoryAxisXml({ id: lineCategory, crossing: lineValue, side: 'b', title: '', hidden: true })
  );
}

function legendXml({ legend, series }: ChartPlan): string {
  if (legend === 'none') return '';
  const unnamed = series.flatMap(({ color }, i) =>
    color === null ? [`<c:legendEntry><c:idx val="${String(i)}"/><c:delete val="1"/></c:legendEntry>`] : [],
  );
  const side = legend === 'bottom' ? 'b' : 'r';
  return `<c:legend><c:legendPos val="${side}"/>${unnamed.join('')}<c:overlay val="0"/>${textShape({ points: 10, color: ink.text })}</c:legend>`;
}

function axisIds(ids: readonly number[]): string {
  return ids.map((id) => `<c:axId val="${String(id)}"/>`).join('');
}

/** A share in hundredths; strict files write its sign. */
function share(hundredths: number, dialect: Dialect): string {
  return dialect.chart.startsWith('http://purl.oclc.org/') ? `${String(hundredths)}%` : String(hundredths);
}
