/** Checks what rules read of other criteria. */
import { nearestName } from '../rules/nearest-name';
import type { FindingLog } from '../findings/rule';
import { ruleReads } from '../rules/names';
import type { Criterion } from './criterion';
import type { CriteriaFindingId } from './finding-ids';

/**
 * Finds rules that read criteria that are not there, and rules that depend on themselves: a node depends on its
 * children and on the nodes whose score or percent its rule reads (measures depend on nothing). A rule that reads
 * its way back to itself comes back broken, so that nothing evaluates it.
 */
export function checkReferences(
  nodes: readonly Criterion[],
  log: FindingLog<CriteriaFindingId>,
): readonly Criterion[] {
  const codes = new Set(nodes.map((node) => node.code));
  const reads = new Map<string, readonly string[]>();
  for (const node of nodes) {
    if (!node.rule) continue;
    const { nodes: scores, nodeMeasures } = ruleReads(node.rule);
    reads.set(node.code, [...scores]);
    const read = new Set([...scores, ...[...nodeMeasures].map((measure) => measure.code)]);
    for (const code of read) {
      if (codes.has(code)) continue;
      const expected = nearestName(code, [...codes]);
      log.add('unknown-reference', { cell: node.ruleCell, criterion: node.code, found: code, expected });
    }
  }
  const ring = nodesInRings(nodes, reads);
  return nodes.map((node) => {
    const back = (reads.get(node.code) ?? []).filter((code) => ring.has(code));
    if (!ring.has(node.code) || back.length === 0) return node;
    log.add('reference-cycle', { cell: node.ruleCell, criterion: node.code, found: back.join('; ') });
    return { ...node, rule: null, ruleBroken: true };
  });
}

/** The nodes left when those that depend on nothing left, or that nothing left depends on, are taken away. */
function nodesInRings(
  nodes: readonly Criterion[],
  reads: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const dependsOn = new Map(
    nodes.map((node) => [node.code, [...node.children, ...(reads.get(node.code) ?? [])]]),
  );
  const neededBy = new Map<string, string[]>(nodes.map((node) => [node.code, []]));
  for (const [code, needed] of dependsOn) for (const other of needed) neededBy.get(other)?.push(code);
  return withoutEnds(withoutEnds(new Set(dependsOn.keys()), dependsOn, neededBy), neededBy, dependsOn);
}

function withoutEnds(
  codes: ReadonlySet<string>,
  onward: ReadonlyMap<string, readonly string[]>,
  back: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const left = new Set(codes);
  const open = new Map<string, number>();
  for (const code of left) open.set(code, (onward.get(code) ?? []).filter((other) => left.has(other)).length);
  const ends = [...left].filter((code) => open.get(code) === 0);
  for (let code = ends.pop(); code !== undefined; code = ends.pop()) {
    left.delete(code);
    for (const other of back.get(code) ?? []) {
      if (!left.has(other)) continue;
      const remaining = (open.get(other) ?? 0) - 1;
      open.set(other, remaining);
      if (remaining === 0) ends.push(other);
    }
  }
  return left;
}
