import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { stages, type IndexBook } from '../../../src/core/book';
import { scoreBook } from '../../../src/core/scoring/score';
import { languages, textsFor, type Language } from '../../../src/locale/texts';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { contentOfBook } from '../../../src/sheets/template/content-of-book';
import { figuresOfBook } from '../../../src/sheets/template/figures-of-book';
import { indexWorkbookPlan } from '../../../src/sheets/template/index-workbook';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';

const folder = 'assets/samples';
const samples = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

async function bookOf(sample: string): Promise<IndexBook> {
  const workbook = XlsxWorkbook.open(readFileSync(path.join(folder, sample)), { name: sample });
  return readIndexBook(await workbook.read({}));
}

async function writtenAnew(book: IndexBook, language: Language): Promise<IndexBook> {
  const workbook = XlsxWorkbook.blank('moi.xlsx');
  const content = { ...contentOfBook(book), ...figuresOfBook(book) };
  await workbook.apply(indexWorkbookPlan(content, textsFor(language)), {});
  return readIndexBook(await workbook.read({}));
}

const places: ReadonlySet<string> = new Set(['cell', 'maxCell', 'ruleCell', 'sheet']);

/** All that is said, whatever cell it stood in. */
function said(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (places.has(key) ? undefined : inner)));
}

describe.each(languages)('a book written anew in %s says what it said', (language) => {
  test.each(samples)('%s', async (sample) => {
    const book = await bookOf(sample);
    const again = await writtenAnew(book, language);
    for (const part of ['settings', 'criteriaSets', 'units', 'scope', 'grades', 'published'] as const)
      expect({ part, said: said(again[part]) }).toEqual({ part, said: said(book[part]) });
    expect(said(scoreBook(again).units)).toEqual(said(scoreBook(book).units));
    for (const stage of stages) {
      const results = [again, book].map((each) =>
        scoreBook(each, { stage }).panels.map(({ results }) => [...results]),
      );
      expect(results[0]).toEqual(results[1]);
    }
  });
});

test.each(languages)(
  'a deadline with its time and the days of documents are written and read in %s',
  async (language) => {
    const book = await bookOf(samples[0]!);
    const said = { deadline: '2025-12-15T17:00', evidenceFrom: '2024-12-15', evidenceTo: '2026-01-10' };
    const again = await writtenAnew({ ...book, settings: { ...book.settings, ...said } }, language);
    expect(again.settings).toMatchObject(said);
  },
);
