/** An appraiser who gave everybody the same, whatever they had given themselves. */
import type { CriteriaSet } from '../../../core/criteria/criterion';
import { type Column, Tag } from '../../../core/measures/column';
import { sameNumber } from '../../../core/rounding/round';
import type { Batch } from '../../batch';
import type { Check, CheckLog } from '../../check';

/** Fewer units may well deserve the same. */
const fewestUnits = 5;

/** Looks at the appraised points of the index workbook, criterion by criterion. */
export const identicalAppraisal: Check<Batch> = {
  id: 'identical-appraisal',
  family: 'CON',
  version: 1,
  level: 4,
  stage: 'comparison',
  severity: 'warning',
  parameters: ['appraiser', 'count', 'least', 'most'],
  run({ book }, log) {
    const data = book.periods.get(book.settings.period.key);
    if (!data || data.appraisal1.size + data.appraisal2.size === 0) {
      log.notEvaluated('no-figures');
      return;
    }
    const appraisers = appraisersOf(book.criteriaSets);
    for (const points of [data.appraisal1, data.appraisal2]) {
      for (const [criterion, { column, origin }] of points) {
        const self = data.self.get(criterion)?.column;
        const at = (unit: number) => ({
          sheet: origin.sheet,
          row: origin.rows[unit]!,
          column: origin.columns[unit]!,
        });
        if (self) judge(criterion, column, self, at, appraisers.get(criterion) ?? '', log);
      }
    }
  },
};

function judge(
  criterion: string,
  appraised: Column,
  self: Column,
  at: (unit: number) => { readonly sheet: string; readonly row: number; readonly column: number },
  appraiser: string,
  log: CheckLog,
): void {
  const units = [...appraised.tags.keys()].filter(
    (unit) => appraised.tags[unit] === Tag.number && self.tags[unit] === Tag.number,
  );
  const [first] = units;
  if (first === undefined || units.length < fewestUnits) return;
  const given = appraised.numbers[first]!;
  const claimed = units.map((unit) => self.numbers[unit]!);
  const [least, most] = [Math.min(...claimed), Math.max(...claimed)];
  const isSame = units.every((unit) => sameNumber(appraised.numbers[unit]!, given));
  if (!isSame || sameNumber(least, most)) return;
  log.fail({
    criterion,
    cell: at(first),
    found: given,
    parameters: { appraiser: appraiser || '–', count: units.length, least, most },
  });
}

function appraisersOf(sets: readonly CriteriaSet[]): ReadonlyMap<string, string> {
  return new Map(sets.flatMap(({ nodes }) => nodes.map(({ code, appraiser }) => [code, appraiser] as const)));
}
