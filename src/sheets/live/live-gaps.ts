/** Lines of lost points as formulas: a unit at a criterion against the maximum, its khối and the reference unit. */
import { rootCode } from '../../core/criteria/criterion';
import type { CriterionGap } from '../../core/gaps/gap';
import { roundTo10 } from '../../core/rounding/round';
import type { CellContent } from '../../workbook/plan';
import type { LiveScores } from './live-scores';
import type { LiveTally } from './tally';

/** The cells of a line of lost points. */
export interface LiveGap {
  readonly max: CellContent;
  readonly score: CellContent;
  readonly lost: CellContent;
  readonly mean: CellContent;
  readonly overMean: CellContent;
  readonly best: CellContent;
  readonly overBest: CellContent;
}

/** What a unit has at a node and lost there. */
export interface NodeValues {
  readonly max: number | null;
  readonly score: number | null;
  readonly lost: number | null;
}

/** The same as cells. */
export type NodeCells = { readonly [cell in keyof NodeValues]: CellContent };

/** Cells with what the khối has at a node, for any sheet. */
export interface GroupPoints {
  readonly mean: string;
  readonly best: string;
}

export class LiveGaps {
  constructor(
    private readonly scores: LiveScores,
    private readonly tally: LiveTally,
  ) {}

  /** Of a leaf of a unit (an index in `Scoreboard.units`). */
  leaf(unit: number, gap: CriterionGap): LiveGap {
    const { mean, best } = this.scores.statistics(unit, gap.criterion);
    return this.against(unit, gap, {
      mean: this.scores.qualified(mean),
      best: this.scores.qualified(best),
    });
  }

  /** Of any node, where it is known what its khối has there. Each cell is counted when it is asked for. */
  against(unit: number, gap: CriterionGap, group: GroupPoints): LiveGap {
    const { tally } = this;
    const { score, max } = this.cells(unit, gap.criterion);
    const earned = gap.max - gap.lost;
    const theirs = (cell: string, distance: number | null) =>
      tally.cell(
        () => `IF(ISNUMBER(${cell}),ROUND(${cell},10),"")`,
        distance === null ? '' : roundTo10(earned + distance),
      );
    const lead = (cell: string, distance: number | null) =>
      tally.cell(
        () => `IF(AND(ISNUMBER(${max}),ISNUMBER(${cell})),ROUND(SUM(${score})-${cell},10),"")`,
        distance === null ? '' : roundTo10(-distance),
      );
    return {
      get max() {
        return tally.cell(() => max, gap.max);
      },
      get score() {
        return tally.cell(() => score, gap.score ?? '');
      },
      get lost() {
        return tally.cell(
          () => `IF(ISNUMBER(${max}),ROUND(${max}-SUM(${score}),10),"")`,
          roundTo10(gap.lost),
        );
      },
      get mean() {
        return theirs(group.mean, gap.toMean);
      },
      get overMean() {
        return lead(group.mean, gap.toMean);
      },
      get best() {
        return theirs(group.best, gap.toBest);
      },
      get overBest() {
        return lead(group.best, gap.toBest);
      },
    };
  }

  /** A node by itself, with what its cells show now; one that is never scored stays as it is. */
  node(unit: number, code: string, now: NodeValues): NodeCells {
    if (this.scores.plans(unit).get(code)?.isOut !== false) return now;
    const shown = this.scores.shown(unit, code);
    const { tally } = this;
    const { score, max } = this.cells(unit, code);
    return {
      get max() {
        return tally.cell(() => max, shown.max);
      },
      get score() {
        return tally.cell(() => score, shown.score);
      },
      get lost() {
        return tally.cell(
          () => `IF(ISNUMBER(${max}),ROUND(MAX(0,${max}-SUM(${score})),10),"")`,
          now.lost ?? '',
        );
      },
    };
  }

  /** The way from the maximum to the score: what areas lost one after the other, and what is left after each. */
  steps(
    unit: number,
    lost: readonly CriterionGap[],
    bases: readonly number[],
  ): { readonly bases: readonly CellContent[]; readonly lost: readonly CellContent[] } {
    const max = this.scores.qualified(this.scores.cells(unit, rootCode).max);
    const losses = lost.map(({ criterion }) => {
      const cells = this.cells(unit, criterion);
      return `(SUM(${cells.max})-SUM(${cells.score}))`;
    });
    return {
      bases: bases.map((base, i) =>
        this.tally.cell(() => `ROUND(SUM(${max})-${losses.slice(0, i + 1).join('-')},10)`, base),
      ),
      lost: losses.map((loss, i) => this.tally.cell(() => `ROUND(${loss},10)`, roundTo10(lost[i]!.lost))),
    };
  }

  /** Lead on the reference unit; nothing where that one has no such criterion. */
  overReference(unit: number, { criterion, toReference }: CriterionGap, reference: number): CellContent {
    if (!this.scores.has(reference, criterion)) return null;
    const { score, max } = this.cells(unit, criterion);
    const theirs = this.cells(reference, criterion).score;
    return this.tally.cell(
      () => `IF(AND(ISNUMBER(${max}),ISNUMBER(${theirs})),ROUND(SUM(${score})-${theirs},10),"")`,
      toReference === null ? '' : roundTo10(-toReference),
    );
  }

  private cells(unit: number, code: string): { readonly score: string; readonly max: string } {
    const { score, max } = this.scores.cells(unit, code);
    return { score: this.scores.qualified(score), max: this.scores.qualified(max) };
  }
}
