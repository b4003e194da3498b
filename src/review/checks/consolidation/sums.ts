/** Counts of a unit beside those of the units below it. */
import { countsOf } from '../../../core/scoring/panels';
import { sameNumber } from '../../../core/rounding/round';
import { entryOfKey } from '../../../sheets/unit-form/submitted-figures';
import { entryCell, numberIn } from '../../digest';
import { batchCheck, grouped, type UnitDigest } from '../comparison-check';

/**
 * A unit that reports for its whole area has the sum of what the units below it report. Nothing is said where one of
 * them is missing, nor where the index itself adds them up: then the unit reports for itself alone.
 */
export const sumOfUnitsBelow = batchCheck(
  {
    id: 'sum-of-units-below',
    family: 'CON',
    severity: 'warning',
    level: 5,
    parameters: ['measure', 'count', 'file'],
  },
  (digests, log, { book }) => {
    const byUnit = new Map(digests.map((digest) => [digest.unit, digest]));
    const below = grouped(book.units, ({ parent }) => parent ?? '');
    if (book.settings.rollUp || ![...below.keys()].some((parent) => byUnit.has(parent))) {
      log.notEvaluated('no-figures');
      return;
    }
    const isCount = countsOf(book);
    for (const [parent, units] of below) {
      const digest = byUnit.get(parent);
      if (!digest?.figures) continue;
      const { figures, file } = digest;
      const parts = units.map(({ code }) => numbersOf(byUnit.get(code)));
      figures.keys.forEach((key, i) => {
        const { criterion, measure } = entryOfKey(key);
        const found = numberIn(figures.values[i]);
        if (measure === null || found === null || !isCount(criterion, measure)) return;
        const expected = sumOf(parts.map((numbers) => numbers.get(key)));
        if (expected === null || sameNumber(expected, found)) return;
        log.fail({
          unit: parent,
          criterion,
          cell: entryCell(figures, i),
          found,
          expected,
          parameters: { measure, count: units.length, file },
        });
      });
    }
  },
);

function numbersOf(digest: UnitDigest | undefined): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const { figures = null } = digest ?? {};
  figures?.keys.forEach((key, i) => {
    const number = numberIn(figures.values[i]);
    if (number !== null) numbers.set(key, number);
  });
  return numbers;
}

/** Null where one of them is missing. */
function sumOf(parts: readonly (number | undefined)[]): number | null {
  return parts.reduce<number | null>(
    (sum, part) => (sum === null || part === undefined ? null : sum + part),
    0,
  );
}
