/** The documents that a unit lists, and which lines cite them. */
import { cleanText } from '../../../core/measures/number-text';
import { dayOfSerial, parseDay } from '../../../core/periods/calendar-day';
import { cellFormat } from '../../../sheets/read/cell-formats';
import { foldName } from '../../../sheets/read/names';
import { numberOf } from '../../../sheets/unit-form/entered';
import type { EvidenceColumnId } from '../../../sheets/unit-form/columns';
import type { Entry, EvidenceReading } from '../../../sheets/unit-form/form-reading';
import { type Answer, type FilledForm, isScored, perForm } from '../content-check';

/** One row of the list of evidence. */
export interface ListedDocument {
  readonly row: EvidenceReading;
  /** Its code as codes are compared; empty where it has none. */
  readonly key: string;
  /** Cleaned text of a column; empty where nothing stands. */
  readonly text: (column: EvidenceColumnId) => string;
  /** The cell of a column; null where the column is gone. */
  readonly cell: (column: EvidenceColumnId) => Entry['cell'] | null;
  /** Day of issue `yyyy-mm-dd`; null where none can be read. */
  readonly day: string | null;
}

/** One code that a line names in its evidence column. */
export interface Citation {
  readonly code: string;
  /** The code as codes are compared. */
  readonly key: string;
  readonly answer: Answer;
  readonly entry: Entry;
}

/** In the order of the list. */
export const documentsOf = perForm(({ reading, submission }: FilledForm): readonly ListedDocument[] =>
  reading.evidence.map((row) => {
    return {
      row,
      key: codeKey(textOf(row.entries.get('code'))),
      text: (column) => textOf(row.entries.get(column)),
      cell: (column) => row.entries.get(column)?.cell ?? null,
      day: dayOf(row.entries.get('date'), submission.snapshot.date1904),
    };
  }),
);

/** The first document of each code. */
export const documentsByKey = perForm((form): ReadonlyMap<string, ListedDocument> => {
  const byKey = new Map<string, ListedDocument>();
  for (const document of documentsOf(form)) {
    if (document.key !== '' && !byKey.has(document.key)) byKey.set(document.key, document);
  }
  return byKey;
});

/** In form order. */
export const citationsOf = perForm(({ answers }: FilledForm): readonly Citation[] =>
  answers.flatMap((answer) => {
    const entry = answer.reading.entries.get('evidence');
    if (!entry) return [];
    return codesIn(textOf(entry)).map((code) => ({ code, key: codeKey(code), answer, entry }));
  }),
);

/** Codes as people part them: by semicolons, commas, line breaks, `và`. */
export function codesIn(text: string): readonly string[] {
  return text
    .split(/[;,\n\r]+|\s+(?:và|and|&)\s+/u)
    .map(cleanText)
    .filter((code) => code !== '');
}

/** Codes are the same but for case, spaces and marks. */
export function codeKey(code: string): string {
  return foldName(code);
}

/** Points that a line brings: what the unit gives itself, else what its figures give. */
export function pointsOf(answer: Answer): number {
  if (!isScored(answer)) return 0;
  return numberOf(answer.self) ?? answer.byRule ?? 0;
}

/** What a cell shows, cleaned but for line breaks; days as `dd/mm/yyyy` are not asked for here. */
export function textOf(entry: Entry | undefined): string {
  const value = entry?.value ?? null;
  if (value === null || typeof value === 'object') return '';
  return String(value)
    .split(/[\n\r]+/)
    .map(cleanText)
    .join('\n')
    .trim();
}

/** Day of issue `yyyy-mm-dd`; null where none can be read, a year by itself included. */
export function dayOf(entry: Entry | undefined, date1904: boolean): string | null {
  if (!entry) return null;
  const { value, format } = entry;
  if (typeof value === 'number') return cellFormat(format).isDate ? dayOfSerial(value, date1904) : null;
  return typeof value === 'string' ? parseDay(value) : null;
}
