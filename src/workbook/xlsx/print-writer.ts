import { maxColumns, maxRows } from '../address';
import type { PrintPlan } from '../plan';
import { isFitted, pageScale } from '../print-scale';
import { shortestNumber } from './number-text';
import { escapeXml } from './xml-text';

/** A4, as Excel numbers paper. */
const a4 = 9;

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
    `<pageSetup paperSize="${String(a4)}"${fit}${first} orientation="${print.orientation}"${counted}/>` +
    headerFooterXml(print) +
    breaksXml('rowBreaks', rowBreaks, maxColumns) +
    breaksXml('colBreaks', columnBreaks, maxRows)
  );
}

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
