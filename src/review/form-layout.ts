/** Where the cells of a form as it was issued now stand in the returned file. */
import { formColumns } from '../sheets/unit-form/columns';
import { formColumn, type FormPlaces, headRows } from '../sheets/unit-form/form-places';
import type { FormReading } from '../sheets/unit-form/form-reading';
import type { SheetPlan } from '../workbook/plan';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { IssuedForm } from './submission';

/** One issued sheet beside the one that came back. */
export interface SheetLayout {
  readonly issued: SheetPlan;
  readonly found: SheetSnapshot;
  /** Everything stands where it was issued. */
  readonly unmoved: boolean;
  /** Row or column of the returned sheet by that of the issued one; null where it is gone. */
  foundRow(issued: number): number | null;
  foundColumn(issued: number): number | null;
  /** The other way round; null for what was not issued. */
  issuedRow(found: number): number | null;
  issuedColumn(found: number): number | null;
}

/** Sheets of the form that came back. The first is the form itself, rows matched by code, columns by heading. */
export type FormLayout = readonly SheetLayout[];

/** The list of evidence is matched place by place: nothing in it has a code of its own. */
export function formLayout({ plan }: IssuedForm, places: FormPlaces, reading: FormReading): FormLayout {
  const [formPlan, evidencePlan] = plan.sheets;
  const layouts: SheetLayout[] = [];
  if (formPlan) layouts.push(formSheetLayout(formPlan, places, reading));
  if (evidencePlan && reading.evidenceSheet) layouts.push(sameLayout(evidencePlan, reading.evidenceSheet));
  return layouts;
}

function formSheetLayout(issued: SheetPlan, places: FormPlaces, reading: FormReading): SheetLayout {
  const rows = new Map<number, number>();
  const shift = reading.headerRow - headRows.headings;
  for (let row = 0; row < headRows.body; row += 1) {
    if (row + shift >= 0) rows.set(row, row + shift);
  }
  const lines = new Map(reading.lines.map((line) => [line.line.criterion.code, line]));
  let last = headRows.body - 1 + shift;
  for (const { row, line, measure } of places.rows) {
    const found = lines.get(line.criterion.code);
    const at = measure === null ? found?.row : found?.measures.get(measure)?.cell.row;
    if (at === undefined) continue;
    rows.set(row, at);
    last = Math.max(last, at);
  }
  // What stands below the criteria keeps its distance to them.
  const below = last + 1 - places.end;
  for (let row = places.end; row < lastRow(issued); row += 1) rows.set(row, row + below);
  const columns = new Map(
    formColumns.flatMap(({ id }): [number, number][] => {
      const at = reading.columns.get(id);
      return at === undefined ? [] : [[formColumn(id), at]];
    }),
  );
  const [issuedRows, issuedColumns] = [inverse(rows), inverse(columns)];
  const isWhole = rows.size >= places.end && columns.size === formColumns.length;
  return {
    issued,
    found: reading.sheet,
    unmoved: isWhole && [...rows, ...columns].every(isFixed),
    foundRow: (row) => (row < places.end ? (rows.get(row) ?? null) : row + below),
    foundColumn: (column) => columns.get(column) ?? null,
    issuedRow: (row) => issuedRows.get(row) ?? null,
    issuedColumn: (column) => issuedColumns.get(column) ?? null,
  };
}

function sameLayout(issued: SheetPlan, found: SheetSnapshot): SheetLayout {
  const same = (index: number) => index;
  const [rows, columns] = [lastRow(issued), lastColumn(issued)];
  return {
    issued,
    found,
    unmoved: true,
    foundRow: same,
    foundColumn: same,
    issuedRow: (row) => (row < rows ? row : null),
    issuedColumn: (column) => (column < columns ? column : null),
  };
}

function isFixed([issued, found]: readonly [number, number]): boolean {
  return issued === found;
}

function inverse(map: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...map].map(([from, to]) => [to, from]));
}

/** One past the last row with contents. */
function lastRow({ blocks }: SheetPlan): number {
  return Math.max(0, ...blocks.map(({ row, rows }) => row + rows.length));
}

/** One past the last column with contents. */
function lastColumn({ blocks }: SheetPlan): number {
  return Math.max(0, ...blocks.flatMap(({ column, rows }) => rows.map((cells) => column + cells.length)));
}
