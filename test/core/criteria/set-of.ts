/** Sets of criteria from what matters in a test. */
import { blankCriterion } from '../../../src/core/criteria/blank-criterion';
import { rootCode, type CriteriaSet, type Criterion } from '../../../src/core/criteria/criterion';
import { parseRule } from '../../../src/core/rules/parse';

/** A node as a test tells it; the parent is the root when left out. */
export interface TestNode extends Partial<Omit<Criterion, 'rule' | 'children'>> {
  readonly code: string;
  /** Must parse. */
  readonly rule?: string;
}

export function setOf(nodes: readonly TestNode[]): CriteriaSet {
  const all = [{ code: rootCode, parent: null }, ...nodes.map((node) => ({ parent: rootCode, ...node }))];
  return {
    group: null,
    sheet: 'Bộ tiêu chí',
    nodes: all.map((node) =>
      criterionOf(
        node,
        all.filter((child) => child.parent === node.code),
      ),
    ),
  };
}

function criterionOf(node: TestNode & { parent: string | null }, children: readonly TestNode[]): Criterion {
  const parsed = node.rule === undefined ? null : parseRule(node.rule);
  if (parsed && !parsed.ok) throw new Error(`no rule: ${node.rule ?? ''}`);
  return {
    ...blankCriterion(node.code),
    name: node.code,
    ruleText: node.rule ?? '',
    ...node,
    rule: parsed?.expression ?? null,
    children: children.map((child) => child.code),
  };
}
