/** STR: rows and columns that went, came or changed places. */
import { formColumns } from '../../../sheets/unit-form/columns';
import { formColumn, headRows, rowCode } from '../../../sheets/unit-form/form-places';
import { cellValue } from '../../../workbook/cells';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { formCheck, type ReturnedForm } from '../file-check';

const rowMissing = formCheck({ id: 'row-missing', family: 'STR', severity: 'error' }, (form, log) => {
  const { layout, reading } = form;
  for (const row of form.places.rows) {
    if ((layout[0]?.foundRow(row.row) ?? null) !== null) continue;
    const { code } = row.line.criterion;
    log.fail({ sheet: reading.sheet.name, criterion: code, found: null, expected: rowCode(row) });
  }
});

const rowAdded = formCheck({ id: 'row-added', family: 'STR', severity: 'warning' }, (form, log) => {
  const { reading } = form;
  const known = new Set(form.places.rows.map(rowCode));
  for (const { row, code } of reading.strangers) {
    if (!known.has(code)) log.fail({ cell: codeCell(form, row), found: code });
  }
  for (const row of rowsWithoutCode(form)) log.fail({ cell: codeCell(form, row), found: null });
});

const rowTwice = formCheck(
  { id: 'row-twice', family: 'STR', severity: 'error', parameters: ['firstRow'] },
  (form, log) => {
    const known = new Map(form.places.rows.map((row) => [rowCode(row), row]));
    for (const { row, code } of form.reading.strangers) {
      const issued = known.get(code);
      const first = issued ? (form.layout[0]?.foundRow(issued.row) ?? null) : null;
      // Of a measure whose criterion is gone, no row counts; that it is gone is told.
      if (!issued || first === null) continue;
      const { code: criterion } = issued.line.criterion;
      log.fail({ cell: codeCell(form, row), criterion, found: code, parameters: { firstRow: first + 1 } });
    }
  },
);

const rowMoved = formCheck({ id: 'row-moved', family: 'STR', severity: 'warning' }, (form, log) => {
  const rows = form.places.rows.flatMap((row) => {
    const at = form.layout[0]?.foundRow(row.row) ?? null;
    return at === null ? [] : [{ row, at }];
  });
  const kept = longestRise(rows.map(({ at }) => at));
  rows.forEach(({ row, at }, i) => {
    if (kept.has(i)) return;
    log.fail({ cell: codeCell(form, at), criterion: row.line.criterion.code, found: rowCode(row) });
  });
});

const columnMissing = formCheck(
  { id: 'column-missing', family: 'STR', severity: 'error' },
  ({ reading, issued }, log) => {
    const language = issued.plan.sheets[0]?.blocks;
    const headings = language?.find(({ row }) => row === headRows.headings)?.rows[0] ?? [];
    const { sheet, headerRow: row, columns } = reading;
    const taken = new Set(columns.values());
    for (const { id } of formColumns) {
      if (columns.has(id)) continue;
      const column = formColumn(id);
      const there = taken.has(column) ? null : cellValue(sheet.cells, row, column);
      const expected = headings[column];
      log.fail({
        cell: { sheet: sheet.name, row, column },
        found: typeof there === 'string' ? there : null,
        expected: typeof expected === 'string' ? expected : id,
      });
    }
  },
);

const columnMoved = formCheck(
  { id: 'column-moved', family: 'STR', severity: 'warning' },
  ({ reading: { columns, sheet, headerRow: row } }, log) => {
    const found = formColumns.flatMap(({ id }) => columns.get(id) ?? []);
    const kept = longestRise(found);
    found.forEach((column, i) => {
      const value = cellValue(sheet.cells, row, column);
      if (!kept.has(i))
        log.fail({
          cell: { sheet: sheet.name, row, column },
          found: typeof value === 'string' ? value : null,
        });
    });
  },
);

export const rowAndColumnChecks: readonly Check<Submission>[] = [
  rowMissing,
  rowAdded,
  rowTwice,
  rowMoved,
  columnMissing,
  columnMoved,
];

function codeCell({ reading: { sheet, columns } }: ReturnedForm, row: number) {
  return { sheet: sheet.name, row, column: columns.get('code') ?? 0 };
}

/** Rows between those of the form that hold something in its columns but no code. */
function rowsWithoutCode({ reading, differences }: ReturnedForm): readonly number[] {
  const rows = reading.lines.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const strangers = new Set(reading.strangers.map(({ row }) => row));
  const columns = new Set(reading.columns.values());
  const found = differences.flatMap(({ kind, cell: { sheet, row, column } }) =>
    kind === 'outside' &&
    sheet === reading.sheet.name &&
    columns.has(column) &&
    row > first &&
    row < last &&
    !strangers.has(row)
      ? [row]
      : [],
  );
  return [...new Set(found)];
}

/**
 * Indexes of a longest rising part of the values: what did not move while the rest did.
 * `longestRise([1, 5, 2, 3])` holds 0, 2 and 3.
 */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  /** The index where a rise of each length ends lowest, and what stands before each index in its rise. */
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, i) => {
    const length = ends.findIndex((end) => values[end]! >= value);
    const at = length < 0 ? ends.length : length;
    before[i] = at === 0 ? -1 : ends[at - 1]!;
    ends[at] = i;
  });
  const kept = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) kept.add(i);
  return kept;
}
