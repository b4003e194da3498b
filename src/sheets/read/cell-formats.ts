/** What a number format tells about the numbers under it. */
import { perText } from '../../core/remembered';

export interface CellFormat {
  /** A day or a time of day. */
  readonly isDate: boolean;
  /** Parts of a date that it shows. */
  readonly showsYear: boolean;
  readonly showsMonth: boolean;
  readonly showsDay: boolean;
  readonly isPercent: boolean;
  /** Exact number of decimals shown, null where the format leaves it to the number. */
  readonly decimals: number | null;
  /** Least number of digits before the decimals. */
  readonly digits: number;
}

/** Reads a format such as `0.00`, `dd/mm/yyyy`, `d-mmm`, `0%`. */
export const cellFormat = perText((format: string): CellFormat => {
  const positive = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"?|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .toLowerCase();
  const isGeneral = positive === '' || positive === 'general' || positive === '@';
  const isDate = !isGeneral && /[dmyhs]/.test(positive);
  const number = /^[#,]*(0*)(?:\.(0+))?%?$/.exec(positive);
  return {
    isDate,
    showsYear: isDate && positive.includes('y'),
    showsMonth: isDate && positive.includes('m'),
    showsDay: isDate && positive.includes('d'),
    isPercent: positive.includes('%'),
    decimals: isGeneral || isDate || !number ? null : (number[2]?.length ?? 0),
    digits: number?.[1]?.length ?? 0,
  };
});
