/** What is kept of a reviewed file for looking across files: plain data, small enough for thousands of them. */
import type { Criterion } from '../core/criteria/criterion';
import type { CellRef } from '../core/findings/finding';
import { parseNumberText } from '../core/measures/number-text';
import { ContentHash } from '../sheets/content-hash';
import type { EntryValue } from '../sheets/template/index-content';
import type { Entry, EvidenceReading, FormReading } from '../sheets/unit-form/form-reading';
import { type SubmittedFigures, submittedFigures } from '../sheets/unit-form/submitted-figures';
import { dayOf } from './checks/evidence/documents';
import { plainWords } from './checks/plain-words';
import type { Submission } from './submission';

export interface Digest {
  readonly file: string;
  readonly sha256: string;
  /** Unit code; null when nothing tells whose file it is. */
  readonly unit: string | null;
  /** Who made the file and who saved it last, as it says itself. */
  readonly creator: string | null;
  readonly lastModifiedBy: string | null;
  /** Null where no form was recognised. */
  readonly figures: SubmittedFigures | null;
  /** Explanations long enough to be somebody's own words. */
  readonly explanations: readonly ExplanationDigest[];
  readonly evidence: readonly DocumentDigest[];
  /** What bonuses are claimed for, in the unit's own words. */
  readonly initiatives: readonly ExplanationDigest[];
}

/** One explanation: not its words, only whether others have the same. */
export interface ExplanationDigest {
  readonly criterion: string;
  readonly cell: CellRef;
  /** The same for texts that differ only in case, diacritics, spaces and punctuation. */
  readonly hash: string;
}

/** One document of the list of evidence. */
export interface DocumentDigest {
  readonly cell: CellRef;
  readonly number: string;
  readonly issuer: string;
  readonly title: string;
  /** `yyyy-mm-dd`; null where none can be read. */
  readonly day: string | null;
}

/** Letters and digits of an explanation that two people do not write alike by chance. */
export const ownWordsLength = 40;

/** Letters and digits of an initiative that two units do not call alike by chance. */
export const initiativeLength = 15;

/** What is kept of a submission. */
export function digestOf({ file, sha256, unit, snapshot, reading }: Submission): Digest {
  return {
    file,
    sha256,
    unit: unit?.code ?? null,
    creator: snapshot.package?.creator ?? null,
    lastModifiedBy: snapshot.package?.lastModifiedBy ?? null,
    figures: reading && submittedFigures(reading),
    explanations: explanationsOf(reading, ownWordsLength, ({ kind }) => kind !== 'bonus'),
    initiatives: explanationsOf(reading, initiativeLength, ({ kind }) => kind === 'bonus'),
    evidence: (reading?.evidence ?? []).flatMap((row) => documentOf(row, snapshot.date1904) ?? []),
  };
}

/** Explanations of criteria of a kind that are so many letters and digits long. */
function explanationsOf(
  reading: FormReading | null,
  length: number,
  isMeant: (criterion: Criterion) => boolean,
): readonly ExplanationDigest[] {
  return (reading?.lines ?? []).flatMap(({ line: { criterion, role }, entries }) => {
    // What stands on a closed line was issued with the form.
    const isOpen = role === 'measured' || role === 'entered';
    const entry = isOpen && isMeant(criterion) ? entries.get('explanation') : undefined;
    const words = entry ? plainWords(textOf(entry)) : '';
    if (!entry || words.replaceAll(' ', '').length < length) return [];
    return [{ criterion: criterion.code, cell: entry.cell, hash: hashOf(words) }];
  });
}

/** The number that an entry certainly stands for; null for anything else, blanks included. */
export function numberIn(value: EntryValue | undefined): number | null {
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' ? parseNumberText(value) : null;
  return number?.kind === 'certain' ? number.value : null;
}

/** Where entry `i` of the figures stands. */
export function entryCell({ sheet, rows, columns }: SubmittedFigures, i: number): CellRef {
  return { sheet, row: rows[i] ?? 0, column: columns[i] ?? 0 };
}

function documentOf({ entries }: EvidenceReading, date1904: boolean): DocumentDigest | null {
  const number = entries.get('number');
  if (!number || textOf(number) === '') return null;
  const text = (entry: Entry | undefined) => (entry ? textOf(entry) : '');
  return {
    cell: number.cell,
    number: textOf(number),
    issuer: text(entries.get('issuer')),
    title: text(entries.get('title')),
    day: dayOf(entries.get('date'), date1904),
  };
}

function textOf({ value }: Entry): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function hashOf(text: string): string {
  const hash = new ContentHash();
  hash.addText(text);
  return hash.digest();
}
