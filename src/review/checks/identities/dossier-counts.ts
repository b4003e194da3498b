/** Which counts of a form are which of the counts of dossiers that form 06a knows, by what the index calls them. */
import type { Criterion } from '../../../core/criteria/criterion';
import type { Entered } from '../../../sheets/unit-form/entered';
import { grouped } from '../comparison-check';
import { type Answer, perCriterion, perForm } from '../content-check';
import { plainWords } from '../plain-words';

/** What a count of dossiers counts. */
export type DossierRole =
  | 'received'
  | 'receivedInPeriod'
  | 'online'
  | 'direct'
  | 'carriedOver'
  | 'handled'
  | 'early'
  | 'onTime'
  | 'earlyOrOnTime'
  | 'late'
  | 'pending'
  | 'pendingInTime'
  | 'pendingLate'
  /** Waiting for the citizen, while no time runs. */
  | 'paused'
  /** Given back unhandled, or withdrawn. */
  | 'returned';

/** The first that matches. Names are compared without diacritics and marks. */
const patterns: readonly (readonly [RegExp, DossierRole])[] = [
  [/(dang|chua) (giai quyet|xu ly).*qua han|^ton.*qua han/, 'pendingLate'],
  [/(dang|chua) (giai quyet|xu ly).*(trong|chua den|chua qua|con) han/, 'pendingInTime'],
  // Counts that say to include these are counts of something else.
  [/^(?!.*\b(ke ca|gom|tinh ca)\b).*(tam dung|\bdung xu ly|cho (cong dan )?bo sung)/, 'paused'],
  [
    /^(?!.*\b(ke ca|gom|tinh ca)\b).*(\btra lai\b(?! ket qua)|\brut\b(?! ngan)|tu choi|khong (duoc )?tiep nhan)/,
    'returned',
  ],
  [/(dang|chua) (giai quyet|xu ly)/, 'pending'],
  [/ky truoc chuyen|chuyen ky truoc|ton (dau ky|ky truoc)|chuyen sang|chuyen tiep/, 'carriedOver'],
  [/truoc( han)?( va)? dung han|dung han( va)? truoc han/, 'earlyOrOnTime'],
  [/truoc han/, 'early'],
  [/dung han/, 'onTime'],
  [/qua han|tre han|cham han/, 'late'],
  [/truc tuyen/, 'online'],
  [/truc tiep|buu chinh/, 'direct'],
  [/tiep nhan trong ky/, 'receivedInPeriod'],
  [/tiep nhan/, 'received'],
  [/da (giai quyet|xu ly|tra)/, 'handled'],
];

/** What is no count, however much it speaks of dossiers, or counts something else. */
const noDossiers =
  /ty le|chenh lech|muc do|thoi gian|diem|so voi|%|thanh toan|phan anh|kien nghi|pakn|van ban|nhiem vu|\bdvc\b|dich vu cong|^(?!.*cho (cong dan )?bo sung).*bo sung|so hoa|khieu nai/;

/** Where a count belongs, and what it counts. */
export interface DossierPlace {
  /** The same for counts of the same dossiers. */
  readonly family: string;
  readonly role: DossierRole;
}

/**
 * What a measure of a criterion counts, by names alone: a criterion that is itself a count belongs with those under the
 * same parent, named measures of one criterion with each other. Null for what is no count of dossiers.
 */
export function dossierPlace(
  criterion: Criterion,
  measure: string,
  isAlone = isOfCriterion(measure),
): DossierPlace | null {
  const isOwnName = !isOfCriterion(measure);
  const role = isOwnName
    ? roleOfMeasure(criterion, measure)
    : isAlone
      ? roleOfCriterion(criterion, measure)
      : null;
  return role && { role, family: isAlone ? `under ${criterion.parent ?? ''}` : `in ${criterion.code}` };
}

/** Named by nothing but its criterion. */
function isOfCriterion(measure: string): boolean {
  return measure === 'x' || measure === 'n';
}

/** The count of dossiers that a name stands for; null when it stands for none. */
export function dossierRole(name: string): DossierRole | null {
  const words = plainWords(name);
  if (noDossiers.test(words)) return null;
  return patterns.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** One count of dossiers as it was entered. */
export interface DossierCount {
  readonly role: DossierRole;
  readonly answer: Answer;
  readonly measure: string;
  readonly entered: Entered;
}

/** Counts that speak of the same dossiers, each role once. */
export type DossierFamily = ReadonlyMap<DossierRole, DossierCount>;

/**
 * Counts of dossiers that belong together: named measures of one criterion, or criteria under one parent that each
 * are a count. A role that a family has twice is none of its roles.
 */
export const dossierFamilies = perForm(({ answers }): readonly DossierFamily[] =>
  [...grouped(answers.flatMap(countsOf), (count) => count.family).values()].map(family),
);

function countsOf(answer: Answer): readonly (DossierCount & DossierPlace)[] {
  const { criterion, measures } = answer;
  return [...measures].flatMap(([measure, entered]) => {
    const place = dossierPlace(criterion, measure, measures.size === 1);
    return place ? [{ ...place, answer, measure, entered }] : [];
  });
}

/** Of a criterion that is itself a count. */
const roleOfCriterion = perCriterion(({ name, unitOfMeasure }) => {
  const isOfDossiers = /ho so|dossier/.test(plainWords(`${name} ${unitOfMeasure}`));
  return isOfDossiers && !unitOfMeasure.includes('%') ? dossierRole(name) : null;
});

/** Named measures say nothing of what they count; the criterion must not be about something else. */
const roleOfMeasure = perCriterion((criterion, measure) => {
  const isOther = /phan anh|kien nghi|pakn|van ban|nhiem vu/.test(plainWords(criterion.name));
  return isOther || ['a', 'b', 'x', 'n', 'r'].includes(measure) ? null : dossierRole(measure);
});

function family(counts: readonly DossierCount[]): DossierFamily {
  const roles = counts.map(({ role }) => role);
  const once = counts.filter(({ role }) => roles.indexOf(role) === roles.lastIndexOf(role));
  return new Map(once.map((count) => [count.role, count]));
}
