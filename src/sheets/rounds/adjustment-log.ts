/** `Nhật ký điều chỉnh`: each closing of the results, and what was corrected between two of them. */
import type { Scoreboard, UnitResult } from '../../core/scoring/scoreboard';
import { cellName } from '../../workbook/address';
import { cellValue } from '../../workbook/cells';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { readingLog } from '../read/finding-ids';
import { findHeader, type HeaderFormat } from '../read/header';
import { startReading } from '../read/reading';
import { Table } from '../read/table';
import type { Texts } from '../texts';
import { entryFill } from '../unit-form/form-look';
import type { InputChange } from './input-changes';
import { logColumns, roundSheets } from './round-sheets';
import { centered, codeStyle, pointsStyle, proseStyle, roundSheet } from './round-table';

type LogColumn = keyof typeof logColumns;
/** One row by column. */
export type LogRow = Partial<Readonly<Record<LogColumn, CellContent>>>;

const ids = Object.keys(logColumns) as LogColumn[];
const format: HeaderFormat = {
  columns: ids.map((id) => ({ id, names: logColumns[id], aliases: [] })),
  headedBy: [['closing', 'day', 'before', 'after']],
};

/** The rows of the log that a workbook has, as they stand, grounds that people wrote included; null without a log. */
export function readLog(snapshot: WorkbookSnapshot): readonly LogRow[] | null {
  const reading = startReading(snapshot, readingLog());
  for (const sheet of reading.snapshot.sheets) {
    const header = findHeader(reading, sheet, format);
    if (!header) continue;
    return [...new Table<LogColumn>(reading, sheet, header).rows()].map(({ row }) =>
      Object.fromEntries(
        [...header.columns].map(([id, column]) => {
          const value = cellValue(sheet.cells, row, column);
          return [id, typeof value === 'object' ? null : value];
        }),
      ),
    );
  }
  return null;
}

/** The rows with the grounds that the same rows have in a later copy of the log, where somebody wrote some there. */
export function withGrounds(rows: readonly LogRow[], later: readonly LogRow[]): readonly LogRow[] {
  const written = new Map(later.map((row) => [withoutGrounds(row), row.reason ?? null]));
  return rows.map((row) => ({ ...row, reason: written.get(withoutGrounds(row)) ?? row.reason ?? null }));
}

function withoutGrounds(row: LogRow): string {
  return JSON.stringify(ids.map((id) => (id === 'reason' ? null : (row[id] ?? null))));
}

/** How often the results were closed: the highest number in the log. */
export function closingsIn(rows: readonly LogRow[]): number {
  return Math.max(0, ...rows.map(({ closing }) => (typeof closing === 'number' ? closing : 0)));
}

/** What one closing adds: the closing itself, each corrected cell, and each unit that others' corrections moved. */
export function closingRows(
  closing: { readonly number: number; readonly day: string; readonly fingerprint: string },
  changes: readonly InputChange[],
  boards: { readonly before: Scoreboard | null; readonly after: Scoreboard },
  texts: Texts,
): readonly LogRow[] {
  const { number, day, fingerprint } = closing;
  const head = { closing: number, day };
  const [was, is] = [resultsOf(boards.before), resultsOf(boards.after)];
  const standing = (unit: string): LogRow => ({
    unit,
    scoreBefore: was.get(unit)?.score ?? null,
    scoreAfter: is.get(unit)?.score ?? null,
    rankBefore: was.get(unit)?.groupRank ?? null,
    rankAfter: is.get(unit)?.groupRank ?? null,
  });
  const told = new Set(changes.map(({ unit }) => unit));
  const moved = [...is.keys()].filter((unit) => {
    const [a, b] = [was.get(unit), is.get(unit)];
    return a && !told.has(unit) && (a.score !== b?.score || a.groupRank !== b.groupRank);
  });
  const ranked = boards.after.units.filter(({ rank }) => rank !== null).length;
  return [
    { ...head, after: texts.text('rounds.log.closed', { number, ranked, fingerprint }) },
    ...changes.map(({ cell, unit, before, after }) => ({
      ...head,
      ...(unit !== null && standing(unit)),
      sheet: cell.sheet,
      cell: cellName(cell.row, cell.column),
      before: before ?? texts.text('word.empty'),
      after: after ?? texts.text('word.empty'),
    })),
    ...moved.map((unit) => ({ ...head, ...standing(unit), after: texts.text('rounds.log.moved') })),
  ];
}

function resultsOf(board: Scoreboard | null): ReadonlyMap<string, UnitResult> {
  return new Map(board?.units.map((result) => [result.unit.code, result]) ?? []);
}

export function adjustmentLog(rows: readonly LogRow[], texts: Texts): SheetPlan {
  const entry = { width: 24, style: proseStyle };
  return roundSheet(
    {
      sheet: roundSheets.log,
      title: texts.text('rounds.log.title'),
      lead: texts.text('rounds.log.lead'),
      names: logColumns,
      columns: {
        number: { width: 6, style: centered },
        closing: { width: 7, style: centered },
        day: { width: 12, style: codeStyle },
        unit: { width: 10, style: codeStyle },
        sheet: { width: 15, style: proseStyle },
        cell: { width: 8, style: centered },
        before: entry,
        after: { ...entry, width: 32 },
        scoreBefore: { width: 9, style: pointsStyle },
        scoreAfter: { width: 9, style: pointsStyle },
        rankBefore: { width: 8, style: centered },
        rankAfter: { width: 8, style: centered },
        reason: { width: 34, style: { ...proseStyle, fill: entryFill } },
      },
      rows: rows.map((row, i) => ({ ...row, number: i + 1 })),
      frozenColumns: 0,
    },
    texts,
  );
}
