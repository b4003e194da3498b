/** Numbers as a language writes them. */

const marks = { vi: { decimal: ',', group: '.' }, en: { decimal: '.', group: ',' } } as const;

/** Decimals beyond these are noise of binary arithmetic. */
const neededDecimals = 10;

/**
 * A number in the language's form: with exactly `decimals` decimals, or with those it needs (at most ten).
 * Halves are rounded away from zero on the decimal digits, as Excel rounds, so that 1.005 becomes 1.01.
 * `formatNumber(1234.5, 'vi', 2)` is `1.234,50`.
 */
export function formatNumber(value: number, language: keyof typeof marks, decimals?: number): string {
  if (!Number.isFinite(value)) return '';
  const { decimal, group } = marks[language];
  const fixed = fixedDigits(Math.abs(value), decimals ?? neededDecimals);
  const [whole = '', digits = ''] = fixed.split('.');
  const fraction = decimals === undefined ? digits.replace(/0+$/, '') : digits;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 && /[1-9]/.test(whole + fraction) ? '-' : '';
  return sign + grouped + (fraction === '' ? '' : decimal + fraction);
}

/** Digits with `decimals` decimals, rounded on the 15 significant digits that a double surely holds. */
function fixedDigits(value: number, decimals: number): string {
  if (value >= 1e15) return BigInt(Math.round(value)).toString();
  const [mantissa = '0', exponent = '0'] = value.toPrecision(15).split('e');
  const wholeDigits = value < 1 ? 0 : Math.floor(Math.log10(value)) + 1;
  const rounded = Math.min(decimals, 15 - wholeDigits);
  const scaled = Math.round(Number(`${mantissa}e${String(Number(exponent) + rounded)}`));
  return (scaled / 10 ** rounded).toFixed(decimals);
}
