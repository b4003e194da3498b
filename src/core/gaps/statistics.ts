/** What the ranked units of a khối have at each node: their mean and their best. */
import { compareNumbers } from '../rounding/round';
import type { PanelScoring } from '../scoring/panel-scoring';
import { Treatment } from '../scoring/scoreboard';

/** Mean and best of one node. */
export interface NodeStatistics {
  /** Points. */
  readonly mean: number;
  readonly best: number;
  /** Codes of the units that have it. */
  readonly bestUnits: readonly string[];
}

/**
 * Over the units that have a place (1 in `ranked`) where the node is neither dropped nor missing; null where there
 * is none.
 */
export function nodeStatistics(panel: PanelScoring, code: string, ranked: Uint8Array): NodeStatistics | null {
  const result = panel.node(code);
  if (!result) return null;
  const found = scoreStatistics(
    result.scores,
    (row) => ranked[row] === 1 && result.treatments[row] === Treatment.counted,
  );
  const { units } = panel.setting;
  return (
    found && { mean: found.mean, best: found.best, bestUnits: found.bestRows.map((row) => units[row]!.code) }
  );
}

/** Mean and best of the scores that are numbers in rows that count, and the rows that have the best; null without any. */
export function scoreStatistics(
  scores: Float64Array,
  counts: (row: number) => boolean,
): { readonly mean: number; readonly best: number; readonly bestRows: readonly number[] } | null {
  let sum = 0;
  let count = 0;
  let best = -Infinity;
  let bestRows: number[] = [];
  scores.forEach((score, row) => {
    if (Number.isNaN(score) || !counts(row)) return;
    sum += score;
    count += 1;
    const order = compareNumbers(score, best);
    if (order > 0) {
      best = score;
      bestRows = [];
    }
    if (order >= 0) bestRows.push(row);
  });
  return count === 0 ? null : { mean: sum / count, best, bestRows };
}
