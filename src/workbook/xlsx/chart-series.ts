import { barLabels, lineLabels } from '../chart-labels';
import type { ChartPlan, ChartSeries } from '../plan';
import { categoriesXml, valuesXml } from './chart-data';
import { labelsXml } from './chart-labels';
import { barShape, frameShape, lineShape, markerXml } from './chart-paint';
import { encodeCellText } from './xml-text';

/** A series with its place in the plan, which is its number in the file too. */
export interface PlacedSeries extends ChartSeries {
  readonly index: number;
}

/**
 * A series drawn as bars or columns. Over lying bars no line is drawn alike by all programs: there it is a
 * frame, whose end shows how far each bar is from the mean.
 */
export function barSeriesXml(series: PlacedSeries, chart: ChartPlan): string {
  const { color, pattern, as } = series;
  const shape = as === 'line' ? frameShape(color, pattern) : barShape(color, pattern);
  return (
    `<c:ser>${headXml(series)}${shape}<c:invertIfNegative val="0"/>${labelsXml(barLabels(series, chart))}` +
    `${categoriesXml(series.categories)}${valuesXml(series.values, chart.valueFormat)}</c:ser>`
  );
}

/** A series drawn as a line, with marks unless it crosses columns. */
export function lineSeriesXml(series: PlacedSeries, format: string, chart: ChartPlan): string {
  const { color, pattern } = series;
  const marked = color !== null && (chart.kind === 'line' || chart.kind === 'pareto');
  const marker = marked ? markerXml(color, series.index) : '<c:marker><c:symbol val="none"/></c:marker>';
  return (
    `<c:ser>${headXml(series)}${lineShape(color, 2, pattern)}${marker}${labelsXml(lineLabels(series, format))}` +
    `${categoriesXml(series.categories)}${valuesXml(series.values, format)}<c:smooth val="0"/></c:ser>`
  );
}

function headXml({ index, name }: PlacedSeries): string {
  const at = String(index);
  return `<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${encodeCellText(name)}</c:v></c:tx>`;
}
