/** From what was picked for a leaf to its score, by the policies for states. */
import type { Criterion, Policy } from '../criteria/criterion';
import { type Column, Tag } from '../measures/column';
import { roundHalfAway } from '../rounding/round';
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

export type LeafRemark =
  | 'kad-without-scope'
  | 'policy-blank'
  | 'policy-previous-misplaced'
  | 'score-above-max'
  | 'score-below-zero'
  | 'rule-gives-no-number';

const stateOfTag: Readonly<Record<number, NodeState>> = {
  [Tag.notApplicable]: NodeState.notApplicable,
  [Tag.noEvent]: NodeState.noEvent,
  [Tag.zeroDenominator]: NodeState.zeroDenominator,
};

/** Scores a leaf. Units that the stage or a policy leaves out keep their maximum in `maxima`, for rescaling. */
export function scoreLeaf(leaf: LeafSetting, picked: Picked): NodeColumn {
  const result = emptyResult(leaf);
  if (picked.leftOut) {
    result.states.fill(NodeState.notAtThisStage);
    result.treatments.fill(Treatment.dropped);
    return result;
  }
  const { node, exempt } = leaf;
  const { numbers, tags } = picked.entries;
  const clamped = node.kind === 'bonus' || node.kind === 'penalty';
  for (let row = 0; row < leaf.count; row++) {
    const tag = exempt?.[row] === 1 ? Tag.notApplicable : tags[row]!;
    if (tag === Tag.number) {
      const points = numbers[row]!;
      if (picked.from[row] === From.computed) checkRange(leaf, row, points);
      count(result, row, node.decimals, clamped ? Math.min(Math.max(points, 0), leaf.max) : points);
    } else if (tag === Tag.missing) {
      miss(result, row, picked.unappraised?.[row] === 1 ? NodeState.unappraised : NodeState.missing);
    } else {
      treatState(leaf, result, row, tag);
    }
  }
  return result;
}

function emptyResult({ count, maxima }: LeafSetting): NodeColumn {
  return {
    scores: new Float64Array(count).fill(NaN),
    maxima,
    states: new Uint8Array(count),
    treatments: new Uint8Array(count),
    partial: new Uint8Array(count),
    shown: null,
  };
}

function count(result: NodeColumn, row: number, decimals: number | null, points: number): void {
  result.scores[row] = decimals === null ? points : roundHalfAway(points, decimals);
}

function miss(result: NodeColumn, row: number, state: NodeState): void {
  result.states[row] = state;
  result.treatments[row] = Treatment.missing;
  result.partial[row] = 1;
}

/** A rule is carried out as it is written; points outside 0..max are kept and found. */
function checkRange(leaf: LeafSetting, row: number, points: number): void {
  if (points > leaf.max + tolerance) leaf.remark('score-above-max', row, points);
  else if (points < -tolerance) leaf.remark('score-below-zero', row, points);
}
const tolerance = 1e-9;

function treatState(leaf: LeafSetting, result: NodeColumn, row: number, tag: number): void {
  const column = policyColumn(tag);
  if (!column) {
    leaf.remark('rule-gives-no-number', row);
    miss(result, row, NodeState.missing);
    return;
  }
  const state = stateOfTag[tag] ?? NodeState.missing;
  if (tag === Tag.notApplicable && leaf.exempt?.[row] !== 1) leaf.remark('kad-without-scope', row);
  applyPolicy(leaf, result, row, { column, state, policy: leaf.policy(column) });
}

function applyPolicy(
  leaf: LeafSetting,
  result: NodeColumn,
  row: number,
  { column, state, policy }: { column: PolicyColumn; state: NodeState; policy: Policy | null },
): void {
  result.states[row] = state;
  switch (policy) {
    case 'full':
      count(result, row, leaf.node.decimals, leaf.max);
      return;
    case 'zero':
      count(result, row, leaf.node.decimals, 0);
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
        count(result, row, leaf.node.decimals, again.tags[at] === Tag.number ? again.numbers[at]! : 0);
        return;
      }
      leaf.remark('policy-previous-misplaced', row);
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
