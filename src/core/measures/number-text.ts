/** Numbers that stand in a cell as text. */

/** Which mark stands before the decimals: `1.234,5` shows a comma, `1,234.5` a dot. */
export type DecimalMark = 'comma' | 'dot';

/** What a text that looks like a number may mean. */
export type NumberText =
  /** `mark` is what the text shows about its writer's habit, null when it shows nothing. */
  | { readonly kind: 'certain'; readonly value: number; readonly mark: DecimalMark | null }
  /** A lone dot before exactly three digits: `1.234` is 1.234 or 1234. */
  | { readonly kind: 'doubtful'; readonly asDecimal: number; readonly asThousands: number };

const invisible = /[\u200b-\u200d\u2060\ufeff]/gu;

/** Text without the spaces and invisible characters that copying leaves around and inside it. */
export function cleanText(text: string): string {
  return text.replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

/** Whether anything is left of a text once it is cleaned. */
export function hasVisibleText(text: string): boolean {
  return /[^\s\u200b-\u200d\u2060\ufeff]/u.test(text);
}

/**
 * The number that a text stands for, or null when it is none. `1.234,5` and `1,234.5` are certain, a lone comma is
 * a decimal comma, `90%` is 0.9, thousands may be spaced.
 *
 * @example parseNumberText('1.234,5') // { kind: 'certain', value: 1234.5, mark: 'comma' }
 */
export function parseNumberText(text: string): NumberText | null {
  const match = /^([+\-\u2212]?) ?([\d.,]+|\d{1,3}(?: \d{3})+(?:[.,]\d+)?) ?(%?)$/u.exec(cleanText(text));
  if (!match) return null;
  const digits = (match[2] ?? '').replaceAll(' ', '');
  const spaced = digits.length !== (match[2] ?? '').length;
  const scale = (match[1] === '' || match[1] === '+' ? 1 : -1) / (match[3] === '%' ? 100 : 1);
  if (/^\d+$/.test(digits)) return certain(digits, scale, null);
  if (/^\d+,\d+$/.test(digits)) return certain(digits.replace(',', '.'), scale, 'comma');
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits) && !spaced) {
    return {
      kind: 'doubtful',
      asDecimal: scaled(digits, scale),
      asThousands: scaled(digits.replace('.', ''), scale),
    };
  }
  if (/^\d+\.\d+$/.test(digits)) return certain(digits, scale, 'dot');
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)) {
    return certain(digits.replaceAll('.', '').replace(',', '.'), scale, 'comma');
  }
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return certain(digits.replaceAll(',', ''), scale, 'dot');
  return null;
}

/** Decides a doubtful number by the marks that its neighbours show; null when they show none or both. */
export function decideNumber(
  number: Extract<NumberText, { kind: 'doubtful' }>,
  shown: ReadonlySet<DecimalMark>,
): number | null {
  if (shown.size !== 1) return null;
  return shown.has('dot') ? number.asDecimal : number.asThousands;
}

function certain(digits: string, scale: number, mark: DecimalMark | null): NumberText {
  return { kind: 'certain', value: scaled(digits, scale), mark };
}

/** Division, because 90 / 100 is the number that 0.9 is, and 90 * 0.01 is not always. */
function scaled(digits: string, scale: number): number {
  const value = Number(digits);
  return Math.abs(scale) === 1 ? value * scale : (value / 100) * Math.sign(scale);
}
