/** The sheet that says where the figures of a workbook come from; no reader of the index looks at it. */
import type { SheetPlan } from '../../workbook/plan';
import type { Texts } from '../texts';
import { formSheet } from './form';
import type { IndexContent } from './index-content';

export function sourcesSheet(content: IndexContent, texts: Texts): SheetPlan {
  const column = (key: string, width: number) => ({
    heading: [texts.text(`template.sources.${key}`)],
    width,
    style: { wrap: true, vertical: 'top' as const },
  });
  return formSheet({
    name: texts.text('template.sheet.sources'),
    title: texts.text('template.title.sources'),
    lead: texts.text('template.lead.sources'),
    notice: content.notice,
    columns: [column('figures', 44), column('source', 60), column('note', 70)],
    rows: content.sources.map(({ figures, source, note }) => [figures, source, note]),
    spareRows: 0,
    frozenColumns: 0,
    lightHeadings: [],
    headingHeights: [24],
  });
}
