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
  const { units } = panel.setting;
  let sum = 0;
  let count = 0;
  let best = -Infinity;
  let bestUnits: string[] = [];
  for (let row = 0; row < panel.count; row++) {
    const score = result.scores[row]!;
    if (ranked[row] !== 1 || result.treatments[row] !== Treatment.counted || Number.isNaN(score)) continue;
    sum += score;
    count += 1;
    const order = compareNumbers(score, best);
    if (order > 0) {
      best = score;
      bestUnits = [];
    }
    if (order >= 0) bestUnits.push(units[row]!.code);
  }
  return count === 0 ? null : { mean: sum / count, best, bestUnits };
}
