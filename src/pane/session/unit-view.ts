/** All about one unit: its place, its areas against mean and best, where it lost points, what is said of it. */
import { bandsFor } from '../../core/grading/grade';
import type { CriterionGap, UnitGaps } from '../../core/gaps/gap';
import type { GapAnalysis } from '../../core/gaps/gaps';
import type { Change } from '../../core/scoring/scoreboard';
import type { Scored } from '../../jobs/score';
import { unitSentences, type UnitSentences } from '../../sheets/sentences/unit-sentences';
import type { Texts } from '../../sheets/texts';

/** A criterion of the unit with its name. */
export interface NamedGap extends CriterionGap {
  readonly name: string;
}

export interface UnitView {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly score: number | null;
  readonly max: number | null;
  readonly percent: number | null;
  readonly rank: number | null;
  /** Ranked units of its khối. */
  readonly count: number;
  readonly grade: string | null;
  readonly provisional: boolean;
  readonly decimals: number;
  readonly changes: readonly Change[];
  /** In the order of the criteria sheet. */
  readonly areas: readonly NamedGap[];
  /** Most lost first. */
  readonly leaves: readonly NamedGap[];
  readonly plan: UnitGaps['plan'];
  readonly reaches: UnitGaps['reaches'];
  readonly target: number | null;
  readonly sentences: UnitSentences;
}

/** `unit` is an index in `board.units`. */
export function unitView({ board, book }: Scored, gaps: GapAnalysis, unit: number, texts: Texts): UnitView {
  const result = board.units[unit]!;
  const panel = board.panels[result.panel]!;
  const { target } = board.settings;
  const found = gaps.toward(unit, target === null ? null : { kind: 'target', value: target });
  const order = new Map(panel.nodes.map((node, i) => [node.code, { i, name: node.name }]));
  const named = (gap: CriterionGap): NamedGap => ({ ...gap, name: order.get(gap.criterion)?.name ?? '' });
  const { code, name, group } = result.unit;
  return {
    code,
    name,
    group,
    score: result.score,
    max: result.max,
    percent: result.percent,
    rank: result.groupRank,
    count: (board.groups.find((summary) => summary.group === panel.group) ?? board.summary).count,
    grade: result.grade,
    provisional: result.provisional,
    decimals: board.settings.decimals,
    changes: result.changes,
    areas: found.areas
      .map(named)
      .sort((a, b) => (order.get(a.criterion)?.i ?? 0) - (order.get(b.criterion)?.i ?? 0)),
    leaves: found.leaves.map(named),
    plan: found.plan,
    reaches: found.reaches,
    target: found.target,
    sentences: unitSentences({
      board,
      result,
      panel,
      gaps: found,
      bands: bandsFor(book.grades, panel.group),
      texts,
    }),
  };
}
