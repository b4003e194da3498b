import type { ChartPlan, ChartRange, ChartSeries } from '../../../src/workbook/plan';
import type { CellMatrix } from './cell-engine';
import type { ChartCells, ChartModel, ChartSeriesModel, ChartType } from './chart-model';

/** The sheet's name and the present values of cells that a chart draws. */
export type ReadCells = (cells: ChartCells) => {
  readonly sheet: string;
  readonly shown: CellMatrix['shown'];
};

/** Charts as a plan says them; those without cells of their own, or of a type that no plan has, are left out. */
export function chartsOf(charts: readonly ChartModel[], read: ReadCells): ChartPlan[] {
  return charts.flatMap((chart) => {
    const kind = kindOf(chart);
    if (!kind || chart.place.kind !== 'cells') return [];
    const { legend, axes, title } = chart;
    const text = ({ visible, text: shown }: ChartModel['title']) => (visible ? shown : '');
    return [
      {
        kind,
        title: text(title),
        at: chart.place.range,
        series: chart.series.flatMap((series) => seriesOf(series, chart, read) ?? []),
        categoryTitle: text(axes.primaryCategory.title),
        valueTitle: text(axes.primaryValue.title),
        valueFormat: valueFormat(chart),
        legend: !legend.visible ? 'none' : legend.position === 'Bottom' ? 'bottom' : 'right',
      },
    ];
  });
}

const kinds = new Map<ChartType, ChartPlan['kind']>([
  ['BarClustered', 'bar'],
  ['ColumnStacked', 'stackedColumn'],
  ['ColumnStacked100', 'stackedColumn100'],
  ['Line', 'line'],
  ['LineMarkers', 'line'],
]);

function kindOf({ chartType, series }: ChartModel): ChartPlan['kind'] | null {
  if (chartType !== 'ColumnClustered') return kinds.get(chartType) ?? null;
  return series.some(({ axisGroup }) => axisGroup === 'Secondary') ? 'pareto' : 'column';
}

function seriesOf(series: ChartSeriesModel, { chartType }: ChartModel, read: ReadCells): ChartSeries | null {
  const { name, values, categories, fill, line } = series;
  if (!values || !categories) return null;
  const isLine = series.chartType.startsWith('Line');
  // Over lying bars a line is an empty bar with a line around it.
  const isFrame = !isLine && fill.color === null && line.lineStyle !== 'None';
  const color = isLine || isFrame ? (line.lineStyle === 'None' ? null : line.color) : fill.color;
  const labelled = series.hasDataLabels || [...series.pointLabels.values()].some((label) => label !== null);
  return {
    name,
    categories: rangeOf(categories, read),
    values: rangeOf(values, read),
    ...((isFrame || (isLine && !chartType.startsWith('Line'))) && { as: 'line' as const }),
    color: color === null ? null : color.slice(1),
    ...(labelled && { labels: true }),
  };
}

function rangeOf(cells: ChartCells, read: ReadCells): ChartRange {
  const { sheet, shown } = read(cells);
  const values = shown.flat().map((value) => {
    if (typeof value === 'boolean') return Number(value);
    return typeof value === 'object' ? null : value;
  });
  return { sheet, range: cells.range, values };
}

/** That of labels; without any, that of the numbers along the axis. */
function valueFormat({ series, axes }: ChartModel): string {
  const labels = series.flatMap(({ hasDataLabels, labels: all, pointLabels }) =>
    hasDataLabels ? [all] : [...pointLabels.values()].filter((label) => label !== null),
  );
  return labels[0]?.numberFormat ?? axes.primaryValue.numberFormat;
}
