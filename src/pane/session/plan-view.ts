/** The least changes that bring a unit to what it wants. */
import type { Goal, PlanStep, UnitGaps } from '../../core/gaps/gap';
import type { GapAnalysis } from '../../core/gaps/gaps';
import { rootCode } from '../../core/criteria/criterion';
import type { Scored } from '../../jobs/score';

/** One change of the plan, with the name of its criterion. */
export interface PlannedStep extends PlanStep {
  readonly name: string;
}

export interface PlanView {
  /** Null = the unit has reached all there is to reach. */
  readonly goal: Goal | null;
  /** The number on the ranking scale that the goal asks for; null without a goal or a result to start from. */
  readonly target: number | null;
  /** Points of the total that are missing to it; 0 = reached. */
  readonly missing: number | null;
  readonly steps: readonly PlannedStep[];
  readonly reaches: UnitGaps['reaches'];
  /** The steps lead to the goal. */
  readonly isEnough: boolean;
}

/**
 * `unit` is an index in `board.units`. Without a goal the plan is for the target of the settings, else for the
 * place above.
 */
export function planView({ board }: Scored, gaps: GapAnalysis, unit: number, asked: Goal | null): PlanView {
  const result = board.units[unit]!;
  const panel = board.panels[result.panel]!;
  const goal = asked ?? ownGoal(board.settings.target, result.groupRank);
  if (!goal) return { goal, target: null, missing: null, steps: [], reaches: null, isEnough: false };
  const { target, toTarget, plan, reaches } = gaps.toward(unit, goal);
  const names = new Map(panel.nodes.map(({ code, name }) => [code, code === rootCode ? '' : name]));
  const key = board.settings.rankBy === 'percent' ? reaches?.percent : reaches?.score;
  return {
    goal,
    target,
    missing: toTarget,
    steps: plan.map((step) => ({ ...step, name: names.get(step.criterion) ?? '' })),
    reaches,
    isEnough: isReached(goal, target, key ?? null, reaches?.rank ?? null),
  };
}

/** What a unit wants where nobody says otherwise: the target, else the place above its `rank`; null for the first. */
export function ownGoal(target: number | null, rank: number | null): Goal | null {
  if (target !== null) return { kind: 'target', value: target };
  if (rank === null || rank <= 1) return null;
  return { kind: 'rank', place: Math.ceil(rank) - 1 };
}

function isReached(goal: Goal, target: number | null, key: number | null, rank: number | null): boolean {
  if (goal.kind === 'rank') return rank !== null && rank <= goal.place;
  return key !== null && target !== null && key >= target;
}
