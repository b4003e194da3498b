import { apiTable, child, navigation, property } from '../api-table';
import { object } from '../host-object';
import { maxColumns, maxRows } from '../../../../src/workbook/address';
import { addressOf } from './range-place';

/** Several ranges of one sheet at once. */
export const rangeAreas = apiTable('RangeAreas', {
  members: {
    address: property('1.9', ({ sheet, areas }) =>
      areas.map((area) => addressOf({ sheet, ...area })).join(','),
    ),
    areaCount: property('1.9', ({ areas }) => areas.length),
    cellCount: property('1.9', ({ areas }) =>
      areas.reduce((count, { rows, columns }) => count + rows * columns, 0),
    ),
    isEntireColumn: property('1.9', ({ areas }) => areas.every(({ rows }) => rows === maxRows)),
    isEntireRow: property('1.9', ({ areas }) => areas.every(({ columns }) => columns === maxColumns)),
    worksheet: navigation('1.9', ({ sheet }) => object('Worksheet', sheet)),
    areas: navigation('1.9', (target) => object('RangeCollection', target)),
    format: navigation('1.9', (target) => object('RangeFormat', target)),
    dataValidation: navigation('1.9', (target) => object('DataValidation', target)),
    conditionalFormats: navigation('1.9', (target) => object('ConditionalFormatCollection', target)),
    getEntireRow: child('1.9', ({ sheet, areas }) =>
      object('RangeAreas', {
        sheet,
        areas: areas.map((area) => ({ ...area, column: 0, columns: maxColumns })),
      }),
    ),
    getEntireColumn: child('1.9', ({ sheet, areas }) =>
      object('RangeAreas', { sheet, areas: areas.map((area) => ({ ...area, row: 0, rows: maxRows })) }),
    ),
  },
});

export const rangeCollection = apiTable('RangeCollection', {
  items: ({ sheet, areas }) => areas.map((area) => object('Range', { sheet, ...area })),
  members: {},
});
