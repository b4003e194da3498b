import { expect, test } from '@jest/globals';
import { differences, snapshotOfBytes } from './live-check';
import { subjects, variantsOf } from './variants';
import { workedOut } from './workbook-engine';

test.each(subjects)(
  'a live result worked out by a second engine equals ours after 200 changes to its inputs: $name',
  async (subject) => {
    const { changed, all } = await variantsOf(subject);
    expect(changed).toBeGreaterThanOrEqual(200);
    for (const { bytes, expected } of all.slice(1)) {
      const read = workedOut(await snapshotOfBytes(bytes), expected);
      expect(differences(expected, read)).toEqual([]);
    }
  },
  240_000,
);
