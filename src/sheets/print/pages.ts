/** Where pages end: what belongs together is not parted. */
import type { TwinRowKind } from './twin';

/** A row on its way to the paper. */
export interface PagedRow {
  /** Points. */
  readonly height: number;
  /** No page ends after this row. */
  readonly keep: boolean;
}

/**
 * Rows (by index, from the second page on) that begin a page. `used` are the points taken on the first page, `repeated`
 * those that headings take on each further one. Rows that belong together but are higher than a page are parted where
 * the page ends.
 * Four rows of 10 points on pages of 25: `[2]`; where the second is kept with the third: `[1, 3]`.
 */
export function pageStarts(
  rows: readonly PagedRow[],
  { page, used, repeated }: { readonly page: number; readonly used: number; readonly repeated: number },
): readonly number[] {
  const starts: number[] = [];
  let first = 0;
  let height = used;
  for (let row = 0; row < rows.length; row += 1) {
    height += rows[row]!.height;
    if (height <= page || row === first) continue;
    let start = row;
    while (start > first && rows[start - 1]!.keep) start -= 1;
    if (start === first) start = row;
    starts.push(start);
    first = start;
    height = repeated;
    row = start - 1;
  }
  return starts;
}

/** Lines of a section that stay on one page with each other; those of an area among others may part. */
const shortSection = 8;

/**
 * The rows of a table after which no page ends: titles and areas stay with what they head, sums with what they sum
 * up, short sections together, and of others no single line is left alone at the end of a page or the head of the next.
 */
export function keptRows(kinds: readonly TwinRowKind[]): ReadonlySet<number> {
  const kept = new Set<number>();
  kinds.forEach((kind, row) => {
    const isHead = kind === 'section' || kind === 'part' || kind === 'strong';
    if (isHead || kinds[row + 1] === 'sum') kept.add(row);
  });
  for (let from = 0, to = 0; from < kinds.length; from = Math.max(to, from + 1)) {
    to = from;
    while (kinds[to] === 'line') to += 1;
    const isShort = to - from <= shortSection && kinds[from - 1] !== 'strong';
    for (let row = from; row < to - 1; row += 1) {
      if (isShort || row === from || row === to - 2) kept.add(row);
    }
  }
  return kept;
}
