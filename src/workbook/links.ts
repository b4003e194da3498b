import type { LinkPlan } from './plan';
import { WorkbookRefusal } from './port';

/** Links that Excel keeps in one sheet. */
const mostLinks = 65_530;

/** Characters of the longest tip that Excel shows. */
const longestTip = 255;

/** @throws WorkbookRefusal `too-many-items` beyond what Excel opens. */
export function refuseManyLinks(links: readonly LinkPlan[]): void {
  if (links.length > mostLinks) {
    throw new WorkbookRefusal('too-many-items', { what: 'hyperlink', limit: mostLinks });
  }
}

/** As much of the tip of a link as Excel shows. */
export function shownTip({ tip }: LinkPlan): string {
  return tip.slice(0, longestTip);
}
