/** Which agency appraises what. */
import type { IndexBook } from '../../core/book';
import { agencyOf } from '../../core/criteria/agency';
import type { CriteriaSet } from '../../core/criteria/criterion';
import { foldName } from '../read/names';
import type { AppraisalRow } from './appraisal-rows';

/** The part of one agency. */
export interface AppraiserPart {
  /** As it is first written; empty text for lines that nobody appraises yet. */
  readonly appraiser: string;
  readonly rows: readonly AppraisalRow[];
}

/**
 * The lines of each agency, agencies in the order in which the criteria name them. A line belongs to the agency it
 * names itself, else to that of its criterion, else to that of the criterion above.
 */
export function partsByAppraiser(
  { criteriaSets, units }: Pick<IndexBook, 'criteriaSets' | 'units'>,
  rows: readonly AppraisalRow[],
): readonly AppraiserPart[] {
  const sets = criteriaSets.map((set) => ({ group: set.group, appraisers: appraisersOf(set) }));
  const groupOf = new Map(units.map(({ code, group }) => [code, group]));
  const appraiserOf = ({ unit, criterion, values }: AppraisalRow) => {
    const own = values.get('appraiser');
    if (own !== undefined) return String(own);
    const group = groupOf.get(unit);
    const set = sets.find((each) => each.group === group) ?? sets.find((each) => each.group === null);
    return set?.appraisers.get(criterion) ?? '';
  };
  const parts = new Map<string, { appraiser: string; rows: AppraisalRow[] }>();
  for (const { appraisers } of sets)
    for (const appraiser of appraisers.values())
      if (appraiser !== '' && !parts.has(foldName(appraiser)))
        parts.set(foldName(appraiser), { appraiser, rows: [] });
  for (const row of rows) {
    const appraiser = appraiserOf(row);
    const part = parts.get(foldName(appraiser)) ?? { appraiser, rows: [] };
    parts.set(foldName(appraiser), part);
    part.rows.push(row);
  }
  return [...parts.values()].filter((part) => part.rows.length > 0);
}

function appraisersOf({ nodes }: CriteriaSet): ReadonlyMap<string, string> {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  return new Map(nodes.map((node) => [node.code, agencyOf('appraiser', node, byCode)]));
}
