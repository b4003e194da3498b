import type { FormulaFormatModel } from '../../model/conditional-format-model';
import { must } from '../../model/must';
import { apiTable, method, navigation, property, type Property } from '../api-table';
import { flagOf, oneOf, textOf, type Argument } from '../arguments';
import { object } from '../host-object';
import type { ConditionalBorderTarget } from '../sheet-targets';
import { colour } from './colour';
import { field } from './fields';

export const customFormat = apiTable('CustomConditionalFormat', {
  members: {
    rule: navigation('1.6', (rule) => object('ConditionalFormatRule', rule)),
    format: navigation('1.6', (rule) => object('ConditionalRangeFormat', rule)),
  },
});

export const conditionalRule = apiTable('ConditionalFormatRule', {
  members: {
    formula: property<FormulaFormatModel>(
      '1.6',
      ({ formula }) => (formula === '' ? '' : `=${formula}`),
      (rule, value) => {
        const formula = textOf(value);
        must(formula.startsWith('=') && formula.length > 1 && formula.length <= 8192, 'formula');
        rule.formula = formula.slice(1);
      },
    ),
  },
});

export const conditionalRangeFormat = apiTable('ConditionalRangeFormat', {
  members: {
    font: navigation('1.6', (rule) => object('ConditionalRangeFont', rule)),
    fill: navigation('1.6', (rule) => object('ConditionalRangeFill', rule)),
    borders: navigation('1.6', (rule) => object('ConditionalRangeBorderCollection', rule)),
    numberFormat: field('1.6', 'numberFormat', textOf),
  },
});

export const conditionalRangeFont = apiTable('ConditionalRangeFont', {
  members: {
    bold: field('1.6', 'bold', flagOf),
    italic: field('1.6', 'italic', flagOf),
    color: field('1.6', 'color', colour),
    clear: method('1.6', (rule) => {
      Object.assign(rule, { bold: null, italic: null, color: null });
    }),
  },
});

export const conditionalRangeFill = apiTable('ConditionalRangeFill', {
  members: {
    color: field('1.6', 'fill', colour),
    clear: method('1.6', (rule) => {
      rule.fill = null;
    }),
  },
});

const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const borderStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

export const conditionalBorders = apiTable('ConditionalRangeBorderCollection', {
  items: (rule) => sides.map((side) => object('ConditionalRangeBorder', { rule, side })),
  find: (rule, args) => object('ConditionalRangeBorder', { rule, side: oneOf(args.at(0), ...sides) }),
  members: {
    count: property('1.6', () => sides.length),
    top: navigation('1.6', (rule) => object('ConditionalRangeBorder', { rule, side: 'EdgeTop' })),
    bottom: navigation('1.6', (rule) => object('ConditionalRangeBorder', { rule, side: 'EdgeBottom' })),
    left: navigation('1.6', (rule) => object('ConditionalRangeBorder', { rule, side: 'EdgeLeft' })),
    right: navigation('1.6', (rule) => object('ConditionalRangeBorder', { rule, side: 'EdgeRight' })),
  },
});

export const conditionalBorder = apiTable('ConditionalRangeBorder', {
  key: 'sideIndex',
  members: {
    sideIndex: property('1.6', ({ side }) => side),
    style: borderField('style', (value) => oneOf(value, ...borderStyles)),
    color: borderField('color', colour),
  },
});

function borderField(
  key: 'style' | 'color',
  read: (value: Argument) => string,
): Property<ConditionalBorderTarget> {
  const usual = { style: 'None', color: '#000000' };
  return property<ConditionalBorderTarget>(
    '1.6',
    ({ rule, side }) => (rule.borders.get(side) ?? usual)[key],
    ({ rule, side }, value) => {
      rule.borders.set(side, { ...(rule.borders.get(side) ?? usual), [key]: read(value) });
    },
  );
}
