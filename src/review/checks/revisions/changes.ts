/** What a unit changed between two submissions of the same form. */
import type { CellRef, FindingValue } from '../../../core/findings/finding';
import { cleanText } from '../../../core/measures/number-text';
import { sameNumber } from '../../../core/rounding/round';
import type { FormColumnId } from '../../../sheets/unit-form/columns';
import type {
  Entry,
  EvidenceReading,
  FormReading,
  LineReading,
} from '../../../sheets/unit-form/form-reading';

export interface Change {
  readonly cell: CellRef;
  /** Null for a document of the list of evidence. */
  readonly criterion: string | null;
  readonly before: FindingValue;
  readonly now: FindingValue;
  /** A figure or points, so that the score may change with it. */
  readonly counts: boolean;
}

/** Every entry that is new, gone or another, in form order; the documents after the criteria. */
export function changesSince(previous: FormReading, reading: FormReading): readonly Change[] {
  const before = new Map(previous.lines.map((line) => [line.line.criterion.code, line]));
  const documents = documentsByCode(previous.evidence);
  return [
    ...reading.lines.flatMap((line) => changesOfLine(before.get(line.line.criterion.code), line)),
    ...changesOfDocuments(documents, documentsByCode(reading.evidence)),
  ];
}

/** Codes of the criteria whose explanation is another than before: there the unit said something about its changes. */
export function explainedAnew(previous: FormReading, reading: FormReading): ReadonlySet<string> {
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

function changesOfLine(before: LineReading | undefined, now: LineReading): readonly Change[] {
  const { criterion, role } = now.line;
  if (role !== 'measured' && role !== 'entered') return [];
  const pairs: (readonly [Entry | undefined, Entry | undefined, boolean])[] = [
    ...[...now.measures].map(([name, entry]) => [before?.measures.get(name), entry, true] as const),
    [before?.entries.get('self'), now.entries.get('self'), true],
    ...remarkColumns.map((id) => [before?.entries.get(id), now.entries.get(id), false] as const),
  ];
  return pairs.flatMap(([old, entry, counts]) => changeOf(old, entry, criterion.code, counts));
}

function changesOfDocuments(
  before: ReadonlyMap<string, EvidenceReading>,
  now: ReadonlyMap<string, EvidenceReading>,
): readonly Change[] {
  const changed = [...now].flatMap(([code, document]) =>
    [...document.entries].flatMap(([id, entry]) =>
      id === 'check' ? [] : changeOf(before.get(code)?.entries.get(id), entry, null, false),
    ),
  );
  const gone = [...before]
    .filter(([code]) => !now.has(code))
    .flatMap(([code, { entries }]) => {
      const cell = entries.get('code')?.cell;
      return cell ? [{ cell, criterion: null, before: code, now: null, counts: false }] : [];
    });
  return [...changed, ...gone];
}

function changeOf(
  old: Entry | undefined,
  now: Entry | undefined,
  criterion: string | null,
  counts: boolean,
): readonly Change[] {
  const change = { before: shown(old), now: shown(now) };
  return !now || isSame(change.before, change.now) ? [] : [{ cell: now.cell, criterion, ...change, counts }];
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

function shown(entry: Entry | undefined): FindingValue {
  const value = entry?.value ?? null;
  if (typeof value === 'object') return value?.error ?? null;
  return typeof value === 'string' ? cleanText(value.normalize('NFC')) || null : value;
}

function isSame(a: FindingValue, b: FindingValue): boolean {
  return typeof a === 'number' && typeof b === 'number' ? sameNumber(a, b) : a === b;
}
