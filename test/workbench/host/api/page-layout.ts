import { maxColumns, maxRows } from '../../../../src/workbook/address';
import { must } from '../../model/must';
import {
  headerStates,
  orientations,
  type HeaderFooter,
  type PageModel,
  type Zoom,
} from '../../model/page-model';
import type { SheetModel } from '../../model/sheet-model';
import { apiTable, child, method, navigation, property, type Property } from '../api-table';
import { fieldsOf, flagOf, numberOf, oneOf, wholeOf, type Argument } from '../arguments';
import { HostError } from '../host-error';
import { object, type HostObject } from '../host-object';
import type { Json } from '../wire';
import { field, textUpTo, within } from './fields';
import { areasGiven, rangeGiven } from './given-ranges';

const paperTypes = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5', 'Folio', 'Tabloid', 'Ledger'] as const;

/** Points of an inch, and of other units that margins are given in. */
const pointsOf: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const margins = {
  top: 'topMargin',
  bottom: 'bottomMargin',
  left: 'leftMargin',
  right: 'rightMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
} as const;

/** Wider margins leave no paper. */
const marginOf = within(0, 3528);

export const pageLayout = apiTable('PageLayout', {
  members: {
    orientation: ofPage('orientation', (value) => oneOf(value, ...orientations)),
    paperSize: ofPage('paperSize', (value) => oneOf(value, ...paperTypes)),
    blackAndWhite: ofPage('blackAndWhite', flagOf),
    draftMode: ofPage('draftMode', flagOf),
    centerHorizontally: ofPage('centerHorizontally', flagOf),
    centerVertically: ofPage('centerVertically', flagOf),
    printGridlines: ofPage('printGridlines', flagOf),
    printHeadings: ofPage('printHeadings', flagOf),
    printComments: ofPage('printComments', (value) => oneOf(value, 'NoComments', 'EndSheet', 'InPlace')),
    printErrors: ofPage('printErrors', (value) =>
      oneOf(value, 'AsDisplayed', 'Blank', 'Dash', 'NotAvailable'),
    ),
    printOrder: ofPage('printOrder', (value) => oneOf(value, 'DownThenOver', 'OverThenDown')),
    firstPageNumber: ofPage('firstPageNumber', (value) => (value === '' ? '' : pageNumber(value))),
    topMargin: ofPage('topMargin', marginOf),
    bottomMargin: ofPage('bottomMargin', marginOf),
    leftMargin: ofPage('leftMargin', marginOf),
    rightMargin: ofPage('rightMargin', marginOf),
    headerMargin: ofPage('headerMargin', marginOf),
    footerMargin: ofPage('footerMargin', marginOf),
    zoom: property(
      '1.9',
      ({ extras: { page } }) =>
        Object.fromEntries(Object.entries(page.zoom).filter(([, value]) => value !== null)) as Json,
      ({ extras: { page } }, value) => {
        page.zoom = zoomOf(value);
      },
    ),
    headersFooters: navigation('1.9', ({ extras }) =>
      object('HeaderFooterGroup', extras.page.headersFooters),
    ),
    setPrintMargins: method('1.9', ({ extras: { page } }, args) => {
      const unit = pointsOf[oneOf(args.at(0), 'Points', 'Inches', 'Centimeters')] ?? 1;
      for (const [side, size] of Object.entries(fieldsOf(args.at(1)))) {
        const key = margins[oneOf(side, 'top', 'bottom', 'left', 'right', 'header', 'footer')];
        page[key] = marginOf(numberOf(size) * unit);
      }
    }),
    setPrintArea: method('1.9', (sheet, args, context) => {
      sheet.extras.page.area = areasGiven(args.at(0), sheet, context).areas.map(
        ({ row, column, rows, columns }) => ({ row, column, rows, columns }),
      );
    }),
    setPrintTitleRows: method('1.9', (sheet, args, context) => {
      const { row, rows } = rangeGiven(args.at(0), sheet, context);
      sheet.extras.page.titleRows = { from: row, to: row + rows };
    }),
    setPrintTitleColumns: method('1.9', (sheet, args, context) => {
      const { column, columns } = rangeGiven(args.at(0), sheet, context);
      sheet.extras.page.titleColumns = { from: column, to: column + columns };
    }),
    getPrintArea: child('1.9', (sheet) => found(printArea(sheet))),
    getPrintAreaOrNullObject: child('1.9', printArea),
    getPrintTitleRows: child('1.9', (sheet) => found(titleRows(sheet))),
    getPrintTitleRowsOrNullObject: child('1.9', titleRows),
    getPrintTitleColumns: child('1.9', (sheet) => found(titleColumns(sheet))),
    getPrintTitleColumnsOrNullObject: child('1.9', titleColumns),
  },
});

export const headerFooterGroup = apiTable('HeaderFooterGroup', {
  members: {
    state: field('1.9', 'state', (value) => oneOf(value, ...headerStates)),
    useSheetMargins: field('1.9', 'useSheetMargins', flagOf),
    useSheetScale: field('1.9', 'useSheetScale', flagOf),
    defaultForAllPages: navigation('1.9', (group) => object('HeaderFooter', group.defaultForAllPages)),
    firstPage: navigation('1.9', (group) => object('HeaderFooter', group.firstPage)),
    oddPages: navigation('1.9', (group) => object('HeaderFooter', group.oddPages)),
    evenPages: navigation('1.9', (group) => object('HeaderFooter', group.evenPages)),
  },
});

export const headerFooter = apiTable('HeaderFooter', {
  members: {
    leftHeader: headerPart('leftHeader'),
    centerHeader: headerPart('centerHeader'),
    rightHeader: headerPart('rightHeader'),
    leftFooter: headerPart('leftFooter'),
    centerFooter: headerPart('centerFooter'),
    rightFooter: headerPart('rightFooter'),
  },
});

/** Most characters of a header or footer: its three parts with the codes that tell them apart. */
const longestHeader = 255;

function headerPart(key: keyof HeaderFooter): Property<HeaderFooter> {
  return property<HeaderFooter>(
    '1.9',
    (target) => target[key],
    (target, value) => {
      const text = textUpTo(longestHeader)(value);
      const footer = key.endsWith('Footer');
      const whole = (Object.keys(target) as (keyof HeaderFooter)[])
        .filter((part) => part.endsWith('Footer') === footer)
        .map((part) => (part === key ? text : target[part]))
        .reduce((length, part) => length + (part === '' ? 0 : part.length + 2), 0);
      must(whole <= longestHeader, `${footer ? 'footer' : 'header'} of ${String(whole)} characters`);
      target[key] = text;
    },
  );
}

function ofPage<K extends keyof PageModel>(
  key: K,
  read: (value: Argument) => PageModel[K] & Json,
): Property<SheetModel> {
  return property<SheetModel>(
    '1.9',
    ({ extras }) => extras.page[key] as Json,
    ({ extras }, value) => {
      extras.page[key] = read(value);
    },
  );
}

function pageNumber(value: Argument): number {
  const number = wholeOf(value);
  must(number >= -32_765 && number <= 32_767, `page ${String(number)}`);
  return number;
}

/** Either a scale or pages to fit. */
function zoomOf(value: Argument): Zoom {
  const given = fieldsOf(value);
  const count = (name: string, least: number, most: number) => {
    const number = given[name] ?? null;
    if (number === null) return null;
    const whole = wholeOf(number);
    must(whole >= least && whole <= most, `${name} ${String(whole)}`);
    return whole;
  };
  const scale = count('scale', 10, 400);
  const horizontalFitToPages = count('horizontalFitToPages', 0, 32_767);
  const verticalFitToPages = count('verticalFitToPages', 0, 32_767);
  const fits = horizontalFitToPages !== null || verticalFitToPages !== null;
  must((scale !== null) !== fits, 'either a scale or pages to fit');
  return { scale, horizontalFitToPages, verticalFitToPages };
}

function found(range: HostObject | null): HostObject {
  if (!range) throw new HostError('ItemNotFound', 'nothing is set');
  return range;
}

function printArea(sheet: SheetModel): HostObject | null {
  const { area } = sheet.extras.page;
  return area.length === 0 ? null : object('RangeAreas', { sheet, areas: area });
}

function titleRows(sheet: SheetModel): HostObject | null {
  const rows = sheet.extras.page.titleRows;
  return (
    rows &&
    object('Range', { sheet, row: rows.from, column: 0, rows: rows.to - rows.from, columns: maxColumns })
  );
}

function titleColumns(sheet: SheetModel): HostObject | null {
  const columns = sheet.extras.page.titleColumns;
  return (
    columns &&
    object('Range', {
      sheet,
      row: 0,
      column: columns.from,
      rows: maxRows,
      columns: columns.to - columns.from,
    })
  );
}
