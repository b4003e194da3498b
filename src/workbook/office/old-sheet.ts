/** A sheet of ours that is written over: what is on it, and how it is cleared. */
import type { CellRange } from '../address';
import { ownChartName } from '../chart-names';
import type { SheetPlan } from '../plan';
import { tableRange } from '../table-range';
import { sendBatch } from './batches';
import { place, rangeOf, rangeOn } from './ranges';
import type { Supports } from './supports';
import { callBytes, type WriteStep } from './write-step';

/** Objects on a sheet that go, or make room, when it is written over. */
export interface OldSheet {
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
  /** Names of charts that ChiSo drew. */
  readonly ownCharts: readonly string[];
  /** Names of charts that the user drew; copies of ours are the user's. */
  readonly otherCharts: readonly string[];
  readonly comments: readonly string[];
  readonly notes: number;
  /** Names that hold what is printed. */
  readonly printNames: readonly string[];
}

/** Reads what is on sheets, in two batches. */
export async function readOldSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  supports: Supports,
): Promise<OldSheet[]> {
  if (names.length === 0) return [];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return {
      tables: sheet.tables.load('items/name'),
      charts: sheet.charts.load('items/name'),
      comments: supports.comments ? sheet.comments.load('items/id') : null,
      notes: supports.notes ? sheet.notes.getCount() : null,
      names: sheet.names.load('items/name'),
    };
  });
  await sendBatch(context);
  const ranges = sheets.map(({ tables }) => tables.items.map((table) => table.getRange().load(place)));
  await sendBatch(context);
  return sheets.map((sheet, i): OldSheet => {
    const charts = sheet.charts.items.map(({ name }) => name);
    const isOwn = (name: string, at: number) => ownChartName.test(name) && charts.indexOf(name) === at;
    return {
      tables: sheet.tables.items.map(({ name }, k) => ({ name, range: rangeOf(ranges[i]![k]!) })),
      ownCharts: charts.filter(isOwn),
      otherCharts: charts.filter((name, at) => !isOwn(name, at)),
      comments: sheet.comments?.items.map(({ id }) => id) ?? [],
      notes: sheet.notes?.value ?? 0,
      printNames: sheet.names.items.map(({ name }) => name).filter((name) => printNames.has(name)),
    };
  });
}

const printNames = new Set(['Print_Area', 'Print_Titles']);

/**
 * Tables of the plan that take over an old one, so that formulas of the user which name it keep doing so. Excel gives a
 * table no size that leaves its heading row, or all of its old cells.
 */
export function keptTables(plan: SheetPlan, old: OldSheet | null, supports: Supports): Set<string> {
  if (!old || !supports.tableResize) return new Set();
  const kept = plan.tables.filter((table) =>
    old.tables.some(
      ({ name, range }) =>
        isNamed(name, table.name) &&
        range.row === table.range.row &&
        range.column < table.range.column + table.range.columns &&
        table.range.column < range.column + range.columns,
    ),
  );
  return new Set(kept.map(({ name }) => name));
}

/** Takes everything of ours off a sheet; charts that the user drew stay. */
export function clearStep(plan: SheetPlan, old: OldSheet, supports: Supports): WriteStep {
  const kept = keptTables(plan, old, supports);
  const gone = old.tables.filter(({ name }) => ![...kept].some((other) => isNamed(other, name)));
  const objects =
    old.ownCharts.length + old.comments.length + old.notes + old.tables.length + old.printNames.length;
  return {
    sheet: plan.name,
    bytes: (40 + 4 * objects) * callBytes,
    queue: (sheet) => {
      for (const name of old.ownCharts) sheet.charts.getItem(name).delete();
      for (const { name } of gone) sheet.tables.getItem(name).convertToRange();
      for (const name of kept) sheet.tables.getItem(name).clearFilters();
      if (supports.comments) for (const id of old.comments) sheet.comments.getItem(id).delete();
      if (supports.notes) for (let i = 0; i < old.notes; i += 1) sheet.notes.getItemAt(0).delete();
      for (const name of old.printNames) sheet.names.getItem(name).delete();
      clearCells(sheet.getRange());
      sheet.horizontalPageBreaks.removePageBreaks();
      sheet.verticalPageBreaks.removePageBreaks();
      sheet.freezePanes.unfreeze();
      if (!supports.tableResize) return;
      for (const table of plan.tables) {
        if (kept.has(table.name)) sheet.tables.getItem(table.name).resize(rangeOn(sheet, tableRange(table)));
      }
    },
  };
}

/** Clearing all at once would take tables away, too. */
function clearCells(whole: Excel.Range): void {
  whole.unmerge();
  whole.clear('RemoveHyperlinks');
  whole.clear('Contents');
  whole.clear('Formats');
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  whole.rowHidden = false;
  whole.columnHidden = false;
  whole.format.useStandardHeight = true;
  whole.format.useStandardWidth = true;
}

function isNamed(name: string, other: string): boolean {
  return name.toUpperCase() === other.toUpperCase();
}
