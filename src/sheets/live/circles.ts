/** Criteria whose points would follow from themselves. */
import type { Criterion } from '../../core/criteria/criterion';
import { ruleReads } from '../../core/rules/names';

/** Whether a criterion is reached again by following what it is computed from: its children, and those its rule reads. */
export function reachesItself(code: string, criterionOf: (code: string) => Criterion | undefined): boolean {
  const readBy = (one: string): readonly string[] => {
    const node = criterionOf(one);
    return node ? [...node.children, ...(node.rule ? ruleReads(node.rule).nodes : [])] : [];
  };
  const seen = new Set<string>();
  const waiting = [...readBy(code)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === code) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...readBy(next));
  }
  return false;
}
