import { describe, expect, test } from '@jest/globals';
import { ids, measure, points, read, smallBook } from './small-book';

describe('a sound workbook', () => {
  const book = read(smallBook);

  test('gives no findings', () => {
    expect(book.findings).toEqual([]);
  });

  test('gives settings, units, criteria and figures', () => {
    expect(book.settings).toMatchObject({
      indexName: 'PAR INDEX',
      stage: 'self',
      decimals: 2,
      ties: 'competition',
    });
    expect(book.settings.period).toMatchObject({ label: '2024', year: 2024, months: 12 });
    expect(book.units.map(({ code, group }) => [code, group])).toEqual([
      ['SNV', 'Sở'],
      ['STC', 'Sở'],
    ]);
    expect(book.criteriaSets[0]?.nodes.map(({ code, parent, children }) => [code, parent, children])).toEqual(
      [
        ['*', null, ['1', '2']],
        ['1', '*', ['1.1', '1.2']],
        ['1.1', '1', []],
        ['1.2', '1', []],
        ['2', '*', ['2.1']],
        ['2.1', '2', []],
      ],
    );
    expect(measure(book, '1.1', 'a')).toEqual([8, 10]);
    expect(measure(book, '1.1', 'b')).toEqual([10, 10]);
    expect(measure(book, '2.1', 'x')).toEqual([0.9, 0.8]);
    expect(points(book, 'self', '1.2')).toEqual([10, 20]);
  });
});

describe('what is needed to go on', () => {
  test.each([
    [{}, 'empty-workbook'],
    [{ 'Thiết lập': [['x']] }, 'no-criteria-sheet'],
    [{ 'Thiết lập': [['x']] }, 'no-units-sheet'],
  ])('is a blocker when absent: %#', (sheets, id) => {
    expect(ids(read(sheets))).toContain(id);
  });
});
