/** Numbers on which roundings disagree: decimal halves, their neighbours, and what arithmetic leaves near them. */

import { seeded } from '../seeded';

export interface NearHalf {
  readonly value: number;
  readonly decimals: number;
  /** How it was made. */
  readonly kind: 'half' | 'below' | 'above' | 'noise' | 'computed';
}

/**
 * `count` numbers from a seeded generator, the same for the same seed. Left out is binary noise at 0 decimals, the
 * one place where LibreOffice rounds the binary value and not its 15-digit decimal: 8.499999999999998 is 8 there.
 */
export function valuesNearHalves(count: number, seed: number): readonly NearHalf[] {
  const random = seeded(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const values: NearHalf[] = [];
  while (values.length < count) {
    const decimals = whole(12) - 3;
    const digits = 1 + whole(9);
    const half = BigInt(whole(10 ** digits)) * 10n + 5n;
    const sign = random() < 0.3 ? -1 : 1;
    const exact = Number(`${String(half)}e${String(-decimals - 1)}`) * sign;
    const places = Math.min(4, 14 - digits);
    const kind = (['half', 'below', 'above', 'noise', 'computed'] as const)[whole(decimals === 0 ? 3 : 5)]!;
    switch (kind) {
      case 'half':
        values.push({ value: exact, decimals, kind });
        break;
      case 'below':
      case 'above': {
        const apart = kind === 'above' ? 1n : -1n;
        const text = `${String(half * 10n ** BigInt(places) + apart)}e${String(-decimals - 1 - places)}`;
        values.push({ value: Number(text) * sign, decimals, kind });
        break;
      }
      case 'noise':
        values.push({ value: exact * (1 + (whole(5) - 2) * Number.EPSILON), decimals, kind });
        break;
      case 'computed': {
        const factor = 1 + whole(97);
        values.push({ value: (exact / factor) * factor, decimals, kind });
      }
    }
  }
  return values;
}
