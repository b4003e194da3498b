/** Ranges of scores and of the maxima beside them. */
import { type Column, Tag } from '../core/measures/column';
import type { Texts } from '../sheets/texts';
import { type Argument, type CellError, invalidValue, isCellError } from './function-entry';
import { differingSizes, figuresIn } from './list-input';

/** Scores and their maxima, entry by entry. */
export interface ScoredRows {
  readonly points: Column;
  /** 0 where neither a score nor a maximum stands. */
  readonly maxima: Float64Array;
  /** A maximum stands in the row. */
  readonly hasMaximum: (row: number) => boolean;
}

/** The scores and maxima of two ranges. A blank score keeps its maximum; a score without one is an error. */
export function scoredRows(scores: Argument, maxima: Argument, texts: Texts): ScoredRows | CellError {
  const differing = differingSizes(texts, scores, maxima);
  if (differing) return differing;
  const given = figuresIn(scores, texts);
  if (isCellError(given)) return given;
  const most = figuresIn(maxima, texts);
  if (isCellError(most)) return most;
  const count = Math.max(given.tags.length, most.tags.length);
  const points = upTo(given, count);
  const full = upTo(most, count);
  for (let i = 0; i < count; i++) {
    const isBlankRow = points.tags[i] === Tag.missing && full.tags[i] === Tag.missing;
    const isMaximum = full.tags[i] === Tag.number && full.numbers[i]! >= 0;
    if (!isBlankRow && !isMaximum) return invalidValue(texts, 'function.score-without-max', { row: i + 1 });
  }
  return { points, maxima: full.numbers, hasMaximum: (row) => full.tags[row] === Tag.number };
}

/** A column with missing entries added up to a length: blank cells at the end of a range are not sent on. */
export function upTo({ numbers, tags }: Column, count: number): Column {
  const longer = {
    numbers: new Float64Array(count),
    tags: new Uint8Array(count).fill(Tag.missing),
    step: 1 as const,
  };
  longer.numbers.set(numbers.subarray(0, count));
  longer.tags.set(tags.subarray(0, count));
  return longer;
}
