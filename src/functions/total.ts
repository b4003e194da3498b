/** `TOTAL` and `PERCENT`: what the scores of one unit make together. */
import { type PointsTotal, totalOfPoints } from '../core/scoring/total-of-points';
import type { Texts } from '../sheets/texts';
import { policyWords } from '../sheets/words';
import { isLeftOut } from './cell-input';
import { Choice } from './choice';
import { type Answer, type Argument, type CellError, invalidValue, isCellError } from './function-entry';
import { figuresIn } from './list-input';
import { scoredRows } from './scored-rows';

/** What becomes of KAD and KPS; earlier periods are unknown to a formula. */
const policies = new Choice(
  policyWords.filter(({ value }) => value !== 'previous'),
  'drop',
);

/** The sum of scores; empty without any. */
export function total(args: readonly Argument[], texts: Texts): Answer {
  const found = totalIn(args, texts);
  return isCellError(found) ? found : (found.score ?? '');
}

/** The sum of scores as a percentage of what could be earned, on 0..100; empty without any score. */
export function percent(args: readonly Argument[], texts: Texts): Answer {
  const [, maxima = null] = args;
  if (isLeftOut(maxima)) return invalidValue(texts, 'function.needs-maxima');
  const found = totalIn(args, texts);
  if (isCellError(found)) return found;
  if (found.score === null) return '';
  return found.percent ?? { error: 'divisionByZero', message: '' };
}

function totalIn(
  [scores = null, maxima = null, policy = null]: readonly Argument[],
  texts: Texts,
): PointsTotal | CellError {
  const chosen = policies.in(policy, texts);
  if (isCellError(chosen)) return chosen;
  if (isLeftOut(maxima)) {
    if (chosen === 'full' || chosen === 'rescale') return invalidValue(texts, 'function.needs-maxima');
    const points = figuresIn(scores, texts);
    if (isCellError(points)) return points;
    return totalOfPoints(points, new Float64Array(points.numbers.length), chosen);
  }
  const rows = scoredRows(scores, maxima, texts);
  return isCellError(rows) ? rows : totalOfPoints(rows.points, rows.maxima, chosen);
}
