/** Reads how people write a period. */
import { calendarDay, daysInMonth, parseDay } from './calendar-day';
import type { Period } from './period';

/**
 * The period that a text or number names: `2022`, `6T/2023`, `Quý I/2023` = `Q1/2023`, `10/2025`, `dd/mm/yyyy`,
 * `dd/mm/yyyy-dd/mm/yyyy`, with the words around them that officials use (`6 tháng đầu năm 2023`). Anything else
 * is a label with `known` false. Known periods over the same days have the same key.
 *
 * @example parsePeriod('Quý I/2023').from // '2023-01-01'
 */
export function parsePeriod(written: string | number): Period {
  const label = String(written).normalize('NFC').replace(/\s+/gu, ' ').trim();
  return (
    days(label) ??
    wholeMonths(label) ?? {
      label,
      key: label.toLocaleUpperCase('vi'),
      from: null,
      to: null,
      months: null,
      year: null,
      known: false,
    }
  );
}

/** One day or a span of days. The year is that of the last day. */
function days(label: string): Period | null {
  const spelled = label.replace(/^từ (ngày )?/iu, '');
  const [first = '', last = first, ...rest] = spelled.split(/ đến (?:ngày )?| ?– ?| - |(?<=\/\d{4})-/iu);
  const from = parseDay(first);
  const to = parseDay(last);
  if (rest.length > 0 || !from || !to || to < from) return null;
  const year = Number(to.slice(0, 4));
  return { label, key: `${from}..${to}`, from, to, months: null, year, known: true };
}

/** First month (from 1) and length in months of each form, by what stands before the year. */
const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly [number, number] | null])[] = [
  [/^(NAM)?$/, () => [1, 12]],
  [/^(\d{1,2})(T|THANG)(DAUNAM)?$/, (match) => [1, Number(match[1])]],
  [/^(\d{1,2})(T|THANG)CUOINAM$/, (match) => [13 - Number(match[1]), Number(match[1])]],
  [/^H([12])$/, (match) => [Number(match[1]) * 6 - 5, 6]],
  [/^(?:QUY|Q)(IV|I{1,3}|[1-4])$/, (match) => [quarter(match[1] ?? '') * 3 - 2, 3]],
  [/^(?:THANG|T)?(\d{1,2})$/, (match) => [Number(match[1]), 1]],
];

function wholeMonths(label: string): Period | null {
  const folded = label.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'D').toUpperCase();
  const iso = /^(\d{4})-(\d{1,2})$/.exec(folded);
  const [, before, yearText] = iso ? [null, iso[2], iso[1]] : (/^(.*?)(\d{4})$/.exec(folded) ?? []);
  if (before === undefined || yearText === undefined) return null;
  const name = before
    .replace(/NAM *$/, (word) => (/DAU|CUOI/.test(before) ? word : ''))
    .replace(/[\s./-]+/g, '');
  for (const [pattern, span] of forms) {
    const match = pattern.exec(name);
    const [first, months] = (match && span(match)) ?? [0, 0];
    if (match) return monthsOf(label, Number(yearText), first, months);
  }
  return null;
}

function monthsOf(label: string, year: number, first: number, months: number): Period | null {
  const last = first + months - 1;
  const from = calendarDay(year, first, 1);
  const to = calendarDay(year, last, daysInMonth(year, last));
  if (months < 1 || !from || !to) return null;
  return { label, key: `${from}..${to}`, from, to, months, year, known: true };
}

function quarter(text: string): number {
  return ['I', 'II', 'III', 'IV'].indexOf(text) + 1 || Number(text);
}
