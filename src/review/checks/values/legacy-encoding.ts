/** Vietnamese text that was typed with the fonts of before Unicode shows other letters to everybody without them. */

/** Letters that only Unicode has for Vietnamese: where one stands, the text is no text of an old font. */
const unicodeVietnamese = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u;

/** TCVN3 (.VnTime): signs of punctuation between the letters of a word. */
const tcvn3 = /[©®¨ª«¬µ¶·¸¹º»¼½¾×Þß÷øþÆÐ¸]/gu;
const tcvn3InWord = /\p{L}[©®¨ª«¬µ¶·¸¹º»¼½¾×÷]|[©®¨ª«¬µ¶·¸¹º»¼½¾×÷]\p{L}/u;

/** VNI: a vowel, then another that carries the marks of both. */
const vni = /[aeo]â|[aeouyöô][ùøûõïåäëü]|[ñöåäëï]/giu;

/**
 * Which old encoding a text was typed in, as far as its letters tell; null for Unicode.
 * @example legacyEncoding('ñy ban nh©n d©n') // 'TCVN3'
 * @example legacyEncoding('UÛy ban nhaân daân') // 'VNI'
 */
export function legacyEncoding(text: string): 'TCVN3' | 'VNI' | null {
  const composed = text.normalize('NFC');
  if (unicodeVietnamese.test(composed)) return null;
  if (tcvn3InWord.test(composed) && countOf(composed, tcvn3) >= 2) return 'TCVN3';
  return countOf(composed, vni) >= 2 ? 'VNI' : null;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
