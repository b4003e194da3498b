/** The shortest way to a goal: which measures to raise, by how much, and where that leads. */
import type { Criterion } from '../criteria/criterion';
import type { CriterionGap, Goal, PlanStep, UnitGaps } from '../gaps/gap';
import { compareNumbers, roundHalfAway, roundTo10, roundUp, sameNumber } from '../rounding/round';
import { invertRule } from '../rules/invert';
import type { MeasureChange } from '../scoring/figures';
import type { PanelScoring } from '../scoring/panel-scoring';
import { contextOf } from '../scoring/rule-context';
import type { Scoring } from '../scoring/score';
import type { Standing } from '../scoring/standings';
import { exactKey, rankKey, type Total, totalOf } from '../scoring/totals';
import { measureChange, whatIf } from '../scoring/what-if';

/**
 * Steps are taken by least effort for each point of the total they bring, until the goal is reached; the last one
 * only as far as needed, and steps that turn out superfluous are left out. Other units are taken as unchanged, so a
 * place is what the unit would reach today.
 */
export function pathTo(
  scoring: Scoring,
  unit: number,
  leaves: readonly CriterionGap[],
  goal: Goal,
): Pick<UnitGaps, 'target' | 'toTarget' | 'plan' | 'reaches'> {
  const start = scoring.standings.units[unit]!;
  const target = targetOf(scoring, start, goal);
  if (target === null) return { target, toTarget: null, plan: [], reaches: null };
  const search = new PathSearch(scoring, unit, target);
  const steps = search.run(leaves);
  const end = search.standingAfter(steps);
  return {
    target,
    toTarget: search.reached([]) ? 0 : pointsTo(scoring, start.total, target),
    plan: steps,
    reaches: { score: end.total.score, percent: end.total.percent, rank: end.groupRank },
  };
}

/** The ranking number that the goal asks for; null when the unit has no result to start from. */
function targetOf(scoring: Scoring, start: Standing, goal: Goal): number | null {
  if (goal.kind === 'target') return goal.value;
  const { settings } = scoring.book;
  const others = scoring.standings.units
    .filter((other) => other.panel === start.panel && other !== start && other.groupRank !== null)
    .map(({ total }) => rankKey(total, settings) ?? -Infinity)
    .sort((a, b) => b - a);
  // Dense places are those of distinct results.
  const places =
    settings.ties === 'dense' ? others.filter((key, i) => !sameNumber(key, others[i - 1] ?? NaN)) : others;
  const holder = places[goal.place - 1];
  // Fewer others than places: the unit has that place with whatever it has.
  if (holder === undefined) return rankKey(start.total, settings);
  // An equal result shares the place under these rules; under the others it must be passed.
  const shares = settings.ties === 'competition' || settings.ties === 'dense';
  return shares ? holder : roundHalfAway(holder + 10 ** -settings.decimals, settings.decimals);
}

/** Points of the total that are missing to a ranking number, 0 when it is reached. */
function pointsTo(scoring: Scoring, total: Total, target: number): number | null {
  const { settings } = scoring.book;
  const now = exactKey(total, settings);
  if (now === null) return null;
  const missing = Math.max(0, target - now);
  return settings.rankBy === 'percent' ? (missing / 100) * (total.max ?? 0) : missing;
}

class PathSearch {
  private readonly start: Standing;
  private readonly panel: PanelScoring;

  constructor(
    private readonly scoring: Scoring,
    private readonly unit: number,
    private readonly target: number,
  ) {
    this.start = scoring.standings.units[unit]!;
    this.panel = scoring.standings.panels[this.start.panel]!.scoring;
  }

  run(leaves: readonly CriterionGap[]): PlanStep[] {
    if (this.isGoal(this.start.total)) return [];
    const candidates = leaves
      .flatMap((leaf) => this.candidate(leaf) ?? [])
      .sort((a, b) => a.effort / a.gain - b.effort / b.gain);
    const taken: PlanStep[] = [];
    let panel = this.panel;
    for (const step of candidates) {
      // On top of the steps before it, so that only what this one changes is scored again.
      panel = panel.with([this.change(step)]);
      if (this.isGoal(totalOf(panel, this.start.row)))
        return this.withoutSuperfluous([...taken, this.shortened(taken, step)]);
      taken.push(step);
    }
    return taken;
  }

  standingAfter(steps: readonly PlanStep[]): Standing {
    return whatIf(
      this.scoring,
      steps.map(({ criterion, measure, to }) => ({ unit: this.unit, criterion, measure, value: to })),
    ).units[this.unit]!;
  }

  /** The total alone: the places of the others are not asked for. */
  private totalAfter(steps: readonly PlanStep[]): Total {
    if (steps.length === 0) return this.start.total;
    return totalOf(this.panel.with(steps.map((step) => this.change(step))), this.start.row);
  }

  private candidate({ criterion, needed }: CriterionGap): PlanStep | null {
    if (!needed) return null;
    return this.step(criterion, needed.measure, needed.from, needed.to);
  }

  private step(
    criterion: string,
    measure: string,
    from: PlanStep['from'],
    to: PlanStep['to'],
  ): PlanStep | null {
    const step = { criterion, measure, from, to, gain: 0, effort: effortOf(from, to) };
    const gain = this.score([step]) - this.score([]);
    return gain > 0 ? { ...step, gain } : null;
  }

  /** The step only as far as the goal asks, where the rule can be turned round to fewer points. */
  private shortened(before: readonly PlanStep[], step: PlanStep): PlanStep {
    const { settings } = this.scoring.book;
    const { panel } = this;
    const missing = pointsTo(this.scoring, this.totalAfter(before), this.target) ?? 0;
    const node = panel.criterion(step.criterion);
    const points = (panel.node(step.criterion)?.scores[this.start.row] ?? 0) || 0;
    if (!node) return step;
    if (!node.rule) {
      if (typeof step.to !== 'number') return step;
      const to = allowedFrom(node, roundUp(roundTo10(points + missing), settings.decimals));
      return this.whenReached(
        before,
        this.step(step.criterion, step.measure, step.from, Math.min(to, step.to)),
        step,
      );
    }
    const share = step.gain > 0 ? missing / step.gain : 1;
    const gainAtLeaf = (node.max ?? 0) - points;
    const context = contextOf(panel, node, { quietly: true });
    const less = invertRule(node.rule, context, this.start.row, points + gainAtLeaf * share);
    if (less?.measure !== step.measure) return step;
    return this.whenReached(before, this.step(step.criterion, less.measure, less.from, less.to), step);
  }

  private whenReached(before: readonly PlanStep[], shorter: PlanStep | null, otherwise: PlanStep): PlanStep {
    return shorter && this.reached([...before, shorter]) ? shorter : otherwise;
  }

  /** Leaves out steps, dearest first, as long as the rest still reaches the goal. */
  private withoutSuperfluous(steps: readonly PlanStep[]): PlanStep[] {
    let kept = [...steps];
    for (const step of [...steps].sort((a, b) => b.effort - a.effort)) {
      const rest = kept.filter((other) => other !== step);
      if (this.reached(rest)) kept = rest;
    }
    return kept;
  }

  reached(steps: readonly PlanStep[]): boolean {
    return this.isGoal(this.totalAfter(steps));
  }

  private isGoal(total: Total): boolean {
    const key = rankKey(total, this.scoring.book.settings);
    return key !== null && (key > this.target || sameNumber(key, this.target));
  }

  private score(steps: readonly PlanStep[]): number {
    return this.totalAfter(steps).exactScore ?? 0;
  }

  private change({ criterion, measure, to }: PlanStep): MeasureChange {
    return measureChange(this.scoring, this.start.row, { criterion, measure, value: to });
  }
}

/** A text is changed as a whole. */
function effortOf(from: PlanStep['from'], to: PlanStep['to']): number {
  if (typeof from === 'string' || typeof to === 'string') return 1;
  return Math.abs(to - (from ?? 0)) / Math.max(Math.abs(from ?? 0), 1);
}

/** The least points from these on that the criterion may take. */
function allowedFrom({ steps }: Criterion, points: number): number {
  const higher = steps?.filter((step) => compareNumbers(step, points) >= 0) ?? [];
  return higher.length === 0 ? points : Math.min(...higher);
}
