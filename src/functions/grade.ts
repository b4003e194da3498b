/** `GRADE` and `CHANGE`: what a result means by itself and beside an earlier one. */
import { difference } from '../core/comparison/compare';
import { bandReached, type Bound } from '../core/grading/grade';
import { parseNumberText } from '../core/measures/number-text';
import { boundText } from '../sheets/read/bound-text';
import type { Texts } from '../sheets/texts';
import { isBlank } from './cell-input';
import {
  type Answer,
  type Argument,
  type CellError,
  type CellValue,
  invalidValue,
  isCellError,
  isRows,
} from './function-entry';
import { scoreIn } from './group-scores';

/** The name of the highest band that a score reaches; empty below all of them and without a score. */
export function grade([score = null, bands = null]: readonly Argument[], texts: Texts): Answer {
  const known = bandsIn(bands, texts);
  if (isCellError(known)) return known;
  const own = scoreIn(score, texts);
  if (isCellError(own)) return own;
  return own === null ? '' : (bandReached(known, own)?.name ?? '');
}

/** Now minus before; empty where either is none. */
export function change([now = null, before = null]: readonly Argument[], texts: Texts): Answer {
  const current = scoreIn(now, texts);
  if (isCellError(current)) return current;
  const earlier = scoreIn(before, texts);
  return isCellError(earlier) ? earlier : (difference(current, earlier) ?? '');
}

interface Band extends Bound {
  readonly name: string;
}

/** A row of the range is a bound and a name; blank rows are passed over. */
function bandsIn(argument: Argument, texts: Texts): readonly Band[] | CellError {
  const bands: Band[] = [];
  const rows = isRows(argument) ? argument : [];
  for (const [i, [from = null, name = null]] of rows.entries()) {
    if (isBlank(from) && isBlank(name)) continue;
    const bound = boundIn(from);
    if (bound === null || isBlank(name) || isCellError(name))
      return invalidValue(texts, 'function.band', { row: i + 1 });
    bands.push({ ...bound, name: String(name) });
  }
  return bands.length > 0 ? bands : invalidValue(texts, 'function.no-bands');
}

/** `80` is from 80, `">80"` above it. */
function boundIn(value: CellValue): Bound | null {
  if (typeof value === 'number') return { from: value, exclusive: false };
  if (typeof value !== 'string') return null;
  const { exclusive, number } = boundText(value.trim()) ?? { exclusive: false, number: value };
  const from = parseNumberText(number);
  return from?.kind === 'certain' ? { from: from.value, exclusive } : null;
}
