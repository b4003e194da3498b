/** Reads a returned form: sheets and columns by their headings, rows by their codes, wherever they now stand. */
import { cellOffset, cellValue, valueAt, type CellError } from '../../workbook/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { Cell } from '../read/cell';
import { CodeSequence } from '../read/codes';
import { readingLog } from '../read/finding-ids';
import { findHeader, type Header, type HeaderFormat } from '../read/header';
import { foldName } from '../read/names';
import { startReading, type Reading } from '../read/reading';
import type { Names } from '../words';
import {
  checkCodeNames,
  evidenceColumns,
  formColumns,
  unitFormSheets,
  type EvidenceColumnId,
  type FormColumnId,
} from './columns';
import type { Entry, EvidenceReading, FormReading, LineReading, RowEntries } from './form-reading';
import { checkCodeOf } from './form-codes';
import { FormPlaces, rowCode } from './form-places';
import type { IssuedForm } from './form-plan';

const formFormat: HeaderFormat = {
  columns: formColumns.map((column) => ({ ...column, aliases: [] })),
  headedBy: [
    ['code', 'self'],
    ['code', 'computed'],
  ],
};
const evidenceFormat: HeaderFormat = {
  columns: evidenceColumns.map((column) => ({ ...column, aliases: [] })),
  headedBy: [
    ['code', 'number'],
    ['code', 'title'],
  ],
};

interface Found<Id extends string> {
  readonly sheet: SheetSnapshot;
  readonly header: Header;
  readonly columns: ReadonlyMap<Id, number>;
}

/** What stands in a returned form; null where no sheet of the workbook has the headings of one. */
export function readUnitForm(
  snapshot: WorkbookSnapshot,
  { form }: Pick<IssuedForm, 'form'>,
): FormReading | null {
  const reading = startReading(snapshot, readingLog());
  const found = find<FormColumnId>(reading, snapshot, formFormat, unitFormSheets.form);
  if (!found) return null;
  const { sheet, header, columns } = found;
  const entry = entryOf(snapshot, sheet);
  const places = new FormPlaces(form);
  const { rows, strangers } = rowsByCode(reading, found, places.codes);
  const evidence = find<EvidenceColumnId>(reading, snapshot, evidenceFormat, unitFormSheets.evidence);
  const documents = evidence ? evidenceRowsOf(snapshot, evidence) : [];
  // Each row is asked for as a line and again for its code.
  const known = new Map<number, RowEntries<FormColumnId>>();
  const entriesAt = (row: number) => {
    const entries = known.get(row) ?? new EntriesOfRow(row, columns, entry);
    known.set(row, entries);
    return entries;
  };
  return {
    form,
    sheet,
    headerRow: header.row,
    columns,
    lines: form.lines.flatMap((line): LineReading[] => {
      const row = rows.get(line.criterion.code);
      if (row === undefined) return [];
      const measures = line.measures.flatMap((name): [string, Entry][] => {
        const own = rows.get(`${line.criterion.code}:${name}`);
        const isNamed = !['a', 'b', 'x', 'n'].includes(name);
        const at = isNamed ? own : row;
        const cell =
          at === undefined ? undefined : entriesAt(at).get(name === 'a' || name === 'b' ? name : 'x');
        return cell ? [[name, cell]] : [];
      });
      return [{ line, row, entries: entriesAt(row), measures: new Map(measures) }];
    }),
    strangers,
    evidenceSheet: evidence?.sheet ?? null,
    evidence: documents,
    checkCode: checkCode(found, () =>
      checkCodeOf(
        places,
        (row) => {
          const at = rows.get(rowCode(row));
          return at === undefined ? undefined : entriesAt(at);
        },
        { documents, firstRow: evidence?.header.firstRow ?? 0 },
      ),
    ),
  };
}

/** The sheet of this name if it has the headings, else the first that has them. */
function find<Id extends string>(
  reading: Reading,
  snapshot: WorkbookSnapshot,
  format: HeaderFormat,
  names: Names,
): Found<Id> | null {
  const called = new Set([names.vi, names.en].map(foldName));
  const candidates = reading.snapshot.sheets
    .map((sheet, i) => ({ sheet, original: snapshot.sheets[i]! }))
    .sort((a, b) => Number(called.has(foldName(b.sheet.name))) - Number(called.has(foldName(a.sheet.name))));
  for (const { sheet, original } of candidates) {
    const header = findHeader(reading, sheet, format);
    if (header) return { sheet: original, header, columns: header.columns as ReadonlyMap<Id, number> };
  }
  return null;
}

function rowsByCode(
  reading: Reading,
  { sheet, header, columns }: Found<FormColumnId>,
  wanted: ReadonlySet<string>,
) {
  const rows = new Map<string, number>();
  const strangers: { row: number; code: string }[] = [];
  const column = columns.get('code')!;
  const sequence = new CodeSequence((code) => wanted.has(code));
  for (const row of sheet.cells.rows) {
    if (row < header.firstRow) continue;
    const cell = new Cell(reading, sheet, cellOffset(sheet.cells, row, column), null, 'code');
    if (cell.text === '') continue;
    const { code } = sequence.read(cell);
    if (wanted.has(code) && !rows.has(code)) rows.set(code, row);
    else strangers.push({ row, code });
  }
  return { rows, strangers };
}

type EntryAt = (row: number, column: number) => Entry;

/** Cells are looked at when they are asked for: most never are. */
class EntriesOfRow<Id extends string> implements RowEntries<Id> {
  private readonly known = new Map<Id, Entry>();

  constructor(
    private readonly row: number,
    private readonly columns: ReadonlyMap<Id, number>,
    private readonly entry: EntryAt,
  ) {}

  get(id: Id): Entry | undefined {
    const column = this.columns.get(id);
    return column === undefined ? undefined : this.at(id, column);
  }

  *[Symbol.iterator](): Generator<readonly [Id, Entry]> {
    for (const [id, column] of this.columns) yield [id, this.at(id, column)];
  }

  private at(id: Id, column: number): Entry {
    const entry = this.known.get(id) ?? this.entry(this.row, column);
    this.known.set(id, entry);
    return entry;
  }
}

function entryOf({ formats }: WorkbookSnapshot, { name, cells }: SheetSnapshot): EntryAt {
  return (row, column) => {
    const offset = cellOffset(cells, row, column);
    return {
      cell: { sheet: name, row, column },
      value: valueAt(cells, offset),
      formula: cells.formulas.get(offset) ?? null,
      format: formats[offset < 0 ? 0 : cells.formats[offset]!] ?? 'General',
    };
  };
}

function evidenceRowsOf(snapshot: WorkbookSnapshot, found: Found<EvidenceColumnId>): EvidenceReading[] {
  const { sheet, header, columns } = found;
  const { cells } = sheet;
  const entry = entryOf(snapshot, sheet);
  const filled = [...columns].filter(([id]) => id !== 'check').map(([, column]) => column);
  return [...cells.rows]
    .filter(
      (row) => row >= header.firstRow && filled.some((column) => cellValue(cells, row, column) !== null),
    )
    .map((row) => ({ row, entries: new EntriesOfRow(row, columns, entry) }));
}

/** The check code in the row of its label above the headings; null where nobody finds it. */
function checkCode({ sheet, header }: Found<FormColumnId>, computed: () => string): FormReading['checkCode'] {
  const { cells } = sheet;
  for (const [i, row] of cells.rows.entries()) {
    if (row >= header.row) return null;
    const from = cells.starts[i]!;
    const filled = Array.from({ length: cells.starts[i + 1]! - from }, (_, k) => ({
      column: cells.columns[from + k]!,
      value: valueAt(cells, from + k),
    })).filter(({ value }) => value !== null);
    const label = filled.findIndex(
      ({ value }) => typeof value === 'string' && checkCodeLabels.has(foldName(value)),
    );
    if (label < 0) continue;
    // Whatever was written over the code stands beside the label.
    const code =
      filled.find(({ value }) => typeof value === 'string' && /^\d{3}-\d{3}$/.test(value)) ??
      filled[label + 1];
    if (!code) return null;
    const shown = isError(code.value) ? code.value.error : String(code.value);
    return { cell: { sheet: sheet.name, row, column: code.column }, shown, computed: computed() };
  }
  return null;
}

const checkCodeLabels = new Set([checkCodeNames.vi, checkCodeNames.en].map(foldName));

function isError(value: Entry['value']): value is CellError {
  return typeof value === 'object' && value !== null;
}
