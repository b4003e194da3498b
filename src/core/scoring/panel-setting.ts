/** What the units of one khối are scored by, and how the parts of scoring see a khối that is being scored. */
import type { Settings, Stage, Unit } from '../book';
import type { Criterion } from '../criteria/criterion';
import type { ScratchColumns } from '../measures/scratch';
import type { TextPool } from '../measures/text-pool';
import type { Figures } from './figures';
import type { ScoringLog } from './finding-ids';
import type { NodeColumn } from './scoreboard';

/** One khối before it is scored. */
export interface PanelSetting {
  /** Khối; empty text when the index has none. */
  readonly group: string;
  /** Codes of all criteria of the book, those of other khối too. */
  readonly knownCodes: ReadonlySet<string>;
  /** Nodes that apply to the khối, parents before children. */
  readonly nodes: readonly Criterion[];
  readonly units: readonly Unit[];
  /** 1 for units that ALL, the normalisations, means and bests look at. */
  readonly ranked: Uint8Array;
  readonly stage: Stage;
  readonly settings: Settings;
  readonly texts: TextPool;
  readonly figures: Figures;
  /** Figures of the base year, and the months of the period over the months of that year. */
  readonly base: { readonly figures: Figures; readonly monthsShare: number } | null;
  /** By criterion: 1 per unit that the scope exempts from it. */
  readonly exempt: ReadonlyMap<string, Uint8Array>;
}

/** A khối while it is being scored. */
export interface PanelView {
  readonly setting: PanelSetting;
  /** Number of units. */
  readonly count: number;
  readonly log: ScoringLog;
  readonly scratch: ScratchColumns;
  criterion(code: string): Criterion | undefined;
  /** The result of a node, computed when first asked for; null when there is no such node. */
  node(code: string): NodeColumn | null;
}
