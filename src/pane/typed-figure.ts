/** What somebody typed into a field for a figure. */
import { cleanText, parseNumberText } from '../core/measures/number-text';
import type { Language, LanguageTexts } from '../locale/texts';
import { ungrouped } from './session/cell-text';
import type { ChangeableFigure } from './session/changeable-figures';

export type TypedFigure =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly why: 'empty' | 'number' | 'points' };

/** What a text means as a figure: points lie from 0 to the maximum, a mark at the end waits for its decimals. */
export function typedFigure(
  text: string,
  { most }: Pick<ChangeableFigure, 'most'>,
  language: Language,
): TypedFigure {
  if (cleanText(text) === '') return { ok: false, why: 'empty' };
  const value = typedNumber(text.replace(/[.,]\s*$/u, ''), language);
  if (value === null) return { ok: false, why: 'number' };
  return most !== null && (value < 0 || value > most) ? { ok: false, why: 'points' } : { ok: true, value };
}

/**
 * A number in the marks of the language, or null: `1.234` is a thousand and more in Vietnamese, one and a bit in
 * English, `1,234` the other way round. `90%` is 0.9.
 */
export function typedNumber(text: string, language: Language): number | null {
  const number = parseNumberText(language === 'en' ? withoutThousands(text) : text);
  if (!number) return null;
  if (number.kind === 'certain') return number.value;
  return language === 'vi' ? number.asThousands : number.asDecimal;
}

/** A figure as it is typed: without marks of thousands. */
export function typableText(value: number, texts: LanguageTexts): string {
  return ungrouped(texts.number(value), texts);
}

/** Workbooks mean a decimal comma by a lone one; who types English means thousands. */
function withoutThousands(text: string): string {
  return /^\s*[+-]?[1-9]\d{0,2}(,\d{3})+(?![\d,])/u.test(text) ? text.replaceAll(',', '') : text;
}
