/** The rows of a tree of criteria as they stand on screen, and where a key leads. */
import type { CriterionLine } from './session/criteria-view';

/** A row in sight. */
export interface TreeRow {
  readonly node: CriterionLine;
  /** 1 for the index. */
  readonly level: number;
  /** Null where there is nothing below. */
  readonly isOpen: boolean | null;
  /** Its place among its siblings in sight, from 1, and their number. */
  readonly position: number;
  readonly size: number;
}

/**
 * The rows in sight: below open nodes, or (with words searched for) those whose code, name or rule has all the words,
 * with what they lie under, which stands open. Case and diacritics do not count.
 */
export function treeRows(
  nodes: readonly CriterionLine[],
  open: ReadonlySet<string>,
  search: string,
): readonly TreeRow[] {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const shown = search.trim() === '' ? null : withAncestors(matches(nodes, search), byCode);
  const rows: TreeRow[] = [];
  const visit = (codes: readonly string[], level: number): void => {
    const inSight = codes.filter((code) => shown === null || shown.has(code));
    inSight.forEach((code, i) => {
      const node = byCode.get(code);
      if (!node) return;
      const below = node.children.filter((child) => shown === null || shown.has(child));
      const isOpen = below.length === 0 ? null : shown !== null || open.has(code);
      rows.push({ node, level, isOpen, position: i + 1, size: inSight.length });
      if (isOpen) visit(node.children, level + 1);
    });
  };
  visit(
    nodes.flatMap(({ code, parent }) => (parent === null ? [code] : [])),
    1,
  );
  return rows;
}

/** Nodes that a search finds. */
export function matches(nodes: readonly CriterionLine[], search: string): readonly CriterionLine[] {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  return nodes.filter(({ code, name, ruleText }) => {
    const text = fold(`${code} ${name} ${ruleText}`);
    return words.every((word) => text.includes(word));
  });
}

/** What a key does in a tree: it goes to a row, or opens or closes the present one. */
export type TreeMove =
  | { readonly to: string }
  | { readonly toggle: string }
  /** The key means nothing here. */
  | null;

/** Keys as the tree pattern of the ARIA Authoring Practices has them. */
export function treeMove(rows: readonly TreeRow[], at: string, key: string): TreeMove {
  const index = rows.findIndex(({ node }) => node.code === at);
  const row = rows[index];
  if (!row) return null;
  const go = (target: TreeRow | undefined): TreeMove => (target ? { to: target.node.code } : null);
  switch (key) {
    case 'ArrowDown':
      return go(rows[index + 1]);
    case 'ArrowUp':
      return go(rows[index - 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows.at(-1));
    case 'ArrowRight':
      if (row.isOpen === null) return null;
      return row.isOpen ? go(rows[index + 1]) : { toggle: at };
    case 'ArrowLeft':
      if (row.isOpen) return { toggle: at };
      return row.node.parent === null ? null : go(rows.find(({ node }) => node.code === row.node.parent));
    default:
      return null;
  }
}

function withAncestors(
  found: readonly CriterionLine[],
  byCode: ReadonlyMap<string, CriterionLine>,
): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const node of found) {
    for (let one: CriterionLine | undefined = node; one; one = byCode.get(one.parent ?? ''))
      shown.add(one.code);
  }
  return shown;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
