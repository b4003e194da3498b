import { cellName, rangeName } from '../address';
import type { PrintPlan, SheetPlan } from '../plan';
import type { Dialect } from './namespaces';
import { shortestNumber } from './number-text';
import { validationsXml } from './validation-writer';
import { escapeXml } from './xml-text';

/** Ids of the relationships that the sheet's XML names. */
export interface SheetLinks {
  readonly tables: readonly string[];
  readonly drawing: string | null;
  readonly legacyDrawing: string | null;
}

/** Characters that the widest column holds. */
const widest = 255;

/** A4, as Excel numbers paper. */
const paperSize = 9;

/** What stands before the rows of a sheet. */
export function sheetHead(plan: SheetPlan, dialect: Dialect, selected: boolean): string {
  const fit = plan.print?.fitToWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '';
  const attributes = (plan.showGridLines ? '' : ' showGridLines="0"') + (selected ? ' tabSelected="1"' : '');
  const view = `<sheetView${attributes} workbookViewId="0"`;
  const pane = freezePane(plan);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${dialect.spreadsheet}" xmlns:r="${dialect.relationships}">${fit}` +
    `<sheetViews>${pane === '' ? `${view}/>` : `${view}>${pane}</sheetView>`}</sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `${columnsXml(plan.columnWidths)}<sheetData>`
  );
}

/** What stands after the rows; elements are in the order that the format demands. */
export function sheetTail(plan: SheetPlan, links: SheetLinks, rename: (formula: string) => string): string {
  const merges = plan.merges.map((range) => `<mergeCell ref="${rangeName(range)}"/>`).join('');
  const tables = links.tables.map((id) => `<tablePart r:id="${id}"/>`).join('');
  return [
    '</sheetData>',
    plan.merges.length > 0 ? `<mergeCells count="${String(plan.merges.length)}">${merges}</mergeCells>` : '',
    validationsXml(plan.validations, rename),
    plan.print ? printXml(plan.print) : '',
    links.drawing === null ? '' : `<drawing r:id="${links.drawing}"/>`,
    links.legacyDrawing === null ? '' : `<legacyDrawing r:id="${links.legacyDrawing}"/>`,
    tables === '' ? '' : `<tableParts count="${String(links.tables.length)}">${tables}</tableParts>`,
    '</worksheet>',
  ].join('');
}

function freezePane({ freeze }: SheetPlan): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return '';
  const { rows, columns } = freeze;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits =
    (columns > 0 ? ` xSplit="${String(columns)}"` : '') + (rows > 0 ? ` ySplit="${String(rows)}"` : '');
  return (
    `<pane${splits} topLeftCell="${cellName(rows, columns)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/>`
  );
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, i) => {
    const at = String(i + 1);
    return `<col min="${at}" max="${at}" width="${shortestNumber(Math.min(width, widest))}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

function printXml(print: PrintPlan): string {
  const { top, bottom, left, right } = print.margins;
  const margins = Object.entries({ left, right, top, bottom, header: 0.3, footer: 0.3 })
    .map(([side, inches]) => ` ${side}="${shortestNumber(inches)}"`)
    .join('');
  const fit = print.fitToWidth ? ' fitToHeight="0"' : '';
  return (
    `<pageMargins${margins}/>` +
    `<pageSetup paperSize="${String(paperSize)}"${fit} orientation="${print.orientation}"/>` +
    headerFooterXml(print)
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
