/** The period that TRUOC and "theo kỳ trước" read. */
import type { IndexBook } from '../../core/book';
import { monthsOf } from '../../core/periods/months';
import type { Period } from '../../core/periods/period';

/** The longest period of the base year that has figures, and how long this period is against it; as scoring picks it. */
export function baseYear(book: IndexBook): { readonly period: Period; readonly monthsShare: number } | null {
  const { period, baseYear: asked } = book.settings;
  const year = asked ?? (period.year === null ? null : period.year - 1);
  if (year === null) return null;
  const [longest] = [...book.periods.values()]
    .map((data) => data.period)
    .filter((candidate) => candidate.year === year && candidate.key !== period.key)
    .sort((a, b) => (monthsOf(b) ?? 0) - (monthsOf(a) ?? 0));
  return longest
    ? { period: longest, monthsShare: (monthsOf(period) ?? 12) / (monthsOf(longest) ?? 12) }
    : null;
}
