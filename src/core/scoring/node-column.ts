/** Making and reading node columns. */
import { type Column, Tag } from '../measures/column';
import { type NodeColumn, NodeState, Treatment } from './scoreboard';

/** A column in which nothing has a score yet: every unit missing, with this maximum. */
export function unscored(count: number, max: number): NodeColumn {
  return {
    scores: new Float64Array(count).fill(NaN),
    maxima: new Float64Array(count).fill(max),
    states: new Uint8Array(count).fill(NodeState.missing),
    treatments: new Uint8Array(count).fill(Treatment.missing),
    partial: new Uint8Array(count).fill(1),
    shown: null,
  };
}

/** Scores as a rule of another node reads them: a number where there is a score, else missing. */
export function scoreColumn(node: NodeColumn): Column {
  const tags = new Uint8Array(node.scores.length);
  for (let row = 0; row < tags.length; row++) if (Number.isNaN(node.scores[row]!)) tags[row] = Tag.missing;
  return { numbers: node.scores, tags, step: 1 };
}

/** Maxima as a column, e.g. to ask what a parent's rule gives when everything is earned. */
export function maxColumn(node: NodeColumn): Column {
  return { numbers: node.maxima, tags: new Uint8Array(node.maxima.length), step: 1 };
}

/** Score as a share of the applicable maximum; missing where there is none. */
export function percentColumn(node: NodeColumn): Column {
  const numbers = new Float64Array(node.scores.length);
  const tags = new Uint8Array(node.scores.length);
  for (let row = 0; row < numbers.length; row++) {
    const share = node.scores[row]! / node.maxima[row]!;
    if (Number.isFinite(share)) numbers[row] = share;
    else tags[row] = Tag.missing;
  }
  return { numbers, tags, step: 1 };
}
