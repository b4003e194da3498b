/** The kinds of lines that Decision 766 has. */
import type { Certainty, PublishedCriterion } from '../core/criteria/published-set';

type Extra = Partial<Omit<PublishedCriterion, 'code' | 'name' | 'nameEn' | 'max'>>;

/** One of the groups, whose points are rounded as the portal rounds them where `decimals` says so. */
export function group(
  code: string,
  name: string,
  nameEn: string,
  max: number,
  extra: Extra,
): PublishedCriterion {
  return { code, name, nameEn, max, certainty: 'high', ...extra };
}

/** A line scored in proportion; dropped, not rescaled, where it does not apply. */
export function ratio(
  code: string,
  name: string,
  nameEn: string,
  max: number,
  unitOfMeasure: string,
  certainty: Certainty,
  extra: Extra,
): PublishedCriterion {
  return {
    code,
    name,
    nameEn,
    max,
    rule: 'TYLE(r)',
    source: 'data',
    ifNotApplicable: 'drop',
    unitOfMeasure,
    certainty,
    ...extra,
  };
}

/** A line of online payment: nothing to pay scores nothing. */
export function payment(
  code: string,
  name: string,
  nameEn: string,
  max: number,
  extra: Extra,
): PublishedCriterion {
  return {
    ...ratio(code, name, nameEn, max, '', 'high', { parent: '3.B' }),
    ifNoEvent: 'zero',
    ifZeroDenominator: 'zero',
    ...extra,
  };
}

/** A line that is shown and gives no points. */
export function tracking(code: string, name: string, nameEn: string, extra: Extra): PublishedCriterion {
  return { code, name, nameEn, kind: 'tracking', source: 'data', certainty: 'high', ...extra };
}
