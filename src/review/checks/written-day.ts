/** A day `yyyy-mm-dd` as officials write it: `writtenDay('2025-05-08')` is `08/05/2025`. */
export function writtenDay(day: string): string {
  return day.split('-').reverse().join('/');
}
