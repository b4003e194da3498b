/** Days on which documents were issued, beside the days that count. */
import { isAfter, writtenMoment } from '../../../core/periods/moment';
import { spanOf } from '../../../core/periods/validity';
import type { Settings } from '../../../core/book';
import type { Check } from '../../check';
import type { Submission } from '../../submission';
import { contentCheck } from '../content-check';
import { writtenDay } from '../written-day';
import { documentsOf } from './documents';

const outsidePeriod = contentCheck(
  {
    id: 'document-outside-period',
    family: 'EVD',
    severity: 'warning',
    parameters: ['from', 'to'],
    version: 2,
  },
  (form, log) => {
    const { settings } = form.submission.book;
    const span = spanOf(settings, settings.period);
    const from = settings.evidenceFrom ?? span.from;
    const to = settings.evidenceTo ?? span.to;
    if (from === null || to === null) {
      log.notEvaluated('no-period');
      return;
    }
    for (const { day, cell } of documentsOf(form)) {
      if (day === null || (day >= from && day <= to) || isAfterDeadline(day, settings)) continue;
      const parameters = { from: writtenDay(from), to: writtenDay(to) };
      log.fail({ cell: cell('date'), found: writtenDay(day), parameters });
    }
  },
);

/** What was not there yet when the form was due cannot have come with it. */
const afterDeadline = contentCheck(
  { id: 'document-after-deadline', family: 'EVD', severity: 'warning', parameters: ['deadline'] },
  (form, log) => {
    const { settings } = form.submission.book;
    if (settings.deadline === null) {
      log.notEvaluated('no-deadline');
      return;
    }
    for (const { day, cell } of documentsOf(form)) {
      if (day === null || !isAfterDeadline(day, settings)) continue;
      const parameters = { deadline: writtenMoment(settings.deadline) };
      log.fail({ cell: cell('date'), found: writtenDay(day), parameters });
    }
  },
);

export const documentDayChecks: readonly Check<Submission>[] = [outsidePeriod, afterDeadline];

function isAfterDeadline(day: string, { deadline }: Settings): boolean {
  return deadline !== null && isAfter(day, deadline);
}
