/** Bonus and penalty points: what they add to the node above them and take off it. */
import type { Criterion } from '../criteria/criterion';
import { type NodeColumn, Treatment } from '../scoring/scoreboard';
import type { Child } from './combination';

/**
 * A scored node with nothing below it to score but bonuses and penalties, such as an area "điểm thưởng, điểm trừ".
 * It passes their sum on, below zero too, and is no child of its parent's rule.
 */
export function isExtrasArea(node: Criterion, criterionOf: (code: string) => Criterion | undefined): boolean {
  if (node.kind !== 'scored') return false;
  const kinds = node.children.flatMap((code) => {
    const child = criterionOf(code);
    if (!child) return [];
    return [isExtrasArea(child, criterionOf) ? 'bonus' : child.kind];
  });
  const isExtra = (kind: string) => kind === 'bonus' || kind === 'penalty';
  return kinds.some(isExtra) && !kinds.includes('scored');
}

/** What takes part when bonuses and penalties are applied to a node. */
export interface ExtrasSetting {
  readonly node: Criterion;
  readonly isExtrasArea: boolean;
  /** Bonus, penalty and extras areas among the children. */
  readonly extras: readonly Child[];
  /** Bonus points that each unit may still get under the cap of the index; null = no cap. Used up in passing. */
  readonly bonusLeft: Float64Array | null;
}

/**
 * Adds to `result` in place, once for all extras together, so that their order does not matter: a score does not
 * fall below 0. Dropped extras count nothing; a missing one may still come and leaves the node partial. A unit that
 * has no score here gets no bonus for it either.
 */
export function applyExtras(
  { node, isExtrasArea, extras, bonusLeft }: ExtrasSetting,
  result: NodeColumn,
): void {
  if (extras.length === 0) return;
  const { scores, partial } = result;
  const floor = isExtrasArea ? -Infinity : 0;
  for (let row = 0; row < scores.length; row++) {
    let net = 0;
    for (const { node: extra, result: given } of extras) {
      if (given.treatments[row] === Treatment.missing) partial[row] = 1;
      const points = given.scores[row]!;
      if (Number.isNaN(points) || Number.isNaN(scores[row]!)) continue;
      net += signOf(extra, node) * allowed(points, extra, node, bonusLeft, row);
    }
    scores[row] = Math.max(scores[row]! + net, floor);
  }
  if (node.kind !== 'scored' && node.max !== null) capScores(scores, node.max);
}

/** Inside a penalty area penalties make up the penalty. */
function signOf(extra: Criterion, parent: Criterion): 1 | -1 {
  const takesOff = extra.kind === 'penalty';
  return takesOff === (parent.kind === 'penalty') ? 1 : -1;
}

/** Bonus is limited where it leaves bonus areas for a scored node, so that an area counts once and not its lines. */
function allowed(
  points: number,
  extra: Criterion,
  parent: Criterion,
  bonusLeft: Float64Array | null,
  row: number,
): number {
  if (!bonusLeft || extra.kind !== 'bonus' || parent.kind !== 'scored') return points;
  const given = Math.min(points, bonusLeft[row]!);
  bonusLeft[row]! -= given;
  return given;
}

/** A bonus or penalty area gives at most its own maximum. */
function capScores(scores: Float64Array, max: number): void {
  for (let row = 0; row < scores.length; row++) if (scores[row]! > max) scores[row] = max;
}
