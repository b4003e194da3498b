/** An agency that appraised itself. */
import type { IndexBook, PeriodData, Unit } from '../../../core/book';
import { agencyOf } from '../../../core/criteria/agency';
import { setFor } from '../../../core/criteria/tree';
import { Tag } from '../../../core/measures/column';
import type { Batch } from '../../batch';
import type { Check, CheckLog } from '../../check';
import { plainWords } from '../plain-words';

/**
 * Looks at the appraised points of the index workbook. That an agency appraises a criterion for all others is its work;
 * its own points are for somebody else to look at, who is then named in the row.
 */
export const appraiserOwnUnit: Check<Batch> = {
  id: 'appraiser-own-unit',
  family: 'CON',
  version: 1,
  level: 4,
  stage: 'comparison',
  severity: 'warning',
  parameters: ['appraiser', 'name'],
  run({ book }, log) {
    const data = book.periods.get(book.settings.period.key);
    if (!data || data.appraisal1.size + data.appraisal2.size === 0) {
      log.notEvaluated('no-figures');
      return;
    }
    book.units.forEach((unit, row) => {
      judge(unit, row, criteriaOf(book, unit), data, log);
    });
  },
};

/** The agency of each criterion of a unit, as the criteria name it. */
function criteriaOf({ criteriaSets }: IndexBook, { group }: Unit): ReadonlyMap<string, string> {
  const nodes = setFor(criteriaSets, group)?.nodes ?? [];
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  return new Map(nodes.map((node) => [node.code, agencyOf('appraiser', node, byCode)]));
}

function judge(
  unit: Unit,
  row: number,
  agencies: ReadonlyMap<string, string>,
  { appraisal1, appraisal2, statements }: PeriodData,
  log: CheckLog,
): void {
  const names = new Set([plainWords(unit.name), plainWords(unit.code)].filter((words) => words !== ''));
  for (const points of [appraisal1, appraisal2]) {
    for (const [criterion, { column, origin }] of points) {
      const named = statements.get(criterion)?.get(unit.code)?.appraiser ?? '';
      const appraiser = named === '' ? (agencies.get(criterion) ?? '') : named;
      if (column.tags[row] !== Tag.number || !names.has(plainWords(appraiser))) continue;
      // Said of the appraisal, and not of the unit: its form is as sound as before.
      log.fail({
        criterion,
        cell: { sheet: origin.sheet, row: origin.rows[row]!, column: origin.columns[row]! },
        found: column.numbers[row]!,
        parameters: { appraiser, name: unit.name },
      });
    }
  }
}
