/** Finds what somebody probably meant. */
import { foldLoosely } from '../measures/text-pool';

/**
 * The candidate that a text comes nearest to when diacritics, case and spaces do not count, or null when none is
 * near: at most one letter in three may differ.
 *
 * @example nearest('loai tru', ['loại trừ', 'điểm tối đa']) // 'loại trừ'
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const wanted = foldLoosely(text);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, foldLoosely(candidate), bestDistance);
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** Least number of letters to insert, delete or replace; `limit` when it is that many or more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replace, above[j]! + 1, row[j - 1]! + 1));
    }
    if (Math.min(...row) >= limit) return limit;
    above = row;
  }
  return Math.min(limit, above[b.length]!);
}
