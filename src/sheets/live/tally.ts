/** Counts what a live result is made of: formulas, and values with the reason why they are none. */
import type { CellContent, FormulaContent } from '../../workbook/plan';

/** Why a cell that would be a formula is a value; the key of a text. */
export type LiveReason =
  | 'rule'
  | 'rule-truth'
  | 'written-otherwise'
  | 'row-key'
  | 'roll-up'
  | 'predecessors'
  | 'scope'
  | 'no-submission'
  | 'minimum-share'
  | 'parts'
  | 'quota'
  | 'other-stage'
  | 'too-long'
  | 'too-many';

/** Thrown inside the writing of one cell whose formula cannot be written; caught where the cell is made. */
export class NoLiveFormula extends Error {
  override readonly name = 'NoLiveFormula';
  constructor(readonly reason: LiveReason) {
    super(reason);
  }
}

/** Thrown when a result has more formulas than it may have; caught where the result is planned. */
export class TooManyFormulas extends Error {
  override readonly name = 'TooManyFormulas';
}

/** The longest formula of Excel. */
const longestFormula = 8192;

export type CachedValue = FormulaContent['value'];

/** What a cell shows now; a cell without anything shows empty text. */
export function cachedValue(cell: CellContent): CachedValue {
  return (typeof cell === 'object' && cell !== null ? cell.value : cell) ?? '';
}

export class LiveTally {
  private count = 0;
  private readonly listed = new Map<LiveReason, number>();

  /** @param most formulas beyond which the first one too many throws `TooManyFormulas`. */
  constructor(private readonly most = Infinity) {}

  /** Formulas written so far. */
  get formulas(): number {
    return this.count;
  }

  /** Cells that are values, by reason, most first. */
  get values(): readonly (readonly [LiveReason, number])[] {
    return [...this.listed].sort(([, a], [, b]) => b - a);
  }

  /** A formula with the value it has now; the value alone, counted, where the formula cannot be written. */
  cell(write: () => string, value: CachedValue): CellContent {
    try {
      const formula = write();
      if (formula.length > longestFormula) throw new NoLiveFormula('too-long');
      this.count += 1;
      if (this.count > this.most) throw new TooManyFormulas();
      return { formula, value };
    } catch (refusal) {
      if (!(refusal instanceof NoLiveFormula)) throw refusal;
      return this.value(refusal.reason, value);
    }
  }

  /** A value that stays one, for this reason. */
  value(reason: LiveReason, value: CachedValue): CellContent {
    this.listed.set(reason, (this.listed.get(reason) ?? 0) + 1);
    return value;
  }
}
