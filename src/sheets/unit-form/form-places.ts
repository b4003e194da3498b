/** Where everything of a form stands on its sheet as it is issued. */
import { isShownOnly, rootCode } from '../../core/criteria/criterion';
import { oncePer } from '../../core/remembered';
import { cellName } from '../../workbook/address';
import { evidenceColumns, formColumns, type FormColumnId } from './columns';
import type { FormLine, UnitForm } from './unit-form';

/** Rows above the criteria, from 0. Those from `unit` on are repeated on every page. */
export const headRows = {
  title: 0,
  index: 1,
  basis: 2,
  hint: 3,
  unit: 4,
  headings: 5,
  numbers: 6,
  body: 7,
} as const;

/** Rows of the list of evidence, and the cells that hold the codes of its documents: there is room for 60. */
export const evidencePlace = {
  headingRow: 3,
  numberRow: 4,
  codes: { row: 5, column: evidenceColumns.length - 1, rows: 60, columns: 1 },
} as const;

/** One row of the sheet: a criterion, or one named measure of the criterion above it. */
export interface FormRow {
  readonly row: number;
  readonly line: FormLine;
  /** Null for the row of the criterion itself. */
  readonly measure: string | null;
}

/** Measures that have columns of their own. */
const columnMeasures: ReadonlyMap<string, FormColumnId> = new Map([
  ['a', 'a'],
  ['b', 'b'],
  ['x', 'x'],
  ['n', 'x'],
]);

/** Index of a column on the sheet. */
export function formColumn(id: FormColumnId): number {
  return formColumns.findIndex((column) => column.id === id);
}

/** What stands in the code column of a row: `1.2`, and `1.2:name` for a named measure. */
export function rowCode({ line, measure }: FormRow): string {
  return measure === null ? line.criterion.code : `${line.criterion.code}:${measure}`;
}

/** Columns that stand on the printed page, from the first on. */
export const printedColumns = formColumn('check');

/** Columns of a row that the unit types into. */
export function entryColumns({ line, measure }: FormRow): readonly FormColumnId[] {
  if (measure !== null) return ['x'];
  if (line.role !== 'measured' && line.role !== 'entered') return [];
  const figures = line.measures.flatMap((name) => columnMeasures.get(name) ?? []);
  const points: readonly FormColumnId[] = isShownOnly(line.criterion) ? [] : ['self'];
  return [...figures, ...points, 'evidence', 'place', 'explanation'];
}

/** Where each line stands. */
interface Placed {
  readonly rows: readonly FormRow[];
  readonly codes: ReadonlySet<string>;
  readonly lines: ReadonlyMap<string, FormLine>;
  readonly lineRows: ReadonlyMap<string, number>;
  readonly measureRows: ReadonlyMap<string, number>;
}

/** Worked out once for units that are asked the same lines. */
const placedLines = oncePer((lines: UnitForm['lines']): Placed => {
  const isRoot = ({ criterion }: FormLine) => criterion.code === rootCode;
  const rows = [...lines.filter((line) => !isRoot(line)), ...lines.filter(isRoot)]
    .flatMap((line) => [
      { line, measure: null },
      ...line.measures.filter((name) => !columnMeasures.has(name)).map((measure) => ({ line, measure })),
    ])
    .map((row, i) => ({ ...row, row: headRows.body + i }));
  const ofLines = rows.filter(({ measure }) => measure === null);
  const ofMeasures = rows.filter(({ measure }) => measure !== null);
  return {
    rows,
    codes: new Set(rows.map(rowCode)),
    lines: new Map(lines.map((line) => [line.criterion.code, line])),
    lineRows: new Map(ofLines.map(({ line, row }) => [line.criterion.code, row])),
    measureRows: new Map(ofMeasures.map((row) => [rowCode(row), row.row])),
  };
});

export class FormPlaces {
  private readonly placed: Placed;

  constructor(readonly form: UnitForm) {
    this.placed = placedLines(form.lines);
  }

  /** From top to bottom; the index itself, which sums up all others, stands last. */
  get rows(): readonly FormRow[] {
    return this.placed.rows;
  }

  /** What stands in the code column. */
  get codes(): ReadonlySet<string> {
    return this.placed.codes;
  }

  /** One past the last row. */
  get end(): number {
    return headRows.body + this.rows.length;
  }

  /** The line of a criterion. */
  line(code: string): FormLine | undefined {
    return this.placed.lines.get(code);
  }

  has(code: string): boolean {
    return this.placed.lineRows.has(code);
  }

  /** The cell of a criterion in a column, such as `K12`. */
  cell(code: string, column: FormColumnId): string {
    return cellName(this.placed.lineRows.get(code) ?? headRows.body, formColumn(column));
  }

  /** The cell where a measure of a line is entered; null where the form does not ask for it. */
  measure(line: FormLine, name: string): string | null {
    if (!line.measures.includes(name)) return null;
    const { code } = line.criterion;
    const column = columnMeasures.get(name);
    if (column !== undefined) return this.cell(code, column);
    const row = this.placed.measureRows.get(`${code}:${name}`);
    return row === undefined ? null : cellName(row, formColumn('x'));
  }
}
