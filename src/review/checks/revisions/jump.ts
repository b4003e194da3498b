/**
 * Figures that changed from the comparable period quite otherwise than those of the other units of the khối, or of all
 * units where the khối is too small.
 */
import { fewestPairs, type FigurePair, hasRatio, jumps } from '../../../core/comparison/jumps';
import { entryOfKey } from '../../../sheets/unit-form/submitted-figures';
import { periodsAround } from '../../book-figures';
import { entryCell, numberIn } from '../../digest';
import { batchCheck, grouped, type UnitDigest } from '../comparison-check';

/** Only who changed at least by half more or less than usual is worth a question, however alike the others are. */
const leastDeviation = 0.5;

export const jump = batchCheck(
  {
    id: 'jump-against-earlier-period',
    family: 'REV',
    severity: 'warning',
    level: 2,
    parameters: ['measure', 'period', 'times', 'usual', 'among', 'file'],
  },
  (digests, log, { book }) => {
    const { comparable } = periodsAround(book);
    if (!comparable) {
      log.notEvaluated('no-earlier-period');
      return;
    }
    const groups = new Map(book.units.map(({ code, group }) => [code, group]));
    for (const [key, places] of placesByKey(digests)) {
      const { criterion, measure } = entryOfKey(key);
      // Points say how a unit judges itself, not what it did.
      if (measure === null) continue;
      const figures = places.digests.map((of, i): FigurePair => ({
        earlier: comparable.number(digests[of]!.unit, criterion, measure) ?? NaN,
        current: numberIn(digests[of]!.figures?.values[places.entries[i]!]) ?? NaN,
      }));
      const groupOf = (place: number) => groups.get(digests[places.digests[place]!]!.unit) ?? '';
      for (const { place, usual, among } of outliersOf(figures, groupOf)) {
        const { earlier, current } = figures[place]!;
        const { unit, file, figures: entered } = digests[places.digests[place]!]!;
        log.fail({
          unit,
          criterion,
          cell: entryCell(entered!, places.entries[place]!),
          found: current,
          expected: earlier,
          parameters: {
            measure,
            period: comparable.period.label,
            times: rounded(current / earlier),
            usual: rounded(usual),
            among: new Set(groups.values()).size > 1 ? among : 'units',
            file,
          },
        });
      }
    }
  },
);

interface Outlier {
  /** Place of its figures. */
  readonly place: number;
  /** What the figures usually grew to, as a multiple, where it was compared. */
  readonly usual: number;
  /** Whether that was among the units of its khối, or among all. */
  readonly among: 'group' | 'all';
}

/** Who jumped among the units of its khối; of a khối too small to tell what is usual in it, among all units. */
function outliersOf(figures: readonly FigurePair[], groupOf: (place: number) => string): readonly Outlier[] {
  const every = [...figures.keys()].filter((place) => hasRatio(figures[place]!));
  // The only khối of an index without any has an empty name, and still is one.
  const byGroup = grouped(every, (place) => `khối ${groupOf(place)}`);
  const small = new Set<number>();
  const outliers: Outlier[] = [];
  for (const members of byGroup.values()) {
    if (members.length >= fewestPairs) outliers.push(...jumpsAt(members, figures, 'group'));
    else for (const place of members) small.add(place);
  }
  const ofAll = small.size > 0 ? jumpsAt(every, figures, 'all') : [];
  return [...outliers, ...ofAll.filter(({ place }) => small.has(place))];
}

function jumpsAt(
  places: readonly number[],
  figures: readonly FigurePair[],
  among: Outlier['among'],
): readonly Outlier[] {
  const found = jumps(places.map((place) => figures[place]!));
  if (!found) return [];
  const { medianRatio: usual, deviations, outliers } = found;
  return outliers.flatMap((i) =>
    Math.abs(deviations[i]!) < leastDeviation ? [] : [{ place: places[i]!, usual, among }],
  );
}

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
