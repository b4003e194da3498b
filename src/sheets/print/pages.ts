/** Where pages end: what belongs together is not parted. */

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
