/** What a unit entered otherwise than in the file it sent before. */
import type { CellRef, FindingValue } from '../../core/findings/finding';
import type { EntryValue } from '../template/index-content';
import type { SubmittedFigures } from '../unit-form/submitted-figures';

/** One entry that differs; null where it was not entered. */
export interface EntryChange {
  /** As `entryKey` makes it. */
  readonly key: string;
  /** Where it stands in the later file, else where it stood in the earlier one. */
  readonly row: number;
  readonly column: number;
  readonly before: EntryValue;
  readonly now: EntryValue;
}

/** Evidence, a page or an explanation of a criterion, or a document of the list of evidence that differs. */
export interface RemarkChange {
  readonly cell: CellRef;
  /** One of the two: the code of the criterion, or that of the document, `#7` for one without a code. */
  readonly criterion: string | null;
  readonly document: string | null;
  /** Id of the column. */
  readonly name: string;
  /** Null where nothing stood. */
  readonly before: FindingValue;
  readonly now: FindingValue;
}

/** In the order of the later file; entries that are gone come last. */
export function entryChanges(before: SubmittedFigures, now: SubmittedFigures): readonly EntryChange[] {
  const places = new Map(before.keys.map((key, i) => [key, i]));
  const kept = new Set(now.keys);
  const changed = now.keys.flatMap((key, i): EntryChange[] => {
    const at = places.get(key);
    const old = at === undefined ? null : before.values[at]!;
    if (old === now.values[i]) return [];
    return [{ key, row: now.rows[i]!, column: now.columns[i]!, before: old, now: now.values[i]! }];
  });
  const gone = before.keys.flatMap((key, i): EntryChange[] =>
    kept.has(key)
      ? []
      : [{ key, row: before.rows[i]!, column: before.columns[i]!, before: before.values[i]!, now: null }],
  );
  return [...changed, ...gone];
}
