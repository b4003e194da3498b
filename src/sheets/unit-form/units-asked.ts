/** Who is to send a form. */
import type { IndexBook, Unit } from '../../core/book';
import { setFor } from '../../core/criteria/tree';
import { existedIn, spanOf } from '../../core/periods/validity';

/**
 * The units that are to send a form for the current period, in the order of the book: those that were there in it and
 * whose khối has criteria. The reference unit has no figures but its own and is not asked.
 */
export function unitsAsked({ units, settings, criteriaSets }: IndexBook): readonly Unit[] {
  const span = spanOf(settings, settings.period);
  return units.filter(
    (unit) =>
      unit.code !== settings.referenceUnit &&
      setFor(criteriaSets, unit.group) !== null &&
      existedIn(unit, span),
  );
}
