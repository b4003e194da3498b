import { editRefusal, refuseLong, refuseOutside, refuseTwice, refuseUnfit } from '../edit-checks';
import type { CellEdit } from '../plan';
import { WorkbookRefusal } from '../port';
import { pageLimits } from '../xlsx/limits';
import { runBatches, sendBatch } from './batches';
import { readOutline, type SheetOutline } from './outline';
import type { Supports } from './supports';
import { typed, type Typed } from './typed-content';
import { callBytes, jsonBytes, type WriteStep } from './write-step';
import type { WriteState } from './write-state';

/** Edits that can be made, and how they are taken back. */
export interface PreparedEdits {
  readonly steps: readonly WriteStep[];
  readonly undo: readonly WriteStep[];
}

/** Looks all cells over. @throws WorkbookRefusal when one of them cannot be edited. */
export async function prepareEdits(
  supports: Supports,
  edits: readonly CellEdit[],
  { sheets }: WriteState,
): Promise<PreparedEdits> {
  if (edits.length === 0) return { steps: [], undo: [] };
  const names = new Map(sheets.map(({ name }) => [name.toUpperCase(), name]));
  const placed = edits.map((edit) => {
    const sheet = names.get(edit.sheet.toUpperCase());
    if (sheet === undefined) throw new WorkbookRefusal('no-such-sheet', { sheet: edit.sheet });
    return { ...edit, sheet };
  });
  refuseTwice(edits);
  for (const edit of placed) {
    refuseOutside(edit);
    refuseLong(edit, pageLimits.textLength);
  }
  const touched = new Set(placed.map(({ sheet }) => sheet));
  const cells = await runBatches(async (context) => {
    const outline = await readOutline(context, supports, { sheets: (name) => touched.has(name) });
    const loaded = placed.map((edit) => loadCell(edit, outline.sheets, supports));
    await sendBatch(context);
    return loaded.map((cell) => presentCell(cell, supports));
  });
  return {
    steps: placed.map((edit, i) => editStep(edit, { ...cells[i]!, content: typed(edit.content) })),
    undo: placed.map((edit, i) => editStep(edit, cells[i]!)),
  };
}

/** A cell that was asked for. */
interface LoadedCell {
  readonly edit: CellEdit;
  readonly sheet: SheetOutline;
  readonly range: Excel.Range;
  readonly locked: Excel.FormatProtection;
  readonly protection: Excel.WorksheetProtection;
}

function loadCell(edit: CellEdit, sheets: readonly SheetOutline[], supports: Supports): LoadedCell {
  const sheet = sheets.find(({ name }) => name === edit.sheet)!;
  const range = sheet.worksheet
    .getRangeByIndexes(edit.row, edit.column, 1, 1)
    .load('values,formulas,valueTypes,numberFormat');
  if (supports.spills) range.load('hasSpill');
  return {
    edit,
    sheet,
    range,
    locked: range.format.protection.load('locked'),
    protection: sheet.worksheet.protection.load('options'),
  };
}

/** What a cell holds, as it must be typed to stand there again. */
interface PresentCell {
  readonly content: Typed;
  readonly numberFormat: string;
}

/** @throws WorkbookRefusal */
function presentCell(
  { edit, sheet, range, locked, protection }: LoadedCell,
  supports: Supports,
): PresentCell {
  const value = range.values[0]![0] as Typed;
  const formula = range.formulas[0]![0] as Typed;
  const type: string = range.valueTypes[0]![0]!;
  // Texts are handed out without the apostrophe that keeps them from being formulas.
  const hasFormula = isFormula(formula) && formula !== value;
  const shown = type === 'Empty' ? null : value;
  refuseUnfit(edit, { ...sheet, merges: sheet.merges ?? [], hasFormula, value: shown });
  if (supports.spills && range.hasSpill) throw editRefusal('cell-in-array', edit);
  if (sheet.protected && locked.locked) throw editRefusal('cell-locked', edit);
  const numberFormat = range.numberFormat[0]![0] as string;
  if (sheet.protected && isForTexts(numberFormat) && !protection.options.allowFormatCells) {
    throw new WorkbookRefusal('sheet-protected', { sheet: sheet.name });
  }
  const content = type === 'Empty' ? typed(null) : type === 'Error' ? value : typed(value);
  return { content: hasFormula ? formula : content, numberFormat };
}

/**
 * In the format of texts Excel would take a number for one, and a formula takes on the format of cells that it reads:
 * only there the format is set, which a protected sheet refuses.
 */
function editStep({ sheet, row, column }: CellEdit, { content, numberFormat }: PresentCell): WriteStep {
  const standsAside = isForTexts(numberFormat);
  return {
    sheet,
    bytes: 8 * callBytes + jsonBytes([content, numberFormat]),
    queue: (worksheet) => {
      const cell = worksheet.getRangeByIndexes(row, column, 1, 1);
      if (standsAside) cell.numberFormat = [['General']];
      cell.formulas = [[content]];
      if (standsAside || isFormula(content)) cell.numberFormat = [[numberFormat]];
    },
  };
}

function isForTexts(numberFormat: string): boolean {
  return numberFormat.includes('@');
}

/** Typed texts that only look like one begin with an apostrophe. */
function isFormula(content: Typed): boolean {
  return typeof content === 'string' && content.startsWith('=');
}
