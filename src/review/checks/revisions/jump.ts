/** Figures that changed from the comparable period quite otherwise than those of the other units. */
import { type FigurePair, jumps } from '../../../core/comparison/jumps';
import { entryOfKey } from '../../../sheets/unit-form/submitted-figures';
import { periodsAround } from '../../book-figures';
import { entryCell, numberIn } from '../../digest';
import { batchCheck, type UnitDigest } from '../comparison-check';

/** Only who changed at least by half more or less than usual is worth a question, however alike the others are. */
const leastDeviation = 0.5;

export const jump = batchCheck(
  {
    id: 'jump-against-earlier-period',
    family: 'REV',
    severity: 'warning',
    level: 2,
    parameters: ['measure', 'period', 'times', 'usual', 'file'],
  },
  (digests, log, { book }) => {
    const { comparable } = periodsAround(book);
    if (!comparable) {
      log.notEvaluated('no-earlier-period');
      return;
    }
    for (const [key, places] of placesByKey(digests)) {
      const { criterion, measure } = entryOfKey(key);
      // Points say how a unit judges itself, not what it did.
      if (measure === null) continue;
      const figures = places.digests.map((of, i): FigurePair => ({
        earlier: comparable.number(digests[of]!.unit, criterion, measure) ?? NaN,
        current: numberIn(digests[of]!.figures?.values[places.entries[i]!]) ?? NaN,
      }));
      const found = jumps(figures);
      for (const outlier of found?.outliers ?? []) {
        if (Math.abs(found!.deviations[outlier]!) < leastDeviation) continue;
        const { earlier, current } = figures[outlier]!;
        const { unit, file, figures: entered } = digests[places.digests[outlier]!]!;
        log.fail({
          unit,
          criterion,
          cell: entryCell(entered!, places.entries[outlier]!),
          found: current,
          expected: earlier,
          parameters: {
            measure,
            period: comparable.period.label,
            times: rounded(current / earlier),
            usual: rounded(found!.medianRatio),
            file,
          },
        });
      }
    }
  },
);

/** Entry `entries[i]` of the figures of digest `digests[i]`: there may be a million of them. */
interface Places {
  readonly digests: number[];
  readonly entries: number[];
}

function placesByKey(digests: readonly UnitDigest[]): ReadonlyMap<string, Places> {
  const byKey = new Map<string, Places>();
  digests.forEach(({ figures }, of) => {
    figures?.keys.forEach((key, entry) => {
      let places = byKey.get(key);
      if (!places) byKey.set(key, (places = { digests: [], entries: [] }));
      places.digests.push(of);
      places.entries.push(entry);
    });
  });
  return byKey;
}

function rounded(ratio: number): number {
  return Number(ratio.toPrecision(3));
}
