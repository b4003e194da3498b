/** Where one unit lost its points and what would win them back. */
import type { Goal, UnitGaps } from '../core/gaps/gap';
import { GapAnalysis } from '../core/gaps/gaps';
import type { WorkbookPort } from '../workbook/port';
import { unitIndex } from './job';
import { score, type Scored, type StageOptions } from './score';

export interface GapsOptions extends StageOptions {
  readonly unit: string;
  /** What the unit wants; null for its points lost only. */
  readonly goal: Goal | null;
}

export interface UnitGapsFound extends Scored {
  readonly gaps: UnitGaps;
}

/** Throws `UnknownCode` when the workbook has no such unit. */
export async function gaps(port: WorkbookPort, options: GapsOptions): Promise<UnitGapsFound> {
  const scored = await score(port, options);
  const unit = unitIndex(scored.board, options.unit);
  return { ...scored, gaps: new GapAnalysis(scored.scoring).toward(unit, options.goal) };
}
