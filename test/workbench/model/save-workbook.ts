import type { CellRange } from '../../../src/workbook/address';
import type { CellEdit, SheetPlan } from '../../../src/workbook/plan';
import { ownNamespace, parseOwnPart, type OwnPart } from '../../../src/workbook/xlsx/own-part';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import type { Entered } from './cell-engine';
import { withCustomXml } from './custom-xml-parts';
import { loadWorkbook } from './load-workbook';
import { sheetState } from './model-state';
import type { SheetModel } from './sheet-model';
import { sheetPlan } from './sheet-plan';
import type { WorkbookModel } from './workbook-model';

/** Something was done to the workbook that our file adapter has no way to write. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  readonly code = 'not-saved';
  constructor(
    /** What cannot be written, in words for developers. */
    readonly what: readonly string[],
  ) {
    super(what.join('; '));
  }
}

/**
 * The bytes of the file that a model was loaded from, with all that changed since: cells of sheets that are
 * otherwise as they were, new sheets and sheets of ours as plans, custom XML parts as they are.
 * @throws NotSaved
 */
export async function saveWorkbook(model: WorkbookModel, original: Uint8Array): Promise<Uint8Array> {
  const before = await loadWorkbook(original, model.name);
  const own = ownPartOf(model);
  const ours = new Set(own?.sheets.map((name) => name.toUpperCase()));
  const plans: SheetPlan[] = [];
  const edits: CellEdit[] = [];
  const unwritable: string[] = before.sheets
    .filter(({ name }) => !model.sheet(name))
    .map(({ name }) => `${name} was deleted`);
  for (const sheet of model.sheets) {
    const old = before.sheet(sheet.name);
    if (old && isSameBesideCells(before, old, model, sheet)) {
      edits.push(...editsOf(before, old, model, sheet, unwritable));
    } else if (!old || ours.has(sheet.name.toUpperCase())) plans.push(sheetPlan(model, sheet));
    else unwritable.push(`${sheet.name} looks different`);
  }
  if (unwritable.length > 0) throw new NotSaved(unwritable);
  const workbook = XlsxWorkbook.open(original, { name: model.name });
  const run = own?.run ?? { tool: '', inputs: '' };
  if (plans.length + edits.length > 0) await workbook.apply({ sheets: plans, edits, run }, {});
  const texts = model.data.customXml.map(({ xml }) => xml);
  return withCustomXml(workbook.bytes(), texts);
}

function ownPartOf(model: WorkbookModel): OwnPart | null {
  const part = model.data.customXml.find(({ xml }) => xml.includes(ownNamespace));
  return part ? parseOwnPart(part.xml) : null;
}

function isSameBesideCells(
  before: WorkbookModel,
  old: SheetModel,
  model: WorkbookModel,
  sheet: SheetModel,
): boolean {
  const [was, is] = [sheetState(before, old), sheetState(model, sheet)];
  return JSON.stringify([was.formats, was.rest]) === JSON.stringify([is.formats, is.rest]);
}

function editsOf(
  before: WorkbookModel,
  old: SheetModel,
  model: WorkbookModel,
  sheet: SheetModel,
  unwritable: string[],
): CellEdit[] {
  const range = around(before.cells.used(old.id), model.cells.used(sheet.id));
  const was = before.cells.read(old.id, range).entered;
  const is = model.cells.read(sheet.id, range).entered;
  const edits: CellEdit[] = [];
  for (const [i, cells] of is.entries()) {
    for (const [k, cell] of cells.entries()) {
      if (JSON.stringify(cell) === JSON.stringify(was[i]?.[k])) continue;
      const [row, column] = [range.row + i, range.column + k];
      const content = constant(cell);
      if (content === undefined) unwritable.push(`${sheet.name} has a new formula in row ${String(row + 1)}`);
      else edits.push({ sheet: sheet.name, row, column, content, overFormula: true });
    }
  }
  return edits;
}

/** Undefined where the file adapter takes none: formulas and errors. */
function constant(cell: Entered): CellEdit['content'] | undefined {
  return typeof cell === 'object' && cell !== null ? undefined : cell;
}

/** A range from the first cell of the sheet that holds both. */
function around(a: CellRange | null, b: CellRange | null): CellRange {
  const rows = Math.max(1, ...[a, b].map((range) => (range ? range.row + range.rows : 0)));
  const columns = Math.max(1, ...[a, b].map((range) => (range ? range.column + range.columns : 0)));
  return { row: 0, column: 0, rows, columns };
}
