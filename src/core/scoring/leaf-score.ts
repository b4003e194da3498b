/** From what was picked for a leaf to its score, by the policies for states. */
import type { Criterion, Policy } from '../criteria/criterion';
import { type Column, Tag } from '../measures/column';
import { roundAll, sameNumber } from '../rounding/round';
import type { Picked } from './pick';
import { From } from './pick';
import { type PolicyColumn, policyColumn } from './policy';
import { type NodeColumn, NodeState, Treatment } from './scoreboard';

/** What scoring a leaf needs to know and whom it tells. */
export interface LeafSetting {
  readonly node: Criterion;
  readonly count: number;
  readonly max: number;
  /** The maximum for every unit; shared, never changed. */
  readonly maxima: Float64Array;
  /** The policy that answers a state, inherited ones included. */
  readonly policy: (column: PolicyColumn) => Policy | null;
  /** 1 for units that the scope exempts: not applicable, whatever the cell holds. */
  readonly exempt: Uint8Array | null;
  /** The rule evaluated with last period's denominator where this period's is zero. */
  readonly withPreviousDenominator: () => Column;
  readonly remark: (ruleId: LeafRemark, row: number, found?: number | string) => void;
}

/** What scoring a leaf may find. */
export type LeafRemark =
  'kad-without-scope' | 'policy-blank' | 'score-above-max' | 'score-below-zero' | 'rule-gives-no-number';

const stateOfTag: Readonly<Record<number, NodeState>> = {
  [Tag.notApplicable]: NodeState.notApplicable,
  [Tag.noEvent]: NodeState.noEvent,
  [Tag.zeroDenominator]: NodeState.zeroDenominator,
};

/** Scores a leaf. Units that the stage or a policy leaves out keep their maximum in `maxima`, for rescaling. */
export function scoreLeaf(leaf: LeafSetting, picked: Picked): NodeColumn {
  const result = emptyResult(leaf);
  if (picked.leftOut) {
    result.scores.fill(NaN);
    result.states.fill(NodeState.notAtThisStage);
    result.treatments.fill(Treatment.dropped);
    return result;
  }
  const { exempt, max } = leaf;
  const { numbers, tags } = picked.entries;
  const { scores } = result;
  for (let row = 0; row < leaf.count; row++) {
    if (tags[row] === Tag.number && exempt?.[row] !== 1) {
      const points = numbers[row]!;
      scores[row] = points;
      if (points > max || points < 0) outsideRange(leaf, picked, scores, row);
    } else treatState(leaf, picked, result, row);
  }
  if (leaf.node.decimals !== null) roundAll(scores, leaf.node.decimals);
  return result;
}

function emptyResult({ count, maxima }: LeafSetting): NodeColumn {
  return {
    scores: new Float64Array(count),
    maxima,
    states: new Uint8Array(count),
    treatments: new Uint8Array(count),
    partial: new Uint8Array(count),
    shown: null,
  };
}

/**
 * A bonus or penalty gives at most its maximum. Otherwise a rule is carried out as it is written: computed points
 * outside 0..max are kept, and found.
 */
function outsideRange(leaf: LeafSetting, picked: Picked, scores: Float64Array, row: number): void {
  const points = scores[row]!;
  if (leaf.node.kind !== 'scored') scores[row] = Math.min(Math.max(points, 0), leaf.max);
  else if (picked.from[row] === From.computed && !sameNumber(points, points < 0 ? 0 : leaf.max)) {
    leaf.remark(points < 0 ? 'score-below-zero' : 'score-above-max', row, points);
  }
}

function treatState(leaf: LeafSetting, picked: Picked, result: NodeColumn, row: number): void {
  const isExempt = leaf.exempt?.[row] === 1;
  const tag = isExempt ? Tag.notApplicable : picked.entries.tags[row]!;
  if (tag === Tag.missing) {
    miss(result, row, picked.unappraised?.[row] === 1 ? NodeState.unappraised : NodeState.missing);
    return;
  }
  const column = policyColumn(tag);
  if (!column) {
    leaf.remark('rule-gives-no-number', row);
    miss(result, row, NodeState.missing);
    return;
  }
  const state = stateOfTag[tag] ?? NodeState.missing;
  if (tag === Tag.notApplicable && !isExempt) leaf.remark('kad-without-scope', row);
  applyPolicy(leaf, picked, result, row, { column, state, policy: leaf.policy(column) });
}

function miss(result: NodeColumn, row: number, state: NodeState): void {
  result.scores[row] = NaN;
  result.states[row] = state;
  result.treatments[row] = Treatment.missing;
  result.partial[row] = 1;
}

function applyPolicy(
  leaf: LeafSetting,
  picked: Picked,
  result: NodeColumn,
  row: number,
  { column, state, policy }: { column: PolicyColumn; state: NodeState; policy: Policy | null },
): void {
  result.states[row] = state;
  result.scores[row] = NaN;
  switch (policy) {
    case 'full':
      result.scores[row] = leaf.max;
      return;
    case 'zero':
      result.scores[row] = 0;
      return;
    case 'drop':
      result.treatments[row] = Treatment.dropped;
      return;
    case 'rescale':
      result.treatments[row] = Treatment.rescaled;
      return;
    case 'previous':
      if (column === 'ifZeroDenominator') {
        const again = leaf.withPreviousDenominator();
        const at = row * again.step;
        const points = again.tags[at] === Tag.number ? again.numbers[at]! : 0;
        result.scores[row] = points;
        if (points > leaf.max || points < 0) outsideRange(leaf, picked, result.scores, row);
        return;
      }
      // Reading the criteria has said that this policy only answers a zero denominator.
      break;
    case null:
      leaf.remark('policy-blank', row, stateNames[state]);
  }
  miss(result, row, state);
}

/** Keys of the states in messages. */
const stateNames: Readonly<Record<number, string>> = {
  [NodeState.notApplicable]: 'notApplicable',
  [NodeState.noEvent]: 'noEvent',
  [NodeState.zeroDenominator]: 'zeroDenominator',
};
