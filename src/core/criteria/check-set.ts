/** All checks of one set of criteria. */
import type { FindingLog } from '../findings/rule';
import { checkNodes } from './check-nodes';
import { checkReferences } from './check-references';
import type { CriteriaSet } from './criterion';
import type { CriteriaFindingId } from './finding-ids';
import { checkMaxima } from './maxima';

/**
 * The set with rules that cannot be evaluated marked as broken; what is wrong with it goes to the log.
 *
 * @param groups the khối that units of the index belong to.
 */
export function checkSet(
  set: CriteriaSet,
  groups: readonly string[],
  log: FindingLog<CriteriaFindingId>,
): CriteriaSet {
  checkNodes(set.nodes, log);
  const checked = { ...set, nodes: checkReferences(set.nodes, log) };
  checkMaxima(checked, groups, log);
  return checked;
}
