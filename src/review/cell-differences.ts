/** The returned form held against the issued one, cell by cell. Entries are compared by nobody: they are the unit's. */
import type { CellRef } from '../core/findings/finding';
import { sameNumber } from '../core/rounding/round';
import { formColumns, type FormColumnId } from '../sheets/unit-form/columns';
import { headRows } from '../sheets/unit-form/form-places';
import type { FormReading } from '../sheets/unit-form/form-reading';
import type { FormLine } from '../sheets/unit-form/unit-form';
import { type CellError, cellOffset, type CellValue, valueAt } from '../workbook/cells';
import { renameSheets } from '../workbook/formula-references';
import type { CellContent, FormulaContent, SheetPlan } from '../workbook/plan';
import { CellKind } from '../workbook/snapshot';
import type { FormLayout, SheetLayout } from './form-layout';
import { type CellMove, normalFormula } from './normal-formula';

/**
 * How a cell differs: a formula gave way to a value or to nothing; it is another formula; a formula stands where a value
 * was issued; one stands where the unit enters; a value that was issued is another; something stands in a closed cell
 * that was issued empty; something stands where no row or column of the form is.
 */
export type DifferenceKind =
  | 'formula-replaced'
  | 'formula-changed'
  | 'formula-added'
  | 'formula-entered'
  | 'constant-changed'
  | 'closed-cell-filled'
  | 'outside';

export interface CellDifference {
  readonly kind: DifferenceKind;
  readonly cell: CellRef;
  /** The criterion of its row and the heading of its column, where it has them. */
  readonly line: FormLine | null;
  readonly column: FormColumnId | null;
  readonly issued: CellContent;
  /** The issued formula as it would now stand; null where none was issued. */
  readonly expectedFormula: string | null;
  readonly value: CellValue | CellError;
  readonly formula: string | null;
}

/** Every cell that differs, sheet by sheet. */
export function cellDifferences(layout: FormLayout, reading: FormReading): readonly CellDifference[] {
  const lines = new Map(reading.lines.map(({ row, line }) => [row, line]));
  return layout.flatMap((sheet) => {
    const isForm = sheet.found === reading.sheet;
    const contents = contentsOf(sheet.issued);
    const differences = [...ofIssuedCells(sheet, contents, layout, isForm), ...ofOtherCells(sheet, contents)];
    return differences.map(({ row, column, ...difference }): CellDifference => ({
      ...difference,
      cell: { sheet: sheet.found.name, row, column },
      line: (isForm && lines.get(row)) || null,
      column: (isForm && formColumns[sheet.issuedColumn(column) ?? -1]?.id) || null,
    }));
  });
}

interface Difference extends Omit<CellDifference, 'cell' | 'line' | 'column'> {
  readonly row: number;
  readonly column: number;
}

/** Where something was issued and still has its place. Headings and codes are matched, not compared. */
function ofIssuedCells(
  sheet: SheetLayout,
  contents: readonly IssuedContent[],
  layout: FormLayout,
  isForm: boolean,
): Difference[] {
  const { found } = sheet;
  const move = moveIn(sheet, layout);
  const renamed = renamedSheets(layout);
  const isMatched = (row: number, column: number) =>
    isForm && (row === headRows.headings || (row >= headRows.body && column === 0));
  const unmoved = layout.every((each) => each.unmoved);
  const differences: Difference[] = [];
  for (const { row, column, content } of contents) {
    const at = { row: sheet.foundRow(row), column: sheet.foundColumn(column) };
    if (at.row === null || at.column === null || isMatched(row, column)) continue;
    const offset = cellOffset(found.cells, at.row, at.column);
    const value = valueAt(found.cells, offset);
    const formula = found.cells.formulas.get(offset) ?? null;
    const expectedFormula = isFormula(content)
      ? expectedHere(
          unmoved,
          renamed.size === 0 ? content.formula : renameSheets(content.formula, renamed),
          move,
        )
      : null;
    const kind = differenceKind(content, expectedFormula, value, formula);
    if (kind === null) continue;
    differences.push({
      kind,
      row: at.row,
      column: at.column,
      issued: content,
      expectedFormula,
      value,
      formula,
    });
  }
  return differences;
}

/** New names of sheets by their issued ones in capitals. */
function renamedSheets(layout: FormLayout): ReadonlyMap<string, string> {
  const changed = layout.filter(({ issued, found }) => issued.name !== found.name);
  return new Map(changed.map(({ issued, found }) => [issued.name.toUpperCase(), found.name]));
}

/** The issued formula as it was written, or where cells moved, as it would now stand. */
function expectedHere(unmoved: boolean, formula: string, move: CellMove): string {
  return unmoved ? formula : normalFormula(formula, move);
}

function differenceKind(
  issued: CellContent,
  expected: string | null,
  value: CellValue | CellError,
  formula: string | null,
): DifferenceKind | null {
  if (expected !== null) {
    if (formula === null) return 'formula-replaced';
    const isSame = formula === expected || normalFormula(formula) === normalFormula(expected);
    return isSame ? null : 'formula-changed';
  }
  if (formula !== null) return 'formula-added';
  return sameConstant(issued, value) ? null : 'constant-changed';
}

/** A sheet may hold millions of cells outside the form; so many of them are told apart. */
const mostOutside = 1000;

/** Where nothing was issued: what the unit enters is left alone, a formula apart. */
function ofOtherCells(sheet: SheetLayout, issuedContents: readonly IssuedContent[]): Difference[] {
  const { issued, found } = sheet;
  const { cells } = found;
  const contents = new Set(issuedContents.map(({ row, column }) => placeKey(row, column)));
  const open = openCells(issued);
  let outside = 0;
  const differences: Difference[] = [];
  for (let i = 0; i < cells.rows.length; i += 1) {
    const row = cells.rows[i]!;
    const issuedRow = sheet.issuedRow(row);
    for (let offset = cells.starts[i]!; offset < cells.starts[i + 1]!; offset += 1) {
      const formula = cells.formulas.get(offset) ?? null;
      if (formula === null && isNothing(cells.kinds[offset]!, valueAt(cells, offset))) continue;
      const column = cells.columns[offset]!;
      const issuedColumn = sheet.issuedColumn(column);
      const key = issuedRow === null || issuedColumn === null ? null : placeKey(issuedRow, issuedColumn);
      if (key !== null && (contents.has(key) || (open.has(key) && formula === null))) continue;
      if (key === null) outside += 1;
      if (key === null && outside > mostOutside) continue;
      const kind = key === null ? 'outside' : open.has(key) ? 'formula-entered' : 'closed-cell-filled';
      const value = valueAt(cells, offset);
      differences.push({ kind, row, column, issued: null, expectedFormula: null, value, formula });
    }
  }
  return differences;
}

function isNothing(kind: number, value: CellValue | CellError): boolean {
  return kind === CellKind.blank || (typeof value === 'string' && value.trim() === '');
}

interface IssuedContent {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** Cells that were issued with something in them. */
function contentsOf({ blocks }: SheetPlan): readonly IssuedContent[] {
  const contents: IssuedContent[] = [];
  for (const block of blocks) {
    block.rows.forEach((cells, i) => {
      cells.forEach((content, j) => {
        if (content === null || content === '') return;
        contents.push({ row: block.row + i, column: block.column + j, content });
      });
    });
  }
  return contents;
}

/** Cells that the unit may type into; as with all styles, a later range covers an earlier one. */
function openCells({ styles }: SheetPlan): ReadonlySet<number> {
  const open = new Set<number>();
  for (const { range, style } of styles) {
    if (style.locked === undefined) continue;
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        if (style.locked) open.delete(placeKey(row, column));
        else open.add(placeKey(row, column));
      }
    }
  }
  return open;
}

const columnsPerRow = 1 << 14;

function placeKey(row: number, column: number): number {
  return row * columnsPerRow + column;
}

function moveIn(own: SheetLayout, layout: FormLayout): CellMove {
  return (name, row, column) => {
    const sheet =
      name === null ? own : layout.find(({ found }) => found.name.toUpperCase() === name.toUpperCase());
    if (!sheet) return { row, column };
    const at = { row: sheet.foundRow(row), column: sheet.foundColumn(column) };
    return at.row === null || at.column === null ? null : { row: at.row, column: at.column };
  };
}

function isFormula(content: CellContent): content is FormulaContent {
  return typeof content === 'object' && content !== null;
}

/** Programs differ in line ends and in spaces, not in what is said. */
function sameConstant(issued: CellContent, found: CellValue | CellError): boolean {
  if (typeof issued === 'number' && typeof found === 'number') return sameNumber(issued, found);
  if (typeof issued === 'string' && typeof found === 'string') return spaced(issued) === spaced(found);
  return issued === found;
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
