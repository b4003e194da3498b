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

/** What is written, row by row; `undefined` leaves a cell alone. */
export type EnteredRows = readonly (readonly (Entered | undefined)[])[];

/** The values that formulas have before they are calculated, row by row. */
export type ShownRows = readonly (readonly (ShownValue | undefined)[])[];

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
  write(id: string, row: number, column: number, entered: EnteredRows, shown?: ShownRows): void;
  /** The least range that holds every cell that is not blank. */
  used(id: string): CellRange | null;
  /** Resolves when formulas show what follows from all that was written. */
  settled(): Promise<void>;
}
