/** `GAP`, `GAPS`, `BEST` and `GROUPMEAN`: where points were lost, and what others have. */
import { shortOf } from '../core/gaps/short-of';
import { scoreStatistics } from '../core/gaps/statistics';
import { Tag } from '../core/measures/column';
import type { Texts } from '../sheets/texts';
import { isLeftOut } from './cell-input';
import { type Answer, type Argument, type CellError, isCellError } from './function-entry';
import { scoreIn, scoresOfGroup } from './group-scores';
import { differingSizes, figuresIn, textsIn } from './list-input';
import { scoredRows, upTo } from './scored-rows';
import { shownEntry } from './shown-entry';

/** Points that a score is short of a reference; empty where either is none. */
export function gap([score = null, reference = null]: readonly Argument[], texts: Texts): Answer {
  const own = scoreIn(score, texts);
  if (isCellError(own)) return own;
  const wanted = scoreIn(reference, texts);
  if (isCellError(wanted)) return wanted;
  return own === null || wanted === null ? '' : shortOf(own, wanted);
}

/**
 * Rows of name, score, maximum and lost points, most lost first; with scores to compare with a fifth column, the
 * points short of those, which then orders the rows. A missing score has lost all; KAD and KPS are not listed.
 */
export function gaps(
  [names = null, scores = null, maxima = null, against = null]: readonly Argument[],
  texts: Texts,
): Answer {
  const differing = differingSizes(texts, names, scores);
  if (differing) return differing;
  const shownNames = textsIn(names);
  if (isCellError(shownNames)) return shownNames;
  const scored = scoredRows(scores, maxima, texts);
  if (isCellError(scored)) return scored;
  const { points, maxima: most } = scored;
  const references = isLeftOut(against) ? null : referencesIn(scores, against, most.length, texts);
  if (isCellError(references)) return references;
  const found = Array.from(points.tags).flatMap((tag, row) => {
    if (!scored.hasMaximum(row) || (tag !== Tag.number && tag !== Tag.missing)) return [];
    const score = tag === Tag.number ? points.numbers[row]! : null;
    const lost = shortOf(score, most[row]!);
    const reference = references?.tags[row] === Tag.number ? references.numbers[row]! : null;
    const short = reference === null ? null : shortOf(score, reference);
    return { row, lost, short, order: references ? (short ?? -Infinity) : lost };
  });
  found.sort((a, b) => (a.order === b.order ? 0 : b.order - a.order));
  const rows = found.map(({ row, lost, short }) => [
    shownNames.values[row] ?? '',
    shownEntry(points, row),
    most[row]!,
    lost,
    ...(references ? [short ?? ''] : []),
  ]);
  return rows.length === 0 ? '' : rows;
}

/** The best score of all units or of a group; empty without any. */
export function best(args: readonly Argument[], texts: Texts): Answer {
  const found = statisticsIn(args, texts);
  return isCellError(found) ? found : (found?.best ?? '');
}

/** The mean score of all units or of a group; empty without any. */
export function groupMean(args: readonly Argument[], texts: Texts): Answer {
  const found = statisticsIn(args, texts);
  return isCellError(found) ? found : (found?.mean ?? '');
}

function statisticsIn(
  [scores = null, group = null, groups = null]: readonly Argument[],
  texts: Texts,
): ReturnType<typeof scoreStatistics> | CellError {
  const results = scoresOfGroup(scores, group, groups, texts);
  if (isCellError(results)) return results;
  return scoreStatistics(
    Float64Array.from(results, (result) => result ?? NaN),
    () => true,
  );
}

function referencesIn(scores: Argument, against: Argument, count: number, texts: Texts) {
  const differing = differingSizes(texts, scores, against);
  if (differing) return differing;
  const references = figuresIn(against, texts);
  return isCellError(references) ? references : upTo(references, count);
}
