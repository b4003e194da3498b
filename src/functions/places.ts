/** `PLACE`, `RANKS` and `LEAGUE`: who stands where. */
import { Tag } from '../core/measures/column';
import { bestFirst, placeAmong, ranks, ranksWithin } from '../core/ranking/rank';
import type { Texts } from '../sheets/texts';
import { tieWords } from '../sheets/words';
import { isLeftOut, numberIn } from './cell-input';
import { Choice } from './choice';
import {
  type Answer,
  type Argument,
  type CellError,
  invalidValue,
  isCellError,
  notAvailable,
} from './function-entry';
import { groupKeys, resultsOf, scoreIn, scoresOfGroup } from './group-scores';
import { differingSizes, figuresIn, laidOut, textsIn } from './list-input';
import { upTo } from './scored-rows';
import { shownEntry } from './shown-entry';

const tieRules = new Choice(tieWords, 'competition');

/** The place of one result among those of all units or of its group; empty for a unit without a result. */
export function place(
  [value = null, values = null, ties = null, group = null, groups = null]: readonly Argument[],
  texts: Texts,
): Answer {
  const rule = tieRules.in(ties, texts);
  if (isCellError(rule)) return rule;
  const own = scoreIn(value, texts);
  if (isCellError(own)) return own;
  const results = scoresOfGroup(values, group, groups, texts);
  if (isCellError(results)) return results;
  if (own === null) return '';
  return placeAmong(own, results, rule) ?? notAvailable(texts, 'function.not-among', { found: own });
}

/** The places of all results, of each inside its group where groups are given; empty where there is no result. */
export function rankAll(
  [values = null, ties = null, groups = null]: readonly Argument[],
  texts: Texts,
): Answer {
  const rule = tieRules.in(ties, texts);
  if (isCellError(rule)) return rule;
  const figures = figuresIn(values, texts);
  if (isCellError(figures)) return figures;
  const results = resultsOf(figures);
  const keys = isLeftOut(groups) ? null : groupKeys(values, groups, results.length, texts);
  if (isCellError(keys)) return keys;
  const found = keys ? ranksWithin(results, keys, rule) : ranks(results, { ties: rule });
  return laidOut(
    found.map((one) => one ?? ''),
    figures.width,
  );
}

/**
 * Rows of place, name and score, the best first, equal scores sharing a place. Units without a score come last; a
 * table of the first few places leaves them out and keeps all units that share its last place.
 */
export function league([names = null, scores = null, top = null]: readonly Argument[], texts: Texts): Answer {
  const last = lastPlace(top, texts);
  if (isCellError(last)) return last;
  const differing = differingSizes(texts, names, scores);
  if (differing) return differing;
  const shownNames = textsIn(names);
  if (isCellError(shownNames)) return shownNames;
  const figures = figuresIn(scores, texts);
  if (isCellError(figures)) return figures;
  const entries = upTo(figures, Math.max(shownNames.values.length, figures.numbers.length));
  const nameOf = (row: number) => shownNames.values[row] ?? null;
  const results = resultsOf(entries);
  const found = ranks(results, { ties: 'competition' });
  const ordered = Array.from(bestFirst(results).units);
  const listed =
    last === null
      ? [...ordered, ...results.flatMap((result, row) => (result === null ? [row] : []))]
      : ordered.filter((row) => found[row]! <= last);
  const rows = listed
    .filter((row) => nameOf(row) !== null || entries.tags[row] !== Tag.missing)
    .map((row) => [found[row] ?? '', nameOf(row) ?? '', shownEntry(entries, row)]);
  return rows.length === 0 ? '' : rows;
}

/** Null for a table of all units. */
function lastPlace(top: Argument, texts: Texts): number | null | CellError {
  const found = numberIn(top, texts);
  if (found === null || isCellError(found)) return found;
  return Number.isInteger(found) && found > 0 ? found : invalidValue(texts, 'function.top');
}
