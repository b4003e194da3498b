import { beforeAll, describe, expect, test } from '@jest/globals';
import type { IndexBook, PeriodData } from '../../src/core/book';
import { parsePeriod } from '../../src/core/periods/parse-period';
import { earlierForm, figuresOfForms, figuresOfIndex } from '../../src/jobs/sent-before';
import { withEarlier } from '../../src/review/beside';
import { BookFigures } from '../../src/review/book-figures';
import { bookOf, dataOf, returned } from '../review/round';

let book: IndexBook;
beforeAll(async () => {
  book = await bookOf({ data: dataOf('2024', { X1: { '1.1:a': 5, '1.1:b': 9 }, X2: { '1.1:a': 7 } }) });
});

function figuresIn(periods: readonly PeriodData[], label: string): BookFigures {
  const data = periods.find(({ period }) => period.label === label);
  if (!data) throw new RangeError(`no ${label}`);
  return new BookFigures(book, data);
}

describe('figures of another index workbook', () => {
  const units = [
    { code: 'X1', name: 'Xã minh họa một' },
    { code: 'CU1', name: 'Xã cũ một' },
    { code: 'CU2', name: 'Xã cũ hai' },
  ];

  test('are those of earlier periods, by unit code whatever the order', async () => {
    const other = await bookOf({
      settings: { indexName: 'Năm trước', period: '2024' },
      units: [...units].reverse(),
      data: dataOf('2024', { X1: { '1.1:a': 40 }, CU1: { '1.1:a': 1 } }),
    });
    const found = figuresIn(figuresOfIndex(book, other), '2024');
    expect(found.number('X1', '1.1', 'a')).toBe(40);
    expect(found.number('X2', '1.1', 'a')).toBeNull();
    expect(figuresOfIndex(other, book)).toEqual([]);
  });

  test('of units that are no more belong to the unit made from them, though the index no longer names them', async () => {
    const other = await bookOf({
      settings: { indexName: 'Năm trước', period: '2024' },
      units,
      data: dataOf('2024', { CU1: { '1.1:a': 30 }, CU2: { '1.1:a': 12 } }),
    });
    const merged = {
      ...book,
      units: book.units.map((unit) =>
        unit.code === 'X2' ? { ...unit, predecessors: ['CU1', 'CU2'] } : unit,
      ),
    };
    const [data] = figuresOfIndex(merged, other);
    expect(new BookFigures(merged, data!).number('X2', '1.1', 'a')).toBe(42);
  });
});

describe('figures of forms', () => {
  test('are those of earlier periods; forms of this one and later ones give none', async () => {
    const forms = await Promise.all(
      ['2023', '2025', '2026'].map(async (label) => {
        const period = parsePeriod(label);
        const { snapshot } = await returned({ ...book, settings: { ...book.settings, period } }, 'X2', {
          '1.1:a': '1.234,5',
          '1.1:b': 'KPS',
          '1.3:self': 4,
        });
        return earlierForm(snapshot, book)!;
      }),
    );
    expect(forms.map(({ period }) => period.label)).toEqual(['2023', '2025', '2026']);
    const periods = figuresOfForms(book, forms);
    expect(periods.map(({ period }) => period.label)).toEqual(['2023']);
    const found = figuresIn(periods, '2023');
    expect(found.number('X2', '1.1', 'a')).toBe(1234.5);
    expect(found.number('X2', '1.1', 'b')).toBeNull();
  });

  test('say their period in their head where the stamp is gone', async () => {
    const { snapshot } = await returned(book, 'X1', {});
    const stamp = { ...snapshot.package!, form: null };
    expect(earlierForm({ ...snapshot, package: stamp }, book)?.period.key).toBe(book.settings.period.key);
    expect(earlierForm({ ...snapshot, sheets: [] }, book)).toBeNull();
  });
});

test('figures that are given go before those of the index for the same unit and measure, and no further', () => {
  const given = figuresOfForms(book, [
    {
      period: parsePeriod('Năm 2024'),
      figures: { unit: 'X1', sheet: '', keys: ['1.1:a'], values: [50], rows: [0], columns: [0] },
    },
  ]);
  const both = withEarlier(book, given);
  const found = new BookFigures(both, both.periods.get(parsePeriod('2024').key)!);
  expect([
    found.number('X1', '1.1', 'a'),
    found.number('X1', '1.1', 'b'),
    found.number('X2', '1.1', 'a'),
  ]).toEqual([50, 9, 7]);
  expect(new BookFigures(book, book.periods.get(parsePeriod('2024').key)!).number('X1', '1.1', 'a')).toBe(5);
});
