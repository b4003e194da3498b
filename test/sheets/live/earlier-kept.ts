/** Results of changed inputs against the earlier results that a written result has kept. */
import type { Change, Scoreboard, UnitResult } from '../../../src/core/scoring/scoreboard';
import type { Scored } from '../../../src/jobs/score';

/** `before` is of the same units. */
export function againstEarlierOf(before: Scoreboard, scored: Scored): Scored {
  const units = scored.board.units.map((result, i) => ({
    ...result,
    changes: before.units[i]!.changes.map((change) => changeOf(result, change)),
  }));
  const board = { ...scored.board, units };
  return { ...scored, board, scoring: { ...scored.scoring, board } };
}

function changeOf({ score, percent, groupRank }: UnitResult, kept: Change): Change {
  const { earlier, reason } = kept;
  return {
    ...kept,
    score: reason === null ? difference(score, earlier?.score) : null,
    percent: difference(percent, earlier?.percent),
    rank: difference(earlier?.rank, groupRank),
  };
}

function difference(a: number | null | undefined, b: number | null | undefined): number | null {
  return typeof a === 'number' && typeof b === 'number' ? a - b : null;
}
