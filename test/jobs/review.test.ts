import { beforeAll, describe, expect, test } from '@jest/globals';
import type { IndexBook } from '../../src/core/book';
import { reviewBatch, reviewFile, type ReviewIndex, unreadReturn } from '../../src/jobs/review';
import { textsFor } from '../../src/locale/texts';
import { fileChecks } from '../../src/review/checks/registry';
import { issuedForm } from '../../src/sheets/unit-form/form-plan';
import { unitForm } from '../../src/sheets/unit-form/unit-form';
import { WorkbookRefusal } from '../../src/workbook/port';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { fileOf, readFile, sampleBook } from '../sheets/unit-form/sample-form';

let book: IndexBook;
let index: ReviewIndex;
let form: WorkbookSnapshot;

beforeAll(async () => {
  book = await sampleBook();
  index = { book, languages: [textsFor('vi'), textsFor('en')] };
  form = await formIn('vi');
});

async function formIn(language: 'vi' | 'en'): Promise<WorkbookSnapshot> {
  const issued = issuedForm(unitForm(book, book.units[3]!)!, textsFor(language));
  return readFile(await fileOf(issued.plan));
}

function review(snapshot: WorkbookSnapshot) {
  const open = () => ({ read: () => Promise.resolve(snapshot) });
  return reviewFile(index, { file: 'phieu.xlsx', sha256: 'abc', open });
}

describe('the review of a file', () => {
  test('asks every check, and knows whose form it is by its stamp', async () => {
    const { review: found, digest } = await review(form);
    expect(found).toMatchObject({ file: 'phieu.xlsx', sha256: 'abc', unit: 'S04' });
    expect(found.results.map(({ check }) => check)).toEqual(fileChecks.map(({ id }) => id));
    expect(digest?.figures).toMatchObject({ unit: 'S04' });
  });

  test('knows it by the code in its head where the stamp is gone', async () => {
    const { review: found } = await review({ ...form, package: null });
    expect(found.unit).toBe('S04');
  });

  test('holds a form against what was issued in its own language', async () => {
    const { review: found } = await review(await formIn('en'));
    const altered = found.results.filter(({ check }) => /^(formula|constant|text|heading)-/.test(check));
    expect(altered.length).toBeGreaterThan(0);
    expect(altered.filter(({ status }) => status === 'fail')).toEqual([]);
  });

  test('says that it is nobody’s form where nothing tells, and throws nothing', async () => {
    const { review: found, digest } = await review({ ...form, package: null, sheets: [] });
    expect(found.unit).toBeNull();
    expect(found.verdict).toBe('returned');
    expect(digest?.figures).toBeNull();
  });

  test('is an answer, too, where the file is refused on opening or on reading', async () => {
    const refuse = () => {
      throw new WorkbookRefusal('encrypted');
    };
    for (const open of [refuse, () => ({ read: () => Promise.reject(new WorkbookRefusal('encrypted')) })]) {
      const answer = await reviewFile(index, { file: 'khoa.xlsx', sha256: 'abc', open });
      expect(answer).toEqual(
        unreadReturn({ file: 'khoa.xlsx', sha256: 'abc' }, { code: 'encrypted', parameters: {} }),
      );
      expect(answer.review.verdict).toBe('unreadable');
      expect(new Set(answer.review.results.map(({ status }) => status))).toEqual(new Set(['notEvaluated']));
    }
  });

  test('does not hide what is broken in the program itself', async () => {
    const open = () => ({ read: () => Promise.reject(new TypeError('broken')) });
    await expect(reviewFile(index, { file: 'a.xlsx', sha256: '', open })).rejects.toThrow('broken');
  });
});

describe('the review of many files', () => {
  test('counts verdicts, and names the units that sent nothing in the order of the index', async () => {
    const reviewed = [
      await review(form),
      unreadReturn({ file: 'rong.xlsx', sha256: '' }, { code: 'empty-file', parameters: {} }),
    ];
    const { files, tally } = reviewBatch(book, reviewed);
    expect(files).toHaveLength(2);
    expect(tally.files).toBe(2);
    expect(Object.values(tally.verdicts).reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(tally.verdicts.unreadable).toBe(1);
    const others = book.units.filter(({ code, ranked }) => ranked && code !== 'S04');
    expect(tally.missing).toEqual(others);
  });

  test('of none at all is that of units that sent nothing', () => {
    const { files, tally } = reviewBatch(book, []);
    expect({ files, count: tally.missing.length }).toEqual({
      files: [],
      count: book.units.filter(({ ranked }) => ranked).length,
    });
  });
});
