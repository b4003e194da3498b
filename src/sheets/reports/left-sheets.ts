/** Sheets that earlier runs left and this run has nothing to say in: they must not go on saying what is no longer so. */
import type { SheetPlan } from '../../workbook/plan';
import type { Texts } from '../texts';
import { dataSheets } from './data-sheet';
import { reportColumn, reportFrame, type ReportContext } from './report';

/** What follows the name of a report where the user has taken it, and the name of its further parts. */
const ofOurs = / \(ChiSo( \d+)?\)$/;
const ofPart = / \(\d+\)$/;

/** The reports by the ids of their sheets; `sheets` are those that this run writes. */
export function emptiedSheets(
  context: ReportContext,
  reports: readonly string[],
  sheets: readonly SheetPlan[],
): readonly SheetPlan[] {
  const said = new Set(sheets.map(({ name }) => name));
  const left = new Map<string, string>();
  for (const written of context.written) {
    const name = written.replace(ofOurs, '');
    const id = reportOf(name, reports, context.texts);
    if (id !== null && !said.has(name)) left.set(name, id);
  }
  return [...left].flatMap(([name, id], i) => emptySheet(context, { id, name, number: i + 1 }));
}

/** The report that writes sheets of this name, or null. */
function reportOf(name: string, reports: readonly string[], texts: Texts): string | null {
  const base = name.replace(ofPart, '');
  if (base === texts.text('sheet.service766Monthly')) return 'service766';
  if (name.startsWith(texts.text('sheet.profileOf', { unit: '' }))) return 'profile';
  return reports.find((id) => base === texts.text(`sheet.${id}`)) ?? null;
}

function emptySheet(
  context: ReportContext,
  { id, name, number }: { readonly id: string; readonly name: string; readonly number: number },
): readonly SheetPlan[] {
  const { texts } = context;
  return dataSheets({
    ...reportFrame(context, id),
    sheet: name,
    measure: '',
    table: `ChiSo_Empty_${String(number)}`,
    columns: [reportColumn(texts, 'remarks', 'text', 80)],
    rows: [[texts.text('note.nothing')]],
    sums: [],
    sumLabelColumns: 0,
    notes: [],
    frozenColumns: 0,
    orientation: 'portrait',
  });
}
