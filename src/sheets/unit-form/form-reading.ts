/** What stands in a returned form, cell by cell, beside what was asked. Readers make it, checks and jobs read it. */
import type { CellRef } from '../../core/findings/finding';
import type { CellError, CellValue } from '../../workbook/cells';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { EvidenceColumnId, FormColumnId } from './columns';
import type { FormLine, UnitForm } from './unit-form';

/** One cell of a form as it was found. */
export interface Entry {
  readonly cell: CellRef;
  readonly value: CellValue | CellError;
  /** Without `=`; null where the cell holds none. */
  readonly formula: string | null;
  /** Number format of the cell. */
  readonly format: string;
}

/** The cells of a row by the ids of their columns; a column that is gone has none. */
export interface RowEntries<Id extends string> extends Iterable<readonly [Id, Entry]> {
  get(id: Id): Entry | undefined;
}

/** One criterion as it came back. */
export interface LineReading {
  readonly line: FormLine;
  readonly row: number;
  /** By column id; for `a`, `b`, `x` the cell of the main row whether or not the measure is asked for. */
  readonly entries: RowEntries<FormColumnId>;
  /** Asked measures by name, named ones from rows of their own. */
  readonly measures: ReadonlyMap<string, Entry>;
}

/** One document of the list of evidence. */
export interface EvidenceReading {
  readonly row: number;
  readonly entries: RowEntries<EvidenceColumnId>;
}

/** A form that was recognised: rows by their codes, columns by their headings, wherever they now stand. */
export interface FormReading {
  readonly form: UnitForm;
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<FormColumnId, number>;
  /** In form order; a line whose row is gone is not among them. */
  readonly lines: readonly LineReading[];
  /** Rows between the heading and the end whose code is none of the form's. */
  readonly strangers: readonly { readonly row: number; readonly code: string }[];
  readonly evidenceSheet: SheetSnapshot | null;
  readonly evidence: readonly EvidenceReading[];
  /** `Mã đối chiếu`: the check code as the file shows it, and as its entries give it. */
  readonly checkCode: { readonly cell: CellRef; readonly shown: string; readonly computed: string } | null;
}
