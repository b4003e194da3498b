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
        const judged = dossierFamilies(form).map((family) => judge(family, identity, log));
        if (!judged.includes(true)) log.notEvaluated('no-figures');
      },
    ),
);

/** Whether the family says enough to be judged. */
function judge(family: DossierFamily, { whole, parts, tellsOfMissing }: Identity, log: CheckLog): boolean {
  const count = family.get(whole);
  const total = numberOf(count?.entered);
  const roles = partsGiven(family, parts);
  if (!count || total === null || roles.length === 0) return false;
  const known = roles.flatMap((role) => valueOf(family, role) ?? []);
  const sum = known.reduce((left, value) => left + value, 0);
  const isComplete = known.length === roles.length;
  const told = {
    cell: count.entered.entry.cell,
    criterion: count.answer.criterion.code,
    found: total,
    expected: sum,
    parameters: { difference: Math.abs(total - sum) },
  };
  if (isComplete ? sum !== total : sum > total) log.fail(told);
  else if (!isComplete && sum < total && known.length > 0 && isDoubtful(family, tellsOfMissing, roles)) {
    log.fail({ ...told, severity: 'warning' });
  }
  return true;
}

/** The parts as this index counts them: the way of counting of which least is missing; none where it has none. */
function partsGiven(family: DossierFamily, parts: Identity['parts']): readonly DossierRole[] {
  const missing = (roles: readonly DossierRole[]) => roles.filter((role) => !family.has(role)).length;
  const [best = []] = parts
    .filter((roles) => missing(roles) < roles.length)
    .sort((a, b) => missing(a) - missing(b));
  return best;
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
