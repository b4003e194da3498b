import { columnName, rangeName } from '../address';
import type { PrintPlan, SheetPlan } from '../plan';
import { isFitted, pageScale } from '../print-scale';
import { callBytes, jsonBytes, type WriteStep } from './write-step';

const pointsOfInch = 72;

/** Inches between the edge of the paper and its header and footer. */
const headerMargin = 0.3;

/** How a sheet is printed; nothing where the plan says nothing. */
export function printSteps({ name, print, columnWidths }: SheetPlan): WriteStep[] {
  if (!print) return [];
  const { rowBreaks = [], columnBreaks = [] } = print;
  return [
    {
      sheet: name,
      bytes: 60 * callBytes + jsonBytes(print),
      queue: ({ pageLayout }) => {
        setPage(pageLayout, print, columnWidths);
      },
    },
    ...breakSteps(name, rowBreaks, ({ horizontalPageBreaks }, at) => {
      horizontalPageBreaks.add(`A${String(at + 1)}`);
    }),
    ...breakSteps(name, columnBreaks, ({ verticalPageBreaks }, at) => {
      verticalPageBreaks.add(`${columnName(at)}1`);
    }),
  ];
}

function setPage(page: Excel.PageLayout, print: PrintPlan, columnWidths: readonly number[]): void {
  const { top, bottom, left, right } = print.margins;
  page.paperSize = 'A4';
  page.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  page.topMargin = top * pointsOfInch;
  page.bottomMargin = bottom * pointsOfInch;
  page.leftMargin = left * pointsOfInch;
  page.rightMargin = right * pointsOfInch;
  page.headerMargin = headerMargin * pointsOfInch;
  page.footerMargin = headerMargin * pointsOfInch;
  if (isFitted(print)) page.zoom = { horizontalFitToPages: 1 };
  else page.zoom = { scale: print.fitToWidth ? pageScale(print, columnWidths) : 100 };
  page.firstPageNumber = print.firstPageNumber ?? '';
  if (print.area) page.setPrintArea(rangeName(print.area));
  const { titleRows, titleColumns } = print;
  if (titleRows) page.setPrintTitleRows(`$${String(titleRows.from + 1)}:$${String(titleRows.to)}`);
  if (titleColumns) {
    page.setPrintTitleColumns(`$${columnName(titleColumns.from)}:$${columnName(titleColumns.to - 1)}`);
  }
  setHeaders(page.headersFooters, print);
}

/** A first page of its own has a footer of its own too: it repeats the usual one. */
function setHeaders(group: Excel.HeaderFooterGroup, { header, footer, firstPageHeader }: PrintPlan): void {
  group.state = firstPageHeader === null ? 'Default' : 'FirstAndDefault';
  setSections(group.defaultForAllPages, header, footer);
  if (firstPageHeader !== null) setSections(group.firstPage, firstPageHeader, footer);
}

function setSections(page: Excel.HeaderFooter, header: string, footer: string): void {
  const above = sectionsOf(header);
  const below = sectionsOf(footer);
  page.leftHeader = above.left;
  page.centerHeader = above.center;
  page.rightHeader = above.right;
  page.leftFooter = below.left;
  page.centerFooter = below.center;
  page.rightFooter = below.right;
}

/** The three parts of a header in Excel's own codes: `&L`, `&C` and `&R` begin them, text before stands in the middle. */
export function sectionsOf(text: string): {
  readonly left: string;
  readonly center: string;
  readonly right: string;
} {
  const parts = { left: '', center: '', right: '' };
  const sides = { L: 'left', C: 'center', R: 'right' } as const;
  let side: keyof typeof parts = 'center';
  // `&&` is an ampersand, not the beginning of a code.
  for (const piece of text.match(/&[LCR]|&&|&?[^&]*|&/g) ?? []) {
    const begun = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof sides | undefined;
    if (begun) side = sides[begun];
    else parts[side] += piece;
  }
  return parts;
}

/** The first row or column begins a page anyway. */
function breakSteps(
  sheet: string,
  before: readonly number[],
  add: (sheet: Excel.Worksheet, at: number) => void,
): WriteStep[] {
  const places = [...new Set(before)].filter((at) => at > 0).sort((a, b) => a - b);
  return places.map((at) => ({
    sheet,
    bytes: 4 * callBytes,
    queue: (worksheet) => {
      add(worksheet, at);
    },
  }));
}
