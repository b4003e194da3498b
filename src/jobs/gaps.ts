/** Where one unit lost its points and what would win them back. */
import type { Goal, UnitGaps } from '../core/gaps/gap';
import { GapAnalysis } from '../core/gaps/gaps';
import type { WorkbookPort } from '../workbook/port';
import { unitIndex } from './job';
import { score, type Scored, type StageOptions } from './score';

/** Whose lost points, and toward what. */
export interface GapsOptions extends StageOptions {
  readonly unit: string;
  /** What the unit wants; null for the target of the settings, where there is one. */
  readonly goal: Goal | null;
}

/** The scoring and the lost points asked for. */
export interface UnitGapsFound extends Scored {
  readonly gaps: UnitGaps;
  /** What the way leads to: the goal asked for, else the target of the settings; null without either. */
  readonly goal: Goal | null;
}

/** Throws `UnknownCode` when the workbook has no such unit. */
export async function gaps(port: WorkbookPort, options: GapsOptions): Promise<UnitGapsFound> {
  const scored = await score(port, options);
  const unit = unitIndex(scored.board, options.unit);
  const { target } = scored.board.settings;
  const goal = options.goal ?? (target === null ? null : { kind: 'target', value: target });
  return { ...scored, gaps: new GapAnalysis(scored.scoring).toward(unit, goal), goal };
}
