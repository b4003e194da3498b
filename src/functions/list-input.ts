/** What an argument of many cells holds, and answers of as many cells. */
import { type Column, Tag } from '../core/measures/column';
import type { Texts } from '../sheets/texts';
import { figureOf, isBlank } from './cell-input';
import {
  type Argument,
  type CellAnswer,
  type CellError,
  type CellValue,
  invalidValue,
  isCellError,
  isRows,
  type Rows,
} from './function-entry';

/** The cells of a range row after row, without the blank ones that end a column or a row; never none. */
export interface Cells<Value = CellValue> {
  readonly values: readonly Value[];
  /** Cells in a row of the range. */
  readonly width: number;
}

/** A column of figures with the width of its range. Entries are numbers, KAD, KPS or missing. */
export interface Figures extends Column {
  readonly step: 1;
  readonly width: number;
}

/** The cells of an argument: a value is one cell, what was left out a blank one. */
export function cellsIn(argument: Argument): Cells {
  const rows = isRows(argument) ? argument : [[argument]];
  const [first = []] = rows;
  if (rows.length === 1) {
    const shown = first.slice(
      0,
      1 +
        Math.max(
          0,
          first.findLastIndex((value) => !isBlank(value)),
        ),
    );
    return { values: shown.length > 0 ? shown : [null], width: Math.max(1, shown.length) };
  }
  const last = Math.max(0, lastShownRow(rows));
  const values: CellValue[] = [];
  // As flat() would, but in a fraction of its time.
  for (let i = 0; i <= last; i++) for (const value of rows[i]!) values.push(value);
  return { values, width: Math.max(1, first.length) };
}

/** The numbers of an argument, read as figures are: KAD and KPS are states; another text is an error that names it. */
export function figuresIn(argument: Argument, texts: Texts): Figures | CellError {
  const { values, width } = cellsIn(argument);
  const numbers = new Float64Array(values.length);
  const tags = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (typeof value === 'number') {
      numbers[i] = value;
      continue;
    }
    if (isCellError(value)) return value;
    const figure = figureOf(value, null, texts);
    if (isCellError(figure)) return figure;
    if (typeof figure.value !== 'number' || figure.tag === Tag.boolean) {
      return invalidValue(texts, 'function.not-a-number', { found: String(value) });
    }
    numbers[i] = figure.value;
    tags[i] = figure.tag;
  }
  return { numbers, tags, step: 1, width };
}

/** The texts of an argument, a number as it is typed, null for a blank cell. */
export function textsIn(argument: Argument): Cells<string | null> | CellError {
  const { values, width } = cellsIn(argument);
  const found: (string | null)[] = [];
  for (const value of values) {
    if (isCellError(value)) return value;
    found.push(isBlank(value) ? null : String(value));
  }
  return { values: found, width };
}

/**
 * An error when ranges that belong together differ in size; what was left out differs from none. Asked of arguments,
 * because blank cells at the end of one of them are none of its size.
 */
export function differingSizes(texts: Texts, ...given: readonly Argument[]): CellError | null {
  const [first, ...others] = given.filter((one) => one !== null).map(cellCount);
  return others.every((count) => count === first) ? null : invalidValue(texts, 'function.same-size');
}

/** Answers of as many cells as a list had, laid out as the list was. */
export function laidOut(answers: readonly CellAnswer[], width: number): readonly (readonly CellAnswer[])[] {
  if (width === 1) return answers.map((answer) => [answer]);
  return Array.from({ length: Math.ceil(answers.length / width) }, (_, row) =>
    answers.slice(row * width, (row + 1) * width),
  );
}

function lastShownRow(rows: Rows): number {
  return rows.findLastIndex((row) => row.some((value) => !isBlank(value)));
}

function cellCount(argument: Argument): number {
  return isRows(argument) ? argument.length * (argument[0]?.length ?? 0) : 1;
}
