/** What two units can hardly have in common unless one took it from the other. */
import type { CellRef } from '../../../core/findings/finding';
import { compareNumbers } from '../../../core/rounding/round';
import { entryOfKey, type SubmittedFigures } from '../../../sheets/unit-form/submitted-figures';
import type { Batch } from '../../batch';
import type { Check } from '../../check';
import { entryCell, numberIn } from '../../digest';
import { batchCheck, otherUnits, sharedByUnits, type UnitDigest } from '../comparison-check';
import { sameWordsChecks } from './same-words';

/** So many different numbers are equal in two units only where one has those of the other. */
const fewestNumbers = 10;

/**
 * The form of one unit with the figures of another: copied, or filled for both by somebody who knew only one. Which of
 * the two is wrong, no file tells; so that by itself it sends neither back.
 */
const sameFigures = batchCheck(
  {
    id: 'same-figures-two-units',
    family: 'CON',
    severity: 'warning',
    level: 4,
    parameters: ['units', 'file', 'count'],
  },
  (digests, log) => {
    const all = digests.map(({ unit, file, figures }) => ({ unit, file, entered: enteredFigures(figures) }));
    const keyOf = ({ entered }: (typeof all)[number]) =>
      new Set(entered.map(([, number]) => number)).size < fewestNumbers ? '' : JSON.stringify(entered);
    for (const { units, group } of sharedByUnits(all, keyOf)) {
      for (const { unit, file, entered } of group) {
        log.fail({ unit, parameters: { units: otherUnits(units, unit), file, count: entered.length } });
      }
    }
  },
);

/** Fewer counts, or smaller ones, may well be equal by chance. */
const fewestCounts = 3;
const leastTotal = 100;

/** The counts of one criterion of one unit. */
interface Distribution {
  readonly unit: string;
  readonly file: string;
  readonly criterion: string;
  readonly cell: CellRef;
  readonly counts: string;
}

/** The same answers, count by count, to a survey or the like: good to know, and no error by itself. */
const identicalDistribution = batchCheck(
  {
    id: 'identical-distribution',
    family: 'CON',
    severity: 'info',
    level: 4,
    parameters: ['units', 'file'],
  },
  (digests, log) => {
    const all = digests.flatMap(distributionsOf);
    const keyOf = ({ criterion, counts }: Distribution) => `${criterion} ${counts}`;
    for (const { units, group } of sharedByUnits(all, keyOf)) {
      for (const { unit, file, criterion, cell, counts } of group) {
        const parameters = { units: otherUnits(units, unit), file };
        log.fail({ unit, criterion, cell, found: counts, parameters });
      }
    }
  },
);

export const copyChecks: readonly Check<Batch>[] = [...sameWordsChecks, sameFigures, identicalDistribution];

/** The numbers of a form but for points, each after what it was entered for. */
function enteredFigures(figures: SubmittedFigures | null): readonly (readonly [string, number])[] {
  return (figures?.keys ?? []).flatMap((key, i) => {
    const number = entryOfKey(key).measure === null ? null : numberIn(figures?.values[i]);
    return number === null ? [] : [[key, number] as const];
  });
}

function distributionsOf({ unit, file, figures }: UnitDigest): readonly Distribution[] {
  if (!figures) return [];
  const { keys, values } = figures;
  const byCriterion = new Map<string, { cell: CellRef; counts: number[] }>();
  keys.forEach((key, i) => {
    const { criterion, measure } = entryOfKey(key);
    const count = measure === null ? null : numberIn(values[i]);
    if (count === null) return;
    const known = byCriterion.get(criterion) ?? { cell: entryCell(figures, i), counts: [] };
    byCriterion.set(criterion, known);
    known.counts.push(count);
  });
  return [...byCriterion].flatMap(([criterion, { cell, counts }]) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const isTelling = counts.length >= fewestCounts && compareNumbers(total, leastTotal) >= 0;
    return isTelling ? [{ unit, file, criterion, cell, counts: counts.join(' / ') }] : [];
  });
}
