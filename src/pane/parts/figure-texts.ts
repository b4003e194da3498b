/** Figures of a result as they are written: missing ones as a dash, differences with their sign. */
import type { LanguageTexts } from '../../locale/texts';

/** `60,78`; a dash where there is none. */
export function figureText(value: number | null, decimals: number, texts: LanguageTexts): string {
  return value === null ? '–' : texts.number(value, decimals);
}

/** `+1,20`, `−0,50`, `0,00`: the sign of what is printed, with a true minus. */
export function signedText(value: number | null, decimals: number, texts: LanguageTexts): string {
  if (value === null) return '–';
  const written = texts.number(Math.abs(value), decimals);
  if (!/[1-9]/.test(written)) return written;
  return `${value > 0 ? '+' : '−'}${written}`;
}

/** A figure that was entered: a number with the digits it needs, or a text. */
export function enteredText(value: number | string, texts: LanguageTexts): string {
  return typeof value === 'number' ? texts.number(value) : value;
}
