/** What a unit changed between two submissions of the same form. */
import type { CellRef, FindingValue } from '../../../core/findings/finding';
import { cleanText } from '../../../core/measures/number-text';
import { foldCase } from '../../../core/measures/text-pool';
import { sameNumber } from '../../../core/rounding/round';
import { textMeaning } from '../../../sheets/read/text-meaning';
import type { FormColumnId } from '../../../sheets/unit-form/columns';
import type {
  Entry,
  EvidenceReading,
  FormReading,
  LineReading,
} from '../../../sheets/unit-form/form-reading';
import type { SentBefore } from '../../submission';
import { dayOf } from '../evidence/documents';
import { writtenDay } from '../written-day';

export interface Change {
  readonly cell: CellRef;
  /** Code of the criterion; null for a document of the list of evidence. */
  readonly criterion: string | null;
  /** Code of the document, `#7` for one without a code in the eighth row; null for what stands in the form. */
  readonly document: string | null;
  /** Name of a measure, else id of the column. */
  readonly name: string;
  readonly before: FindingValue;
  readonly now: FindingValue;
  /** A figure or points, so that the score may change with it. */
  readonly counts: boolean;
}

/**
 * Every entry that is new, gone or another, in form order; the documents after the criteria. What the earlier
 * submission has no column or no list for is not known to have changed.
 */
export function changesSince(previous: SentBefore, reading: FormReading): readonly Change[] {
  const before = new Map(previous.lines.map((line) => [line.line.criterion.code, line]));
  const remarks = remarkColumns.filter((id) => previous.columns.has(id));
  return [
    ...reading.lines.flatMap((line) => changesOfLine(before.get(line.line.criterion.code), line, remarks)),
    ...(previous.evidenceSheet
      ? changesOfDocuments(documentsByCode(previous.evidence), documentsByCode(reading.evidence))
      : []),
  ];
}

/** Codes of the criteria whose explanation is another than before: there the unit said something about its changes. */
export function explainedAnew(previous: SentBefore, reading: FormReading): ReadonlySet<string> {
  const before = new Map(
    previous.lines.map(({ line, entries }) => [line.criterion.code, entries.get('explanation')]),
  );
  const anew = reading.lines.filter(({ line, entries }) => {
    const now = entries.get('explanation');
    return shown(now) !== null && !isSame(shown(before.get(line.criterion.code)), shown(now));
  });
  return new Set(anew.map(({ line }) => line.criterion.code));
}

const remarkColumns: readonly FormColumnId[] = ['evidence', 'place', 'explanation'];

function changesOfLine(
  before: LineReading | undefined,
  now: LineReading,
  remarks: readonly FormColumnId[],
): readonly Change[] {
  const { criterion, role } = now.line;
  if (role !== 'measured' && role !== 'entered') return [];
  const place = { criterion: criterion.code, document: null };
  const changeIn = (id: FormColumnId, counts: boolean) =>
    changeOf(before?.entries.get(id), now.entries.get(id), { ...place, name: id, counts });
  return [
    ...[...now.measures].flatMap(([name, entry]) =>
      changeOf(before?.measures.get(name), entry, { ...place, name, counts: true }),
    ),
    ...changeIn('self', true),
    ...remarks.flatMap((id) => changeIn(id, false)),
  ];
}

function changesOfDocuments(
  before: ReadonlyMap<string, EvidenceReading>,
  now: ReadonlyMap<string, EvidenceReading>,
): readonly Change[] {
  const place = (document: string) => ({ criterion: null, document, counts: false });
  const changed = [...now].flatMap(([code, document]) =>
    [...document.entries].flatMap(([name, entry]) =>
      name === 'check' ? [] : changeOf(before.get(code)?.entries.get(name), entry, { ...place(code), name }),
    ),
  );
  const gone = [...before]
    .filter(([code]) => !now.has(code))
    .flatMap(([code, { entries }]): Change[] => {
      const cell = entries.get('code')?.cell;
      return cell ? [{ cell, ...place(code), name: 'code', before: code, now: null }] : [];
    });
  return [...changed, ...gone];
}

function changeOf(
  old: Entry | undefined,
  entry: Entry | undefined,
  place: Pick<Change, 'criterion' | 'document' | 'name' | 'counts'>,
): readonly Change[] {
  const [before, now] = [shown(old), shown(entry)];
  const meaning = place.counts ? figureIn : asTyped;
  return !entry || isSame(meaning(before), meaning(now)) ? [] : [{ cell: entry.cell, ...place, before, now }];
}

/** Documents by their code, those without one by their row. */
function documentsByCode(evidence: readonly EvidenceReading[]): ReadonlyMap<string, EvidenceReading> {
  return new Map(
    evidence.map((document) => {
      const code = shown(document.entries.get('code'));
      return [code === null ? `#${String(document.row)}` : String(code), document];
    }),
  );
}

/** As it is shown; a day as people write it. */
function shown(entry: Entry | undefined): FindingValue {
  const value = entry?.value ?? null;
  if (typeof value === 'object') return value?.error ?? null;
  const day = typeof value === 'number' ? dayOf(entry, false) : null;
  if (day !== null) return writtenDay(day);
  return typeof value === 'string' ? cleanText(value.normalize('NFC')) || null : value;
}

/** What a figure says however it is typed: `12,5` as text is the number, `kps` the state. */
function figureIn(value: FindingValue): FindingValue {
  if (typeof value !== 'string') return value;
  const meaning = textMeaning(value);
  if (meaning.kind === 'number') return meaning.number.kind === 'certain' ? meaning.number.value : value;
  return meaning.kind === 'state' ? `#${String(meaning.tag)}` : foldCase(value);
}

function asTyped(value: FindingValue): FindingValue {
  return value;
}

function isSame(a: FindingValue, b: FindingValue): boolean {
  return typeof a === 'number' && typeof b === 'number' ? sameNumber(a, b) : a === b;
}
