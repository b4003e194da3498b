/** Which counts of a form are which of the counts of dossiers that form 06a knows, by what the index calls them. */
import type { Entered } from '../../../sheets/unit-form/entered';
import type { Answer } from '../content-check';
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
  | 'pendingLate';

/** The first that matches. Names are compared without diacritics and marks. */
const patterns: readonly (readonly [RegExp, DossierRole])[] = [
  [/(dang|chua) (giai quyet|xu ly).*qua han|^ton.*qua han/, 'pendingLate'],
  [/(dang|chua) (giai quyet|xu ly).*(trong|chua den|chua qua|con) han/, 'pendingInTime'],
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
  /ty le|chenh lech|muc do|thoi gian|diem|so voi|%|thanh toan|phan anh|kien nghi|pakn|van ban|nhiem vu|\bdvc\b|dich vu cong|bo sung|so hoa|khieu nai/;

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
export function dossierFamilies(answers: readonly Answer[]): readonly DossierFamily[] {
  const byKey = new Map<string, DossierCount[]>();
  for (const count of answers.flatMap(countsOf)) {
    const { criterion, measures } = count.answer;
    const key = measures.size === 1 ? `under ${criterion.parent ?? ''}` : `in ${criterion.code}`;
    byKey.set(key, [...(byKey.get(key) ?? []), count]);
  }
  return [...byKey.values()].map(family);
}

function countsOf(answer: Answer): readonly DossierCount[] {
  const { criterion, measures } = answer;
  const isOneCount = measures.size === 1 && (measures.has('x') || measures.has('n'));
  if (isOneCount) {
    const isOfDossiers = /ho so|dossier/.test(plainWords(`${criterion.name} ${criterion.unitOfMeasure}`));
    const isShare = criterion.unitOfMeasure.includes('%');
    const role = isOfDossiers && !isShare ? dossierRole(criterion.name) : null;
    return role === null ? [] : [...measures].map((one) => countOf(answer, role, one));
  }
  if (!isAboutDossiers(answer)) return [];
  return [...measures].flatMap((one) => {
    const role = ['a', 'b', 'x', 'n', 'r'].includes(one[0]) ? null : dossierRole(one[0]);
    return role === null ? [] : [countOf(answer, role, one)];
  });
}

/** Named measures say nothing of what they count; the criterion must not be about something else. */
function isAboutDossiers({ criterion }: Answer): boolean {
  return !/phan anh|kien nghi|pakn|van ban|nhiem vu/.test(plainWords(criterion.name));
}

function countOf(
  answer: Answer,
  role: DossierRole,
  [measure, entered]: readonly [string, Entered],
): DossierCount {
  return { role, answer, measure, entered };
}

function family(counts: readonly DossierCount[]): DossierFamily {
  const roles = counts.map(({ role }) => role);
  const once = counts.filter(({ role }) => roles.indexOf(role) === roles.lastIndexOf(role));
  return new Map(once.map((count) => [count.role, count]));
}
