import type { CellTableBuilder } from '../cell-table-builder';
import { CellKind } from '../snapshot';
import type { TextTable } from '../text-table';
import type { CellBudget } from '../xlsx/cell-budget';

/** Cells as Excel answers them: matrices of equal size. */
export interface CellChunk {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** What the cells of all sheets are read into. */
export interface CellsContext {
  readonly texts: TextTable;
  readonly formats: TextTable;
  readonly budget: CellBudget;
}

/** Adds the cells of a chunk, whose first is at `row` and `column`, to the table of `sheet`. */
export function addChunk(
  builder: CellTableBuilder,
  { values, formulas, numberFormat, valueTypes }: CellChunk,
  at: { readonly row: number; readonly column: number; readonly sheet: string },
  { texts, formats, budget }: CellsContext,
): void {
  values.forEach((line, i) => {
    line.forEach((value, j) => {
      const formula = formulaOf(formulas[i]![j], value);
      const kind = kindOf(value, valueTypes[i]![j]);
      if (kind === CellKind.blank && formula === '') return;
      budget.addCell(at.sheet);
      const format = formats.index(String(numberFormat[i]![j]));
      builder.add(at.row + i, at.column + j, kind, numberOf(value, kind, texts), format);
      if (formula === '') return;
      budget.addFormula(at.sheet, formula.length);
      builder.setFormula(builder.size - 1, formula);
    });
  });
}

/** Without its `=`; empty for a cell that holds none. A text that only looks like a formula is its own value; of
 * Excel's answer no more can be known. */
function formulaOf(formula: unknown, value: unknown): string {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return '';
  return formula.slice(1);
}

/** The type tells an error from a text that looks like one, and a blank cell from an empty text. */
function kindOf(value: unknown, type: string | undefined): number {
  if (type === 'Empty') return CellKind.blank;
  if (typeof value === 'number') return CellKind.number;
  if (typeof value === 'boolean') return CellKind.boolean;
  return type === 'Error' ? CellKind.error : CellKind.text;
}

function numberOf(value: unknown, kind: number, texts: TextTable): number {
  if (kind === CellKind.blank) return 0;
  return kind === CellKind.number || kind === CellKind.boolean ? Number(value) : texts.index(String(value));
}

/** Rows that are measured of a chunk; the others are taken to be like them. */
const measuredRows = 64;

/** Bytes that a chunk took on its way, by rows picked evenly from it. */
export function chunkBytes({ values, formulas, numberFormat, valueTypes }: CellChunk): number {
  const rows = formulas.length;
  const step = Math.max(1, Math.floor(rows / measuredRows));
  const encoder = new TextEncoder();
  let bytes = 0;
  let measured = 0;
  for (let i = 0; i < rows; i += step) {
    const row = [values[i], formulas[i], numberFormat[i], valueTypes[i]];
    bytes += encoder.encode(JSON.stringify(row)).length;
    measured += 1;
  }
  return measured === 0 ? 0 : (bytes / measured) * rows;
}
