/** The returned form held against the issued one, cell by cell. Entries are compared by nobody: they are the unit's. */
import type { CellRef } from '../core/findings/finding';
import { hasVisibleText } from '../core/measures/number-text';
import { sameNumber } from '../core/rounding/round';
import { formColumns, type FormColumnId } from '../sheets/unit-form/columns';
import { headRows } from '../sheets/unit-form/form-places';
import type { FormReading } from '../sheets/unit-form/form-reading';
import type { FormLine } from '../sheets/unit-form/unit-form';
import { type CellError, cellOffset, type CellValue, valueAt } from '../workbook/cells';
import { renameSheets } from '../workbook/formula-references';
import type { CellContent, FormulaContent, SheetPlan } from '../workbook/plan';
import { CellKind, type CellTable } from '../workbook/snapshot';
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
    const places = new IssuedPlaces(sheet.issued);
    const differences = [...ofIssuedCells(sheet, layout, isForm), ...ofOtherCells(sheet, places)];
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
function ofIssuedCells(sheet: SheetLayout, layout: FormLayout, isForm: boolean): Difference[] {
  const { found } = sheet;
  const expectedFormula = formulaNow(sheet, layout);
  const isMatched = (row: number, column: number) =>
    isForm && (row === headRows.headings || (row >= headRows.body && column === 0));
  const differences: Difference[] = [];
  eachContent(sheet.issued, (content, issuedRow, issuedColumn) => {
    const row = sheet.foundRow(issuedRow);
    const column = sheet.foundColumn(issuedColumn);
    if (row === null || column === null || isMatched(issuedRow, issuedColumn)) return;
    const offset = cellOffset(found.cells, row, column);
    const value = valueAt(found.cells, offset);
    const formula = found.cells.formulas.get(offset) ?? null;
    const expected = isFormula(content) ? expectedFormula(content.formula) : null;
    const kind = differenceKind(content, expected, value, formula);
    if (kind === null) return;
    differences.push({ kind, row, column, issued: content, expectedFormula: expected, value, formula });
  });
  return differences;
}

/** Tells of an issued formula how it would now stand: as it was written, unless cells moved or sheets have other names. */
function formulaNow(sheet: SheetLayout, layout: FormLayout): (issued: string) => string {
  const renamed = renamedSheets(layout);
  const move = moveIn(sheet, layout);
  const unmoved = layout.every((each) => each.unmoved);
  return (issued) => {
    const formula = renamed.size === 0 ? issued : renameSheets(issued, renamed);
    return unmoved ? formula : normalFormula(formula, move);
  };
}

/** New names of sheets by their issued ones in capitals. */
function renamedSheets(layout: FormLayout): ReadonlyMap<string, string> {
  const changed = layout.filter(({ issued, found }) => issued.name !== found.name);
  return new Map(changed.map(({ issued, found }) => [issued.name.toUpperCase(), found.name]));
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
function ofOtherCells(sheet: SheetLayout, places: IssuedPlaces): Difference[] {
  const { cells } = sheet.found;
  let outside = 0;
  const differences: Difference[] = [];
  for (let i = 0; i < cells.rows.length; i += 1) {
    const row = cells.rows[i]!;
    const issuedRow = sheet.issuedRow(row);
    for (let offset = cells.starts[i]!; offset < cells.starts[i + 1]!; offset += 1) {
      const column = cells.columns[offset]!;
      const issuedColumn = sheet.issuedColumn(column);
      const use = issuedRow === null || issuedColumn === null ? null : places.at(issuedRow, issuedColumn);
      if (use === Use.filled) continue;
      const formula = cells.formulas.get(offset) ?? null;
      if (formula === null && (use === Use.open || isNothing(cells, offset))) continue;
      if (use === null) outside += 1;
      if (use === null && outside > mostOutside) continue;
      const kind = use === null ? 'outside' : use === Use.open ? 'formula-entered' : 'closed-cell-filled';
      const value = valueAt(cells, offset);
      differences.push({ kind, row, column, issued: null, expectedFormula: null, value, formula });
    }
  }
  return differences;
}

function isNothing(cells: CellTable, offset: number): boolean {
  if (cells.kinds[offset] === CellKind.blank) return true;
  return cells.kinds[offset] === CellKind.text && !hasVisibleText(cells.texts[cells.numbers[offset]!] ?? '');
}

/** Goes over the cells that were issued with something in them. */
function eachContent(
  { blocks }: SheetPlan,
  visit: (content: CellContent, row: number, column: number) => void,
): void {
  for (const block of blocks) {
    block.rows.forEach((cells, i) => {
      cells.forEach((content, j) => {
        if (content !== null && content !== '') visit(content, block.row + i, block.column + j);
      });
    });
  }
}

/** What a cell was issued as: with something in it, for the unit to type into, or closed and empty. */
const Use = { closed: 0, open: 1, filled: 2 } as const;
type Use = (typeof Use)[keyof typeof Use];

class IssuedPlaces {
  private readonly columns: number;
  /** Row after row. */
  private readonly uses: Uint8Array;

  constructor(issued: SheetPlan) {
    const ends = [
      ...issued.styles.map(({ range }) => [range.row + range.rows, range.column + range.columns] as const),
      ...issued.blocks.flatMap(({ row, column, rows }) =>
        rows.map((cells, i) => [row + i + 1, column + cells.length] as const),
      ),
    ];
    const rows = ends.reduce((most, [row]) => Math.max(most, row), 0);
    this.columns = ends.reduce((most, [, column]) => Math.max(most, column), 0);
    this.uses = new Uint8Array(rows * this.columns);
    // As with all styles, a later range covers an earlier one.
    for (const { range, style } of issued.styles) {
      if (style.locked === undefined) continue;
      for (let row = range.row; row < range.row + range.rows; row += 1) {
        for (let column = range.column; column < range.column + range.columns; column += 1) {
          this.set(row, column, style.locked ? Use.closed : Use.open);
        }
      }
    }
    eachContent(issued, (_, row, column) => {
      this.set(row, column, Use.filled);
    });
  }

  at(row: number, column: number): Use {
    return column < this.columns
      ? ((this.uses[row * this.columns + column] ?? Use.closed) as Use)
      : Use.closed;
  }

  private set(row: number, column: number, use: Use): void {
    this.uses[row * this.columns + column] = use;
  }
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
  if (issued === found) return true;
  if (typeof issued === 'number' && typeof found === 'number') return sameNumber(issued, found);
  return typeof issued === 'string' && typeof found === 'string' && spaced(issued) === spaced(found);
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
