/** What scoring gives: the result of every node for every unit, the totals, the ranks. */
import type { PublishedResult, Settings, Stage, TieRule, Unit } from '../book';
import type { Criterion } from '../criteria/criterion';
import type { Finding } from '../findings/finding';
import type { Column } from '../measures/column';
import type { Period } from '../periods/period';

/** Why a node has the score it has. */
export const NodeState = {
  value: 0,
  missing: 1,
  notApplicable: 2,
  noEvent: 3,
  zeroDenominator: 4,
  /** Shown, never scored. */
  tracking: 5,
  /** A self-assessed leaf that nobody has appraised yet at an appraisal stage; counts as missing. */
  unappraised: 6,
  /** Left out because of the stage: a survey leaf at the self-assessment stage. */
  notAtThisStage: 7,
  /** A parent all of whose children left. */
  dropped: 8,
} as const;
/** One of the states of `NodeState`. */
export type NodeState = (typeof NodeState)[keyof typeof NodeState];

/** What the node does to its parent. */
export const Treatment = {
  counted: 0,
  /** Adds nothing, keeps its maximum (a child of SUM). */
  missing: 1,
  /** Leaves score and maximum. */
  dropped: 2,
  /** Leaves, and the parent is scaled back to its full maximum. */
  rescaled: 3,
} as const;
/** One of the treatments of `Treatment`. */
export type Treatment = (typeof Treatment)[keyof typeof Treatment];

/** The name of a state, as texts (`state.<name>`) and JSON know it. */
export function stateName(state: NodeState): keyof typeof NodeState {
  return stateNames[state] ?? 'missing';
}

/** The name of a treatment, as texts (`treatment.<name>`) and JSON know it. */
export function treatmentName(treatment: Treatment): keyof typeof Treatment {
  return treatmentNames[treatment] ?? 'missing';
}

const stateNames = Object.keys(NodeState) as (keyof typeof NodeState)[];
const treatmentNames = Object.keys(Treatment) as (keyof typeof Treatment)[];

/** Results of one node over the units of a khối. */
export interface NodeColumn {
  /** Points; NaN where there is no score. */
  readonly scores: Float64Array;
  /** Applicable maximum (without bonus); what it would be for a unit that dropped it. */
  readonly maxima: Float64Array;
  /** `NodeState` per unit. */
  readonly states: Uint8Array;
  /** `Treatment` per unit. */
  readonly treatments: Uint8Array;
  /** 1 where something below is missing, so that the score may still rise. */
  readonly partial: Uint8Array;
  /** What a tracking or gate node shows; null for nodes that are scored. */
  readonly shown: Column | null;
}

/** The units that share a khối and thereby a tree: ranked among themselves. */
export interface Panel {
  readonly group: string;
  /** Parents before children, in sheet order, root first; only nodes that apply to this khối. */
  readonly nodes: readonly Criterion[];
  readonly results: ReadonlyMap<string, NodeColumn>;
  /** Index in `Scoreboard.units` of each unit of the panel, in sheet order. */
  readonly units: Int32Array;
}

/** A unit now against one earlier period. */
export interface Change {
  readonly against: Period;
  /** Points now minus then; null when not comparable (see `reason`) or unknown. */
  readonly score: number | null;
  /** Percentage points now minus then. */
  readonly percent: number | null;
  /** Places gained inside the khối (positive = moved up). */
  readonly rank: number | null;
  /** The earlier result itself, where known. */
  readonly earlier: {
    readonly score: number | null;
    readonly percent: number | null;
    readonly rank: number | null;
    /** By the bands of the settings on that period's own figures; null where only a total was published. */
    readonly grade: string | null;
  } | null;
  /** The earlier result was provisional, so the change may say too much. */
  readonly provisional: boolean;
  readonly reason: 'new-unit' | 'merged-unit' | 'other-criteria-set' | 'unknown' | null;
}

/** What one unit reached. */
export interface UnitResult {
  readonly unit: Unit;
  /** Index of its panel, and its place in the panel's columns. */
  readonly panel: number;
  readonly row: number;
  /** Rounded by the settings; null = no total. */
  readonly score: number | null;
  readonly max: number | null;
  /** 0..100, rounded by the settings. */
  readonly percent: number | null;
  /** The number that ranks it, before rounding. */
  readonly exactScore: number | null;
  readonly exactPercent: number | null;
  /** Among all ranked units; null = unranked. May be a half with `TieRule` average. */
  readonly rank: number | null;
  readonly groupRank: number | null;
  /** Another unit of the khối has the same rank. */
  readonly tied: boolean;
  readonly grade: string | null;
  /** The total may still change: something is missing, unappraised or claimed. */
  readonly provisional: boolean;
  /** Every leaf is missing. */
  readonly nothingSubmitted: boolean;
  readonly published: PublishedResult | null;
  readonly changes: readonly Change[];
}

/** How a khối, or all units, stand together. */
export interface GroupSummary {
  /** Khối, or null for all units. */
  readonly group: string | null;
  /** Ranked units. */
  readonly count: number;
  /** Of the rank key, over ranked units, unrounded; null without ranked units. */
  readonly mean: number | null;
  readonly best: number | null;
  readonly bestUnits: readonly string[];
}

/** A unit that was there in an earlier period and is no longer. */
export interface LeftUnit {
  readonly against: Period;
  readonly code: string;
  readonly name: string;
  readonly percent: number | null;
  readonly rank: number | null;
}

/** Everything that scoring gives; plain data. */
export interface Scoreboard {
  readonly settings: Settings;
  readonly stage: Stage;
  readonly ties: TieRule;
  readonly panels: readonly Panel[];
  /** In sheet order. */
  readonly units: readonly UnitResult[];
  readonly summary: GroupSummary;
  readonly groups: readonly GroupSummary[];
  readonly left: readonly LeftUnit[];
  /** Published rows that are no unit of this index, such as a national mean. */
  readonly references: readonly PublishedResult[];
  readonly provisional: boolean;
  /** Of reading and of scoring together. */
  readonly findings: readonly Finding[];
}
