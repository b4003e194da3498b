/** All about one unit: its place, its areas against mean and best, where it lost points, what is said of it. */
import type { Settings } from '../../core/book';
import type { Criterion } from '../../core/criteria/criterion';
import { areasOf } from '../../core/criteria/tree';
import { bandsFor } from '../../core/grading/grade';
import type { CriterionGap, Goal } from '../../core/gaps/gap';
import type { GapAnalysis } from '../../core/gaps/gaps';
import { roundHalfAway } from '../../core/rounding/round';
import type { Change, UnitResult } from '../../core/scoring/scoreboard';
import type { Scored } from '../../jobs/score';
import { ownGoal } from './plan-view';
import { unitSentences, type UnitSentences } from '../../sheets/sentences/unit-sentences';
import type { Texts } from '../../sheets/texts';

/** A criterion of the unit with its name. */
export interface NamedGap extends CriterionGap {
  readonly name: string;
}

/** A leaf that lost points, as far as they are printed. */
export interface LostLeaf extends NamedGap {
  /** Own points minus the mean of the khối; null without a mean. */
  readonly overMean: number | null;
  /** 0 to 100: its loss beside the largest one. */
  readonly partOfMost: number;
}

/** An area of the unit beside the mean and the best of its khối, in points and as percentages of the unit's maximum. */
export interface AreaProfile extends NamedGap {
  readonly own: ProfilePoint | null;
  readonly mean: ProfilePoint | null;
  readonly best: ProfilePoint | null;
  /** Names of the units with the most points. */
  readonly bestNames: readonly string[];
}

/** Points and, 0 to 100, what part of the maximum they are. */
export interface ProfilePoint {
  readonly points: number;
  readonly percent: number;
}

/** The unit beside its khối, on the number that ranks. */
export interface AmongOthers {
  readonly mean: number;
  readonly best: number;
  readonly bestNames: readonly string[];
  /** Own minus mean, and own minus best; null without a result. */
  readonly overMean: number | null;
  readonly overBest: number | null;
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
  readonly rankBy: Settings['rankBy'];
  /** Null where no other unit is ranked. */
  readonly amongOthers: AmongOthers | null;
  readonly changes: readonly Change[];
  /** In the order of the criteria sheet. */
  readonly areas: readonly AreaProfile[];
  /** Most lost first. */
  readonly leaves: readonly NamedGap[];
  /** What a plan is for where nobody says otherwise. */
  readonly ownGoal: Goal | null;
  /** A plan takes no more than a moment, so that nobody needs to ask for it. */
  readonly plansAtOnce: boolean;
  /** All its leaves in sheet order, with the area that each lies under. */
  readonly criteria: readonly { readonly code: string; readonly name: string; readonly area: string }[];
  /** Leaves that lost points, most first, and the sum of what they lost. */
  readonly lost: { readonly points: number; readonly leaves: readonly LostLeaf[] };
  readonly sentences: UnitSentences;
}

/** Units by criteria of a khối up to which a plan is found at once. */
const quickPlanCells = 40_000;

/** `unit` is an index in `board.units`. */
export function unitView(scored: Scored, gaps: GapAnalysis, unit: number, texts: Texts): UnitView {
  const { board, book } = scored;
  const result = board.units[unit]!;
  const panel = board.panels[result.panel]!;
  const { decimals, rankBy } = board.settings;
  const found = gaps.toward(unit, null);
  const order = new Map(panel.nodes.map((node, i) => [node.code, { i, name: node.name }]));
  const named = (gap: CriterionGap): NamedGap => ({ ...gap, name: order.get(gap.criterion)?.name ?? '' });
  const names = new Map(board.units.map((other) => [other.unit.code, other.unit.name]));
  const { code, name, group } = result.unit;
  return {
    code,
    name,
    group,
    score: result.score,
    max: result.max,
    percent: result.percent,
    rank: result.groupRank,
    count: groupOf(scored, panel.group).count,
    grade: result.grade,
    provisional: result.provisional,
    decimals,
    rankBy,
    amongOthers: amongOthers(scored, result, names),
    changes: result.changes,
    areas: found.areas
      .map((gap) => areaProfile(named(gap), names))
      .sort((a, b) => (order.get(a.criterion)?.i ?? 0) - (order.get(b.criterion)?.i ?? 0)),
    leaves: found.leaves.map(named),
    ownGoal: ownGoal(board.settings.target, result.groupRank),
    plansAtOnce: panel.units.length * panel.nodes.length <= quickPlanCells,
    criteria: leafCriteria(panel.nodes),
    lost: lostPoints(found.leaves.map(named), decimals),
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

function groupOf({ board }: Scored, group: string) {
  return board.groups.find((summary) => summary.group === group) ?? board.summary;
}

function amongOthers(
  scored: Scored,
  result: UnitResult,
  names: ReadonlyMap<string, string>,
): AmongOthers | null {
  const { board } = scored;
  const { count, mean, best, bestUnits } = groupOf(scored, board.panels[result.panel]!.group);
  if (count < 2 || mean === null || best === null) return null;
  const own = board.settings.rankBy === 'percent' ? result.exactPercent : result.exactScore;
  return {
    mean,
    best,
    bestNames: bestUnits.map((code) => names.get(code) ?? code),
    overMean: own === null ? null : own - mean,
    overBest: own === null ? null : own - best,
  };
}

function leafCriteria(nodes: readonly Criterion[]): UnitView['criteria'] {
  const areas = areasOf(nodes);
  const names = new Map(nodes.map(({ code, name }) => [code, name]));
  return nodes
    .filter(({ children }) => children.length === 0)
    .map(({ code, name }) => {
      const area = areas.get(code) ?? code;
      return { code, name, area: `${area} ${names.get(area) ?? ''}` };
    });
}

function lostPoints(leaves: readonly NamedGap[], decimals: number): UnitView['lost'] {
  const lost = leaves.filter((gap) => roundHalfAway(gap.lost, decimals) > 0);
  const most = Math.max(...lost.map((gap) => gap.lost));
  return {
    points: lost.reduce((sum, gap) => sum + gap.lost, 0),
    leaves: lost.map((gap) => ({
      ...gap,
      overMean: gap.toMean === null ? null : -gap.toMean,
      partOfMost: (100 * gap.lost) / most,
    })),
  };
}

function areaProfile(gap: NamedGap, names: ReadonlyMap<string, string>): AreaProfile {
  const { score, max, toMean, toBest, bestUnits } = gap;
  const point = (points: number | null): ProfilePoint | null =>
    points === null || max <= 0 ? null : { points, percent: (100 * points) / max };
  const fromOwn = (difference: number | null) => (difference === null ? null : (score ?? 0) + difference);
  return {
    ...gap,
    own: point(score),
    mean: point(fromOwn(toMean)),
    best: point(fromOwn(toBest)),
    bestNames: bestUnits.map((code) => names.get(code) ?? code),
  };
}
