/** The scores of units, of all of them or of one group. */
import { type Column, Tag } from '../core/measures/column';
import { cleanText } from '../core/measures/number-text';
import { foldCase } from '../core/measures/text-pool';
import type { Texts } from '../sheets/texts';
import { isLeftOut, oneCell, textIn } from './cell-input';
import { type Argument, type CellError, invalidValue, isCellError, notAvailable } from './function-entry';
import { differingSizes, figuresIn, textsIn } from './list-input';

/** Scores in the order of their range; null for a blank one, KAD and KPS. */
function scoresIn(argument: Argument, texts: Texts): (number | null)[] | CellError {
  const figures = figuresIn(argument, texts);
  if (isCellError(figures)) return figures;
  return resultsOf(figures);
}

/** The numbers of a column, null for the rest. */
export function resultsOf({ numbers, tags }: Column): (number | null)[] {
  return Array.from(numbers, (score, i) => (tags[i] === Tag.number ? score : null));
}

/** The score in one cell; null for a blank one, KAD and KPS. */
export function scoreIn(argument: Argument, texts: Texts): number | null | CellError {
  const value = oneCell(argument, texts);
  if (isCellError(value)) return value;
  const scores = scoresIn(value, texts);
  return isCellError(scores) ? scores : scores[0]!;
}

/**
 * Scores of the units of a group, with null for the others; of all units where no group is given. Both the group and
 * the range of groups are given, or neither; a blank cell is the group of units without one.
 */
export function scoresOfGroup(
  scores: Argument,
  group: Argument,
  groups: Argument,
  texts: Texts,
): (number | null)[] | CellError {
  const results = scoresIn(scores, texts);
  if (isCellError(results) || (isLeftOut(group) && isLeftOut(groups))) return results;
  if (group === null || isLeftOut(groups)) return invalidValue(texts, 'function.group-and-groups');
  const wanted = textIn(group, texts);
  if (isCellError(wanted)) return wanted;
  const keys = groupKeys(scores, groups, results.length, texts);
  if (isCellError(keys)) return keys;
  const key = keyOf(wanted);
  if (!keys.includes(key)) return notAvailable(texts, 'function.no-such-group', { found: wanted ?? '' });
  return results.map((result, i) => (keys[i] === key ? result : null));
}

/** What tells the groups of the first `count` units apart: their names without regard to case and spaces around. */
export function groupKeys(
  scores: Argument,
  groups: Argument,
  count: number,
  texts: Texts,
): readonly string[] | CellError {
  const differing = differingSizes(texts, scores, groups);
  if (differing) return differing;
  const names = textsIn(groups);
  if (isCellError(names)) return names;
  // Thousands of units are in a few groups.
  const keys = new Map<string | null, string>();
  return Array.from({ length: count }, (_, i) => {
    const name = names.values[i] ?? null;
    const key = keys.get(name) ?? keyOf(name);
    keys.set(name, key);
    return key;
  });
}

function keyOf(name: string | null): string {
  return name === null ? '' : foldCase(cleanText(name));
}
