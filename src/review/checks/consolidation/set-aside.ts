/** Dossiers that a unit sets aside far oftener than the others of its khối: what is paused or given back is never late. */
import type { IndexBook } from '../../../core/book';
import { outlierScore, robustScores } from '../../../core/comparison/outliers';
import type { CriteriaSet } from '../../../core/criteria/criterion';
import { setFor } from '../../../core/criteria/tree';
import type { CellRef } from '../../../core/findings/finding';
import { roundHalfAway } from '../../../core/rounding/round';
import { entryOfKey } from '../../../sheets/unit-form/submitted-figures';
import type { Batch } from '../../batch';
import type { Check } from '../../check';
import { entryCell, numberIn } from '../../digest';
import { batchCheck, grouped, type UnitDigest } from '../comparison-check';
import { type DossierPlace, dossierPlace, type DossierRole } from '../identities/dossier-counts';

/** Of fewer units nobody can tell what is usual, of fewer dossiers nobody whether they are many. */
const fewestUnits = 5;
const fewestDossiers = 10;
/** Whoever sets aside hardly more than usual is left alone, however alike the others are. */
const leastDifference = 0.05;

export const setAsideChecks: readonly Check<Batch>[] = [
  shareCheck('paused-share-high', 'paused'),
  shareCheck('returned-share-high', 'returned'),
];

/** One unit's dossiers that were set aside. */
interface Share {
  readonly digest: UnitDigest;
  /** Khối and family of counts. */
  readonly among: string;
  readonly criterion: string;
  readonly cell: CellRef;
  readonly count: number;
  readonly of: number;
}

function shareCheck(id: string, role: DossierRole): Check<Batch> {
  return batchCheck(
    {
      id,
      family: 'CON',
      severity: 'warning',
      level: 4,
      parameters: ['of', 'share', 'usual', 'units', 'file'],
    },
    (digests, log, { book }) => {
      const groupOf = new Map(book.units.map(({ code, group }) => [code, group]));
      const placesFor = placesIn(book);
      const shares = digests.flatMap((digest) => {
        const group = groupOf.get(digest.unit) ?? '';
        return sharesOf(digest, role, { group, placeOf: placesFor(group) });
      });
      const groups = [...grouped(shares, ({ among }) => among).values()].filter(
        ({ length }) => length >= fewestUnits,
      );
      if (groups.length === 0) log.notEvaluated('no-figures');
      for (const group of groups) {
        const values = Float64Array.from(group, ({ count, of }) => count / of);
        const { median, scores } = robustScores(values);
        group.forEach(({ digest: { unit, file }, criterion, cell, count, of }, i) => {
          const isFar = scores[i]! > outlierScore && values[i]! - median >= leastDifference;
          if (!isFar || count < fewestDossiers) return;
          const parameters = {
            ...{ of, units: group.length, file },
            share: roundHalfAway(100 * values[i]!, 1),
            usual: roundHalfAway(100 * median, 1),
          };
          log.fail({ unit, criterion, cell, found: count, parameters });
        });
      }
    },
  );
}

/** What an entry of a form counts. */
type PlaceOf = (key: string) => DossierPlace | null;

/** By khối; looked up once for each key of a criteria set, whose units may be thousands. */
function placesIn(book: IndexBook): (group: string) => PlaceOf {
  const known = new Map<CriteriaSet | null, PlaceOf>();
  return (group) => {
    const set = setFor(book.criteriaSets, group);
    const placeOf = known.get(set) ?? placesOf(set);
    known.set(set, placeOf);
    return placeOf;
  };
}

function placesOf(set: CriteriaSet | null): PlaceOf {
  const criteria = new Map(set?.nodes.map((node) => [node.code, node]));
  const places = new Map<string, DossierPlace | null>();
  return (key) => {
    const known = places.get(key);
    if (known !== undefined) return known;
    const { criterion, measure } = entryOfKey(key);
    const node = criteria.get(criterion);
    const place = node && measure !== null ? dossierPlace(node, measure) : null;
    places.set(key, place);
    return place;
  };
}

/** A share for each family of counts that has both the count and what it is a part of. */
function sharesOf(
  digest: UnitDigest,
  role: DossierRole,
  { group, placeOf }: { readonly group: string; readonly placeOf: PlaceOf },
): readonly Share[] {
  const { figures } = digest;
  const families = new Map<string, Map<DossierRole, { readonly i: number; readonly count: number }>>();
  figures?.keys.forEach((key, i) => {
    const place = placeOf(key);
    const count = numberIn(figures.values[i]);
    if (!place || count === null) return;
    const family = families.get(place.family) ?? new Map<DossierRole, { i: number; count: number }>();
    families.set(place.family, family.set(place.role, { i, count }));
  });
  return [...families].flatMap(([family, counts]) => {
    const aside = counts.get(role);
    const of = wholeOf((part) => counts.get(part)?.count ?? null);
    if (!figures || !aside || of === null || of <= 0 || aside.count < 0) return [];
    const { criterion } = entryOfKey(figures.keys[aside.i]!);
    const cell = entryCell(figures, aside.i);
    return [{ digest, among: `${group}\n${family}`, criterion, cell, count: aside.count, of }];
  });
}

/** Everything that was there to be handled. */
function wholeOf(count: (role: DossierRole) => number | null): number | null {
  const [handled, pending] = [count('handled'), count('pending')];
  return count('received') ?? (handled === null || pending === null ? null : handled + pending);
}
