import { describe, expect, test } from '@jest/globals';
import { differences, formulasOf, reader, snapshotOfBytes } from './live-check';
import { hasOffice, recalculated } from './office';
import { subjects, variantsOf } from './variants';

describe('a live result recalculated by LibreOffice', () => {
  if (!hasOffice) {
    test.skip('SKIPPED, for soffice is not installed', () => {
      expect(hasOffice).toBe(true);
    });
    return;
  }

  test.each(subjects)(
    'equals the engine in every report after 200 changed inputs and with rows turned round: $name',
    async (subject) => {
      const { live, changed, all } = await variantsOf(subject);
      expect(changed).toBeGreaterThanOrEqual(200);
      const results = recalculated(all.map(({ bytes }) => bytes));
      const formulas = formulasOf(live.plan);
      for (const [i, result] of results.entries()) {
        const read = reader(await snapshotOfBytes(result));
        expect(differences(all[i]!.expected, read)).toEqual([]);
        const errors = formulas.filter(({ sheet, row, column }) =>
          /^#[A-Z]/.test(String(read(sheet, row, column))),
        );
        expect(errors).toEqual([]);
      }
      // Changes that change nothing would prove nothing.
      const before = reader(await snapshotOfBytes(results[0]!));
      expect(all.slice(1).flatMap(({ expected }) => differences(expected, before))).not.toEqual([]);
    },
    240_000,
  );
});
