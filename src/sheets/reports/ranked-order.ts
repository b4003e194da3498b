/** The order in which result sheets list units. */
import type { Panel, Scoreboard, UnitResult } from '../../core/scoring/scoreboard';

export interface ListedUnit {
  /** Index in `board.units`. */
  readonly index: number;
  readonly result: UnitResult;
  readonly panel: Panel;
  /** 1, 2, 3 … within the khối. */
  readonly number: number;
}

/** Khối in sheet order; in each the ranked units by rank, equal ones in sheet order, then the unranked ones. */
export function unitsByRank(board: Scoreboard): readonly ListedUnit[] {
  return board.panels.flatMap((panel) => {
    const indexes = Array.from(panel.units);
    const place = (index: number) => board.units[index]?.groupRank ?? Infinity;
    indexes.sort((a, b) => comparePlaces(place(a), place(b)) || a - b);
    return indexes.map((index, i) => ({ index, result: board.units[index]!, panel, number: i + 1 }));
  });
}

function comparePlaces(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
