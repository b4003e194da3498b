/** `NORMALIZE`: values of a group of units on a common scale. */
import { Tag } from '../core/measures/column';
import { type Normalisation, normaliseValues } from '../core/rules/value-methods';
import type { Texts } from '../sheets/texts';
import { directionWords } from '../sheets/words';
import { numberIn } from './cell-input';
import { Choice } from './choice';
import { type Answer, type Argument, type CellError, invalidValue, isCellError } from './function-entry';
import { figuresIn, laidOut } from './list-input';
import { normalisationWords } from './method-words';
import { shownEntry } from './shown-entry';

const methods = new Choice(normalisationWords);
const directions = new Choice(directionWords, 'higher');

/** As many cells as there are values; blank ones, KAD and KPS stay as they are and are not looked at. */
export function normalize(
  [values = null, method = null, low = null, high = null, direction = null]: readonly Argument[],
  texts: Texts,
): Answer {
  const chosen = methods.in(method, texts);
  if (isCellError(chosen)) return chosen;
  const better = directions.in(direction, texts);
  if (isCellError(better)) return better;
  const bounds = boundsOf(chosen, low, high, texts);
  if (isCellError(bounds)) return bounds;
  const entries = figuresIn(values, texts);
  if (isCellError(entries)) return entries;
  const { values: scaled, issue } = normaliseValues(chosen, entries, bounds, better === 'higher' ? 1 : -1);
  if (issue && entries.tags.includes(Tag.number)) return invalidValue(texts, 'function.values-alike');
  // Where no value varies, the column is one entry for all, and states are gone from it.
  const shown = issue ? entries : scaled;
  return laidOut(
    Array.from(entries.tags, (_, i) => shownEntry(shown, i)),
    entries.width,
  );
}

/** Min-max goes from 0 to 1 unless it is told otherwise; goalposts have to be told. */
function boundsOf(
  method: Normalisation,
  low: Argument,
  high: Argument,
  texts: Texts,
): readonly number[] | CellError {
  if (method !== 'MINMAX' && method !== 'GOALPOSTS') return [];
  const from = numberIn(low, texts);
  if (isCellError(from)) return from;
  const to = numberIn(high, texts);
  if (isCellError(to)) return to;
  if (method === 'MINMAX') return [from ?? 0, to ?? 1];
  return from === null || to === null ? invalidValue(texts, 'function.goalposts') : [from, to];
}
