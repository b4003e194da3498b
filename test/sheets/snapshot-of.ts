/** Workbook snapshots from rows of values, for tests. */
import type { CellRange } from '../../src/workbook/address';
import { CellKind, type SheetSnapshot, type Span, type WorkbookSnapshot } from '../../src/workbook/snapshot';

/** A cell with more to it than its value. `format` is a number format such as `d-mmm`. */
export interface SpecialCell {
  readonly value?: number | string | boolean | null;
  /** A formula error, such as `#DIV/0!`. */
  readonly error?: string;
  /** Without the leading `=`. */
  readonly formula?: string;
  readonly format?: string;
}

export type TestCell = number | string | boolean | null | undefined | SpecialCell;
export type TestRows = readonly (readonly TestCell[])[];

/** A sheet as its rows, or its rows with what else it has. */
export type TestSheet =
  | TestRows
  | {
      readonly rows: TestRows;
      readonly visibility?: SheetSnapshot['visibility'];
      readonly kind?: SheetSnapshot['kind'];
      readonly merges?: readonly CellRange[];
      readonly hiddenRows?: readonly Span[];
      readonly hiddenColumns?: readonly Span[];
    };

/** A snapshot of a workbook with these sheets, in this order; null, undefined and empty rows store nothing. */
export function snapshotOf(sheets: Readonly<Record<string, TestSheet>>): WorkbookSnapshot {
  const formats = ['General'];
  return {
    name: 'test.xlsx',
    sheets: Object.entries(sheets).map(([name, sheet]) => sheetOf(name, sheet, formats)),
    names: [],
    formats,
    date1904: false,
    ownSheets: [],
    run: null,
    package: null,
  };
}

function sheetOf(name: string, sheet: TestSheet, formats: string[]): SheetSnapshot {
  const { rows, ...rest } = 'rows' in sheet ? sheet : { rows: sheet };
  return {
    name,
    kind: 'worksheet',
    visibility: 'visible',
    merges: [],
    tables: [],
    validations: [],
    comments: [],
    protection: { sheet: false, password: false },
    hiddenRows: [],
    hiddenColumns: [],
    ...rest,
    cells: cellsOf(rows, formats),
  };
}

function cellsOf(rows: TestRows, formats: string[]): SheetSnapshot['cells'] {
  const stored: number[] = [];
  const starts: number[] = [0];
  const columns: number[] = [];
  const kinds: number[] = [];
  const numbers: number[] = [];
  const formatIds: number[] = [];
  const texts: string[] = [];
  const textIds = new Map<string, number>();
  const formulas = new Map<number, string>();
  const textId = (text: string): number => {
    const known = textIds.get(text);
    if (known !== undefined) return known;
    textIds.set(text, texts.length);
    return texts.push(text) - 1;
  };
  rows.forEach((row, r) => {
    row.forEach((entry, c) => {
      if (entry === null || entry === undefined) return;
      const cell: SpecialCell = typeof entry === 'object' ? entry : { value: entry };
      const { value = null, error, formula, format = 'General' } = cell;
      if (formula !== undefined) formulas.set(columns.length, formula);
      if (!formats.includes(format)) formats.push(format);
      columns.push(c);
      formatIds.push(formats.indexOf(format));
      if (error !== undefined) push(CellKind.error, textId(error));
      else if (typeof value === 'number') push(CellKind.number, value);
      else if (typeof value === 'string') push(CellKind.text, textId(value));
      else if (typeof value === 'boolean') push(CellKind.boolean, Number(value));
      else push(CellKind.blank, 0);
    });
    if (columns.length === starts.at(-1)) return;
    stored.push(r);
    starts.push(columns.length);
  });
  function push(kind: number, number: number): void {
    kinds.push(kind);
    numbers.push(number);
  }
  return {
    rows: Int32Array.from(stored),
    starts: Int32Array.from(starts),
    columns: Uint16Array.from(columns),
    kinds: Uint8Array.from(kinds),
    numbers: Float64Array.from(numbers),
    texts,
    formats: Uint16Array.from(formatIds),
    formulas,
  };
}
