/** Why one score is what it is. */
import { bandsFor } from '../../core/grading/grade';
import type { GapAnalysis } from '../../core/gaps/gaps';
import { explainCriterion, type CriterionExplanation } from '../../core/scoring/explain';
import { UnknownCode } from '../../jobs/job';
import type { Scored } from '../../jobs/score';
import { criterionSentences } from '../../sheets/sentences/criterion-sentences';
import type { Texts } from '../../sheets/texts';

export interface ExplanationView {
  readonly explanation: CriterionExplanation;
  /** What the numbers say: lost points, against others, what would win them back. */
  readonly sentences: readonly string[];
}

/** `unit` is an index in `board.units`. Throws `UnknownCode` where the criterion does not apply to its khối. */
export function explanationView(
  { scoring, board, book }: Scored,
  gaps: GapAnalysis,
  unit: number,
  criterion: string,
  texts: Texts,
): ExplanationView {
  const explanation = explainCriterion(scoring, unit, criterion);
  if (!explanation) throw new UnknownCode('unknown-criterion', criterion, null);
  const result = board.units[unit]!;
  const panel = board.panels[result.panel]!;
  const story = {
    board,
    result,
    panel,
    gaps: gaps.toward(unit, null),
    bands: bandsFor(book.grades, panel.group),
    texts,
  };
  return { explanation, sentences: criterionSentences(story, criterion) };
}
