/** The figures of an index workbook under the checks that forms undergo: as though each unit had sent its row. */
import type { ColumnOrigin, IndexBook, MeasureColumn, PointsColumn, Unit } from '../core/book';
import type { CellRef, Finding } from '../core/findings/finding';
import { openScoring } from '../core/scoring/score';
import { typedEntry } from '../sheets/template/typed-entry';
import type { FormColumnId } from '../sheets/unit-form/columns';
import type { Entry, FormReading, LineReading } from '../sheets/unit-form/form-reading';
import { submittedBook } from '../sheets/unit-form/submitted-book';
import { unitForm } from '../sheets/unit-form/unit-form';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { Check } from './check';
import { appraisalChecks } from './checks/consolidation/consolidation-checks';
import { identityChecks } from './checks/identities/identity-checks';
import { ownCheck } from './checks/own-checks';
import { runStages } from './run-checks';
import type { SentBefore, Submission } from './submission';

/** What agrees or not is the same in a form and in the data of an index; how cells are typed, its reader has said. */
const figureChecks: readonly Check<Submission>[] = [...identityChecks, ownCheck];

/**
 * What the checks of figures find in the data of the current period, unit by unit, at the cells of the workbook, and
 * those of appraisals in the points that agencies gave.
 */
export function checkIndexFigures(book: IndexBook, snapshot: WorkbookSnapshot): readonly Finding[] {
  const { findings } = runStages(appraisalChecks, { book, digests: [] });
  return [...figureFindings(book, snapshot), ...findings].filter(({ status }) => status === 'fail');
}

function figureFindings(book: IndexBook, snapshot: WorkbookSnapshot): readonly Finding[] {
  return book.units.flatMap((unit) => {
    const reading = readingOf(book, unit, snapshot);
    if (!reading) return [];
    const submission: Submission = {
      file: '',
      sha256: '',
      snapshot,
      book,
      unit,
      issued: null,
      reading,
      scoring: openScoring(submittedBook(reading)),
      previous: null,
      attachments: null,
    };
    return runStages(figureChecks, submission, { unit: unit.code }).findings;
  });
}

/** What an index has of a unit for a period, as though the unit had sent it: no evidence; null where it has nothing. */
export function sentInIndex(book: IndexBook, unit: string, period: string): SentBefore | null {
  const found = book.units.find(({ code }) => code === unit);
  const lines = (found && linesOf(book, found, period)) ?? [];
  const isSent = lines.some(({ entries, measures }) =>
    [entries.get('self'), ...measures.values()].some((entry) => entry && entry.value !== null),
  );
  return isSent ? { lines, columns: new Map(), evidence: [], evidenceSheet: null } : null;
}

/** The row of a unit as a form; null for a khối without criteria, or where the workbook has no figures at all. */
function readingOf(book: IndexBook, unit: Unit, snapshot: WorkbookSnapshot): FormReading | null {
  const form = unitForm(book, unit);
  const lines = linesOf(book, unit, book.settings.period.key);
  const sheet = lines && sheetOf(snapshot, lines);
  return (
    form &&
    sheet && {
      form,
      sheet,
      headerRow: -1,
      columns: new Map(),
      lines,
      strangers: [],
      evidenceSheet: null,
      evidence: [],
      checkCode: null,
    }
  );
}

/** Null for a khối without criteria, or where the index has no such period. */
function linesOf(book: IndexBook, unit: Unit, period: string): readonly LineReading[] | null {
  const form = unitForm(book, unit);
  const data = book.periods.get(period);
  if (!form || !data) return null;
  const at = book.units.indexOf(unit);
  return form.lines.flatMap((line): LineReading[] => {
    const { code } = line.criterion;
    const columns = data.measures.get(code) ?? [];
    const measures = new Map(columns.map((column) => [column.name, entryOf(book, column, at)]));
    const self = data.self.get(code);
    const cells = [...measures.values()];
    const entries = new Map<FormColumnId, Entry>([
      ...['a' as const, 'b' as const, 'x' as const].flatMap((id) => {
        const entry = measures.get(id);
        return entry ? [[id, entry] as const] : [];
      }),
      ...(self ? [['self', entryOf(book, self, at)] as const] : []),
    ]);
    return [{ line, row: cells[0]?.cell.row ?? -1, entries, measures }];
  });
}

function sheetOf({ sheets }: WorkbookSnapshot, lines: readonly LineReading[]): SheetSnapshot | null {
  const names = new Set(
    lines.flatMap(({ measures }) => [...measures.values()].map(({ cell }) => cell.sheet)),
  );
  return sheets.find(({ name }) => names.has(name)) ?? null;
}

function entryOf(
  { texts }: IndexBook,
  { column, origin }: MeasureColumn | PointsColumn,
  unit: number,
): Entry {
  return {
    cell: cellOf(origin, unit),
    value: typedEntry(texts, column, unit),
    formula: null,
    format: 'General',
  };
}

function cellOf({ sheet, rows, columns }: ColumnOrigin, unit: number): CellRef {
  return { sheet, row: rows[unit] ?? -1, column: columns[unit] ?? -1 };
}
