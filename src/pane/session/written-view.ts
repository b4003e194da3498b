/** What writing the result sheets gave. */
import type { LiveReport } from '../../sheets/live/live-sheets';
import type { Texts } from '../../sheets/texts';
import type { WorkbookPlan } from '../../workbook/plan';
import type { ApplyNote, ApplyReport } from '../../workbook/port';

/** A sheet of the result. */
export interface WrittenSheet {
  readonly name: string;
  /** A table, one of several sheets of single units, or one laid out for printing. */
  readonly kind: 'table' | 'unit' | 'print';
  readonly rows: number;
}

export interface WrittenView {
  /** In the order of the workbook. */
  readonly sheets: readonly WrittenSheet[];
  readonly notes: readonly ApplyNote[];
  /** Null in values mode. */
  readonly live: LiveReport | null;
}

/** `report` is null where a host has still to write the plan, under the names that it has. */
export function writtenView(
  plan: WorkbookPlan,
  report: ApplyReport | null,
  live: LiveReport | null,
  texts: Texts,
): WrittenView {
  const printed = texts.text('print.sheet', { sheet: '' });
  const ofUnit = texts.text('sheet.profileOf', { unit: '' });
  const sheets = plan.sheets.map(({ name, blocks }, i): WrittenSheet => ({
    name: report?.sheets[i]?.written ?? name,
    kind: name.startsWith(printed) ? 'print' : name.startsWith(ofUnit) ? 'unit' : 'table',
    rows: blocks.reduce((sum, { rows }) => sum + rows.length, 0),
  }));
  return { sheets, notes: report?.notes ?? [], live };
}
