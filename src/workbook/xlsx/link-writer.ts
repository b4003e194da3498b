import { cellName, sheetCellName } from '../address';
import { refuseManyLinks, shownTip } from '../links';
import type { LinkPlan } from '../plan';
import { escapeXml } from './xml-text';

/** Links to cells of the same workbook. @throws WorkbookRefusal `too-many-items` beyond what Excel opens. */
export function linksXml(links: readonly LinkPlan[]): string {
  if (links.length === 0) return '';
  refuseManyLinks(links);
  const elements = links.map((link) => {
    const { row, column, sheet, target } = link;
    const location = sheetCellName(sheet, target.row, target.column);
    const tooltip = link.tip === '' ? '' : ` tooltip="${escapeXml(shownTip(link))}"`;
    return `<hyperlink ref="${cellName(row, column)}" location="${escapeXml(location)}"${tooltip}/>`;
  });
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}
