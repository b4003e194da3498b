/** Grades (xếp loại) from results, with conditions and quotas. */
import type { GradeBand } from '../book';
import { sameNumber } from '../rounding/round';

/** Where a band begins, at this result or right above it. */
export type Bound = Pick<GradeBand, 'from' | 'exclusive'>;

/** The units of one khối, as grading needs them. */
export interface GradedUnits {
  /** By what the bands look at; null = no result. Percents are on 0..100. */
  readonly results: Readonly<Record<GradeBand['by'], readonly (number | null)[]>>;
  /** Place inside the khối; null = unranked. */
  readonly places: readonly (number | null)[];
  /** Whether the condition of band `band` holds for a unit. */
  readonly meetsCondition: (band: GradeBand, unit: number) => boolean;
}

/** The grades of a khối, and who was kept out by a tie. */
export interface Grading {
  readonly grades: readonly (string | null)[];
  /** Units that reach a grade but stay out because they are tied at the edge of its quota. */
  readonly tiedAtQuota: readonly { readonly unit: number; readonly band: GradeBand }[];
}

/**
 * Bands are half-open and tried from the highest down; a unit that fails a band's condition is tried at the next
 * lower one. A quota is rounded down and holds on the finished grading: at most `quota` of the ranked units of the
 * khối, or of the units that end up with the grade it names. Units tied at its edge all stay out.
 */
export function gradeUnits(bands: readonly GradeBand[], units: GradedUnits): Grading {
  const ordered = bandsInOrder(bands);
  const bandOf = units.places.map((_, unit) => firstBand(ordered, units, unit, 0));
  const tiedAtQuota: { unit: number; band: GradeBand }[] = [];
  // A quota may rest on a grade that another quota thins out; units only ever move down, so this comes to an end.
  for (let moved = true; moved;) {
    moved = false;
    ordered.forEach((band, index) => {
      if (band.quota === null) return;
      const admitted = admitByQuota(band, index, bandOf, ordered, units);
      bandOf.forEach((current, unit) => {
        if (current !== index || admitted.units.has(unit) || units.places[unit] === null) return;
        bandOf[unit] = firstBand(ordered, units, unit, index + 1);
        moved = true;
        if (admitted.tied.has(unit)) tiedAtQuota.push({ unit, band });
      });
    });
  }
  return { grades: bandOf.map((index) => ordered[index]?.name ?? null), tiedAtQuota };
}

/** The band that a result reaches where no band has a condition or quota, or null; the order of bands is free. */
export function bandReached<Band extends Bound>(bands: readonly Band[], result: number): Band | null {
  return bandsInOrder(bands).find((band) => reaches(band, result)) ?? null;
}

/** Bands from the highest down, as they are tried. */
export function bandsInOrder<Band extends Bound>(bands: readonly Band[]): readonly Band[] {
  return [...bands].sort((a, b) => b.from - a.from || Number(b.exclusive) - Number(a.exclusive));
}

/** Bands for a khối: its own, else those without a khối. */
export function bandsFor(bands: readonly GradeBand[], group: string): readonly GradeBand[] {
  const own = bands.filter((band) => band.group === group && group !== '');
  return own.length > 0 ? own : bands.filter((band) => band.group === '');
}

/**
 * Share of the ranked units, in percent, that stand at a unit's place or behind it: 100 for the first. Of 63
 * units the first 16 have 75 or more.
 */
export function rankShares(places: readonly (number | null)[]): (number | null)[] {
  const ascending = places.filter((place) => place !== null).sort((a, b) => a - b);
  const ahead = new Map<number, number>();
  ascending.forEach((place, i) => {
    if (!ahead.has(place)) ahead.set(place, i);
  });
  return places.map((place) =>
    place === null ? null : (100 * (ascending.length - (ahead.get(place) ?? 0))) / ascending.length,
  );
}

/** Index of the first band from `start` on that the unit reaches; the number of bands when there is none. */
function firstBand(ordered: readonly GradeBand[], units: GradedUnits, unit: number, start: number): number {
  for (let index = start; index < ordered.length; index++) {
    const band = ordered[index]!;
    const result = units.results[band.by][unit] ?? null;
    if (result !== null && reaches(band, result) && units.meetsCondition(band, unit)) return index;
  }
  return ordered.length;
}

function reaches(band: Bound, result: number): boolean {
  if (sameNumber(result, band.from)) return !band.exclusive;
  return result > band.from;
}

/** The units of a band that its quota lets in, best places first, whole ties only. */
function admitByQuota(
  band: GradeBand,
  index: number,
  bandOf: readonly number[],
  ordered: readonly GradeBand[],
  units: GradedUnits,
): { units: ReadonlySet<number>; tied: ReadonlySet<number> } {
  const candidates = bandOf
    .flatMap((current, unit) => {
      const place = units.places[unit];
      return current === index && typeof place === 'number' ? [{ unit, place }] : [];
    })
    .sort((a, b) => a.place - b.place);
  const codes = candidates.map(({ unit }) => unit);
  const size = largestAdmissible(band, codes, index, bandOf, ordered, units);
  const edge = candidates[size - 1]?.place;
  if (edge === undefined || edge !== candidates[size]?.place) {
    return { units: new Set(codes.slice(0, size)), tied: new Set() };
  }
  const unitsAt = (isIn: (place: number) => boolean) =>
    new Set(candidates.filter(({ place }) => isIn(place)).map(({ unit }) => unit));
  return { units: unitsAt((place) => place < edge), tied: unitsAt((place) => place === edge) };
}

/** The greatest number of candidates such that the quota holds on the grading that results. */
function largestAdmissible(
  band: GradeBand,
  candidates: readonly number[],
  index: number,
  bandOf: readonly number[],
  ordered: readonly GradeBand[],
  units: GradedUnits,
): number {
  const quota = band.quota ?? 1;
  const ranked = bandOf.filter((_, unit) => units.places[unit] !== null);
  for (let size = candidates.length; size > 0; size--) {
    const rejected = candidates.slice(size).map((unit) => firstBand(ordered, units, unit, index + 1));
    const base =
      band.quotaOf === null
        ? ranked.length
        : countNamed(ranked, ordered, band.quotaOf) + countNamed(rejected, ordered, band.quotaOf);
    if (size <= wholeShare(quota, base)) return size;
  }
  return 0;
}

function countNamed(indices: readonly number[], ordered: readonly GradeBand[], name: string): number {
  return indices.filter((index) => ordered[index]?.name === name).length;
}

/** A share of a count, rounded down, safe against 0.2 x 15 = 3.0000000000000004 and 0.29 x 100 = 28.999999999999996. */
function wholeShare(share: number, count: number): number {
  const exact = share * count;
  const nearest = Math.round(exact);
  return sameNumber(exact, nearest) ? nearest : Math.floor(exact);
}
