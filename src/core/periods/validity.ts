/** The days that an index assesses in a period, and the units that were there. */
import type { Settings, Unit } from '../book';
import type { Period } from './period';

/** Days `yyyy-mm-dd`, both included; null where nothing says. */
export interface DaySpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** The days of a period; those of the settings for the current one. */
export function spanOf(settings: Settings, period: Period): DaySpan {
  const current = period.key === settings.period.key;
  return {
    from: (current ? settings.from : null) ?? period.from,
    to: (current ? settings.to : null) ?? period.to,
  };
}

/** Whether a unit was there on some day of a span. */
export function existedIn(unit: Unit, span: DaySpan): boolean {
  const endedBefore = unit.validTo !== null && span.from !== null && unit.validTo < span.from;
  const beganAfter = unit.validFrom !== null && span.to !== null && unit.validFrom > span.to;
  return !endedBefore && !beganAfter;
}
