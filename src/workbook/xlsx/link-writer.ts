import { cellName, sheetCellName } from '../address';
import type { LinkPlan } from '../plan';
import { WorkbookRefusal } from '../port';
import { escapeXml } from './xml-text';

/** Links that Excel keeps in one sheet. */
const mostLinks = 65_530;

/** Longest tip that Excel shows. */
const longestTip = 255;

/** Links to cells of the same workbook. @throws WorkbookRefusal `too-many-items` beyond what Excel opens. */
export function linksXml(links: readonly LinkPlan[]): string {
  if (links.length === 0) return '';
  if (links.length > mostLinks) {
    throw new WorkbookRefusal('too-many-items', { what: 'hyperlink', limit: mostLinks });
  }
  const elements = links.map(({ row, column, sheet, target, tip }) => {
    const location = sheetCellName(sheet, target.row, target.column);
    const tooltip = tip === '' ? '' : ` tooltip="${escapeXml(tip.slice(0, longestTip))}"`;
    return `<hyperlink ref="${cellName(row, column)}" location="${escapeXml(location)}"${tooltip}/>`;
  });
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}
