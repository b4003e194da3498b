/** Numbers as cells hold them: an optional sign, digits with at most one point, an optional exponent. */
const numberText = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/** Powers of ten that a double holds exactly, so that one division rounds as the slow way does. */
const exactPowers = Array.from({ length: 23 }, (_, power) => Number(`1e${String(power)}`));

/** The number that bytes spell, or NaN. Up to 15 digits without exponent need no string. */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  let i = from;
  const negative = bytes[i] === 0x2d;
  if (negative) i += 1;
  let digits = 0;
  let mantissa = 0;
  let point = -1;
  for (; i < to; i += 1) {
    const digit = bytes[i]! - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits += 1;
    } else if (digit === -2 && point < 0) point = digits;
    else break;
  }
  if (i < to || digits === 0 || digits > 15) return spelled(bytes, from, to);
  const value = point < 0 ? mantissa : mantissa / exactPowers[digits - point]!;
  return negative ? -value : value;
}

/** The number that a text spells (white space around it does not count), or NaN. */
export function numberOfText(text: string): number {
  const trimmed = text.trim();
  const value = numberText.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

function spelled(bytes: Uint8Array, from: number, to: number): number {
  // No number is longer than this; a hostile one must not become a regular expression's task.
  if (to - from > 1000) return Number.NaN;
  return numberOfText(String.fromCharCode(...bytes.subarray(from, to)));
}

/** The shortest text that reads back as the same number. */
export function shortestNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value).replace('e', 'E');
}
