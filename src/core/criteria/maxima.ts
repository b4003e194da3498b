/** What a parent's maximum is: its rule with every child at its own maximum. */
import { isExtrasArea } from '../aggregation/extras';
import { sameNumber } from '../rounding/round';
import { constant, Tag, type Column } from '../measures/column';
import { TextPool } from '../measures/text-pool';
import type { RuleContext } from '../rules/context';
import { evaluateRule } from '../rules/evaluate';
import type { FindingLog } from '../findings/rule';
import type { CriteriaSet, Criterion } from './criterion';
import type { CriteriaFindingId } from './finding-ids';
import { treeFor } from './tree';

/**
 * The maximum of every node of a tree whose nodes come parents first; null where it cannot be told. A node that is
 * bonus, penalty, tracking or gate has the one printed; an area of bonuses and penalties alone adds nothing to its
 * parent's.
 */
export function maximaOf(nodes: readonly Criterion[]): ReadonlyMap<string, number | null> {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const maxima = new Map<string, number | null>();
  const known = (code: string): Column | null => {
    const max = maxima.get(code) ?? byCode.get(code)?.max ?? null;
    return max === null ? null : constant(max);
  };
  for (const node of [...nodes].reverse()) {
    const scored = node.children
      .flatMap((code) => byCode.get(code) ?? [])
      .filter((child) => child.kind === 'scored' && !isExtrasArea(child, (code) => byCode.get(code)));
    const max =
      node.kind !== 'scored' || scored.length === 0
        ? node.max
        : combined(
            node,
            scored.map((child) => ({ max: maxima.get(child.code) ?? null, weight: child.weight })),
            known,
          );
    maxima.set(node.code, max);
  }
  return maxima;
}

/**
 * Finds printed maxima of parents that their rules do not give: neither over all nodes nor, where nodes apply to
 * some khối only, in any of these.
 */
export function checkMaxima(
  set: CriteriaSet,
  groups: readonly string[],
  log: FindingLog<CriteriaFindingId>,
): void {
  const limited = set.nodes.some((node) => node.groups.length > 0);
  const everyNode = { ...set, nodes: set.nodes.map((node) => ({ ...node, groups: [] })) };
  const trees = [treeFor(everyNode, ''), ...(limited ? groups.map((group) => treeFor(set, group)) : [])];
  const readings = trees.map(maximaOf);
  for (const node of set.nodes) {
    const printed = node.max;
    if (printed === null || node.children.length === 0) continue;
    const possible = readings.map((reading) => reading.get(node.code) ?? null).filter((max) => max !== null);
    const [expected] = possible;
    if (expected === undefined || possible.some((max) => sameNumber(max, printed))) continue;
    log.add('wrong-parent-max', { cell: node.maxCell, criterion: node.code, found: printed, expected });
  }
}

interface ChildMax {
  readonly max: number | null;
  readonly weight: number;
}

function combined(
  node: Criterion,
  children: readonly ChildMax[],
  known: RuleContext['nodeScore'],
): number | null {
  if (node.ruleBroken || children.some((child) => child.max === null)) return null;
  if (!node.rule) return children.reduce((sum, child) => sum + (child.max ?? 0), 0);
  const result = evaluateRule(node.rule, {
    count: 1,
    texts: new TextPool(),
    max: node.max === null ? constant(0, Tag.missing) : constant(node.max),
    direction: 1,
    minimumShare: 1,
    ranked: Uint8Array.of(1),
    measure: () => null,
    previous: () => null,
    nodeScore: known,
    nodePercent: (code) => known(code) && constant(1),
    nodeMeasure: () => null,
    children: {
      purpose: 'max',
      columns: children.map(({ max, weight }) => ({
        values: Float64Array.of(max ?? 0),
        step: 1,
        roles: Uint8Array.of(0),
        weight,
      })),
    },
    report: () => undefined,
  });
  return result.tags[0] === Tag.number ? (result.numbers[0] ?? null) : null;
}
