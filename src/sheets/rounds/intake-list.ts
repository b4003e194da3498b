/** What people wrote down of the files that came in: a register written before, or a list with some of its columns. */
import { parseDay } from '../../core/periods/calendar-day';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Cell } from '../read/cell';
import { readingLog } from '../read/finding-ids';
import { findHeader, type HeaderFormat } from '../read/header';
import { startReading } from '../read/reading';
import { Table } from '../read/table';
import { registerColumns } from './round-sheets';

/** What is known of one file by its name. Null and empty text = not said. */
export interface IntakeNote {
  readonly file: string;
  readonly unit: string | null;
  readonly receivedAt: string | null;
  readonly signedCode: string;
  readonly note: string;
}

/** Columns that are read back; the others follow from the files. */
const readColumns = ['file', 'unit', 'receivedAt', 'signedCode', 'note'] as const;
type ReadColumn = (typeof readColumns)[number];

const format: HeaderFormat = {
  columns: readColumns.map((id) => ({ id, names: registerColumns[id], aliases: [] })),
  headedBy: [['file']],
};

/** By name of the file, without its folder; null when no sheet has a column of file names. */
export function readIntakeList(snapshot: WorkbookSnapshot): ReadonlyMap<string, IntakeNote> | null {
  const reading = startReading(snapshot, readingLog());
  for (const sheet of reading.snapshot.sheets) {
    const header = findHeader(reading, sheet, format);
    if (!header) continue;
    const rows = [...new Table<ReadColumn>(reading, sheet, header).rows()];
    const notes = rows
      .filter((row) => row.text('file') !== '')
      .map((row): IntakeNote => ({
        file: row.text('file'),
        unit: row.text('unit') || null,
        receivedAt: momentOf(row.at('receivedAt')),
        signedCode: row.text('signedCode'),
        note: row.at('note').prose,
      }));
    return new Map(notes.map((note) => [note.file.normalize('NFC'), note]));
  }
  return null;
}

/** A cell with day and time, or a text such as `08:30 15/12/2025` or `15/12/2025 08:30`; null when it is neither. */
function momentOf(cell: Cell): string | null {
  const day = cell.shownDay;
  if (day !== null) {
    const minutes = Math.round((cell.value - Math.floor(cell.value)) * 1440);
    return `${day}T${clock(Math.floor(minutes / 60) % 24, minutes % 60)}`;
  }
  const { text } = cell;
  const time = /(\d{1,2})[:h](\d{2})/.exec(text);
  const written = parseDay(time ? text.replace(/\S*\d{1,2}[:h]\d{2}\S*/, '') : text);
  return written === null ? null : `${written}T${clock(Number(time?.[1] ?? 0), Number(time?.[2] ?? 0))}`;
}

function clock(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
