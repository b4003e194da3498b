/** A bound that is typed with a comparison, such as `>80`. */

/** What a comparison says, and the number behind it as it is written. */
export interface BoundText {
  /** True for `>`, false for `>=`. */
  readonly exclusive: boolean;
  readonly number: string;
}

/** The parts of a bound, or null for a text without a comparison. */
export function boundText(text: string): BoundText | null {
  const comparison = /^([>≥]=?)\s*(.+)$/u.exec(text);
  return comparison && { exclusive: comparison[1] === '>', number: comparison[2]! };
}
