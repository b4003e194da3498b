/** Where a unit would stand with some figures changed. */
import type { Settings } from '../../core/book';
import { roundTo10 } from '../../core/rounding/round';
import { rankKey } from '../../core/scoring/totals';
import { whatIf, type FigureChange } from '../../core/scoring/what-if';
import type { Standing, Standings } from '../../core/scoring/standings';
import type { Scored } from '../../jobs/score';
import type { CellEdit } from '../../workbook/plan';
import { changeableFigures, type ChangeableFigure } from './changeable-figures';
import type { UnitFigureChange } from './verbs';

/** A total and its place. */
export interface Place {
  readonly score: number | null;
  readonly percent: number | null;
  readonly rank: number | null;
  readonly grade: string | null;
}

/** A figure that is tried at another value. */
export interface TriedFigure extends ChangeableFigure {
  readonly tried: number | string;
}

/** A criterion with figures that are tried. */
export interface TriedCriterion {
  readonly code: string;
  readonly name: string;
  readonly max: number | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly figures: readonly TriedFigure[];
}

/** What happens between the unit and another: it passes it, is passed by it, draws level, or only the place differs. */
export type Passing = 'passes' | 'passedBy' | 'level' | 'none';

/** Another unit whose place, or whose side of the unit, is another. */
export interface MovedUnit {
  readonly code: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly passing: Passing;
}

/** A unit on the ladder around the unit's new place; `result` is the number that ranks. */
export interface Rung {
  readonly code: string;
  readonly name: string;
  readonly rank: number;
  readonly result: number;
  readonly isOwn: boolean;
}

export interface WhatIfView {
  readonly before: Place;
  readonly after: Place;
  /** After minus before, places gained are positive; null where one of them is not there. */
  readonly gained: {
    readonly score: number | null;
    readonly percent: number | null;
    readonly places: number | null;
  };
  readonly rankBy: Settings['rankBy'];
  readonly decimals: number;
  /** In the order in which they were first changed. */
  readonly criteria: readonly TriedCriterion[];
  /** By their new places. */
  readonly moved: readonly MovedUnit[];
  readonly ladder: readonly Rung[];
  /** What would have to be written for the changes to stay; figures without a cell are left out. */
  readonly edits: readonly CellEdit[];
}

/** Units shown above and below the unit. */
const rungsAround = 2;

/** `unit` is an index in `board.units`. */
export function whatIfView(
  { scoring }: Scored,
  unit: number,
  changes: readonly UnitFigureChange[],
): WhatIfView {
  const { settings } = scoring.book;
  const standings = scoring.standings;
  const changed = whatIf(
    scoring,
    changes.map((change): FigureChange => ({ ...change, unit })),
  );
  const [own, then] = [standings.units[unit]!, changed.units[unit]!];
  const criteria = [...new Set(changes.map(({ criterion }) => criterion))].map((code): TriedCriterion => {
    const node = standings.panels[own.panel]!.scoring.criterion(code);
    return {
      code,
      name: node?.name ?? '',
      max: node?.max ?? null,
      before: pointsAt(standings, own, code),
      after: pointsAt(changed, own, code),
      figures: triedFigures(changeableFigures(scoring, unit, code), changes, code),
    };
  });
  return {
    before: placeOf(own),
    after: placeOf(then),
    gained: {
      score: difference(then.total.score, own.total.score),
      percent: difference(then.total.percent, own.total.percent),
      places: difference(own.groupRank, then.groupRank),
    },
    rankBy: settings.rankBy,
    decimals: settings.decimals,
    criteria,
    moved: movedUnits(standings, changed, unit),
    ladder: ladderAround(changed, unit, settings),
    edits: criteria.flatMap(({ figures }) =>
      figures.flatMap(({ cell, tried }) => (cell ? [{ ...cell, content: tried }] : [])),
    ),
  };
}

function triedFigures(
  figures: readonly ChangeableFigure[],
  changes: readonly UnitFigureChange[],
  code: string,
): TriedFigure[] {
  return figures.flatMap((figure) => {
    const change = changes.find(({ criterion, measure }) => criterion === code && measure === figure.measure);
    return change ? [{ ...figure, tried: change.value }] : [];
  });
}

function placeOf({ total, groupRank, grade }: Standing): Place {
  return { score: total.score, percent: total.percent, rank: groupRank, grade };
}

function pointsAt({ panels }: Standings, { panel, row }: Standing, code: string): number | null {
  const points = panels[panel]!.scoring.node(code)?.scores[row];
  return points === undefined || Number.isNaN(points) ? null : points;
}

/** Free of the noise of binary subtraction. */
function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : roundTo10(a - b);
}

function movedUnits(before: Standings, after: Standings, unit: number): MovedUnit[] {
  const [own, then] = [before.units[unit]!, after.units[unit]!];
  const moved = before.units.flatMap((standing, i): MovedUnit[] => {
    if (i === unit || standing.panel !== own.panel) return [];
    const now = after.units[i]!;
    const passing = passingOf(sideOf(standing, own), sideOf(now, then));
    if (standing.groupRank === now.groupRank && passing === 'none') return [];
    const { code, name } = standing.unit;
    return [{ code, name, from: standing.groupRank, to: now.groupRank, passing }];
  });
  return moved.sort((a, b) => (a.to ?? Infinity) - (b.to ?? Infinity));
}

/** Negative: the other stands before the unit. Null: one of them has no place. */
function sideOf(other: Standing, own: Standing): number | null {
  return other.groupRank === null || own.groupRank === null
    ? null
    : Math.sign(other.groupRank - own.groupRank);
}

function passingOf(before: number | null, after: number | null): Passing {
  if (before === null || after === null || before === after) return 'none';
  if (after === 0) return 'level';
  return after > 0 ? 'passes' : 'passedBy';
}

function ladderAround({ units }: Standings, unit: number, settings: Settings): Rung[] {
  const own = units[unit]!;
  const rungs = units
    .flatMap((standing, i): Rung[] => {
      const result = rankKey(standing.total, settings);
      if (standing.panel !== own.panel || standing.groupRank === null || result === null) return [];
      const { code, name } = standing.unit;
      return [{ code, name, rank: standing.groupRank, result, isOwn: i === unit }];
    })
    .sort((a, b) => a.rank - b.rank);
  const at = rungs.findIndex(({ isOwn }) => isOwn);
  return at < 0 ? [] : rungs.slice(Math.max(0, at - rungsAround), at + rungsAround + 1);
}
