/** Vietnamese words as officials write them in many ways, made comparable. */

/**
 * Lower case without diacritics and punctuation, words parted by one space.
 * @example plainWords('(9) Đã giải quyết đúng_hạn') // '9 da giai quyet dung han'
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}
