/** Everything that is wrong with a manifest and that can be known without asking Office. */
import { checkAddresses } from './checks/addresses';
import { checkEntryPoints } from './checks/entry-points';
import { checkFacts } from './checks/facts';
import { checkResources } from './checks/resources';
import { checkStructure } from './checks/structure';
import { parseManifest } from './element';
import type { Check, Fault, Surroundings } from './fault';

const checks: readonly Check[] = [
  checkStructure,
  checkFacts,
  checkResources,
  checkAddresses,
  checkEntryPoints,
];

/** The faults, none where the manifest is sound. */
export function checkManifest(xml: string, around: Surroundings): readonly Fault[] {
  const root = parseManifest(xml);
  if (root) return checks.flatMap((check) => check(root, around));
  return [{ at: 'manifest.xml', problem: 'it is not well-formed XML', cure: 'Close what is open.' }];
}
