/** Why one unit has the score it has at one criterion. */
import { nearestWord } from '../sheets/read/names';
import type { UnitGaps } from '../core/gaps/gap';
import { GapAnalysis } from '../core/gaps/gaps';
import { explainCriterion, type CriterionExplanation } from '../core/scoring/explain';
import type { WorkbookPort } from '../workbook/port';
import { UnknownCode, unitIndex } from './job';
import { score, type Scored, type StageOptions } from './score';

/** Whose score at which criterion. */
export interface ExplainOptions extends StageOptions {
  readonly unit: string;
  readonly criterion: string;
}

/** The scoring and the explanation asked for. */
export interface Explained extends Scored {
  readonly explanation: CriterionExplanation;
  /** What the unit lost and what would win it back. */
  readonly gaps: UnitGaps;
}

/** Throws `UnknownCode` when the workbook has no such unit, or no such criterion for the unit's khối. */
export async function explain(port: WorkbookPort, options: ExplainOptions): Promise<Explained> {
  const scored = await score(port, options);
  const unit = unitIndex(scored.board, options.unit);
  const wanted = options.criterion.trim();
  const codes = criterionCodes(scored, unit);
  const code = codes.find((candidate) => candidate.toLowerCase() === wanted.toLowerCase());
  const explanation = code === undefined ? null : explainCriterion(scored.scoring, unit, code);
  if (!explanation)
    throw new UnknownCode('unknown-criterion', options.criterion, nearestWord(wanted, codes) ?? null);
  return { ...scored, explanation, gaps: new GapAnalysis(scored.scoring).toward(unit, null) };
}

function criterionCodes({ board }: Scored, unit: number): readonly string[] {
  const panel = board.panels[board.units[unit]?.panel ?? -1];
  return panel?.nodes.map((node) => node.code) ?? [];
}
