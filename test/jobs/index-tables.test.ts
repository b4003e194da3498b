import { describe, expect, test } from '@jest/globals';
import { Tag, type Column } from '../../src/core/measures/column';
import { parsePeriod } from '../../src/core/periods/parse-period';
import { openScoring } from '../../src/core/scoring/score';
import { indexTables, type IndexTables } from '../../src/jobs/index-tables';
import { bookOf, type JottedBook } from '../core/book-of';

const jotted: JottedBook = {
  criteria: [
    { code: '1' },
    { code: '1.1', max: 40, rule: 'TYLE(r; 80%)', ifNoEvent: 'rescale', decimals: 2 },
    { code: '1.2', max: 20, rule: 'CHON(x; "Sớm"; 20; "Đúng hạn"; 10; 0)' },
    { code: '1.3', max: 5, rule: 'COKHONG(x)', kind: 'tracking' },
  ],
  units: ['S1', 'S2', { code: 'S3', ranked: false }],
  data: {
    '1.1': { a: [30, 3, 'KPS'], b: [100, 9, 'KPS'] },
    '1.2': { x: ['Sớm', null, 'Đúng hạn'] },
    '1.3': { x: ['Có', 'Không', null] },
  },
  earlier: {
    2022: { data: { '1.1': { a: [80, 1, 1], b: [100, 2, 0] }, '1.2': { x: ['Sớm', 'Sớm', 'Sớm'] } } },
  },
  settings: { decimals: 2 },
};

const tablesOf = (book: JottedBook) => indexTables(openScoring(bookOf(book)));
const tables = tablesOf(jotted);
const current = tables.periods.get(tables.current)!;

/** A column as a person would read it. */
function read({ numbers, tags, step }: Column, count: number, { texts }: IndexTables = tables) {
  const names = Object.keys(Tag);
  return Array.from({ length: count }, (_, i) => {
    const tag = tags[i * step]!;
    if (tag === Tag.number) return numbers[i * step];
    return tag === Tag.text ? texts[numbers[i * step]!] : names[tag];
  });
}

describe('the index as formulas look things up in it', () => {
  test('has each unit with its total and its places', () => {
    const { board } = openScoring(bookOf(jotted));
    expect(current.units.map(({ code, score, rank, groupRank }) => [code, score, rank, groupRank])).toEqual(
      board.units.map(({ unit, score, rank, groupRank }) => [unit.code, score, rank, groupRank]),
    );
    expect(current.units.map(({ rank }) => rank)).toEqual([1, 2, null]);
  });

  test('has points as they were rounded, and where there are none the state that says why', () => {
    const { criteria } = current.panels[0]!;
    expect(read(criteria.get('1.1')!.scores, 3)).toEqual([15, 16.67, 'noEvent']);
    expect(read(criteria.get('1.2')!.scores, 3)).toEqual([20, 'missing', 10]);
  });

  test('says of what left, areas too, what the sheet of scores says; blank policies make it missing', () => {
    const left = tablesOf({
      criteria: [
        { code: '1' },
        {
          code: '1.1',
          max: 40,
          rule: 'r',
          ifNotApplicable: 'drop',
          ifNoEvent: 'drop',
          ifZeroDenominator: 'drop',
        },
        { code: '1.2', max: 10, rule: 'x', ifNoEvent: 'drop' },
        { code: '2', max: 50, rule: 'r' },
      ],
      units: ['S1', 'S2', 'S3'],
      data: {
        '1.1': { a: [1, 'KAD', 'KPS'], b: [0, 'KAD', 'KPS'] },
        '1.2': { x: ['KPS', 'KPS', 'KPS'] },
        '2': { a: [1, 'KAD', 1], b: [0, 'KAD', 2] },
      },
    });
    const { criteria } = left.periods.get(left.current)!.panels[0]!;
    const points = (code: string) => read(criteria.get(code)!.scores, 3);
    expect(points('1.1')).toEqual(['noEvent', 'notApplicable', 'noEvent']);
    expect(points('1')).toEqual(['noEvent', 'notApplicable', 'noEvent']);
    expect(points('2')).toEqual(['missing', 'missing', 0.5]);
  });

  test('has what a criterion shows that is never scored', () => {
    expect(read(current.panels[0]!.criteria.get('1.3')!.scores, 3)).toEqual([5, 0, 'missing']);
  });

  test('has every measure, and as x the value or else a/b', () => {
    const { criteria } = current.panels[0]!;
    const { measures } = criteria.get('1.1')!;
    expect([...measures.keys()]).toEqual(['x', 'a', 'b']);
    expect(read(measures.get('x')!, 3)).toEqual([0.3, 3 / 9, 'noEvent']);
    expect(read(measures.get('a')!, 3)).toEqual([30, 3, 'noEvent']);
    expect(read(criteria.get('1.2')!.measures.get('x')!, 3)).toEqual(['Sớm', 'missing', 'Đúng hạn']);
  });

  test('has other periods as they are compared with: scored from their own figures', () => {
    const earlier = tables.periods.get(parsePeriod(2022).key)!;
    expect(earlier.units.map(({ code, score, groupRank }) => [code, score, groupRank])).toEqual([
      ['S1', 60, 1],
      ['S2', 45, 2],
      ['S3', 20, null],
    ]);
    expect(read(earlier.panels[0]!.criteria.get('1.1')!.measures.get('x')!, 3)).toEqual([
      0.8,
      0.5,
      'zeroDenominator',
    ]);
  });

  test('takes published totals before scored ones, also of periods and units of which nothing else is known', () => {
    const { periods } = tablesOf({
      ...jotted,
      published: [
        { unit: 'S1', period: parsePeriod(2022), score: 61.5, rank: 2 },
        { unit: 'S9', name: 'Sở cũ', period: parsePeriod(2021), score: 50 },
      ],
    });
    expect(periods.get(parsePeriod(2022).key)!.units[0]).toMatchObject({ code: 'S1', score: 61.5, row: 0 });
    expect(periods.get(parsePeriod(2021).key)).toEqual({
      panels: [],
      units: [{ code: 'S9', name: 'Sở cũ', panel: -1, row: -1, score: 50, rank: null, groupRank: null }],
    });
  });

  test('crosses from a worker as it is', () => {
    expect(structuredClone(tables)).toEqual(tables);
  });
});
