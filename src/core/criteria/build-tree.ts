/** Makes the tree of criteria from the rows of a criteria sheet. */
import { nearestName } from '../rules/nearest-name';
import type { FindingLog } from '../findings/rule';
import { rootCode, type Criterion } from './criterion';
import type { CriteriaFindingId } from './finding-ids';

/** A row as read: `parentCode` is what stands in the column Thuộc, null where nothing does. */
export interface CriterionDraft {
  readonly parentCode: string | null;
  readonly node: Omit<Criterion, 'parent' | 'children'>;
}

/**
 * Nodes root first, then in sheet order. Parents are those named, else those that the dots tell. A code that comes
 * again is left out, a node whose parent is missing or lies below it is put under its nearest ancestor or the
 * root; each is a finding.
 *
 * @param impliedRoot stands for the index itself when no row has the code `*`.
 */
export function buildTree(
  drafts: readonly CriterionDraft[],
  impliedRoot: CriterionDraft,
  log: FindingLog<CriteriaFindingId>,
): readonly Criterion[] {
  const byCode = withoutDuplicates(drafts, log);
  const root = byCode.get(rootCode) ?? impliedRoot;
  byCode.delete(rootCode);
  const parents = new Map<string, string>();
  for (const [code, draft] of byCode) parents.set(code, parentOf(draft, byCode, log));
  breakCycles(byCode, parents, log);
  const children = new Map<string, string[]>();
  for (const [code, parent] of parents) {
    const siblings = children.get(parent);
    if (siblings) siblings.push(code);
    else children.set(parent, [code]);
  }
  return [root, ...byCode.values()].map(({ node }) => ({
    ...node,
    parent: parents.get(node.code) ?? null,
    children: children.get(node.code) ?? [],
  }));
}

function withoutDuplicates(
  drafts: readonly CriterionDraft[],
  log: FindingLog<CriteriaFindingId>,
): Map<string, CriterionDraft> {
  const byCode = new Map<string, CriterionDraft>();
  let area: string | undefined;
  for (const draft of drafts) {
    const { code, cell } = draft.node;
    const first = byCode.get(code);
    if (/^\p{L}+$/u.test(code)) area = code;
    if (!first) {
      byCode.set(code, draft);
      continue;
    }
    // Numbers that begin anew under each of I, II, III become codes of their own with the area before them.
    const expected = area === undefined || area === code ? undefined : `${area}.${code}`;
    const firstRow = (first.node.cell?.row ?? -1) + 1;
    log.add('duplicate-code', { cell, criterion: code, found: code, expected, parameters: { firstRow } });
  }
  return byCode;
}

function parentOf(
  draft: CriterionDraft,
  byCode: ReadonlyMap<string, CriterionDraft>,
  log: FindingLog<CriteriaFindingId>,
): string {
  const { code, cell } = draft.node;
  const { parentCode } = draft;
  if (parentCode === rootCode || (parentCode !== null && byCode.has(parentCode))) return parentCode;
  const ancestors = dottedAncestors(code);
  const attachedTo = ancestors.find((ancestor) => byCode.has(ancestor)) ?? rootCode;
  const asked = parentCode ?? ancestors[0] ?? rootCode;
  if (attachedTo !== asked) {
    const expected = parentCode === null ? asked : nearestName(asked, [...byCode.keys()]);
    log.add('orphan-criterion', {
      cell,
      criterion: code,
      found: asked,
      expected,
      parameters: { attachedTo },
    });
  }
  return attachedTo;
}

/** `dottedAncestors('1.2.3')` is `['1.2', '1']`. */
function dottedAncestors(code: string): string[] {
  const parts = code.split('.');
  return parts.slice(1).map((_, i) => parts.slice(0, parts.length - 1 - i).join('.'));
}

/** Puts the first node of each ring of parents under the root. */
function breakCycles(
  byCode: ReadonlyMap<string, CriterionDraft>,
  parents: Map<string, string>,
  log: FindingLog<CriteriaFindingId>,
): void {
  const leadsToRoot = new Set<string>([rootCode]);
  for (const start of byCode.keys()) {
    const path = new Set<string>();
    let code = start;
    while (!leadsToRoot.has(code) && !path.has(code)) {
      path.add(code);
      code = parents.get(code) ?? rootCode;
    }
    if (!leadsToRoot.has(code)) {
      const found = parents.get(code) ?? rootCode;
      const cell = byCode.get(code)?.node.cell ?? null;
      log.add('parent-cycle', { cell, criterion: code, found, parameters: { attachedTo: rootCode } });
      parents.set(code, rootCode);
    }
    for (const passed of path) leadsToRoot.add(passed);
  }
}
