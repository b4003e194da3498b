/** How long a period is. */
import type { Period } from './period';

/** Days of a month on the average of the Gregorian calendar. */
const daysOfMonth = 365.2425 / 12;

/**
 * Months of a period, whole where its days are whole months, however it is written; null where it has no days.
 * @example `15/12/2020-14/12/2021` and `2021` are both 12 months.
 */
export function monthsOf(period: Period): number | null {
  if (period.months !== null) return period.months;
  if (period.from === null || period.to === null) return null;
  const first = new Date(`${period.from}T00:00:00Z`);
  const end = new Date(`${period.to}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + 1);
  if (first.getUTCDate() === end.getUTCDate()) {
    const years = end.getUTCFullYear() - first.getUTCFullYear();
    return years * 12 + end.getUTCMonth() - first.getUTCMonth();
  }
  return (end.getTime() - first.getTime()) / 86_400_000 / daysOfMonth;
}
