import { activeKinds } from './active-kinds';
import { calculationKinds } from './calculation-kinds';
import { claimKinds } from './claim-kinds';
import { entryKinds } from './entry-kinds';
import { evidenceKinds } from './evidence-kinds';
import { formulaKinds } from './formula-kinds';
import { lockKinds } from './lock-kinds';
import { revisionKinds } from './revision-kinds';
import { sheetKinds } from './sheet-kinds';
import { stampKinds } from './stamp-kinds';
import type { Tampering } from './tamper-kind';

/** Everything that can be found in one file. */
export const tamperKinds: readonly Tampering[] = [
  ...entryKinds,
  ...claimKinds,
  ...evidenceKinds,
  ...sheetKinds,
  ...lockKinds,
  ...stampKinds,
  ...formulaKinds,
  ...activeKinds,
  ...calculationKinds,
  ...revisionKinds,
];

/**
 * Each kind with one other, half a list away, so that the two belong to different families and no two kinds that write
 * the same cell meet.
 */
export const tamperPairs: readonly (readonly [Tampering, Tampering])[] = tamperKinds
  .slice(0, Math.ceil(tamperKinds.length / 2))
  .map((kind, i) => [kind, tamperKinds[i + Math.floor(tamperKinds.length / 2)]!]);
