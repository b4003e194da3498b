/** How the points of a parent follow from those of its children, in a sentence. */
import { roundHalfAway, roundTo10 } from '../../core/rounding/round';
import type { CriterionExplanation } from '../../core/scoring/explain';
import { Treatment } from '../../core/scoring/scoreboard';
import type { Texts } from '../texts';

/** A longer sum is not read to its end; the children are listed below it anyway. */
const mostTerms = 12;

/**
 * Null for leaves. A sum is written out where its printed terms give the printed sum:
 * `2 + 1,5 + 0,25 = 3,75`.
 */
export function childrenSentence(
  explanation: CriterionExplanation,
  decimals: number,
  texts: Texts,
): string | null {
  const { criterion, children, score } = explanation;
  if (children.length === 0) return null;
  const rescales = children.some(({ treatment }) => treatment === Treatment.rescaled);
  const rescaled = rescales ? texts.text('explain.rescaled') : '';
  if (criterion.rule) return texts.text('explain.byRule', { rule: criterion.ruleText, rescaled });
  const terms = children.flatMap((child) =>
    child.treatment === Treatment.counted && child.score !== null && child.criterion.kind === 'scored'
      ? [roundHalfAway(child.score, decimals)]
      : [],
  );
  const sum = roundTo10(terms.reduce((total, term) => total + term, 0));
  const isWrittenOut =
    score !== null &&
    terms.length > 1 &&
    terms.length <= mostTerms &&
    sum === roundTo10(roundHalfAway(score, criterion.decimals ?? decimals));
  if (!isWrittenOut) return texts.text('explain.sumOf', { rescaled });
  return texts.text('explain.sum', { terms: terms.map((term) => texts.number(term)).join(' + '), sum });
}
