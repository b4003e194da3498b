/** How the cells of the model stand in Univer's. */
import { CellValueType, type ICellData } from '@univerjs/core';
import type { Entered, ShownValue } from '../model/cell-engine';

/** Errors that a cell can show. */
const errors = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BLOCKED!',
]);

/** Whether a text is the code of an error. */
export function isErrorCode(text: string): boolean {
  return errors.has(text);
}

/** Takes away what the cell had: its formula, and its value where there is none now. */
export function enteredCell(entered: Entered, shown: ShownValue | undefined): ICellData {
  const nothing = { f: null, si: null, p: null, custom: null };
  if (typeof entered !== 'object' || entered === null || !('formula' in entered)) {
    return { ...nothing, ...shownCell(entered) };
  }
  const formula = `=${understood(entered.formula)}`;
  // Univer does not keep what it was not given; the user's own text stands beside.
  return {
    ...nothing,
    ...shownCell(shown ?? null),
    f: formula,
    custom: { formula: entered.formula, as: formula },
  };
}

/** What a cell shows; errors and texts that look like errors are told apart by `isError`. */
export function shownValue(cell: ICellData | null | undefined): ShownValue {
  const value = cell?.v;
  if (value === undefined || value === null) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (typeof value === 'string' && cell?.t === CellValueType.NUMBER && value !== '') return Number(value);
  if (typeof value === 'string' && isErrorCode(value) && cell?.custom?.['text'] !== true)
    return { error: value };
  return value;
}

/** The formula of a cell as it was entered; null for a constant. `formula` is Univer's text of it. */
export function enteredFormula(cell: ICellData, formula: string): string {
  const { custom } = cell;
  return custom?.['as'] === formula ? String(custom['formula']) : formula.slice(1);
}

function shownCell(value: ShownValue): ICellData {
  if (value === null) return { v: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: CellValueType.STRING, ...(isErrorCode(value) ? { custom: { text: true } } : {}) };
}

/** Univer knows newer functions by their plain names. */
function understood(formula: string): string {
  return formula.replace(/_xlfn\.(_xlws\.)?|_xlws\./gi, '');
}
