/** Checks each criterion by itself. */
import type { FindingLog } from '../findings/rule';
import { ruleReads } from '../rules/names';
import type { Criterion, CriterionKind } from './criterion';
import type { CriteriaFindingId } from './finding-ids';

const givingPoints: readonly CriterionKind[] = ['scored', 'bonus', 'penalty'];

/** Finds maxima, steps, policies and rules that cannot be meant for the node they stand at. */
export function checkNodes(nodes: readonly Criterion[], log: FindingLog<CriteriaFindingId>): void {
  for (const node of nodes) {
    const at = { criterion: node.code, cell: node.cell };
    const isLeaf = node.children.length === 0;
    if (isLeaf && node.max === null && node.parent !== null && givingPoints.includes(node.kind)) {
      log.add('leaf-without-max', { ...at, cell: node.maxCell ?? node.cell });
    }
    if (node.max !== null && node.max < 0) {
      log.add('negative-max', { ...at, cell: node.maxCell, found: node.max, expected: 0 });
    }
    const highest = Math.max(...(node.steps ?? []));
    if (node.max !== null && highest > node.max) {
      log.add('step-above-max', { ...at, found: highest, expected: node.max });
    }
    for (const policy of ['ifNotApplicable', 'ifNoEvent'] as const) {
      if (node[policy] === 'previous') log.add('previous-policy-misplaced', { ...at, found: policy });
    }
    if (node.rule) checkRule(node, isLeaf, log);
  }
}

function checkRule(node: Criterion, isLeaf: boolean, log: FindingLog<CriteriaFindingId>): void {
  if (!node.rule) return;
  const { measures, usesChildren } = ruleReads(node.rule);
  const at = { criterion: node.code, cell: node.ruleCell };
  if (isLeaf && usesChildren) log.add('children-in-leaf', { ...at, found: node.ruleText });
  if (!isLeaf && [...measures].length > 0)
    log.add('measure-in-parent', { ...at, found: [...measures].join('; ') });
}
