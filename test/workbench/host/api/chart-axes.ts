import {
  tickLabelPositions,
  type AxisName,
  type ChartAxisModel,
  type ChartModel,
} from '../../model/chart-model';
import { must } from '../../model/must';
import { apiTable, child, navigation, property, type Property } from '../api-table';
import { flagOf, oneOf, textOf, type Argument } from '../arguments';
import { HostError } from '../host-error';
import { object, type HostObject } from '../host-object';
import type { ChartAxisTarget } from '../sheet-targets';
import type { Json } from '../wire';
import { numberOrAutomatic, within } from './fields';

export const chartAxes = apiTable('ChartAxes', {
  members: {
    categoryAxis: navigation('1.1', (chart) => axis(chart, 'primaryCategory')),
    valueAxis: navigation('1.1', (chart) => axis(chart, 'primaryValue')),
    getItem: child('1.7', (chart, args) => {
      const type = oneOf(args.at(0), 'Category', 'Value');
      const group = oneOf(args.at(1) ?? 'Primary', 'Primary', 'Secondary');
      return axis(chart, `${group === 'Primary' ? 'primary' : 'secondary'}${type}`);
    }),
  },
});

const tickMarks = ['None', 'Cross', 'Inside', 'Outside'] as const;

export const chartAxis = apiTable('ChartAxis', {
  members: {
    type: property('1.7', ({ name }) => (name.endsWith('Value') ? 'Value' : 'Category')),
    axisGroup: property('1.7', ({ name }) => (name.startsWith('primary') ? 'Primary' : 'Secondary')),
    visible: ofAxis('1.7', 'visible', flagOf),
    minimum: ofValues('1.1', 'minimum', numberOrAutomatic),
    maximum: ofValues('1.1', 'maximum', numberOrAutomatic),
    majorUnit: ofValues('1.1', 'majorUnit', positiveOrAutomatic),
    minorUnit: ofValues('1.1', 'minorUnit', positiveOrAutomatic),
    reversePlotOrder: ofAxis('1.7', 'reversePlotOrder', flagOf),
    position: ofAxis('1.8', 'position', (value) => oneOf(value, 'Automatic', 'Maximum', 'Minimum')),
    numberFormat: ofAxis('1.8', 'numberFormat', textOf),
    linkNumberFormat: ofAxis('1.9', 'linkNumberFormat', flagOf),
    categoryType: ofAxis('1.7', 'categoryType', (value) => oneOf(value, 'Automatic', 'TextAxis', 'DateAxis')),
    tickLabelPosition: ofAxis('1.7', 'tickLabelPosition', (value) => oneOf(value, ...tickLabelPositions)),
    tickLabelSpacing: ofAxis('1.7', 'tickLabelSpacing', (value) =>
      value === '' ? null : within(1, 31_999)(value),
    ),
    majorTickMark: ofAxis('1.7', 'majorTickMark', (value) => oneOf(value, ...tickMarks)),
    minorTickMark: ofAxis('1.7', 'minorTickMark', (value) => oneOf(value, ...tickMarks)),
    majorGridlines: navigation('1.1', (target) =>
      object('ChartGridlines', { axis: target.axis, kind: 'majorGridlines' }),
    ),
    minorGridlines: navigation('1.1', (target) =>
      object('ChartGridlines', { axis: target.axis, kind: 'minorGridlines' }),
    ),
    title: navigation('1.1', (target) => object('ChartAxisTitle', target.axis.title)),
    format: navigation('1.1', (target) => object('ChartAxisFormat', target.axis)),
  },
});

export const chartAxisFormat = apiTable('ChartAxisFormat', {
  members: {
    font: navigation('1.1', ({ font }) => object('ChartFont', font)),
    line: navigation('1.1', ({ line }) => object('ChartLineFormat', line)),
  },
});

export const chartGridlines = apiTable('ChartGridlines', {
  members: {
    visible: property(
      '1.1',
      (target) => target.axis[target.kind],
      (target, value) => {
        target.axis[target.kind] = flagOf(value);
      },
    ),
    format: navigation('1.1', (target) => object('ChartGridlinesFormat', target.axis)),
  },
});

export const chartGridlinesFormat = apiTable('ChartGridlinesFormat', {
  members: { line: navigation('1.1', ({ gridline }) => object('ChartLineFormat', gridline)) },
});

/** A chart has a second pair of axes once a series is drawn on them. */
function axis(chart: ChartModel, name: AxisName): HostObject {
  const secondary = name.startsWith('secondary');
  if (secondary && !chart.series.some(({ axisGroup }) => axisGroup === 'Secondary')) {
    throw new HostError('ItemNotFound', 'no series is on the secondary axes');
  }
  return object('ChartAxis', { name, axis: chart.axes[name] });
}

function ofAxis<K extends keyof ChartAxisModel>(
  since: string,
  key: K,
  read: (value: Argument) => ChartAxisModel[K] & Json,
): Property<ChartAxisTarget> {
  return property<ChartAxisTarget>(
    since,
    (target) => (target.axis[key] as Json) ?? '',
    (target, value) => {
      target.axis[key] = read(value);
    },
  );
}

/** A scale of numbers: an axis of categories has none. */
function ofValues(
  since: string,
  key: 'minimum' | 'maximum' | 'majorUnit' | 'minorUnit',
  read: (value: Argument) => number | null,
): Property<ChartAxisTarget> {
  const plain = ofAxis(since, key, read);
  return property<ChartAxisTarget>(since, plain.get, (target, value, context) => {
    if (!target.name.endsWith('Value')) throw new HostError('InvalidOperation', `${key} of categories`);
    plain.set?.(target, value, context);
  });
}

function positiveOrAutomatic(value: Argument): number | null {
  const number = numberOrAutomatic(value);
  must(number === null || number > 0, 'unit');
  return number;
}
