/** A day, or a minute of it, in an office's own time: `2025-12-15`, `2025-12-15T17:00`. */
import { parseDay } from './calendar-day';

/**
 * The moment that people write with or without the time, before or after the day; null for anything else.
 * @example parseMoment('17:00 15/12/2025') // '2025-12-15T17:00'; 17h00 is the same
 */
export function parseMoment(text: string): string | null {
  const time = /(?:^|[\sT])([01]?\d|2[0-3])[:h]([0-5]\d)(?=\s|$)/i.exec(text);
  const day = parseDay(time ? text.replace(time[0], ' ') : text);
  return day !== null && time ? momentOf(day, Number(time[1]) * 60 + Number(time[2])) : day;
}

/** The moment so many minutes after the beginning of a day. */
export function momentOf(day: string, minutes: number): string {
  const digits = (part: number) => String(part).padStart(2, '0');
  return `${day}T${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}

/** As officials write it: `15/12/2025`, `17:00 15/12/2025`. */
export function writtenMoment(moment: string): string {
  const [day = '', time] = moment.split('T');
  const shown = day.split('-').reverse().join('/');
  return time === undefined ? shown : `${time} ${shown}`;
}

/**
 * Whether something came later: on the day itself, or in the minute itself, it came in time. A deadline with a time
 * tells nothing of what is known by its day alone, unless that day is another.
 * @example isAfter('2025-12-15T23:59', '2025-12-15') // false
 */
export function isAfter(moment: string, deadline: string): boolean {
  const length = Math.min(moment.length, deadline.length);
  return moment.slice(0, length) > deadline.slice(0, length);
}
