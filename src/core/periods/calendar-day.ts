/** Days of the calendar as `yyyy-mm-dd` text, without time zones. */

/** `day(2024, 2, 29)` is `2024-02-29`; null for a day that does not exist or a year outside 1900..2200. */
export function calendarDay(year: number, month: number, date: number): string | null {
  const wrong = year < 1900 || year > 2200 || month < 1 || month > 12 || date < 1;
  if (wrong || date > daysInMonth(year, month)) return null;
  return `${String(year)}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** Number of days of a month, months from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day written as `dd/mm/yyyy` (also with `-` or `.`) or `yyyy-mm-dd`; null for anything else. */
export function parseDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim());
  return local ? calendarDay(Number(local[4]), Number(local[3]), Number(local[1])) : null;
}

/**
 * The day of a spreadsheet's serial number: 1 is 1900-01-01, 60 the day that never was (null), 61 is 1900-03-01;
 * with the 1904 system 0 is 1904-01-01.
 */
export function dayOfSerial(serial: number, date1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 0 || whole > 2_958_465) return null;
  if (!date1904 && (whole === 0 || whole === 60)) return null;
  const sinceEpoch = date1904 ? whole - 24_107 : whole - (whole < 60 ? 25_568 : 25_569);
  const day = new Date(sinceEpoch * 86_400_000);
  return calendarDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
