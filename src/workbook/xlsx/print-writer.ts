import { maxColumns, maxRows } from '../address';
import type { PrintPlan } from '../plan';
import { shortestNumber } from './number-text';
import { escapeXml } from './xml-text';

/** A4, as Excel numbers paper, with its sides in inches. */
const paper = { size: 9, short: 8.27, long: 11.69 } as const;

/** Whether the program that prints is to find the scale itself. Excel and LibreOffice then pass column breaks over. */
export function isFitted({ fitToWidth, columnBreaks = [] }: PrintPlan): boolean {
  return fitToWidth && columnBreaks.length === 0;
}

/** How a sheet with these columns is printed, from its margins to its page breaks. */
export function printXml(print: PrintPlan, columnWidths: readonly number[]): string {
  const { top, bottom, left, right } = print.margins;
  const { rowBreaks = [], columnBreaks = [] } = print;
  const margins = Object.entries({ left, right, top, bottom, header: 0.3, footer: 0.3 })
    .map(([side, inches]) => ` ${side}="${shortestNumber(inches)}"`)
    .join('');
  const scale = print.fitToWidth ? ` scale="${String(pageScale(print, columnWidths))}"` : '';
  const [first, counted] =
    print.firstPageNumber === undefined
      ? ['', '']
      : [` firstPageNumber="${String(print.firstPageNumber)}"`, ' useFirstPageNumber="1"'];
  const fit = isFitted(print) ? ' fitToHeight="0"' : scale;
  return (
    `<pageMargins${margins}/>` +
    `<pageSetup paperSize="${String(paper.size)}"${fit}${first} orientation="${print.orientation}"${counted}/>` +
    headerFooterXml(print) +
    breaksXml('rowBreaks', rowBreaks, maxColumns) +
    breaksXml('colBreaks', columnBreaks, maxRows)
  );
}

/** Inches of one character of a column's width: 7 pixels of 96, as wide as Excel's usual font draws a digit. */
const inchesOfCharacter = 7 / 96;

/** Characters of a column whose width is not planned. */
const usualWidth = 9.14;

/** LibreOffice draws columns up to 6 in 100 wider than Excel, which rounds the width of a digit down to 7 pixels. */
const leeway = 0.92;

/** Hundredths at which the widest of the pages side by side fits the paper; none is made larger. */
function pageScale(print: PrintPlan, columnWidths: readonly number[]): number {
  const { margins, orientation, columnBreaks = [], titleColumns, area } = print;
  const first = area?.column ?? 0;
  const end = area ? area.column + area.columns : columnWidths.length;
  const inside = [...new Set(columnBreaks)].filter((at) => at > first && at < end).sort((a, b) => a - b);
  const width = (from: number, to: number) => {
    let characters = 0;
    for (let column = from; column < to; column += 1) characters += columnWidths[column] ?? usualWidth;
    return characters * inchesOfCharacter;
  };
  const repeated = titleColumns ? width(titleColumns.from, titleColumns.to) : 0;
  const pages = [first, ...inside].map((from, i) => width(from, inside[i] ?? end) + (i === 0 ? 0 : repeated));
  const printed = (orientation === 'portrait' ? paper.short : paper.long) - margins.left - margins.right;
  const scale = Math.floor((leeway * printed * 100) / Math.max(...pages));
  return Math.min(100, Math.max(leastScale, scale));
}

/** Hundredths below which Excel does not go. */
const leastScale = 10;

function headerFooterXml({ header, footer, firstPageHeader }: PrintPlan): string {
  const element = (name: string, text: string) =>
    text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`;
  const everyPage = element('oddHeader', header) + element('oddFooter', footer);
  // A first page of its own has a footer of its own too: it repeats the usual one.
  const firstPage =
    firstPageHeader === null ? '' : element('firstHeader', firstPageHeader) + element('firstFooter', footer);
  if (everyPage === '' && firstPage === '') return '';
  return firstPageHeader === null
    ? `<headerFooter>${everyPage}</headerFooter>`
    : `<headerFooter differentFirst="1">${everyPage}${firstPage}</headerFooter>`;
}

/** Breaks by hand before rows or columns, across the whole sheet; the first row or column begins a page anyway. */
function breaksXml(name: 'rowBreaks' | 'colBreaks', before: readonly number[], across: number): string {
  const places = [...new Set(before)].filter((at) => at > 0).sort((a, b) => a - b);
  if (places.length === 0) return '';
  const count = String(places.length);
  const breaks = places.map((at) => `<brk id="${String(at)}" max="${String(across - 1)}" man="1"/>`);
  return `<${name} count="${count}" manualBreakCount="${count}">${breaks.join('')}</${name}>`;
}
