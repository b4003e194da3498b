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
