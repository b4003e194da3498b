import { labelPositions, type ChartLabelsModel, type ChartType } from '../../model/chart-model';
import { apiTable, navigation, property, type Members, type Property } from '../api-table';
import { flagOf, oneOf, textOf, type Argument } from '../arguments';
import { HostError } from '../host-error';
import { object } from '../host-object';
import type { ChartLabelTarget } from '../sheet-targets';
import type { Json } from '../wire';

type LabelKey = Exclude<keyof ChartLabelsModel, 'fill' | 'font'>;

/** Members that labels of a series and of a point share; `since` differs in a few. */
function labelMembers(since: string): Members<'ChartDataLabels'> {
  return {
    position: ofLabel(since, 'position', (value) => oneOf(value, ...labelPositions), refusePosition),
    numberFormat: ofLabel('1.8', 'numberFormat', textOf),
    linkNumberFormat: ofLabel('1.9', 'linkNumberFormat', flagOf),
    showValue: ofLabel(since, 'showValue', flagOf),
    showCategoryName: ofLabel(since, 'showCategoryName', flagOf),
    showSeriesName: ofLabel(since, 'showSeriesName', flagOf),
    showPercentage: ofLabel(since, 'showPercentage', flagOf),
    showLegendKey: ofLabel(since, 'showLegendKey', flagOf),
    showBubbleSize: ofLabel(since, 'showBubbleSize', flagOf),
    separator: ofLabel(since, 'separator', textOf),
    format: navigation('1.1', ({ label }) => object('ChartDataLabelFormat', label)),
  };
}

export const chartDataLabels = apiTable('ChartDataLabels', { members: labelMembers('1.1') });
export const chartDataLabel = apiTable('ChartDataLabel', {
  members: {
    ...labelMembers('1.7'),
    format: navigation('1.8', ({ label }) => object('ChartDataLabelFormat', label)),
  },
});

export const chartDataLabelFormat = apiTable('ChartDataLabelFormat', {
  members: {
    fill: navigation('1.1', ({ fill }) => object('ChartFill', fill)),
    font: navigation('1.1', ({ font }) => object('ChartFont', font)),
  },
});

/** Where labels can stand: a stacked block has no outer end, a point of a line no inside. */
function refusePosition({ series }: ChartLabelTarget, position: string): void {
  const { chartType } = series;
  if (!placesOf(chartType).includes(position)) {
    throw new HostError('InvalidArgument', `${position} of a ${chartType}`);
  }
}

function placesOf(type: ChartType): readonly string[] {
  if (type.startsWith('Line')) return ['Center', 'Left', 'Right', 'Top', 'Bottom'];
  if (/^(Column|Bar)Stacked/.test(type)) return ['Center', 'InsideEnd', 'InsideBase'];
  if (/^(Column|Bar)/.test(type)) return ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd'];
  return labelPositions;
}

function ofLabel<K extends LabelKey>(
  since: string,
  key: K,
  read: (value: Argument) => ChartLabelsModel[K] & Json,
  refuse: (target: ChartLabelTarget, value: ChartLabelsModel[K] & Json) => void = () => undefined,
): Property<ChartLabelTarget> {
  return property<ChartLabelTarget>(
    since,
    ({ label }) => label[key],
    (target, value) => {
      const found = read(value);
      refuse(target, found);
      target.label[key] = found;
    },
  );
}
