/**
 * Rounding as Excel does it: not the binary value is rounded, but its decimal with 15 significant digits, which
 * is what a spreadsheet shows. So 1.005 gives 1.01 although the double nearest to it lies below.
 */

/** Which neighbour is taken for a remainder: from a half on the outer one, always the outer, never. */
type Mode = 'half' | 'up' | 'down';

/** Powers of ten that a double holds exactly. */
const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${String(exponent)}`));

/**
 * Bound of the fast path. The 15-digit decimal differs from the value by at most half a unit of its last digit,
 * 5e-15 of the value; scaling by an exact power of ten adds 2^-53, 1.2e-16. A scaled value farther than 6e-15 of
 * itself from a border is therefore on the same side of it as its decimal.
 */
const doubt = 6e-15;

/**
 * Excel's ROUND: half away from zero; negative `decimals` round before the decimal point.
 * @example roundHalfAway(2.675, 2) //=> 2.68
 * @example roundHalfAway(-1250, -2) //=> -1300
 */
export function roundHalfAway(value: number, decimals: number): number {
  return round(value, decimals, 'half');
}

/**
 * ROUND over many numbers, in place; NaN stays NaN, and no zero is negative. The common case is written out, as a call for each number
 * would cost more than the rounding.
 */
export function roundAll(values: Float64Array, decimals: number): void {
  const power = powersOfTen[decimals] ?? NaN;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    const scaled = value * power;
    const nearest = Math.floor(scaled + 0.5);
    // Without a choice between neighbours, which no processor could foresee. NaN and negatives fail the test.
    if (0.5 - Math.abs(scaled - nearest) > scaled * doubt && value >= 0) values[i] = nearest / power;
    else values[i] = roundInDoubt(value, decimals, power);
  }
}

/** What the fast path leaves; exact halves are common in points and need no digits either. */
function roundInDoubt(value: number, decimals: number, power: number): number {
  const whole = Math.floor(value * power);
  if (value > 0 && isExactHalf(value, whole, power)) return (whole + 1) / power;
  return roundHalfAway(value, decimals);
}

/** Excel's ROUNDUP: away from zero. `roundUp(1.21, 1)` is 1.3, `roundUp(0.1 + 0.2, 1)` is 0.3. */
export function roundUp(value: number, decimals: number): number {
  return round(value, decimals, 'up');
}

/** Excel's ROUNDDOWN: towards zero. `roundDown(4.35 * 100, 0)` is 435. */
export function roundDown(value: number, decimals: number): number {
  return round(value, decimals, 'down');
}

/** The number that comparisons see: 10 decimals. */
export function roundTo10(value: number): number {
  return round(value, 10, 'half');
}

/**
 * Order of two numbers as every comparison, band, tie and grade sees it: both rounded to 10 decimals.
 * Negative when `a` is less, 0 when they are the same.
 * @example compareNumbers(0.1 + 0.2, 0.3) //=> 0
 */
export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const difference = a - b;
  // Rounding moves each side by at most 0.5e-10 + 5e-15 of itself, so it cannot reorder what is farther apart.
  const distance = Math.abs(difference);
  if (distance > 3e-10 && distance > 3e-14 * Math.abs(a)) return difference;
  return roundTo10(a) - roundTo10(b);
}

/** True when two numbers are equal after rounding both to 10 decimals. */
export function sameNumber(a: number, b: number): boolean {
  return compareNumbers(a, b) === 0;
}

function round(value: number, decimals: number, mode: Mode): number {
  if (value === 0) return 0;
  if (!Number.isFinite(value)) return value;
  const places = Math.trunc(decimals);
  const power = powersOfTen[Math.abs(places)];
  if (power !== undefined) {
    const size = Math.abs(value);
    const scaled = places < 0 ? size / power : size * power;
    const whole = Math.floor(scaled);
    const rest = scaled - whole;
    const margin = mode === 'half' ? Math.abs(rest - 0.5) : Math.min(rest, 1 - rest);
    if (margin > scaled * doubt) {
      const outer = mode === 'up' || (mode === 'half' && rest > 0.5);
      const digits = outer ? whole + 1 : whole;
      // Both operands are exact here, so the one division or product gives the double nearest to the decimal.
      const rounded = places < 0 ? digits * power : digits / power;
      return value < 0 ? 0 - rounded : rounded;
    }
  }
  return roundDecimal(value, places, mode);
}

/**
 * True when the value is the double nearest to the decimal that ends in exactly a half, such as 1.875 for 2 places:
 * the division of two exact numbers gives that double, and below 1e13 its decimal has no more than 15 digits.
 */
function isExactHalf(value: number, whole: number, power: number): boolean {
  return whole < 1e13 && (whole + 0.5) / power === value;
}

/** The same on the decimal digits themselves. */
function roundDecimal(value: number, places: number, mode: Mode): number {
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + places;
  let rounded: number;
  if (kept >= digits.length) {
    rounded = Number(`${mantissa}e${exponent}`);
  } else {
    const rest = kept < 0 ? `0${digits}` : digits.slice(kept);
    const outer = mode === 'up' ? /[1-9]/.test(rest) : mode === 'half' && rest >= '5';
    const whole = kept > 0 ? Number(digits.slice(0, kept)) : 0;
    rounded = Number(`${String(outer ? whole + 1 : whole)}e${String(-places)}`);
  }
  return value < 0 ? 0 - rounded : rounded;
}
