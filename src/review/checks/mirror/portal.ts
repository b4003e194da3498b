/** MIR: what the unit counted, beside what the systems counted for it. */
import { sameNumber } from '../../../core/rounding/round';
import { numberOf } from '../../../sheets/unit-form/entered';
import type { Check } from '../../check';
import { agree, printed, printedDecimals } from '../../intervals';
import type { Submission } from '../../submission';
import { comparisonCheck } from '../comparison-check';

/**
 * What a system exported for the current period holds against what was submitted; not evaluated where nobody gave it,
 * for the figures of the index itself need not come from there. Whole numbers must be equal; others may differ by what
 * was rounded away.
 */
const portalDiffers = comparisonCheck(
  { id: 'portal-differs', family: 'MIR', severity: 'warning', level: 3, parameters: ['measure'] },
  ({ submission, answers }, log, unit) => {
    const { exported } = submission;
    let compared = 0;
    for (const { criterion, measures } of answers) {
      for (const [measure, entered] of measures) {
        const found = numberOf(entered);
        const expected = exported?.number(unit.code, criterion.code, measure) ?? null;
        if (found === null || expected === null) continue;
        compared += 1;
        if (maySame(found, expected)) continue;
        log.fail({
          cell: entered.entry.cell,
          criterion: criterion.code,
          found,
          expected,
          parameters: { measure },
        });
      }
    }
    if (compared === 0) log.notEvaluated('no-portal-figures');
  },
);

export const mirrorChecks: readonly Check<Submission>[] = [portalDiffers];

function maySame(one: number, other: number): boolean {
  if (Number.isInteger(one) && Number.isInteger(other)) return sameNumber(one, other);
  const asTyped = (value: number) => printed(value, printedDecimals({ format: 'General' }, value));
  return agree(asTyped(one), asTyped(other));
}
