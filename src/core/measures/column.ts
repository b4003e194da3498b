/**
 * A column: one entry for each unit of a khối. All scoring runs over columns, so that a rule is looked at once
 * and its arithmetic runs in tight loops over typed arrays. An entry is a number, a text, a truth value, or one
 * of the states that must never be confused with each other or with a real zero.
 */

/** What an entry is. Only `number` is 0, so `(a | b) === 0` asks whether both are numbers. */
export const Tag = {
  number: 0,
  text: 1,
  boolean: 2,
  missing: 3,
  notApplicable: 4,
  noEvent: 5,
  zeroDenominator: 6,
} as const;
/** One of the states of `Tag`. */
export type Tag = (typeof Tag)[keyof typeof Tag];

/** One entry per unit, or one for all of them. */
export interface Column {
  /** The number; 0 or 1 of a truth value; the id of a text in the pool; unused for other states. */
  readonly numbers: Float64Array;
  /** A `Tag` per entry. */
  readonly tags: Uint8Array;
  /** 1 for one entry per unit; 0 when the single entry holds for every unit. Entry i is at `i * step`. */
  readonly step: 0 | 1;
}

/** A column whose single entry holds for every unit. */
export function constant(value: number, tag: Tag = Tag.number): Column {
  return { numbers: Float64Array.of(value), tags: Uint8Array.of(tag), step: 0 };
}

/** A column of `count` missing entries, to be filled. */
export function missingColumn(count: number): Column {
  return { numbers: new Float64Array(count), tags: new Uint8Array(count).fill(Tag.missing), step: 1 };
}

/** A column of `count` zeros, to be filled. */
export function emptyColumn(count: number): Column {
  return { numbers: new Float64Array(count), tags: new Uint8Array(count), step: 1 };
}
