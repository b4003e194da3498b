/** Repeatable chance for invented figures. */

/**
 * Mulberry32: a small generator of equally spread numbers in [0, 1), the same for the same seed on every machine.
 * Good enough to invent counts, not for statistics.
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `low` to `high`, both included. */
export function wholeBetween(chance: () => number, low: number, high: number): number {
  return low + Math.floor(chance() * (high - low + 1));
}
