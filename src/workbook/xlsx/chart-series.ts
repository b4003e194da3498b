import type { ChartPlan, ChartSeries } from '../plan';
import { categoriesXml, valuesXml } from './chart-data';
import { barShape, ink, lineShape, markerXml, textColorOn, textShape } from './chart-paint';
import { encodeCellText, escapeXml } from './xml-text';

/** A series with its place in the plan, which is its number in the file too. */
export interface PlacedSeries extends ChartSeries {
  readonly index: number;
}

export interface SeriesContext {
  readonly chart: ChartPlan;
  readonly rename: (formula: string) => string;
}

const labelPoints = 9;

/** A series drawn as bars or columns. */
export function barSeriesXml(series: PlacedSeries, { chart, rename }: SeriesContext): string {
  const stacked = chart.kind === 'stackedColumn' || chart.kind === 'stackedColumn100';
  const color = stacked ? textColorOn(series.color, series.pattern) : ink.text;
  // A stacked bar has no outer end: Excel refuses a label there.
  const labels = series.labels
    ? labelsXml({ format: chart.valueFormat, position: stacked ? 'ctr' : 'outEnd', color })
    : '';
  return (
    `<c:ser>${headXml(series)}${barShape(series.color, series.pattern)}<c:invertIfNegative val="0"/>${labels}` +
    `${categoriesXml(series.categories, rename)}${valuesXml(series.values, chart.valueFormat, rename)}</c:ser>`
  );
}

/** A series drawn as a line, with marks unless it crosses columns. */
export function lineSeriesXml(
  series: PlacedSeries,
  format: string,
  { chart, rename }: SeriesContext,
): string {
  const { color, pattern, labels } = series;
  const marked = color !== null && (chart.kind === 'line' || chart.kind === 'pareto');
  const marker = marked ? markerXml(color, series.index) : '<c:marker><c:symbol val="none"/></c:marker>';
  return (
    `<c:ser>${headXml(series)}${lineShape(color, 2, pattern)}${marker}` +
    (labels ? labelsXml({ format, position: 't', color: ink.text, only: labelledPoint(series) }) : '') +
    `${categoriesXml(series.categories, rename)}${valuesXml(series.values, format, rename)}<c:smooth val="0"/></c:ser>`
  );
}

/** A level line, such as a mean, is labelled once, at its end. */
export function labelledPoint({ values: { values } }: ChartSeries): number | null {
  const last = values.length - 1;
  return last > 0 && values.every((value) => value === values[last]) ? last : null;
}

export function headXml({ index, name }: PlacedSeries): string {
  const at = String(index);
  return `<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${encodeCellText(name)}</c:v></c:tx>`;
}

export interface Labels {
  readonly format: string;
  readonly position: 'ctr' | 'outEnd' | 't' | 'r';
  readonly color: string;
  /** The only point with a label; null or left out = all. */
  readonly only?: number | null;
}

export function labelsXml({ format, position, color, only = null }: Labels): string {
  const look =
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textShape({ points: labelPoints, color })}<c:dLblPos val="${position}"/>`;
  if (only === null) return `<c:dLbls>${look}${shown(true)}</c:dLbls>`;
  return `<c:dLbls><c:dLbl><c:idx val="${String(only)}"/>${look}${shown(true)}</c:dLbl>${shown(false)}</c:dLbls>`;
}

function shown(value: boolean): string {
  const flag = (name: string, on: boolean) => `<c:${name} val="${on ? '1' : '0'}"/>`;
  return (
    flag('showLegendKey', false) +
    flag('showVal', value) +
    ['showCatName', 'showSerName', 'showPercent', 'showBubbleSize'].map((name) => flag(name, false)).join('')
  );
}
