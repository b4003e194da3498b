import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { issueForms } from '../../src/jobs/issue';
import { textsFor } from '../../src/locale/texts';
import { readIndexBook } from '../../src/sheets/read/index-book';
import { snapshotOf } from '../sheets/snapshot-of';
import { smallIndex } from './fake-port';

const book = readIndexBook(snapshotOf(smallIndex));

function namesFor(codes: readonly string[]): readonly string[] {
  const [unit] = book.units;
  const units = codes.map((code) => ({ ...unit!, code }));
  return issueForms({ ...book, units }, textsFor('vi')).forms.map(({ file }) => file);
}

describe('the files of forms', () => {
  test('are named by what a file may be called', () => {
    expect(namesFor(['S01', 'a/b:c', '..\\x', 'Sở Nội vụ', 'CON', 'x'.repeat(80)])).toEqual([
      'phieu-S01.xlsx',
      'phieu-a-b-c.xlsx',
      'phieu-..-x.xlsx',
      'phieu-Sở-Nội-vụ.xlsx',
      'phieu-CON.xlsx',
      `phieu-${'x'.repeat(60)}.xlsx`,
    ]);
  });

  test('never share a name, whatever the codes, nor leave their folder', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 }), (codes) => {
        const names = namesFor(codes);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(codes.length);
        for (const name of names) expect(name).toMatch(/^phieu-[\p{L}\p{N}.-]*\.xlsx$/u);
      }),
    );
  });

  test('leave out units that no criteria apply to', () => {
    const sets = book.criteriaSets.map((set) => ({ ...set, group: 'Khối khác' }));
    const { forms, without } = issueForms({ ...book, criteriaSets: sets }, textsFor('vi'));
    expect([forms.length, without.length]).toEqual([0, book.units.length]);
  });
});
