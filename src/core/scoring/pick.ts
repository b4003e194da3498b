/** Which entry of a leaf counts at a stage: the computed score, the self-assessed, surveyed or appraised points. */
import type { Stage } from '../book';
import type { Criterion } from '../criteria/criterion';
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

export interface Picked {
  readonly entries: Column;
  /** A `From` per unit. */
  readonly from: Uint8Array;
  /** The stage leaves this leaf out altogether. */
  readonly leftOut: boolean;
  /** Units where nobody has appraised what has to be appraised. */
  readonly unappraised: Uint8Array;
}

/** Tables whose entry counts at a stage, the first that has one. */
const appraisals: Readonly<Record<Stage, readonly PointsKind[]>> = {
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
  const picking = new Picking(count);
  const shownOnly = node.kind === 'tracking' || node.kind === 'gate';
  if (stage === 'self' && node.source === 'survey' && !shownOnly) return { ...picking, leftOut: true };

  for (const kind of appraisals[stage]) picking.take(figures.points(kind, node.code), kind);
  const awaitsAppraisal = stage !== 'self' && node.source === 'self' && !shownOnly;
  if (awaitsAppraisal) {
    picking.markRestUnappraised();
    return { ...picking, leftOut: false };
  }
  picking.take(computed, 'computed');
  if (node.source === 'survey' || shownOnly) picking.take(figures.points('survey', node.code), 'survey');
  if (stage === 'self' || shownOnly) picking.take(figures.points('self', node.code), 'self');
  return { ...picking, leftOut: false };
}

class Picking {
  readonly entries: Column;
  readonly from: Uint8Array;
  readonly unappraised: Uint8Array;

  constructor(count: number) {
    this.entries = missingColumn(count);
    this.from = new Uint8Array(count);
    this.unappraised = new Uint8Array(count);
  }

  /** Fills the units that have nothing yet. */
  take(column: Column | null, from: keyof typeof From): void {
    if (!column) return;
    const { numbers, tags } = this.entries;
    const { step } = column;
    for (let row = 0; row < tags.length; row++) {
      const tag = column.tags[row * step]!;
      if (tag === Tag.missing || tags[row] !== Tag.missing) continue;
      tags[row] = tag;
      numbers[row] = column.numbers[row * step]!;
      this.from[row] = From[from];
    }
  }

  markRestUnappraised(): void {
    this.entries.tags.forEach((tag, row) => {
      if (tag === Tag.missing) this.unappraised[row] = 1;
    });
  }
}
