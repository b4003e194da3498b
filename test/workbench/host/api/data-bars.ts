import { barBoundTypes, type BarBound, type DataBarModel } from '../../model/conditional-format-model';
import { must } from '../../model/must';
import { apiTable, navigation, property, type Property } from '../api-table';
import { fieldsOf, flagOf, oneOf, type Argument } from '../arguments';
import { object } from '../host-object';
import { colour } from './colour';
import { field } from './fields';

export const dataBar = apiTable('DataBarConditionalFormat', {
  members: {
    positiveFormat: navigation('1.6', (bar) => object('ConditionalDataBarPositiveFormat', bar)),
    negativeFormat: navigation('1.6', (bar) => object('ConditionalDataBarNegativeFormat', bar)),
    axisColor: field('1.6', 'axisColor', colourOrNone),
    axisFormat: field('1.6', 'axisFormat', (value) => oneOf(value, 'Automatic', 'None', 'CellMidPoint')),
    barDirection: field('1.6', 'barDirection', (value) =>
      oneOf(value, 'Context', 'LeftToRight', 'RightToLeft'),
    ),
    showDataBarOnly: field('1.6', 'showDataBarOnly', flagOf),
    lowerBoundRule: bound('lower', 'LowestValue'),
    upperBoundRule: bound('upper', 'HighestValue'),
  },
});

export const dataBarPositive = apiTable('ConditionalDataBarPositiveFormat', {
  members: {
    fillColor: field('1.6', 'fillColor', colour),
    borderColor: field('1.6', 'borderColor', colourOrNone),
    gradientFill: field('1.6', 'gradientFill', flagOf),
  },
});

export const dataBarNegative = apiTable('ConditionalDataBarNegativeFormat', {
  members: {
    fillColor: field('1.6', 'negativeFillColor', colour),
    borderColor: field('1.6', 'negativeBorderColor', colourOrNone),
    matchPositiveFillColor: field('1.6', 'matchPositiveFillColor', flagOf),
    matchPositiveBorderColor: field('1.6', 'matchPositiveBorderColor', flagOf),
  },
});

/** Empty text is no line. */
function colourOrNone(value: Argument): string {
  return value === '' ? '' : colour(value);
}

function bound(key: 'lower' | 'upper', extreme: BarBound['type']): Property<DataBarModel> {
  return property<DataBarModel>(
    '1.6',
    (bar) => ({ type: bar[key].type, ...(bar[key].formula !== null && { formula: bar[key].formula }) }),
    (bar, value) => {
      const { type = null, formula = null } = fieldsOf(value);
      const found = oneOf(type, ...barBoundTypes);
      if (found === 'Automatic' || found === extreme) bar[key] = { type: found, formula: null };
      else {
        must(typeof formula === 'string' && formula !== '', 'a bound needs a formula');
        bar[key] = { type: found, formula };
      }
    },
  );
}
