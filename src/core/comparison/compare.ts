/** This period's results against earlier ones. */
import type { IndexBook, PublishedResult, Settings, Unit } from '../book';
import type { Period } from '../periods/period';
import type { Change, LeftUnit } from '../scoring/scoreboard';

/** What is known of a unit in an earlier period. */
export interface EarlierResult {
  readonly name: string;
  readonly score: number | null;
  /** 0..100. */
  readonly percent: number | null;
  /** Inside its khối. */
  readonly rank: number | null;
  /** Null where only a total is known. */
  readonly grade: string | null;
  /** Version of the criteria set it was scored by; empty text when not said. */
  readonly setVersion: string;
  /** Something was missing, so that the result says less than a whole one. */
  readonly provisional: boolean;
}

/** All that is known of one earlier period. */
export interface EarlierPeriod {
  readonly period: Period;
  /** Scored from its figures, so that a unit without any was not there; published rows alone may leave units out. */
  readonly isScored: boolean;
  /** By unit code. */
  readonly results: ReadonlyMap<string, EarlierResult>;
}

/** What a unit has now. */
export interface CurrentResult {
  readonly unit: Unit;
  readonly score: number | null;
  readonly percent: number | null;
  readonly groupRank: number | null;
}

/** Published rows of a period as earlier results. */
export function publishedResults(
  published: readonly PublishedResult[],
  period: Period,
): Map<string, EarlierResult> {
  return new Map(
    published
      .filter((row) => row.period.key === period.key)
      .map(({ unit, name, score, percent, rank, setVersion }) => [
        unit,
        { name, score, percent, rank, grade: null, setVersion, provisional: false },
      ]),
  );
}

/**
 * The change of one unit. A unit made from exactly one other that has no other successor was renamed and is
 * compared with it; one made from several is new and not compared. Under another version of the criteria set
 * points are not compared, percentages and places are.
 */
export function changeOf(now: CurrentResult, earlier: EarlierPeriod, book: IndexBook): Change {
  const against = earlier.period;
  const then = earlierOf(now.unit, earlier, book.units);
  if (typeof then === 'string') return { ...nothing, against, reason: then };
  if (then.score === null && then.percent === null && then.rank === null) {
    return { ...nothing, against, reason: 'unknown' };
  }
  const otherSet = isOtherSet(then, book.settings);
  return {
    against,
    score: otherSet ? null : difference(now.score, then.score),
    percent: difference(now.percent, then.percent),
    rank: difference(then.rank, now.groupRank),
    earlier: { score: then.score, percent: then.percent, rank: then.rank, grade: then.grade },
    provisional: then.provisional,
    reason: otherSet ? 'other-criteria-set' : null,
  };
}

/** Units of the earlier period that are no longer there and live on in no renamed unit. */
export function leftUnits(earlier: EarlierPeriod, units: readonly Unit[]): LeftUnit[] {
  const here = new Set(units.map((unit) => unit.code));
  const renamed = new Set(units.flatMap((unit) => renamedFrom(unit, units) ?? []));
  return [...earlier.results].flatMap(([code, { name, percent, rank }]) =>
    here.has(code) || renamed.has(code) ? [] : [{ against: earlier.period, code, name, percent, rank }],
  );
}

/** Whether an earlier result was scored by another version of the criteria set than the current one. */
export function isOtherSet(result: EarlierResult, settings: Settings): boolean {
  return result.setVersion !== '' && settings.setVersion !== '' && result.setVersion !== settings.setVersion;
}

const nothing = { score: null, percent: null, rank: null, earlier: null, provisional: false } as const;

function earlierOf(
  unit: Unit,
  earlier: EarlierPeriod,
  units: readonly Unit[],
): EarlierResult | NonNullable<Change['reason']> {
  if (unit.predecessors.length > 1) return 'merged-unit';
  const own = earlier.results.get(unit.code);
  if (own) return own;
  const before = renamedFrom(unit, units);
  const renamed = before === null ? undefined : earlier.results.get(before);
  if (renamed) return renamed;
  const begins = unit.validFrom !== null && earlier.period.to !== null && unit.validFrom > earlier.period.to;
  return begins || earlier.isScored ? 'new-unit' : 'unknown';
}

/** The code that the unit had before it was renamed, or null. */
function renamedFrom(unit: Unit, units: readonly Unit[]): string | null {
  const [code] = unit.predecessors;
  if (code === undefined || unit.predecessors.length !== 1) return null;
  const successors = units.filter((other) => other.predecessors.includes(code));
  return successors.length === 1 ? code : null;
}

/** Now minus then; null where either is not known. */
export function difference(now: number | null, then: number | null): number | null {
  return now === null || then === null ? null : now - then;
}
