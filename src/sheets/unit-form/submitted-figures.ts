/** What one unit entered, small enough to be kept for thousands of units, each entry with its cell. */
import type { EntryValue } from '../template/index-content';
import type { Entry, FormReading } from './form-reading';

/** Entry `i` of a form is `values[i]`, entered for `keys[i]` in the cell at `rows[i]`, `columns[i]`. */
export interface SubmittedFigures {
  /** Unit code. */
  readonly unit: string;
  /** Name of the sheet that the entries stand on. */
  readonly sheet: string;
  readonly keys: readonly string[];
  /** As typed: what is no number is for the reader of the index workbook to judge. */
  readonly values: readonly EntryValue[];
  readonly rows: ArrayLike<number>;
  readonly columns: ArrayLike<number>;
}

/** `1.2:a` is a measure of a criterion, `1.2:` its self-assessed points. */
export function entryKey(criterion: string, measure: string | null): string {
  return `${criterion}:${measure ?? ''}`;
}

/** The criterion and, unless the entry is points, the measure that a key is made of. */
export function entryOfKey(key: string): { readonly criterion: string; readonly measure: string | null } {
  const colon = key.indexOf(':');
  return { criterion: key.slice(0, colon), measure: key.slice(colon + 1) || null };
}

/** Everything that the form asked for and that was entered; a formula error is no entry. */
export function submittedFigures({ form, sheet, lines }: FormReading): SubmittedFigures {
  const found = lines.flatMap(({ line: { criterion, role }, measures, entries }) => {
    if (role !== 'measured' && role !== 'entered') return [];
    const self = entries.get('self');
    return [
      ...[...measures].map(([name, entry]) => ({ key: entryKey(criterion.code, name), entry })),
      ...(self ? [{ key: entryKey(criterion.code, null), entry: self }] : []),
    ].filter(({ entry }) => enteredValue(entry) !== null);
  });
  return {
    unit: form.unit.code,
    sheet: sheet.name,
    keys: found.map(({ key }) => key),
    values: found.map(({ entry }) => enteredValue(entry)),
    rows: Int32Array.from(found, ({ entry }) => entry.cell.row),
    columns: Int32Array.from(found, ({ entry }) => entry.cell.column),
  };
}

function enteredValue({ value }: Entry): EntryValue {
  return value === '' || (typeof value === 'object' && value !== null) ? null : value;
}
