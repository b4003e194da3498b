import { cellName, rangeName } from '../address';
import { widestColumn } from '../grid-sizes';
import type { SheetPlan } from '../plan';
import type { ConditionalFormatsXml } from './conditional-format-writer';
import { linksXml } from './link-writer';
import type { Dialect } from './namespaces';
import { shortestNumber } from './number-text';
import { isFitted } from '../print-scale';
import { printXml } from './print-writer';
import { validationsXml } from './validation-writer';

/** What the end of a sheet's XML names of other parts: ids of relationships, indexes of styles. */
export interface SheetReferences {
  readonly tables: readonly string[];
  readonly drawing: string | null;
  readonly legacyDrawing: string | null;
  readonly conditionalFormats: ConditionalFormatsXml;
}

/** What stands before the rows of a sheet. */
export function sheetHead(plan: SheetPlan, dialect: Dialect, selected: boolean): string {
  const fit = plan.print && isFitted(plan.print) ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '';
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
export function sheetTail(plan: SheetPlan, references: SheetReferences): string {
  const { drawing, legacyDrawing, conditionalFormats } = references;
  const merges = plan.merges.map((range) => `<mergeCell ref="${rangeName(range)}"/>`).join('');
  const tables = references.tables.map((id) => `<tablePart r:id="${id}"/>`).join('');
  return [
    '</sheetData>',
    plan.protected ? protectionXml : '',
    plan.merges.length > 0 ? `<mergeCells count="${String(plan.merges.length)}">${merges}</mergeCells>` : '',
    conditionalFormats.elements,
    validationsXml(plan.validations),
    linksXml(plan.links ?? []),
    plan.print ? printXml(plan.print, plan.columnWidths) : '',
    drawing === null ? '' : `<drawing r:id="${drawing}"/>`,
    legacyDrawing === null ? '' : `<legacyDrawing r:id="${legacyDrawing}"/>`,
    tables === '' ? '' : `<tableParts count="${String(references.tables.length)}">${tables}</tableParts>`,
    conditionalFormats.extension === '' ? '' : `<extLst>${conditionalFormats.extension}</extLst>`,
    '</worksheet>',
  ].join('');
}

/** Sizes of rows and columns stay open, so that a long answer can be read whole. */
const protectionXml =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

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
    return `<col min="${at}" max="${at}" width="${shortestNumber(Math.min(width, widestColumn))}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}
