/** An agency that appraised itself. */
import type { PeriodData, Unit } from '../../../core/book';
import { agencyOf } from '../../../core/criteria/agency';
import type { CriteriaSet } from '../../../core/criteria/criterion';
import { setFor } from '../../../core/criteria/tree';
import { Tag } from '../../../core/measures/column';
import { oncePer } from '../../../core/remembered';
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
      const set = setFor(book.criteriaSets, unit.group);
      judge(unit, row, set ? agenciesOf(set) : new Map(), data, log);
    });
  },
};

/** An agency as it is written, and as names are compared. */
interface Agency {
  readonly name: string;
  readonly words: string;
}
type Agencies = ReadonlyMap<string, Agency>;

/** The agency of each criterion, as the criteria name it. */
const agenciesOf = oncePer(({ nodes }: CriteriaSet): Agencies => {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  return new Map(nodes.map((node) => [node.code, called(agencyOf('appraiser', node, byCode))]));
});

function judge(
  unit: Unit,
  row: number,
  agencies: Agencies,
  { appraisal1, appraisal2, statements }: PeriodData,
  log: CheckLog,
): void {
  const names = new Set([plainWords(unit.name), plainWords(unit.code)].filter((words) => words !== ''));
  for (const points of [appraisal1, appraisal2]) {
    for (const [criterion, { column, origin }] of points) {
      const named = statements.get(criterion)?.get(unit.code)?.appraiser;
      const appraiser = named === undefined ? agencies.get(criterion) : called(named);
      if (!appraiser || column.tags[row] !== Tag.number || !names.has(appraiser.words)) continue;
      // Said of the appraisal, and not of the unit: its form is as sound as before.
      log.fail({
        criterion,
        cell: { sheet: origin.sheet, row: origin.rows[row]!, column: origin.columns[row]! },
        found: column.numbers[row]!,
        parameters: { appraiser: appraiser.name, name: unit.name },
      });
    }
  }
}

function called(name: string): Agency {
  return { name, words: plainWords(name) };
}
