/** The language of everything that people read: texts by key, numbers in the language's own form. */
import { en } from './en';
import { formatNumber } from './number';
import { vi } from './vi';

export type Language = 'vi' | 'en';
export const languages: readonly Language[] = ['vi', 'en'];

/** Parameters of a text; a number is written in the language's form, a text as it is. */
export type TextParameters = Readonly<Record<string, string | number>>;

/** The texts of one language. */
export interface LanguageTexts {
  readonly language: Language;
  /**
   * The text of a key with each `{name}` replaced. A key without a text is shown as itself and a slot without
   * a parameter stays, so that a lack is seen and never stops a result.
   * `text('remark.notApplicable', { count: 3 })` is `không áp dụng 3 tiêu chí`.
   */
  text(key: string, parameters?: TextParameters): string;
  /** Whether the key has a text. */
  has(key: string): boolean;
  /** `number(1234.5)` is `1.234,5` in Vietnamese; `number(1234.5, 2)` is `1.234,50`. */
  number(value: number, decimals?: number): string;
}

const tables = { vi: new Map(Object.entries(vi)), en: new Map(Object.entries(en)) };

/** Everything that is said in a language. */
export function textsFor(language: Language): LanguageTexts {
  const table: ReadonlyMap<string, string> = tables[language];
  const number = (value: number, decimals?: number) => formatNumber(value, language, decimals);
  return {
    language,
    number,
    has: (key) => table.has(key),
    text: (key, parameters = {}) => fill(table.get(key) ?? key, new Map(Object.entries(parameters)), number),
  };
}

function fill(
  text: string,
  parameters: ReadonlyMap<string, string | number>,
  number: (value: number) => string,
): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = parameters.get(name);
    if (value === undefined) return slot;
    return typeof value === 'number' ? number(value) : value;
  });
}
