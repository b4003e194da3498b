/** What a measure is called on screen. */
import type { LanguageTexts } from '../../locale/texts';

/** `Tử số (a)` for `a`; a named measure goes by its own name. */
export function measureName(measure: string, texts: LanguageTexts): string {
  const key = `measure.${measure}`;
  return texts.has(key) ? texts.text(key) : measure;
}
