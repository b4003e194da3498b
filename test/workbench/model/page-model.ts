import type { CellRange } from '../../../src/workbook/address';
import type { Span } from '../../../src/workbook/snapshot';

/** How a sheet is printed; the names and values are those of the Excel API, margins in points. */
export interface PageModel {
  orientation: (typeof orientations)[number];
  paperSize: string;
  blackAndWhite: boolean;
  draftMode: boolean;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printComments: string;
  printErrors: string;
  printOrder: string;
  /** Empty text counts on from the sheet before. */
  firstPageNumber: number | '';
  zoom: Zoom;
  topMargin: number;
  bottomMargin: number;
  leftMargin: number;
  rightMargin: number;
  headerMargin: number;
  footerMargin: number;
  headersFooters: HeadersFooters;
  /** Empty prints everything. */
  area: readonly CellRange[];
  titleRows: Span | null;
  titleColumns: Span | null;
  /** Rows and columns (from 0) that begin a new page, ascending. */
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
}

/** Either a scale in hundredths, or pages to fit; null leaves that direction free. */
export interface Zoom {
  readonly scale: number | null;
  readonly horizontalFitToPages: number | null;
  readonly verticalFitToPages: number | null;
}

/** Texts in Excel's own codes, such as `&P`. */
export interface HeadersFooters {
  state: (typeof headerStates)[number];
  useSheetMargins: boolean;
  useSheetScale: boolean;
  readonly defaultForAllPages: HeaderFooter;
  readonly firstPage: HeaderFooter;
  readonly oddPages: HeaderFooter;
  readonly evenPages: HeaderFooter;
}

export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export const orientations = ['Portrait', 'Landscape'] as const;
export const headerStates = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;

/** As Excel has it on a fresh sheet. */
export function freshPage(): PageModel {
  return {
    orientation: 'Portrait',
    paperSize: 'Letter',
    blackAndWhite: false,
    draftMode: false,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    printComments: 'NoComments',
    printErrors: 'AsDisplayed',
    printOrder: 'DownThenOver',
    firstPageNumber: '',
    zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
    topMargin: 54,
    bottomMargin: 54,
    leftMargin: 50.4,
    rightMargin: 50.4,
    headerMargin: 21.6,
    footerMargin: 21.6,
    headersFooters: {
      state: 'Default',
      useSheetMargins: true,
      useSheetScale: true,
      defaultForAllPages: freshHeaderFooter(),
      firstPage: freshHeaderFooter(),
      oddPages: freshHeaderFooter(),
      evenPages: freshHeaderFooter(),
    },
    area: [],
    titleRows: null,
    titleColumns: null,
    rowBreaks: [],
    columnBreaks: [],
  };
}

function freshHeaderFooter(): HeaderFooter {
  return {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  };
}
