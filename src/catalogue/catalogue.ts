/** The criteria sets that ship. */
import { civilServants335 } from './nd-335-2025';
import { digital922 } from './dti-922';
import { governance } from './papi';
import { competitiveness } from './pci';
import { oneStop2018 } from './tt-01-2018';
import { reform2017 } from './par-2017';
import { service766 } from './qd-766';
import type { PublishedSet } from '../core/criteria/published-set';

/** Every set of the catalogue, the most used first. */
export const catalogue: readonly PublishedSet[] = [
  service766,
  reform2017,
  oneStop2018,
  digital922,
  competitiveness,
  governance,
  civilServants335,
];

/** Thrown when a set is asked for by an id that the catalogue does not have. */
export class UnknownCriteriaSet extends Error {
  override readonly name = 'UnknownCriteriaSet';
  readonly code = 'unknown-criteria-set';
  constructor(readonly id: string) {
    super(
      `No criteria set is called ${JSON.stringify(id)}; there are: ${catalogue.map((s) => s.id).join(', ')}`,
    );
  }
}

/**
 * The set with this id; case does not count. Throws `UnknownCriteriaSet`.
 *
 * @example criteriaSet('qd-766').criteria.length // 31
 */
export function criteriaSet(id: string): PublishedSet {
  const wanted = id.trim().toLowerCase();
  const found = catalogue.find((set) => set.id === wanted);
  if (!found) throw new UnknownCriteriaSet(id);
  return found;
}
