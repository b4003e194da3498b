import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../src/catalogue/catalogue';
import { textsFor } from '../../src/locale/texts';
import { measureName } from '../../src/sheets/sentences/measure-name';

/** Counts that the rule numbers (`n2`) mean something else in every set, so that no text calls them anything. */
const named = catalogue
  .flatMap(({ criteria }) => criteria.flatMap((line) => line.measures ?? []))
  .filter(({ name }) => !/^n\d$/.test(name));

describe('measureName', () => {
  test.each(named)('calls the measure $name of a criteria set what the set calls it', (measure) => {
    expect(measureName(measure.name, textsFor('vi'))).toBe(measure.vi);
    expect(measureName(measure.name, textsFor('en'))).toBe(measure.en);
  });
});
