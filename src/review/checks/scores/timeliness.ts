/** A unit says that it reported in time, and what it sent says otherwise. */
import type { Criterion } from '../../../core/criteria/criterion';
import type { FindingDetail } from '../../../core/findings/rule';
import { isAfter, writtenMoment } from '../../../core/periods/moment';
import { oncePer } from '../../../core/remembered';
import { sameNumber } from '../../../core/rounding/round';
import { yesTexts } from '../../../core/rules/functions/yes-no';
import { foldCase } from '../../../core/measures/text-pool';
import { type Entered, numberOf } from '../../../sheets/unit-form/entered';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { type Answer, contentCheck, type FilledForm } from '../content-check';
import { citationsOf, documentsByKey } from '../evidence/documents';
import { plainWords } from '../plain-words';
import { writtenDay } from '../written-day';

const receivedLate = contentCheck(
  {
    id: 'timely-but-received-late',
    family: 'SCO',
    severity: 'warning',
    parameters: ['received', 'deadline'],
  },
  (form, log) => {
    const { book, receivedAt = null } = form.submission;
    const { deadline } = book.settings;
    if (deadline === null || receivedAt === null) {
      log.notEvaluated(deadline === null ? 'no-deadline' : 'no-receipt');
      return;
    }
    if (!isAfter(receivedAt, deadline)) return;
    const parameters = { received: writtenMoment(receivedAt), deadline: writtenMoment(deadline) };
    for (const claim of timelyClaims(form)) log.fail({ ...claim, parameters });
  },
);

/** The report that proves it is itself dated after the deadline. */
const documentLate = contentCheck(
  {
    id: 'timely-but-document-late',
    family: 'SCO',
    severity: 'warning',
    parameters: ['document', 'day', 'deadline'],
  },
  (form, log) => {
    const { deadline } = form.submission.book.settings;
    if (deadline === null) {
      log.notEvaluated('no-deadline');
      return;
    }
    const documents = documentsByKey(form);
    for (const claim of timelyClaims(form)) {
      const cited = citationsOf(form).filter(({ answer }) => answer.criterion.code === claim.criterion);
      const late = cited
        .flatMap(({ key }) => documents.get(key) ?? [])
        .find(({ day }) => day !== null && isAfter(day, deadline));
      if (!late?.day) continue;
      const parameters = {
        document: late.text('number') || late.text('code'),
        day: writtenDay(late.day),
        deadline: writtenMoment(deadline),
      };
      log.fail({ ...claim, parameters });
    }
  },
);

export const timelinessChecks: readonly Check<Submission>[] = [receivedLate, documentLate];

const inTime = /\b(kip thoi|dung han|dung thoi (han|gian)|truoc han|on time|in time|timely)\b/;
const notInTime = /\b(khong|chua|cham|tre|qua|not|late|untimely)\b/;
/** What is sent, as the assessment itself is; of cases handled in time its deadline says nothing. */
const isSent = /\b(bao cao|nop|gui|tu cham diem|tu danh gia|reports?|submi\w+)\b/;

/** Whether a criterion is about what is sent, and about sending it in time. */
const askedOf = oncePer(({ name, method }: Criterion) => {
  const words = plainWords(`${name} ${method}`);
  return { isSent: isSent.test(words), inTime: inTime.test(words) };
});

/** The cell in which each such line says so. */
function timelyClaims({ answers }: FilledForm): readonly (FindingDetail & { readonly criterion: string })[] {
  return answers.flatMap((answer) => {
    const asked = askedOf(answer.criterion);
    const claim = asked.isSent ? claimOf(answer, asked.inTime) : null;
    if (!claim) return [];
    const { content, entry } = claim;
    const found = content.kind === 'choice' || content.kind === 'number' ? content.value : null;
    return [{ criterion: answer.criterion.code, cell: entry.cell, found }];
  });
}

/** Words that say so, a yes to what asks for it, or all the points for it. */
function claimOf({ measures, self, line }: Answer, asksForTime: boolean): Entered | null {
  for (const entered of measures.values()) {
    const { content } = entered;
    if (content.kind !== 'choice') continue;
    const says = plainWords(String(content.value));
    if (inTime.test(says)) return notInTime.test(says) ? null : entered;
    if (asksForTime && isYes(content.value)) return entered;
  }
  const points = numberOf(self);
  const isFull = line.role === 'entered' && points !== null && points > 0;
  return asksForTime && isFull && sameNumber(points, line.max ?? NaN) ? self : null;
}

function isYes(value: string | boolean): boolean {
  return typeof value === 'boolean' ? value : yesTexts.some((yes) => foldCase(yes) === foldCase(value));
}
