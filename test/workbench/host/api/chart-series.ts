import { chartTypes, type ChartCells, type ChartSeriesModel } from '../../model/chart-model';
import { freshSeries } from '../../model/fresh-chart';
import { apiTable, child, method, navigation, property, type Property } from '../api-table';
import { flagOf, oneOf, type Argument } from '../arguments';
import { HostError } from '../host-error';
import { object } from '../host-object';
import type { ChartSeriesTarget } from '../sheet-targets';
import type { RangeTarget } from '../targets';
import type { Json } from '../wire';
import { colour } from './colour';
import { textUpTo, within } from './fields';

const longestName = 255;
/** Series that a chart can have. */
const mostSeries = 255;

const markerStyles = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
] as const;

export const chartSeriesCollection = apiTable('ChartSeriesCollection', {
  items: ({ chart }) => chart.series.map((series) => object('ChartSeries', { chart, series })),
  members: {
    count: property('1.1', ({ chart }) => chart.series.length),
    getCount: method('1.4', ({ chart }) => chart.series.length),
    add: child('1.7', ({ chart }, args) => {
      if (chart.series.length >= mostSeries) throw new HostError('InvalidOperation', 'too many series');
      const name = args.optionalText(0) ?? `Series${String(chart.series.length + 1)}`;
      const series = freshSeries(textUpTo(longestName)(name), chart.chartType);
      chart.series.splice(args.optionalWhole(1, chart.series.length), 0, series);
      return object('ChartSeries', { chart, series });
    }),
  },
});

export const chartSeries = apiTable('ChartSeries', {
  members: {
    name: ofSeries('1.1', 'name', textUpTo(longestName)),
    chartType: ofSeries('1.7', 'chartType', (value) => oneOf(value, ...chartTypes)),
    axisGroup: ofSeries('1.8', 'axisGroup', (value) => oneOf(value, 'Primary', 'Secondary')),
    gapWidth: ofBars('1.7', 'gapWidth', within(0, 500)),
    overlap: ofBars('1.8', 'overlap', within(-100, 100)),
    smooth: ofSeries('1.7', 'smooth', flagOf),
    invertIfNegative: ofSeries('1.8', 'invertIfNegative', flagOf),
    hasDataLabels: ofSeries('1.7', 'hasDataLabels', flagOf),
    markerStyle: ofSeries('1.7', 'markerStyle', (value) => oneOf(value, ...markerStyles)),
    markerSize: ofSeries('1.7', 'markerSize', within(2, 72)),
    markerBackgroundColor: ofSeries('1.7', 'markerBackgroundColor', colour),
    markerForegroundColor: ofSeries('1.7', 'markerForegroundColor', colour),
    format: navigation('1.1', ({ series }) => object('ChartSeriesFormat', series)),
    dataLabels: navigation('1.8', ({ series }) => {
      if (!series.hasDataLabels) throw new HostError('InvalidOperation', 'the series has no labels');
      return object('ChartDataLabels', { series, label: series.labels });
    }),
    points: navigation('1.1', (target) => object('ChartPointsCollection', target)),
    setValues: method('1.7', ({ series }, args) => {
      series.values = cellsOf(args.target(0, 'Range'));
    }),
    setXAxisValues: method('1.7', ({ series }, args) => {
      series.categories = cellsOf(args.target(0, 'Range'));
    }),
    delete: method('1.7', ({ chart, series }) => {
      chart.series = chart.series.filter((other) => other !== series);
    }),
  },
});

export const chartSeriesFormat = apiTable('ChartSeriesFormat', {
  members: {
    fill: navigation('1.1', ({ fill }) => object('ChartFill', fill)),
    line: navigation('1.1', ({ line }) => object('ChartLineFormat', line)),
  },
});

export const chartPoints = apiTable('ChartPointsCollection', {
  items: ({ series }) =>
    Array.from({ length: pointsOf(series) }, (_, index) => object('ChartPoint', { series, index })),
  members: {
    count: property('1.1', ({ series }) => pointsOf(series)),
    getCount: method('1.4', ({ series }) => pointsOf(series)),
  },
});

export const chartPoint = apiTable('ChartPoint', {
  members: {
    hasDataLabel: property(
      '1.7',
      ({ series, index }) => {
        const own = series.pointLabels.get(index);
        return own === undefined ? series.hasDataLabels : own !== null;
      },
      ({ series, index }, value) => {
        series.pointLabels.set(index, flagOf(value) ? baseLabel(series) : null);
      },
    ),
    dataLabel: navigation('1.7', ({ series, index }) => {
      const own = series.pointLabels.get(index);
      if (own === null || (own === undefined && !series.hasDataLabels)) {
        throw new HostError('InvalidOperation', 'the point has no label');
      }
      const label = own ?? baseLabel(series);
      series.pointLabels.set(index, label);
      return object('ChartDataLabel', { series, label });
    }),
  },
});

/** A label of a point begins as those of its series. */
function baseLabel({ labels }: ChartSeriesModel): ChartSeriesModel['labels'] {
  return { ...labels, font: { ...labels.font }, fill: { ...labels.fill } };
}

function pointsOf({ values }: ChartSeriesModel): number {
  return values ? values.range.rows * values.range.columns : 0;
}

/** A series reads a single row or column. */
function cellsOf({ sheet, row, column, rows, columns }: RangeTarget): ChartCells {
  if (rows > 1 && columns > 1) throw new HostError('InvalidArgument', 'one row or column expected');
  return { sheet: sheet.id, range: { row, column, rows, columns } };
}

type PlainKey = Exclude<
  keyof ChartSeriesModel,
  'fill' | 'line' | 'labels' | 'pointLabels' | 'values' | 'categories'
>;

function ofSeries<K extends PlainKey>(
  since: string,
  key: K,
  read: (value: Argument) => ChartSeriesModel[K] & Json,
): Property<ChartSeriesTarget> {
  return property<ChartSeriesTarget>(
    since,
    ({ series }) => series[key],
    ({ series }, value) => {
      series[key] = read(value);
    },
  );
}

/** Of bars and columns alone; one value for all that stand beside each other. */
function ofBars(
  since: string,
  key: 'gapWidth' | 'overlap',
  read: (value: Argument) => number,
): Property<ChartSeriesTarget> {
  return property<ChartSeriesTarget>(
    since,
    ({ series }) => series[key],
    ({ chart, series }, value) => {
      if (!/^(Column|Bar)/.test(series.chartType)) {
        throw new HostError('InvalidOperation', `${key} of a ${series.chartType}`);
      }
      const number = read(value);
      for (const other of chart.series) {
        if (other.axisGroup === series.axisGroup) other[key] = number;
      }
    },
  );
}
