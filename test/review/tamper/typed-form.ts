/** What somebody typed into a form, before programs calculated anything from it. */
import type { CellRef } from '../../../src/core/findings/finding';
import {
  evidenceColumns,
  type EvidenceColumnId,
  type FormColumnId,
} from '../../../src/sheets/unit-form/columns';
import { evidencePlace, formColumn, FormPlaces, rowCode } from '../../../src/sheets/unit-form/form-places';
import type { IssuedForm } from '../../../src/sheets/unit-form/form-plan';
import type { CellContent, SheetPlan } from '../../../src/workbook/plan';

/** A cell of the form: of a criterion, or of one of its named measures; or of the n-th document of the list. */
export type Place =
  | { readonly line: string; readonly column: FormColumnId; readonly measure?: string }
  | { readonly document: number; readonly column: EvidenceColumnId };

export class TypedForm {
  private readonly entries = [new Map<string, CellContent>(), new Map<string, CellContent>()] as const;

  constructor(
    readonly issued: IssuedForm,
    readonly places = new FormPlaces(issued.form),
    private readonly rows = new Map(places.rows.map((row) => [rowCode(row), row.row])),
  ) {}

  put(place: Place, content: CellContent): this {
    const { row, column } = this.cell(place);
    this.entries[this.sheetOf(place)].set(key(row, column), content);
    return this;
  }

  at(place: Place): CellContent {
    const { row, column } = this.cell(place);
    return this.entries[this.sheetOf(place)].get(key(row, column)) ?? null;
  }

  /** The number that was typed there. */
  number(place: Place): number {
    const content = this.at(place);
    if (typeof content !== 'number') throw new RangeError(`No number at ${JSON.stringify(place)}`);
    return content;
  }

  cell(place: Place): CellRef {
    const sheet = this.sheets[this.sheetOf(place)].name;
    if ('document' in place) {
      const column = evidenceColumns.findIndex(({ id }) => id === place.column);
      return { sheet, row: evidencePlace.codes.row + place.document, column };
    }
    const { line, measure, column } = place;
    const code = measure === undefined ? line : `${line}:${measure}`;
    const row = this.rows.get(code);
    if (row === undefined) throw new RangeError(`No row ${code}`);
    return { sheet, row, column: formColumn(column) };
  }

  /** Entries of the form and of its list of evidence, by `row,column`. */
  get typed(): readonly [ReadonlyMap<string, CellContent>, ReadonlyMap<string, CellContent>] {
    return this.entries;
  }

  get sheets(): readonly [SheetPlan, SheetPlan] {
    return this.issued.plan.sheets as readonly [SheetPlan, SheetPlan];
  }

  copy(): TypedForm {
    const copy = new TypedForm(this.issued, this.places, this.rows);
    this.entries.forEach((entries, sheet) => {
      for (const [at, content] of entries) copy.entries[sheet as 0 | 1].set(at, content);
    });
    return copy;
  }

  private sheetOf(place: Place): 0 | 1 {
    return 'document' in place ? 1 : 0;
  }
}

export function key(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
