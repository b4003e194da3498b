/** Cells of a workbook and what calculates them: the part of the model that a spreadsheet engine can stand in for. */
import type { CellRange } from '../../../src/workbook/address';

/** An error that a cell shows, such as `#N/A`. */
export interface CellErrorValue {
  readonly error: string;
}

/** What a cell shows; null is a blank cell. */
export type ShownValue = number | string | boolean | CellErrorValue | null;

/** What was entered: a constant, a formula without its leading `=`, or null for nothing. */
export type Entered = number | string | boolean | CellErrorValue | null | { readonly formula: string };

/** Cells as they were entered and as they show, row by row. */
export interface CellMatrix {
  readonly entered: readonly (readonly Entered[])[];
  readonly shown: readonly (readonly ShownValue[])[];
}

/** Holds the cells of all sheets of one workbook, by the ids of the sheets. */
export interface CellEngine {
  addSheet(id: string, name: string, position: number): void;
  renameSheet(id: string, name: string): void;
  removeSheet(id: string): void;
  read(id: string, range: CellRange): CellMatrix;
  /** `undefined` leaves a cell alone; `shown` are the values that formulas have before they are calculated. */
  write(
    id: string,
    row: number,
    column: number,
    entered: readonly (readonly (Entered | undefined)[])[],
    shown?: readonly (readonly (ShownValue | undefined)[])[],
  ): void;
  /** The least range that holds every cell that is not blank. */
  used(id: string): CellRange | null;
  /** Resolves when formulas show what follows from all that was written. */
  settled(): Promise<void>;
}
