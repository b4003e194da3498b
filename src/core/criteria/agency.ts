/** Which agency a criterion is given to. */
import type { Criterion } from './criterion';

/** The agency of a criterion; agencies are often named once for an area. Empty text where none is named. */
export function agencyOf(
  field: 'leadAgency' | 'appraiser',
  node: Criterion,
  nodes: ReadonlyMap<string, Criterion>,
): string {
  let at: Criterion | undefined = node;
  while (at !== undefined && at[field] === '') at = at.parent === null ? undefined : nodes.get(at.parent);
  return at?.[field] ?? '';
}
