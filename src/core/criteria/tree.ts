/** Questions to a tree of criteria. */
import { oncePer } from '../remembered';
import { rootCode, type CriteriaSet, type Criterion } from './criterion';

/** The set that a khối is scored by: its own, else the one for all others; null when there is none. */
export function setFor(sets: readonly CriteriaSet[], group: string): CriteriaSet | null {
  return sets.find((set) => set.group === group) ?? sets.find((set) => set.group === null) ?? null;
}

/** The criteria that a khối is scored by, by code: other khối may have other criteria of the same codes. */
export function criteriaFor(sets: readonly CriteriaSet[], group: string): ReadonlyMap<string, Criterion> {
  const set = setFor(sets, group);
  return set ? byCode(set) : noCriteria;
}

const byCode = oncePer(
  ({ nodes }: CriteriaSet): ReadonlyMap<string, Criterion> => new Map(nodes.map((node) => [node.code, node])),
);
const noCriteria: ReadonlyMap<string, Criterion> = new Map();

/**
 * The nodes that apply to a khối, parents before children, otherwise in sheet order, root first. Children that do
 * not apply are gone from the lists of children, and so is a parent that none of its children apply to.
 */
export function treeFor(set: CriteriaSet, group: string): readonly Criterion[] {
  const trees = treesOf(set);
  const tree = trees.get(group) ?? newTree(set, group);
  trees.set(group, tree);
  return tree;
}

/** Asked for again with every form of an index. */
const treesOf = oncePer<CriteriaSet, Map<string, readonly Criterion[]>>(() => new Map());

function newTree(set: CriteriaSet, group: string): readonly Criterion[] {
  const byCode = new Map(set.nodes.map((node) => [node.code, node]));
  const applies = (node: Criterion) => node.groups.length === 0 || node.groups.includes(group);
  const ordered: Criterion[] = [];
  const waiting = set.nodes.filter((node) => node.parent === null);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    ordered.push(node);
    const children = node.children.map((code) => byCode.get(code)).filter((child) => child !== undefined);
    for (const child of children.reverse()) if (applies(child)) waiting.push(child);
  }
  return withRemainingChildren(ordered);
}

/** Nodes without children, in the order given. */
export function leavesOf(nodes: readonly Criterion[]): Criterion[] {
  return nodes.filter((node) => node.children.length === 0);
}

/** By code, the code of the top-level node that a node lies under: itself for an area or the root. */
export function areasOf(nodes: readonly Criterion[]): ReadonlyMap<string, string> {
  const areas = new Map<string, string>();
  for (const { code, parent } of nodes) {
    areas.set(code, parent === null || parent === rootCode ? code : (areas.get(parent) ?? code));
  }
  return areas;
}

/** From the last to the first, so that a parent is met after all of its children. */
function withRemainingChildren(ordered: readonly Criterion[]): readonly Criterion[] {
  const remaining = new Set<string>();
  const kept: Criterion[] = [];
  for (const node of [...ordered].reverse()) {
    const children = node.children.filter((code) => remaining.has(code));
    if (node.children.length > 0 && children.length === 0 && node.parent !== null) continue;
    remaining.add(node.code);
    kept.push(children.length === node.children.length ? node : { ...node, children });
  }
  return kept.reverse();
}
