/** Which entry of a leaf counts at a stage: the computed score, the self-assessed, surveyed or appraised points. */
import type { Stage } from '../book';
import { isShownOnly, type Criterion } from '../criteria/criterion';
import { type Column, missingColumn, Tag } from '../measures/column';
import type { Figures, PointsKind } from './figures';

/** Where a unit's picked entry comes from. */
export const From = {
  nowhere: 0,
  computed: 1,
  self: 2,
  survey: 3,
  appraisal1: 4,
  appraisal2: 5,
  conclusion: 6,
} as const;

/** What counts for each unit at a leaf. */
export interface Picked {
  readonly entries: Column;
  /** A `From` per unit. */
  readonly from: Uint8Array;
  /** The stage leaves this leaf out altogether. */
  readonly leftOut: boolean;
  /** 1 for units where nobody has appraised what has to be appraised; null when nothing has to be. */
  readonly unappraised: Uint8Array | null;
}

/** Tables whose entry counts at a stage, the first that has one. */
export const appraisals: Readonly<Record<Stage, readonly PointsKind[]>> = {
  self: [],
  appraisal1: ['appraisal1'],
  appraisal2: ['appraisal2', 'appraisal1'],
  final: ['conclusion', 'appraisal2', 'appraisal1'],
};

/**
 * Self-assessment takes the computed score, else the entered one, and leaves surveys out. Later stages take the
 * appraised points; without them a `data` leaf keeps its computed score, a `survey` leaf its survey score, and a
 * `self` leaf is unappraised. Bonus and penalty leaves follow the same; tracking and gate nodes need no appraisal.
 */
export function pickEntries(
  node: Criterion,
  stage: Stage,
  computed: Column | null,
  figures: Figures,
  count: number,
): Picked {
  const shownOnly = isShownOnly(node);
  const leftOut = stage === 'self' && node.source === 'survey' && !shownOnly;
  const awaitsAppraisal = stage !== 'self' && node.source === 'self' && !shownOnly;
  const takesSurvey = node.source === 'survey' || shownOnly;
  const takesSelf = stage === 'self' || shownOnly;

  const picking = new Picking(count);
  if (leftOut) return picking.done({ leftOut });
  for (const kind of appraisals[stage]) picking.take(figures.points(kind, node.code), kind);
  if (awaitsAppraisal) return picking.done({ awaitsAppraisal });
  picking.take(computed, 'computed');
  if (takesSurvey) picking.take(figures.points('survey', node.code), 'survey');
  if (takesSelf) picking.take(figures.points('self', node.code), 'self');
  return picking.done({});
}

class Picking {
  private readonly from: Uint8Array;
  private entries: Column | null = null;
  /** `entries` is a copy that may be filled further. */
  private isOwn = false;

  constructor(private readonly count: number) {
    this.from = new Uint8Array(count);
  }

  /** Fills the units that have nothing yet. */
  take(column: Column | null, from: keyof typeof From): void {
    if (!column) return;
    if (!this.entries && column.step === 1) {
      // Most leaves have one source only; copying its figures would cost as much as scoring them.
      this.entries = column;
      this.from.fill(From[from]);
      return;
    }
    this.fill(column, From[from]);
  }

  done(how: { readonly leftOut?: boolean; readonly awaitsAppraisal?: boolean }): Picked {
    const entries = this.entries ?? missingColumn(this.count);
    return {
      entries,
      from: this.from,
      leftOut: how.leftOut ?? false,
      unappraised: how.awaitsAppraisal ? entries.tags.map((tag) => (tag === Tag.missing ? 1 : 0)) : null,
    };
  }

  private fill(column: Column, from: number): void {
    this.entries = this.own();
    const { numbers, tags } = this.entries;
    const { step } = column;
    for (let row = 0; row < tags.length; row++) {
      const tag = column.tags[row * step]!;
      if (tag === Tag.missing || tags[row] !== Tag.missing) continue;
      tags[row] = tag;
      numbers[row] = column.numbers[row * step]!;
      this.from[row] = from;
    }
  }

  private own(): Column {
    if (!this.entries) {
      this.isOwn = true;
      return missingColumn(this.count);
    }
    if (this.isOwn) return this.entries;
    this.isOwn = true;
    const { numbers, tags } = this.entries;
    return { numbers: numbers.slice(), tags: tags.slice(), step: 1 };
  }
}
