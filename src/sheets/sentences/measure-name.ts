/** What a measure is called on screen. */
import type { Texts } from '../texts';

/** `Tử số` for `a`; a named measure goes by its own name. */
export function measureName(measure: string, texts: Texts): string {
  const key = `measure.${measure}`;
  const said = texts.text(key);
  return said === key ? measure : said;
}
