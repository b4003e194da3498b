import { must } from '../../model/must';
import { apiTable, method, navigation, property } from '../api-table';
import { flagOf, numberOf, oneOf, wholeOf } from '../arguments';
import { object } from '../host-object';
import { formatField, patchFormat, sharedFormat } from './area-formats';
import { colour } from './colour';
import { textUpTo, within } from './fields';
import { resetSize, resize, sharedSize } from './line-sizes';
import { refuseProtected } from './write-guard';

const horizontals = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const verticals = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

export const rangeFormat = apiTable('RangeFormat', {
  members: {
    fill: navigation('1.1', (target) => object('RangeFill', target)),
    font: navigation('1.1', (target) => object('RangeFont', target)),
    borders: navigation('1.1', (target) => object('RangeBorderCollection', target)),
    protection: navigation('1.2', (target) => object('FormatProtection', target)),
    horizontalAlignment: formatField('1.1', 'horizontal', (value) => oneOf(value, ...horizontals)),
    verticalAlignment: formatField('1.1', 'vertical', (value) => oneOf(value, ...verticals)),
    wrapText: formatField('1.1', 'wrap', flagOf),
    shrinkToFit: formatField('1.9', 'shrinkToFit', flagOf),
    textOrientation: formatField('1.7', 'textOrientation', within(-90, 180)),
    indentLevel: property(
      '1.9',
      (target) => sharedFormat(target, ({ indent }) => indent),
      (target, value) => {
        const indent = wholeOf(value);
        must(indent >= 0 && indent <= 250, `indent ${String(indent)}`);
        // An indent needs a side to be counted from.
        const unaligned = sharedFormat(target, ({ horizontal }) => horizontal) === 'General';
        patchFormat(target, { indent, ...(indent > 0 && unaligned && { horizontal: 'Left' }) });
      },
    ),
    columnWidth: property(
      '1.2',
      (target) => sharedSize(target, 'column'),
      (target, value) => {
        resize(target, 'column', numberOf(value));
      },
    ),
    rowHeight: property(
      '1.2',
      (target) => sharedSize(target, 'row'),
      (target, value) => {
        resize(target, 'row', numberOf(value));
      },
    ),
    useStandardWidth: property(
      '1.7',
      () => null,
      (target, value) => {
        if (flagOf(value)) resetSize(target, 'column');
      },
    ),
    useStandardHeight: property(
      '1.7',
      () => null,
      (target, value) => {
        if (flagOf(value)) resetSize(target, 'row');
      },
    ),
    // Fitting needs the widths of letters, which only a screen has: sizes stay as they are.
    autofitColumns: method('1.2', ({ sheet }) => {
      refuseProtected(sheet, 'allowFormatColumns');
    }),
    autofitRows: method('1.2', (target) => {
      resetSize(target, 'row');
    }),
  },
});

export const rangeFill = apiTable('RangeFill', {
  members: {
    color: property(
      '1.1',
      (target) => sharedFormat(target, ({ fill }) => fill ?? '#FFFFFF'),
      (target, value) => {
        patchFormat(target, { fill: colour(value) });
      },
    ),
    pattern: property(
      '1.9',
      (target) => sharedFormat(target, ({ fill }) => (fill === null ? 'None' : 'Solid')),
      (target, value) => {
        if (oneOf(value, 'None', 'Solid') === 'None') patchFormat(target, { fill: null });
      },
    ),
    clear: method('1.1', (target) => {
      patchFormat(target, { fill: null });
    }),
  },
});

export const rangeFont = apiTable('RangeFont', {
  members: {
    name: formatField('1.1', 'fontName', textUpTo(31)),
    size: formatField('1.1', 'fontSize', within(1, 409)),
    color: formatField('1.1', 'fontColor', colour),
    bold: formatField('1.1', 'bold', flagOf),
    italic: formatField('1.1', 'italic', flagOf),
    underline: formatField('1.1', 'underline', (value) => oneOf(value, ...underlines)),
    strikethrough: formatField('1.9', 'strikethrough', flagOf),
  },
});

export const formatProtection = apiTable('FormatProtection', {
  members: {
    locked: formatField('1.2', 'locked', flagOf),
    formulaHidden: formatField('1.2', 'formulaHidden', flagOf),
  },
});
