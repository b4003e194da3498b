/** What stands in the sheet of a report that has nothing to say any more. */
import type { SheetPlan } from '../../workbook/plan';
import { dataSheets } from './data-sheet';
import { reportColumn, reportFrame, type ReportContext } from './report';

export function emptySheet(context: ReportContext, id: string): readonly SheetPlan[] {
  const { texts } = context;
  return dataSheets({
    ...reportFrame(context, id),
    measure: '',
    table: `ChiSo_Empty_${id}`,
    columns: [reportColumn(texts, 'remarks', 'text', 80)],
    rows: [[texts.text('note.nothing')]],
    sums: [],
    sumLabelColumns: 0,
    notes: [],
    frozenColumns: 0,
    orientation: 'portrait',
  });
}
