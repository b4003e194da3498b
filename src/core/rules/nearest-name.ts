/** Finding the name somebody probably meant. */
import { foldLoosely } from '../measures/text-pool';

/**
 * The valid name with the fewest typing slips (a letter wrong, missing, too many, or two swapped), if they are
 * few for its length; diacritics do not count as slips. A single letter is near nothing but itself.
 * @example nearestName('TYEL', ['TYLE', 'MUC']) //=> 'TYLE'
 */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const given = foldLoosely(typed);
  let nearest: string | undefined;
  let fewest = Math.min(given.length, Math.max(1, Math.floor(given.length / 3)) + 1);
  for (const name of names) {
    // Valid names have neither diacritics nor spaces.
    const known = name.toUpperCase();
    if (Math.abs(known.length - given.length) >= fewest) continue;
    const slips = slipsBetween(given, known);
    if (slips >= fewest) continue;
    nearest = name;
    fewest = slips;
  }
  return nearest;
}

/** Damerau-Levenshtein distance (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + wrong);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, beforeLast[j - 2]! + 1);
      }
      row.push(slips);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
