/** What the labels of a chart say, and where, whichever adapter draws it. */
import { ink, textColorOn } from './chart-ink';
import type { ChartPlan, ChartSeries } from './plan';

/** How the value of a point is written beside it. */
export interface ChartLabel {
  readonly format: string;
  readonly position: 'center' | 'insideBase' | 'insideEnd' | 'outsideEnd' | 'above';
  readonly color: string;
  /** On white paper of its own, where what is below would make it unreadable. */
  readonly boxed?: boolean;
}

/** Labels of all points of a series (null: of none), and of single points in another way. */
export interface SeriesLabels {
  readonly all: ChartLabel | null;
  readonly points: readonly (readonly [index: number, label: ChartLabel])[];
}

/** Blocks lower than this share of the chart cannot hold a line of text. */
const lowestBlock = 0.06;

/** Labels of a series of bars; null when the plan asks for none. */
export function barLabels(series: ChartSeries, chart: ChartPlan): SeriesLabels | null {
  if (!series.labels) return null;
  if (series.as === 'line') return frameLabel(series, chart);
  const { color, pattern = 'solid' } = series;
  if (isStacked(chart)) {
    // A stacked block has no outer end: Excel refuses a label there. An empty block gets no zero.
    const format = chart.valueFormat.includes(';') ? chart.valueFormat : withoutZero(chart.valueFormat);
    const label: ChartLabel = {
      format,
      position: 'center',
      color: textColorOn(color),
      boxed: pattern !== 'solid',
    };
    const boxed: ChartLabel = { ...label, color: ink.text, boxed: true };
    return { all: label.boxed ? boxed : label, points: lowBlocks(series, chart).map((i) => [i, boxed]) };
  }
  // A line across columns, or a frame around bars, would strike labels at their ends through.
  const crossed = chart.kind !== 'pareto' && chart.series.some(({ as }) => as === 'line');
  const all: ChartLabel = {
    format: chart.valueFormat,
    position: crossed ? 'insideBase' : 'outsideEnd',
    color: crossed ? textColorOn(color, pattern) : ink.text,
    boxed: crossed && pattern !== 'solid',
  };
  return { all, points: [] };
}

/** Labels of a line: above each point, of a level line above its last one. */
export function lineLabels(series: ChartSeries, format: string): SeriesLabels | null {
  if (!series.labels) return null;
  const label: ChartLabel = { format, position: 'above', color: ink.text };
  return isLevel(series)
    ? { all: null, points: [[series.values.values.length - 1, label]] }
    : { all: label, points: [] };
}

function isStacked({ kind }: ChartPlan): boolean {
  return kind === 'stackedColumn' || kind === 'stackedColumn100';
}

/** The frame of a mean says its value once, inside the first bar. */
function frameLabel(series: ChartSeries, chart: ChartPlan): SeriesLabels | null {
  if (!isLevel(series)) return null;
  const below = chart.series.find(({ as }) => as !== 'line');
  const color = textColorOn(below?.color ?? null, below?.pattern);
  return { all: null, points: [[0, { format: chart.valueFormat, position: 'insideEnd', color }]] };
}

/** Whether all values are the same, as those of a mean are. */
function isLevel({ values: { values } }: ChartSeries): boolean {
  return values.every((value) => value === values[0]);
}

function lowBlocks({ values: { values } }: ChartSeries, { kind, series }: ChartPlan): number[] {
  const heights = values.map((_, i) =>
    series.reduce((sum, { values: { values: column } }) => sum + Math.abs(Number(column[i] ?? 0) || 0), 0),
  );
  const highest = heights.reduce((most, height) => Math.max(most, height), 0);
  return values.flatMap((value, i) => {
    const height = kind === 'stackedColumn100' ? heights[i]! : highest;
    return typeof value === 'number' && Math.abs(value) < lowestBlock * height ? [i] : [];
  });
}

function withoutZero(format: string): string {
  return `${format};-${format};`;
}
