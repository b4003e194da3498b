/** The period that figures are for. */

/** Days are `yyyy-mm-dd`, both ends included; null where the label does not say. */
export interface Period {
  /** As written, trimmed. */
  readonly label: string;
  /** Periods with the same key are the same: `Quý I/2023` and `Q1/2023`. */
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Length in months (year 12, half 6, quarter 3, month 1); null for days and labels. */
  readonly months: number | null;
  readonly year: number | null;
  /** False for a label that is none of the known forms; such periods follow each other in order of appearance. */
  readonly known: boolean;
}
