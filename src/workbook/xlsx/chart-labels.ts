import type { ChartPlan, ChartSeries } from '../plan';
import { ink, plainShape, textColorOn, textShape } from './chart-paint';
import { escapeXml } from './xml-text';

/** How the value of a point is written beside it. */
interface Label {
  readonly format: string;
  readonly position: 'ctr' | 'inBase' | 'inEnd' | 'outEnd' | 't';
  readonly color: string;
  /** On white paper of its own, where what is below would make it unreadable. */
  readonly boxed?: boolean;
}

/** Blocks lower than this share of the chart cannot hold a line of text. */
const lowestBlock = 0.06;

/** Labels of a series of bars; none when the plan asks for none. */
export function barLabels(series: ChartSeries, chart: ChartPlan): string {
  if (!series.labels) return '';
  if (series.as === 'line') return frameLabel(series, chart);
  const { color, pattern = 'solid' } = series;
  if (isStacked(chart)) {
    // A stacked block has no outer end: Excel refuses a label there. An empty block gets no zero.
    const format = chart.valueFormat.includes(';') ? chart.valueFormat : withoutZero(chart.valueFormat);
    const label: Label = { format, position: 'ctr', color: textColorOn(color), boxed: pattern !== 'solid' };
    const boxed: Label = { ...label, color: ink.text, boxed: true };
    return labelsXml(
      label.boxed ? boxed : label,
      lowBlocks(series, chart).map((i) => [i, boxed]),
    );
  }
  // A line across columns, or a frame around bars, would strike labels at their ends through.
  const crossed = chart.kind !== 'pareto' && chart.series.some(({ as }) => as === 'line');
  return labelsXml({
    format: chart.valueFormat,
    position: crossed ? 'inBase' : 'outEnd',
    color: crossed ? textColorOn(color, pattern) : ink.text,
    boxed: crossed && pattern !== 'solid',
  });
}

/** Labels of a line: above each point, of a level line above its last one. */
export function lineLabels(series: ChartSeries, format: string): string {
  if (!series.labels) return '';
  const label: Label = { format, position: 't', color: ink.text };
  return isLevel(series) ? labelsXml(null, [[series.values.values.length - 1, label]]) : labelsXml(label);
}

function isStacked({ kind }: ChartPlan): boolean {
  return kind === 'stackedColumn' || kind === 'stackedColumn100';
}

/** The frame of a mean says its value once, inside the first bar. */
function frameLabel(series: ChartSeries, chart: ChartPlan): string {
  if (!isLevel(series)) return '';
  const below = chart.series.find(({ as }) => as !== 'line');
  const color = textColorOn(below?.color ?? null, below?.pattern);
  return labelsXml(null, [[0, { format: chart.valueFormat, position: 'inEnd', color }]]);
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

/** Labels of all points (null: of none), and of single points in another way. */
function labelsXml(
  all: Label | null,
  points: readonly (readonly [index: number, label: Label])[] = [],
): string {
  const single = points.map(
    ([index, label]) => `<c:dLbl><c:idx val="${String(index)}"/>${labelXml(label)}</c:dLbl>`,
  );
  return `<c:dLbls>${single.join('')}${all ? labelXml(all) : shownXml(false)}</c:dLbls>`;
}

function labelXml({ format, position, color, boxed = false }: Label): string {
  return (
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>${plainShape(boxed ? 'FFFFFF' : null)}` +
    `${textShape({ points: 9, color })}<c:dLblPos val="${position}"/>${shownXml(true)}`
  );
}

function shownXml(value: boolean): string {
  const flag = (name: string, on: boolean) => `<c:${name} val="${on ? '1' : '0'}"/>`;
  return (
    flag('showLegendKey', false) +
    flag('showVal', value) +
    ['showCatName', 'showSerName', 'showPercent', 'showBubbleSize'].map((name) => flag(name, false)).join('')
  );
}
