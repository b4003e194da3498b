/** Custom functions of the place that the pane runs in. */
import type { CellRef } from '../core/findings/finding';
import type { FunctionHelp } from '../locale/function-help';

/**
 * What became of a formula: `inserted`; `occupied`, the cell has content, which stays; `unknown`, it was written, but
 * this Excel knows no such function; `refused`, Excel does not take it.
 */
export interface Insertion {
  readonly cell: CellRef;
  readonly outcome: 'inserted' | 'occupied' | 'unknown' | 'refused';
}

/** Whether the cell holds the formula now. */
export function isWritten({ outcome }: Insertion): boolean {
  return outcome === 'inserted' || outcome === 'unknown';
}

/** Where formulas with custom functions can be written. */
export interface HostFunctions {
  readonly help: readonly FunctionHelp[];
  /** The cells that are selected, as a formula names them: `'Số liệu'!B5:B9`. Rejects with `WorkbookRefusal`. */
  selectedRange(): Promise<string>;
  /**
   * Writes a formula in Excel's own form into the selected cell; over content only where that cell is `over`. Rejects
   * with `WorkbookRefusal`.
   */
  insert(formula: string, over: CellRef | null): Promise<Insertion>;
}
