/** Numbers of Vietnamese administrative documents: `12/KH-UBND`, `45/2024/NĐ-CP`, of the Party `06-NQ/TU`. */
import { cleanText } from '../../../core/measures/number-text';

/** What a document number says. */
export interface DocumentNumber {
  readonly number: number;
  /** Null where the number names no year. */
  readonly year: number | null;
  /** Kind and office: `KH-UBND`; documents with the same one are numbered in one series a year. */
  readonly symbol: string;
}

const ofState = /^(\d{1,6})[a-zđ]?(?:\/(\d{4}))?\/(\p{L}[\p{L}\d&.]*(?:-\p{L}[\p{L}\d&.]*)*)$/iu;
const ofParty = /^(\d{1,6})[a-zđ]?-(\p{L}+\/\p{L}[\p{L}\d&.]*(?:-\p{L}[\p{L}\d&.]*)*)$/iu;

/**
 * Reads a number; null where it is none of the forms. A `Số` before it, and spaces, do not count.
 * @example documentNumber('Số 12/KH-UBND') // { number: 12, year: null, symbol: 'KH-UBND' }
 */
export function documentNumber(text: string): DocumentNumber | null {
  const plain = cleanText(text)
    .normalize('NFC')
    .replace(/^số\s*:?\s*/iu, '')
    .replace(/\s*([/-])\s*/g, '$1');
  const state = ofState.exec(plain);
  if (state) return numbered(state[1], state[2] ?? null, state[3]);
  const party = ofParty.exec(plain);
  return party ? numbered(party[1], null, party[2]) : null;
}

function numbered(
  number: string | undefined,
  year: string | null,
  symbol: string | undefined,
): DocumentNumber {
  return {
    number: Number(number),
    year: year === null ? null : Number(year),
    symbol: (symbol ?? '').toLocaleUpperCase('vi'),
  };
}
