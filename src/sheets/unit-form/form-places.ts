/** Where everything of a form stands on its sheet as it is issued. */
import { rootCode } from '../../core/criteria/criterion';
import { cellName } from '../../workbook/address';
import { formColumns, type FormColumnId } from './columns';
import type { FormLine, UnitForm } from './unit-form';

/** Rows above the criteria, from 0. Those from `unit` on are repeated on every page. */
export const headRows = {
  title: 0,
  subtitle: 1,
  hint: 2,
  unit: 3,
  headings: 4,
  numbers: 5,
  body: 6,
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

export class FormPlaces {
  /** From top to bottom; the index itself, which sums up all others, stands last. */
  readonly rows: readonly FormRow[];
  private readonly lineRows: ReadonlyMap<string, number>;
  private readonly measureRows: ReadonlyMap<string, number>;

  constructor(readonly form: UnitForm) {
    const isRoot = ({ criterion }: FormLine) => criterion.code === rootCode;
    const lines = [...form.lines.filter((line) => !isRoot(line)), ...form.lines.filter(isRoot)];
    this.rows = lines
      .flatMap((line) => [
        { line, measure: null },
        ...line.measures.filter((name) => !columnMeasures.has(name)).map((measure) => ({ line, measure })),
      ])
      .map((row, i) => ({ ...row, row: headRows.body + i }));
    this.lineRows = new Map(
      this.rows.filter(({ measure }) => measure === null).map(({ line, row }) => [line.criterion.code, row]),
    );
    this.measureRows = new Map(
      this.rows.filter(({ measure }) => measure !== null).map((row) => [rowCode(row), row.row]),
    );
  }

  /** One past the last row. */
  get end(): number {
    return headRows.body + this.rows.length;
  }

  has(code: string): boolean {
    return this.lineRows.has(code);
  }

  /** The cell of a criterion in a column, such as `K12`. */
  cell(code: string, column: FormColumnId): string {
    return cellName(this.lineRows.get(code) ?? headRows.body, formColumn(column));
  }

  /** The cell where a measure of a line is entered; null where the form does not ask for it. */
  measure(line: FormLine, name: string): string | null {
    if (!line.measures.includes(name)) return null;
    const { code } = line.criterion;
    const column = columnMeasures.get(name);
    if (column !== undefined) return this.cell(code, column);
    const row = this.measureRows.get(`${code}:${name}`);
    return row === undefined ? null : cellName(row, formColumn('x'));
  }
}
