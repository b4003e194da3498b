/** Nothing is said to have happened where much happened in the period before. */
import { Tag } from '../../../core/measures/column';
import { type Entered, numberOf } from '../../../sheets/unit-form/entered';
import { periodsAround } from '../../book-figures';
import { comparisonCheck } from '../comparison-check';

/** KPS, or a denominator of 0, where the comparable period had a count. */
export const noEventAfterCounts = comparisonCheck(
  {
    id: 'no-event-after-counts',
    family: 'REV',
    severity: 'warning',
    level: 2,
    parameters: ['measure', 'period'],
  },
  ({ submission, answers }, log, unit) => {
    const { comparable } = periodsAround(submission.book);
    if (!comparable) {
      log.notEvaluated('no-earlier-period');
      return;
    }
    for (const { criterion, measures } of answers) {
      const gone = [...measures].find(([name, entered]) => {
        const before = comparable.number(unit.code, criterion.code, name);
        return before !== null && before > 0 && saysNothing(name, entered);
      });
      if (!gone) continue;
      const [measure, entered] = gone;
      log.fail({
        cell: entered.entry.cell,
        criterion: criterion.code,
        found: numberOf(entered) ?? 'KPS',
        expected: comparable.number(unit.code, criterion.code, measure),
        parameters: { measure, period: comparable.period.label },
      });
    }
  },
);

function saysNothing(name: string, entered: Entered): boolean {
  const { content } = entered;
  if (content.kind === 'state') return content.tag === Tag.noEvent;
  return name === 'b' && numberOf(entered) === 0;
}
