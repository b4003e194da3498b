/** `IDENTITY`: whether a total is what its parts make. */
import { Tag } from '../core/measures/column';
import { roundTo10 } from '../core/rounding/round';
import type { Texts } from '../sheets/texts';
import { figureOf, numberIn, oneCell } from './cell-input';
import { type Argument, type CellAnswer, invalidValue, isCellError } from './function-entry';
import { figuresIn } from './list-input';

/**
 * What the total has more than its parts, less where negative; 0 within the tolerance. KAD, KPS and blank parts add
 * nothing; empty while there is no total or no part.
 */
export function identity(
  [total = null, parts = null, tolerance = null]: readonly Argument[],
  texts: Texts,
): CellAnswer {
  const found = oneCell(total, texts);
  if (isCellError(found)) return found;
  const whole = figureOf(found, null, texts);
  if (isCellError(whole)) return whole;
  const { tag, value } = whole;
  if (tag === Tag.boolean || typeof value !== 'number') {
    return invalidValue(texts, 'function.not-a-number', { found: String(found) });
  }
  const figures = figuresIn(parts, texts);
  if (isCellError(figures)) return figures;
  const allowed = numberIn(tolerance, texts) ?? 0;
  if (isCellError(allowed)) return allowed;
  if (allowed < 0) return invalidValue(texts, 'function.tolerance');
  if (tag !== Tag.number || !figures.tags.includes(Tag.number)) return '';
  const difference = roundTo10(value - figures.numbers.reduce((sum, part) => sum + part, 0));
  return Math.abs(difference) <= roundTo10(allowed) ? 0 : difference;
}
