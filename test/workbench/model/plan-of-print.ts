import type { PrintPlan } from '../../../src/workbook/plan';
import { freshPage, type HeaderFooter, type PageModel } from './page-model';

const pointsOfInch = 72;

/** How a sheet prints, as a plan says it; null when nobody set anything. A plan prints on A4. */
export function printOf(page: PageModel): PrintPlan | null {
  if (JSON.stringify(page) === JSON.stringify(freshPage())) return null;
  const { headersFooters, zoom, area, rowBreaks, columnBreaks, titleRows, titleColumns } = page;
  const { state, defaultForAllPages, firstPage } = headersFooters;
  const [printed] = area;
  return {
    orientation: page.orientation === 'Portrait' ? 'portrait' : 'landscape',
    titleRows,
    // Breaks between columns need a scale in place of pages to fit, which may well be 100.
    fitToWidth: zoom.horizontalFitToPages === 1 || (zoom.scale ?? 100) < 100 || columnBreaks.length > 0,
    margins: {
      top: page.topMargin / pointsOfInch,
      bottom: page.bottomMargin / pointsOfInch,
      left: page.leftMargin / pointsOfInch,
      right: page.rightMargin / pointsOfInch,
    },
    header: sectionsText(defaultForAllPages, 'Header'),
    footer: sectionsText(defaultForAllPages, 'Footer'),
    firstPageHeader: state.startsWith('First') ? sectionsText(firstPage, 'Header') : null,
    ...(page.firstPageNumber !== '' && { firstPageNumber: page.firstPageNumber }),
    ...(titleColumns && { titleColumns }),
    ...(rowBreaks.length > 0 && { rowBreaks }),
    ...(columnBreaks.length > 0 && { columnBreaks }),
    ...(printed && { area: printed }),
  };
}

/** Sections with the codes that tell them apart. */
function sectionsText(page: HeaderFooter, kind: 'Header' | 'Footer'): string {
  const sections = [
    ['&L', page[`left${kind}`]],
    ['&C', page[`center${kind}`]],
    ['&R', page[`right${kind}`]],
  ] as const;
  return sections.map(([code, text]) => (text === '' ? '' : `${code}${text}`)).join('');
}
