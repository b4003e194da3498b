import { beforeAll, describe, expect, test } from '@jest/globals';
import type { IndexBook } from '../../../src/core/book';
import { Tag } from '../../../src/core/measures/column';
import { openScoring } from '../../../src/core/scoring/score';
import { submittedBook } from '../../../src/sheets/unit-form/submitted-book';
import { answersOf, type Filled, FormFixture } from '../../review/form-fixture';
import { variedForm } from '../../review/indexes';
import { sampleBook } from './sample-form';

const blank = { value: null };
const form = variedForm();

function bookOf(filled: Filled = {}): IndexBook {
  return submittedBook(form.submit(filled).reading!);
}

/** What a measure of the only unit is: its tag and its number, or its text. */
function entry(book: IndexBook, code: string, name: string) {
  const data = book.periods.get(book.settings.period.key)!;
  const { column } =
    name === 'self' ? data.self.get(code)! : data.measures.get(code)!.find((one) => one.name === name)!;
  const tag = column.tags[0];
  return tag === Tag.text
    ? book.texts.text(column.numbers[0]!)
    : tag === Tag.number
      ? column.numbers[0]
      : { tag };
}

describe('the book of a submitted form', () => {
  test('has the one unit with its entries, and their cells', () => {
    const book = bookOf();
    expect(book.units.map(({ code }) => code)).toEqual(['SNV']);
    expect(entry(book, '2.1', 'a')).toBe(88);
    expect(entry(book, '1.3', 'x')).toBe('kịp thời');
    expect(entry(book, '1.1', 'self')).toBe(1.5);
    expect(entry(book, '2.6', 'qua_han')).toBe(2);
    const { origin } = book.periods.get(book.settings.period.key)!.self.get('1.1')!;
    expect(origin).toMatchObject({ sheet: 'Phiếu tự chấm' });
  });

  test.each<[string, Filled, string, string, unknown]>([
    ['a number typed as text', { lines: { '2.1': { a: '1.088,0' } } }, '2.1', 'a', 1088],
    ['a percentage typed as text', { lines: { '2.2': { x: '85,3%' } } }, '2.2', 'x', 0.853],
    ['KPS', { lines: { '2.1': { a: 'không phát sinh' } } }, '2.1', 'a', { tag: Tag.noEvent }],
    ['KAD', { lines: { '1.4': { self: 'KAD' } } }, '1.4', 'self', { tag: Tag.notApplicable }],
    ['a blank', { lines: { '2.1': { a: blank } } }, '2.1', 'a', { tag: Tag.missing }],
    ['a dash', { lines: { '2.1': { a: '-' } } }, '2.1', 'a', { tag: Tag.missing }],
    [
      'a day',
      { lines: { '2.1': { a: { value: 45420, format: 'd-mmm' } } } },
      '2.1',
      'a',
      { tag: Tag.missing },
    ],
    ['an error', { lines: { '2.1': { a: { error: '#N/A' } } } }, '2.1', 'a', { tag: Tag.missing }],
    ['points above the maximum', { lines: { '1.4': { self: 6 } } }, '1.4', 'self', { tag: Tag.missing }],
    ['points below zero', { lines: { '1.4': { self: -1 } } }, '1.4', 'self', { tag: Tag.missing }],
    ['a text of two meanings', { lines: { '2.1': { b: '1.234' } } }, '2.1', 'b', { tag: Tag.missing }],
    [
      'a text of two meanings that its column decides',
      { lines: { '2.1': { b: '1.234' }, '2.3': { b: '10,5' } } },
      '2.1',
      'b',
      1234,
    ],
  ])('reads %s as an index workbook does', (_, filled, code, name, value) => {
    expect(entry(bookOf(filled), code, name)).toEqual(value);
  });

  test('takes points that the unit gives itself only where no figures are asked for', () => {
    const { board } = openScoring(bookOf({ lines: { '2.1': { a: blank, b: blank, self: 10 } } }));
    const nodes = board.panels[0]!.results;
    expect(nodes.get('2.1')!.scores[0]).toBeNaN();
    expect(nodes.get('1.4')!.scores[0]).toBe(4.25);
  });

  test('has no points where a rule compares units, alone or through other criteria', () => {
    const { board } = openScoring(bookOf());
    const nodes = board.panels[0]!.results;
    expect(nodes.get('2.5')!.scores[0]).toBeNaN();
    expect(nodes.get('2')!.partial[0]).toBe(1);
  });

  describe('of the sample of Decision 766', () => {
    let book: IndexBook;
    beforeAll(async () => {
      book = await sampleBook();
    });

    test('scores every criterion of every unit as the index does from its own data sheet', () => {
      const { board } = openScoring(book, { stage: 'self' });
      let compared = 0;
      for (const [unit, result] of board.units.entries()) {
        // Every seventh, and those with states, blanks and zero denominators.
        if (unit % 7 !== 0 && !['S02', 'S05', 'X08', 'X21'].includes(result.unit.code)) continue;
        const fixture = new FormFixture(book, statedAnswers(book, unit), unit);
        const own = openScoring(submittedBook(fixture.submit().reading!)).board;
        for (const { code } of own.panels[0]!.nodes) {
          const [mine, all] = [own.panels[0]!, board.panels[result.panel]!].map((panel) =>
            panel.results.get(code)!,
          );
          expect([code, mine!.scores[0], mine!.states[0], mine!.maxima[0]]).toEqual([
            code,
            all!.scores[result.row],
            all!.states[result.row],
            all!.maxima[result.row],
          ]);
          compared += 1;
        }
        expect(own.units[0]).toMatchObject({ score: result.score, max: result.max, percent: result.percent });
      }
      expect(compared).toBeGreaterThan(300);
    });
  });
});

/** As `answersOf`, with the states that the book has. */
function statedAnswers(book: IndexBook, unit: number) {
  const words = new Map<number, string>([
    [Tag.notApplicable, 'KAD'],
    [Tag.noEvent, 'KPS'],
  ]);
  const tables = book.periods.get(book.settings.period.key)!.measures;
  const answers = Object.entries(answersOf(book, unit)).map(([code, line]) => {
    const states = (tables.get(code) ?? []).flatMap(({ name, column }) => {
      const word = words.get(column.tags[unit]!);
      return word === undefined ? [] : [[name, word] as const];
    });
    return [code, { ...line, ...Object.fromEntries(states) }] as const;
  });
  return Object.fromEntries(answers);
}
