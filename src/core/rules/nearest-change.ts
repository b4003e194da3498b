/** Searching the value nearest to the present one that earns something. */

/** Where a figure may move. */
export interface Domain {
  /** The value now; null when there is none. */
  readonly from: number | null;
  readonly whole: boolean;
  readonly least: number;
  readonly most: number;
}

/** Enough halvings for a double. */
const mostHalvings = 100;
/** Comparisons see 10 decimals, so this much beyond an open edge is beyond it. */
const step = 1e-10;

/**
 * The value nearest to `from` (to the least value, where there is none) for which `earns` holds, or null. Hints
 * are looked at first; without a good one, ever greater changes are tried in both directions. Between a value
 * that does not earn and one that does, the border is found by halving, so that the answer is the least change
 * wherever `earns` changes once in between.
 */
export function nearestChange(
  domain: Domain,
  hints: readonly number[],
  earns: (value: number) => boolean,
): number | null {
  const start = domain.from ?? (Number.isFinite(domain.least) ? domain.least : 0);
  if (earns(start)) return start;
  const found = atHint(domain, start, hints, earns) ?? nearest(start, everFarther(domain, start), earns);
  return found === null ? null : closeIn(domain, start, found, earns);
}

/** The nearest hint that earns, itself or by its neighbour where it is an open edge. */
function atHint(
  { whole, least, most }: Domain,
  start: number,
  hints: readonly number[],
  earns: (value: number) => boolean,
): number | null {
  const inside = (value: number): boolean => value >= least && value <= most;
  if (whole) {
    const around = hints
      .map((hint) => Math.floor(hint + 1e-9))
      .flatMap((below) => [below - 1, below, below + 1]);
    return nearest(start, around.filter(inside), earns);
  }
  for (const hint of byDistance(start, hints)) {
    const value = [hint, ...byDistance(start, [hint - step, hint + step])].find(
      (near) => near !== start && inside(near) && earns(near),
    );
    if (value !== undefined) return value;
  }
  return null;
}

function byDistance(start: number, values: readonly number[]): number[] {
  return values.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start));
}

function nearest(start: number, values: readonly number[], earns: (value: number) => boolean): number | null {
  return byDistance(start, values).find((value) => value !== start && earns(value)) ?? null;
}

/** Changes that double, in both directions, and the ends of the domain. */
function everFarther({ from, whole, least, most }: Domain, start: number): number[] {
  const first = whole ? 1 : Math.max(Math.abs(from ?? 0), 1) / 1024;
  const values: number[] = [];
  for (let change = first; change <= first * 2 ** 40; change *= 2)
    values.push(start - change, start + change);
  return [...values, least, most].filter(
    (value) => Number.isFinite(value) && value >= least && value <= most,
  );
}

/** From a value that earns towards the start, as near as it still earns. */
function closeIn({ whole }: Domain, start: number, found: number, earns: (value: number) => boolean): number {
  // A good hint is the border itself, and one look at its neighbour shows it.
  const neighbour = whole ? found - Math.sign(found - start) : found + (start - found) * 1e-9;
  if (!earns(neighbour)) return found;
  let without = start;
  let earning = neighbour;
  for (let i = 0; i < mostHalvings; i += 1) {
    let middle = (without + earning) / 2;
    if (whole) middle = earning > without ? Math.floor(middle) : Math.ceil(middle);
    if (middle === earning || middle === without) break;
    if (earns(middle)) earning = middle;
    else without = middle;
  }
  // Comparisons forgive a little, so halving ends a hair before the number that was meant.
  const meant = Number(earning.toPrecision(9));
  return earns(meant) ? meant : earning;
}
