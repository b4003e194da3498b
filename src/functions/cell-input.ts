/** What an argument of one cell holds. */
import { Tag } from '../core/measures/column';
import { foldCase } from '../core/measures/text-pool';
import { hasVisibleText } from '../core/measures/number-text';
import type { Figure } from '../core/rules/evaluate-figures';
import { textMeaning } from '../sheets/read/text-meaning';
import type { Texts } from '../sheets/texts';
import {
  type Argument,
  type CellError,
  type CellValue,
  invalidValue,
  isCellError,
  isRows,
} from './function-entry';

/** The value of the one cell that an argument is, blank texts as null; a larger range is an error. */
export function oneCell(argument: Argument, texts: Texts): CellValue {
  const value = isRows(argument) ? cellOf(argument) : argument;
  if (value === undefined) return invalidValue(texts, 'function.one-cell');
  return isBlank(value) ? null : value;
}

/** Whether nothing can be seen in a cell. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && !hasVisibleText(value));
}

/** Whether an argument was left out, or is a blank cell in its place. */
export function isLeftOut(argument: Argument): boolean {
  const value = isRows(argument) ? cellOf(argument) : argument;
  return value !== undefined && isBlank(value);
}

/** The number in a cell, null where it is blank or the argument was left out; anything else is an error. */
export function numberIn(argument: Argument, texts: Texts): number | null | CellError {
  const value = oneCell(argument, texts);
  if (isCellError(value)) return value;
  const figure = figureOf(value, null, texts);
  if (isCellError(figure)) return figure;
  if (figure.tag === Tag.missing) return null;
  if (figure.tag === Tag.number && typeof figure.value === 'number') return figure.value;
  return invalidValue(texts, 'function.not-a-number', { found: String(value) });
}

/** The text in a cell, a number as it is typed; null where it is blank or the argument was left out. */
export function textIn(argument: Argument, texts: Texts): string | null | CellError {
  const value = oneCell(argument, texts);
  return value === null || isCellError(value) ? value : String(value);
}

const missing: Figure = { tag: Tag.missing, value: 0 };

/**
 * The figure in a cell, read as in a sheet of figures: a text number is the number, KAD and KPS are states, a dash
 * stands for nothing. A text that the rule knows stays a text.
 *
 * @param known the folded texts that the rule compares with, null when it has no use for a text.
 */
export function figureIn(
  argument: Argument,
  known: ReadonlySet<string> | null,
  texts: Texts,
): Figure | CellError {
  return figureOf(oneCell(argument, texts), known, texts);
}

/** The same of a value. */
export function figureOf(
  value: CellValue,
  known: ReadonlySet<string> | null,
  texts: Texts,
): Figure | CellError {
  if (value === null) return missing;
  if (typeof value === 'number') return { tag: Tag.number, value };
  if (typeof value === 'boolean') return { tag: Tag.boolean, value: value ? 1 : 0 };
  if (isCellError(value)) return value;
  if (!hasVisibleText(value)) return missing;
  const meaning = textMeaning(value);
  if (meaning.kind === 'state') return { tag: meaning.tag, value: 0 };
  if (meaning.kind === 'dash') return missing;
  if (meaning.kind === 'text' || known?.has(foldCase(meaning.text))) {
    return { tag: Tag.text, value: meaning.text };
  }
  const { number, text } = meaning;
  if (number.kind === 'certain') return { tag: Tag.number, value: number.value };
  const { asDecimal, asThousands } = number;
  return invalidValue(texts, 'function.doubtful-number', { found: text, asDecimal, asThousands });
}

/** Undefined for anything but one cell. */
function cellOf(rows: readonly (readonly CellValue[])[]): CellValue | undefined {
  const [row] = rows;
  return rows.length === 1 && row?.length === 1 ? row[0] : undefined;
}
