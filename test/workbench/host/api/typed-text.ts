import type { Entered } from '../../model/cell-engine';

/** What Excel makes of a text that is put into a cell, and the number format that it gives along with it. */
export interface Typed {
  readonly entered: Entered;
  readonly numberFormat?: string;
}

const errors = new Set([
  '#N/A',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
]);
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * Reads a text as Excel in the language of its API (en-US) does. A cell formatted as text (`@`) takes it as
 * it is; a leading apostrophe is taken off and keeps the rest a text.
 */
export function typedText(text: string, numberFormat: string): Typed {
  if (text === '') return { entered: null };
  if (numberFormat === '@') return { entered: text };
  if (text.startsWith("'")) return { entered: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { entered: { formula: text.slice(1) } };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { entered: upper === 'TRUE' };
  if (errors.has(upper)) return { entered: { error: upper } };
  return typedNumber(trimmed) ?? typedDate(upper) ?? typedTime(upper) ?? { entered: text };
}

function typedNumber(text: string): Typed | null {
  const match =
    /^([+-]?)(\(?)(\$?)((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\.[0-9]*)?)(E[+-]?[0-9]+)?(%?)(\)?)$/i.exec(
      text,
    );
  if (!match) return null;
  const [, sign = '', open = '', dollar = '', digits = '', power = '', percent = '', close = ''] = match;
  if (!/[0-9]/.test(digits) || (open === '') !== (close === '') || (open !== '' && sign !== '')) return null;
  const size = Number(`${digits.replaceAll(',', '')}${power}`) / (percent === '' ? 1 : 100);
  const entered = sign === '-' || open !== '' ? -size : size;
  const places = digits.includes('.') ? '.00' : '';
  if (percent !== '') return { entered, numberFormat: `0${places}%` };
  if (dollar !== '') return { entered, numberFormat: `$#,##0${places}` };
  if (power !== '') return { entered, numberFormat: '0.00E+00' };
  return digits.includes(',') ? { entered, numberFormat: `#,##0${places}` } : { entered };
}

function typedDate(text: string): Typed | null {
  const slashed = /^([0-9]{1,2})[/-]([0-9]{1,2})(?:[/-]([0-9]{2}|[0-9]{4}))?$/.exec(text);
  if (slashed) {
    const [, first, second, year] = slashed;
    if (year !== undefined) return dateOf(fullYear(year), Number(first), Number(second), 'm/d/yyyy');
    return (
      dateOf(thisYear, Number(first), Number(second), 'd-mmm') ??
      dateOf(fullYear(second ?? ''), Number(first), 1, 'mmm-yy')
    );
  }
  const iso = /^([0-9]{4})[/-]([0-9]{1,2})[/-]([0-9]{1,2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const named = /^(?:([0-9]{1,2})[- ])?([A-Z]{3,9})[- ]([0-9]{1,4})$/.exec(text);
  const month = months.findIndex((name) => named?.[2]?.startsWith(name)) + 1;
  if (!named || month === 0) return null;
  if (named[1] !== undefined) return dateOf(fullYear(named[3] ?? ''), month, Number(named[1]), 'd-mmm-yy');
  const number = Number(named[3]);
  return number <= 31 ? dateOf(thisYear, month, number, 'd-mmm') : dateOf(number, month, 1, 'mmm-yy');
}

/** The year of a date typed without one; fixed, so that a run does not depend on the clock. */
const thisYear = 2025;

function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

function dateOf(year: number, month: number, day: number, numberFormat: string): Typed | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 9999;
  if (!real) return null;
  const serial = time / 86_400_000 + 25_569;
  // Excel counts a 29 February 1900 that never was.
  return { entered: serial < 61 ? serial - 1 : serial, numberFormat };
}

function typedTime(text: string): Typed | null {
  const match = /^([0-9]{1,4}):([0-5]?[0-9])(?::([0-5]?[0-9]))?(?: ?(AM|PM))?$/.exec(text);
  if (!match) return null;
  const [, hours = '', minutes = '', seconds, half] = match;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'PM' ? 12 : 0);
  const entered = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const base = seconds === undefined ? 'h:mm' : 'h:mm:ss';
  return { entered, numberFormat: half === undefined ? base : `${base} AM/PM` };
}
