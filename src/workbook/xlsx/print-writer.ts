import { maxColumns, maxRows } from '../address';
import type { PrintPlan } from '../plan';
import { shortestNumber } from './number-text';
import { escapeXml } from './xml-text';

/** A4, as Excel numbers paper. */
const paperSize = 9;

/** How a sheet is printed, from its margins to its page breaks. */
export function printXml(print: PrintPlan): string {
  const { top, bottom, left, right } = print.margins;
  const { rowBreaks = [], columnBreaks = [] } = print;
  const margins = Object.entries({ left, right, top, bottom, header: 0.3, footer: 0.3 })
    .map(([side, inches]) => ` ${side}="${shortestNumber(inches)}"`)
    .join('');
  const abreast = columnBreaks.length > 0 ? ` fitToWidth="${String(columnBreaks.length + 1)}"` : '';
  const fit = print.fitToWidth ? `${abreast} fitToHeight="0"` : '';
  return (
    `<pageMargins${margins}/>` +
    `<pageSetup paperSize="${String(paperSize)}"${fit} orientation="${print.orientation}"/>` +
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
