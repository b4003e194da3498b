/** What the axes of a chart show, whichever adapter draws it. */
import type { ChartPlan, ChartSeries } from './plan';

/** The number format of shares. */
export const percent = '0%';

/** Whether a series is drawn as a line; over lying bars none is. */
export function isDrawnAsLine({ as }: ChartSeries, { kind }: ChartPlan): boolean {
  return kind === 'line' || (as === 'line' && kind !== 'bar');
}

/** Whether lines are drawn against a share of their own on the right. */
export function isOverPercent(chart: ChartPlan): boolean {
  const lines = chart.series.filter((series) => isDrawnAsLine(series, chart)).length;
  return chart.kind === 'pareto' && lines > 0 && lines < chart.series.length;
}

/** Where the main axis of values begins; null leaves it to the program that draws. */
export function valuesBegin(chart: ChartPlan): number | null {
  const hasBars = chart.series.some((series) => !isDrawnAsLine(series, chart));
  return hasBars ? barsBegin(chart) : linesBegin(chart);
}

/** Whether each point on the main axis has its value beside it, so that nobody needs numbers and lines to read it off. */
export function saysAllValues({ kind, series }: ChartPlan): boolean {
  return series.every(
    ({ labels, color, as }) => labels === true || color === null || (kind === 'pareto' && as === 'line'),
  );
}

/** Numbers of an axis are round: they need no decimals of their own. */
export function axisFormat(valueFormat: string): string {
  return valueFormat.includes('%') ? percent : 'General';
}

/** A bar that does not begin at zero lies about its length; left alone, Excel begins elsewhere when values are near. */
function barsBegin(chart: ChartPlan): number | null {
  return numbersOf(chart).every((value) => value >= 0) ? 0 : null;
}

/** A line may begin above zero, so that it is not pressed against the top: as far below its values as they are apart. */
function linesBegin(chart: ChartPlan): number | null {
  const numbers = numbersOf(chart);
  const lowest = numbers.reduce((least, value) => Math.min(least, value), Infinity);
  const span = numbers.reduce((most, value) => Math.max(most, value), -Infinity) - lowest;
  if (!(span > 0) || lowest < span) return null;
  const step = 10 ** Math.floor(Math.log10(span));
  return Number((Math.floor((lowest - span) / step) * step).toPrecision(12));
}

function numbersOf({ series }: ChartPlan): number[] {
  return series.flatMap(({ values: { values } }) => values.filter((value) => typeof value === 'number'));
}
