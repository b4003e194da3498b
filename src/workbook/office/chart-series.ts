import { barLabels, lineLabels, type ChartLabel, type SeriesLabels } from '../chart-labels';
import { isDrawnAsLine, isOverPercent, percent } from '../chart-scales';
import type { ChartPlan, ChartSeries } from '../plan';
import { setFont } from './chart-font';

/** How one series is drawn and labelled; `index` is its place in the chart. */
export function setSeries(
  drawn: Excel.ChartSeries,
  series: ChartSeries,
  index: number,
  chart: ChartPlan,
): void {
  if (isDrawnAsLine(series, chart)) setLine(drawn, series, index, chart);
  else setBar(drawn, series, chart);
}

function setLine(drawn: Excel.ChartSeries, series: ChartSeries, index: number, chart: ChartPlan): void {
  const { color, pattern = 'solid' } = series;
  const marked = color !== null && (chart.kind === 'line' || chart.kind === 'pareto');
  const onPercent = isOverPercent(chart);
  drawn.chartType = marked ? 'LineMarkers' : 'Line';
  if (onPercent) drawn.axisGroup = 'Secondary';
  drawn.smooth = false;
  setStroke(drawn.format.line, color, 2, pattern);
  if (marked) {
    drawn.markerStyle = markers[index % markers.length]!;
    drawn.markerSize = 6;
    drawn.markerBackgroundColor = `#${color}`;
    drawn.markerForegroundColor = `#${color}`;
  } else drawn.markerStyle = 'None';
  setLabels(drawn, lineLabels(series, onPercent ? percent : chart.valueFormat));
}

/** One form for each series, so that grey print tells them apart. */
const markers = ['Circle', 'Square', 'Diamond', 'Triangle'] as const;

type Pattern = NonNullable<ChartSeries['pattern']>;

/** Excel gives add-ins no fill patterns: the share of the colour that stays beside white tells fills apart instead. */
const strengths: Readonly<Record<Pattern, number>> = { solid: 1, stripes: 0.45, dots: 0.2 };

const dashes = { solid: 'Continuous', stripes: 'Dash', dots: 'RoundDot' } as const;

function setBar(drawn: Excel.ChartSeries, series: ChartSeries, chart: ChartPlan): void {
  const { color, pattern = 'solid' } = series;
  const { fill, line } = drawn.format;
  // Over lying bars, a line is an empty bar around the other.
  const isFrame = series.as === 'line';
  if (color === null || isFrame) fill.clear();
  else fill.setSolidColor(tint(color, strengths[pattern]));
  if (isFrame) setStroke(line, color, 1, pattern);
  else setStroke(line, pattern === 'solid' ? null : color, 0.75, 'solid');
  const framed = chart.kind === 'bar' && chart.series.some(({ as }) => as === 'line');
  drawn.gapWidth = 50;
  drawn.overlap = framed || chart.kind.startsWith('stacked') ? 100 : 0;
  setLabels(drawn, barLabels(series, chart));
}

function setStroke(
  line: Excel.ChartLineFormat,
  color: string | null,
  weight: number,
  pattern: Pattern,
): void {
  if (color === null) {
    line.lineStyle = 'None';
    return;
  }
  line.lineStyle = dashes[pattern];
  line.color = `#${color}`;
  line.weight = weight;
}

/** `tint('000000', 0.2)` is the light grey `#CCCCCC`. */
function tint(color: string, strength: number): string {
  const parts = [0, 2, 4].map((at) => {
    const part = 255 - (255 - Number.parseInt(color.slice(at, at + 2), 16)) * strength;
    return Math.round(part).toString(16).toUpperCase().padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

const positions = {
  center: 'Center',
  insideBase: 'InsideBase',
  insideEnd: 'InsideEnd',
  outsideEnd: 'OutsideEnd',
  above: 'Top',
} as const;

function setLabels(drawn: Excel.ChartSeries, labels: SeriesLabels | null): void {
  if (!labels) return;
  if (labels.all) {
    drawn.hasDataLabels = true;
    setLabel(drawn.dataLabels, labels.all);
  }
  for (const [index, label] of labels.points) {
    const point = drawn.points.getItemAt(index);
    if (!labels.all) point.hasDataLabel = true;
    setLabel(point.dataLabel, label);
  }
}

function setLabel(
  label: Excel.ChartDataLabels | Excel.ChartDataLabel,
  { format, position, color, boxed = false }: ChartLabel,
): void {
  label.showValue = true;
  label.linkNumberFormat = false;
  label.numberFormat = format;
  label.position = positions[position];
  setFont(label.format.font, 9, color);
  if (boxed) label.format.fill.setSolidColor('#FFFFFF');
}
