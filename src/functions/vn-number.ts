/** `VNNUMBER`: the number that a text stands for, as it is written in Vietnam. */
import { parseNumberText } from '../core/measures/number-text';
import type { Texts } from '../sheets/texts';
import { oneCell } from './cell-input';
import { type Answer, type Argument, invalidValue, isCellError } from './function-entry';

/** Empty for a blank cell; a number is itself; a text that could be two numbers is an error that names both. */
export function vnNumber([text = null]: readonly Argument[], texts: Texts): Answer {
  const found = oneCell(text, texts);
  if (found === null) return '';
  if (typeof found === 'number' || isCellError(found)) return found;
  const number = parseNumberText(String(found));
  if (number?.kind === 'certain') return number.value;
  if (number === null) return invalidValue(texts, 'function.not-a-number', { found: String(found) });
  const { asDecimal, asThousands } = number;
  return invalidValue(texts, 'function.doubtful-number', { found: String(found), asDecimal, asThousands });
}
