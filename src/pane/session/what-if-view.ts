/** Where a unit would stand with some figures changed. */
import { whatIf, type FigureChange } from '../../core/scoring/what-if';
import type { Standing } from '../../core/scoring/standings';
import type { Scored } from '../../jobs/score';
import type { UnitFigureChange } from './verbs';

/** A total and its place. */
export interface Place {
  readonly score: number | null;
  readonly percent: number | null;
  readonly rank: number | null;
  readonly grade: string | null;
}

export interface WhatIfView {
  readonly before: Place;
  readonly after: Place;
  /** Points of each changed criterion, before and after. */
  readonly criteria: readonly {
    readonly code: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  /** Other units of the khối whose place would change. */
  readonly moved: readonly {
    readonly code: string;
    readonly name: string;
    readonly from: number | null;
    readonly to: number | null;
  }[];
}

/** `unit` is an index in `board.units`. */
export function whatIfView(
  { scoring }: Scored,
  unit: number,
  changes: readonly UnitFigureChange[],
): WhatIfView {
  const before = scoring.standings;
  const after = whatIf(
    scoring,
    changes.map((change): FigureChange => ({ ...change, unit })),
  );
  const own = before.units[unit]!;
  const pointsAt = ({ panels }: typeof before, code: string) =>
    pointsOrNull(panels[own.panel]!.scoring.node(code)?.scores[own.row]);
  return {
    before: placeOf(own),
    after: placeOf(after.units[unit]!),
    criteria: [...new Set(changes.map(({ criterion }) => criterion))].map((code) => ({
      code,
      before: pointsAt(before, code),
      after: pointsAt(after, code),
    })),
    moved: before.units.flatMap((standing, i) => {
      const to = after.units[i]!.groupRank;
      if (i === unit || standing.panel !== own.panel || standing.groupRank === to) return [];
      return [{ code: standing.unit.code, name: standing.unit.name, from: standing.groupRank, to }];
    }),
  };
}

function placeOf({ total, groupRank, grade }: Standing): Place {
  return { score: total.score, percent: total.percent, rank: groupRank, grade };
}

function pointsOrNull(points: number | undefined): number | null {
  return points === undefined || Number.isNaN(points) ? null : points;
}
