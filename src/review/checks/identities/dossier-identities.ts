/** Identities of dossier counts, on the counts themselves: percentages are printed too coarsely to show what is missing. */
import { numberOf } from '../../../sheets/unit-form/entered';
import type { Check, CheckLog } from '../../check';
import type { Submission } from '../../submission';
import { contentCheck } from '../content-check';
import { type DossierFamily, dossierFamilies, type DossierRole } from './dossier-counts';

/** A whole and the parts that make it up; alternatives where an index counts more or less finely. */
interface Identity {
  readonly whole: DossierRole;
  readonly parts: readonly (readonly DossierRole[])[];
  /** A part that is not given is doubtful by itself: what is left over may hide in it. */
  readonly tellsOfMissing?: DossierRole;
}

const identities = {
  'dossiers-received': {
    whole: 'received',
    parts: [
      ['online', 'direct', 'carriedOver'],
      ['receivedInPeriod', 'carriedOver'],
    ],
  },
  'dossiers-received-in-period': { whole: 'receivedInPeriod', parts: [['online', 'direct']] },
  'dossiers-outcome': { whole: 'received', parts: [['handled', 'pending']] },
  'dossiers-handled': {
    whole: 'handled',
    parts: [
      ['early', 'onTime', 'late'],
      ['earlyOrOnTime', 'late'],
      ['onTime', 'late'],
    ],
    tellsOfMissing: 'late',
  },
  'dossiers-pending': { whole: 'pending', parts: [['pendingInTime', 'pendingLate']] },
} as const satisfies Record<string, Identity>;

export const dossierIdentityChecks: readonly Check<Submission>[] = Object.entries<Identity>(identities).map(
  ([id, identity]) =>
    contentCheck(
      { id, family: 'IDN', severity: 'error', parameters: ['difference'], legalRef: 'Mẫu 06a' },
      (form, log) => {
        const families = dossierFamilies(form).filter((family) => isSaid(family, identity));
        if (families.length === 0) log.notEvaluated('no-figures');
        for (const family of families) judge(family, identity, log);
      },
    ),
);

function isSaid(family: DossierFamily, { whole, parts }: Identity): boolean {
  return valueOf(family, whole) !== null && parts.some((roles) => roles.some((role) => family.has(role)));
}

function judge(family: DossierFamily, identity: Identity, log: CheckLog): void {
  const { whole, tellsOfMissing } = identity;
  const roles = partsOf(family, identity);
  const total = valueOf(family, whole)!;
  const known = roles.flatMap((role) => valueOf(family, role) ?? []);
  const sum = known.reduce((left, value) => left + value, 0);
  const isComplete = known.length === roles.length;
  const { entered, answer } = family.get(whole)!;
  const told = {
    cell: entered.entry.cell,
    criterion: answer.criterion.code,
    found: total,
    expected: sum,
    parameters: { difference: Math.abs(total - sum) },
  };
  if (isComplete ? sum !== total : sum > total) log.fail(told);
  else if (!isComplete && sum < total && known.length > 0 && isDoubtful(family, tellsOfMissing, roles)) {
    log.fail({ ...told, severity: 'warning' });
  }
}

/** The parts as this index counts them: the way of counting of which most is given. */
function partsOf(family: DossierFamily, { parts }: Identity): readonly DossierRole[] {
  const given = (roles: readonly DossierRole[]) => roles.filter((role) => family.has(role)).length;
  return [...parts].sort((a, b) => given(b) - given(a))[0]!;
}

/** Everything is given but the part that people leave out. */
function isDoubtful(
  family: DossierFamily,
  part: DossierRole | undefined,
  roles: readonly DossierRole[],
): boolean {
  const missing = roles.filter((role) => valueOf(family, role) === null);
  return missing.length === 1 && missing[0] === part;
}

function valueOf(family: DossierFamily, role: DossierRole): number | null {
  return numberOf(family.get(role)?.entered);
}
