import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IndexBook } from '../../../src/core/book';
import { readIndexBook } from '../../../src/sheets/read/index-book';
import { indexSheets } from '../../../src/sheets/format';
import { snapshotOf, type TestCell, type TestRows } from '../snapshot-of';
import { criteria, data, measure, points, readWith, self, smallBook } from './small-book';

/** How a table may lie in a sheet without meaning anything else. */
interface Layout {
  readonly order: readonly number[];
  readonly titles: readonly string[];
  readonly blanks: readonly boolean[];
  readonly isNumbered: boolean;
}

function layouts(columns: number): fc.Arbitrary<Layout> {
  return fc.record({
    order: fc.shuffledSubarray(
      Array.from({ length: columns }, (_, i) => i),
      { minLength: columns },
    ),
    titles: fc.array(fc.constantFrom('', 'UBND TỈNH', 'Biểu số 01', 'Đơn vị tính: điểm'), { maxLength: 5 }),
    blanks: fc.array(fc.boolean(), { minLength: columns, maxLength: columns }),
    isNumbered: fc.boolean(),
  });
}

function laidOut(rows: TestRows, { order, titles, blanks, isNumbered }: Layout): TestRows {
  const [head = [], ...body] = rows;
  const numbers = head.map((_, i) => `(${String(i + 1)})`);
  const table = [head, ...(isNumbered ? [numbers] : []), ...body];
  const moved = table.map((row) =>
    order.flatMap((from, to): TestCell[] => (blanks[to] ? [null, row[from]] : [row[from]])),
  );
  return [...titles.map((title) => [title]), ...moved];
}

/** What a book says, without the cells that it was read from. */
function meaning(book: IndexBook): unknown {
  const codes = ['1.1', '1.2', '2.1'];
  return {
    nodes: book.criteriaSets[0]?.nodes.map(({ code, name, parent, max, ruleText, ifNoEvent, steps }) => [
      ...[code, name, parent, max, ruleText, ifNoEvent],
      steps,
    ]),
    units: book.units.map(({ code, name, group }) => ({ code, name, group })),
    measures: codes.map((code) => ['a', 'b', 'x'].map((name) => measure(book, code, name))),
    self: codes.map((code) => points(book, 'self', code)),
    findings: book.findings.map((finding) => finding.ruleId),
  };
}

const sound = meaning(readWith({}));

describe('reading does not depend on', () => {
  test('the order of columns, title rows, blank columns and a row of column numbers', () => {
    fc.assert(
      fc.property(layouts(criteria[0]!.length), layouts(data[0]!.length), (ofCriteria, ofData) => {
        const book = readWith({
          'Bộ tiêu chí': laidOut(criteria, ofCriteria),
          'Số liệu': laidOut(data, ofData),
        });
        expect(meaning(book)).toEqual(sound);
      }),
    );
  });

  test('the order of rows of figures and of sheets', () => {
    const sheetNames = Object.keys(smallBook);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(data.slice(1), { minLength: 2 }),
        fc.shuffledSubarray(self.slice(1), { minLength: 2 }),
        fc.shuffledSubarray(sheetNames, { minLength: sheetNames.length }),
        (dataRows, selfRows, names) => {
          const changed = {
            ...smallBook,
            'Số liệu': [data[0]!, ...dataRows],
            'Tự chấm': [self[0]!, ...selfRows],
          };
          const ordered = Object.fromEntries(
            names.map((name) => [name, changed[name as keyof typeof changed]]),
          );
          expect(meaning(readIndexBook(snapshotOf(ordered)))).toEqual(sound);
        },
      ),
    );
  });

  test('whether data are long or wide', () => {
    const cells = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom<TestCell>(null, 'KPS', 'KAD', '0,5'),
    );
    fc.assert(
      fc.property(fc.array(cells, { minLength: 6, maxLength: 6 }), (values) => {
        const [a1, b1, x1, a2, b2, x2] = values;
        const wide = readWith({ 'Số liệu': [data[0]!, ['SNV', a1, b1, x1], ['STC', a2, b2, x2]] });
        const long = readWith({
          'Số liệu': [
            ['Mã đơn vị', 'Mã tiêu chí', 'Tử số', 'Mẫu số', 'Giá trị'],
            ['STC', '2.1', null, null, x2],
            ['SNV', '1.1', a1, b1],
            ['STC', '1.1', a2, b2],
            ['SNV', '2.1', null, null, x1],
          ],
        });
        const empty = ['missing', 'missing'];
        for (const [code, name] of [
          ['1.1', 'a'],
          ['1.1', 'b'],
          ['2.1', 'x'],
        ] as const) {
          expect(measure(long, code, name) ?? empty).toEqual(measure(wide, code, name));
        }
      }),
    );
  });
});

describe('whatever the cells hold', () => {
  const headings = Object.values(indexSheets).flatMap((sheet) =>
    sheet.columns.flatMap(({ names }) => [names.vi, names.en]),
  );
  const cell: fc.Arbitrary<TestCell> = fc.oneof(
    fc.constantFrom<TestCell>(
      null,
      '',
      '*',
      '1',
      '1.1',
      '1.1:a',
      'SNV',
      'Tổng',
      'KPS',
      '=',
      '1.234',
      '__proto__',
      1.1,
      true,
    ),
    fc.constantFrom(...headings),
    fc.string(),
    fc.double(),
    fc.record({
      value: fc.integer({ min: -5, max: 80_000 }),
      format: fc.constantFrom('d-mmm', 'dd/mm/yyyy', '0%', '[$-42A]'),
    }),
    fc.record({ error: fc.constantFrom('#DIV/0!', '#NAME?'), formula: fc.constant('TYLE(x)') }),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });

  test('reading never throws', () => {
    const names = Object.values(indexSheets).map((sheet) => sheet.names.vi);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, 'Bộ tiêu chí - Xã'), rows), (sheets) => {
        expect(readIndexBook(snapshotOf(sheets)).periods.size).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  test('reading never throws below sound headings', () => {
    fc.assert(
      fc.property(rows, rows, rows, rows, (inCriteria, inUnits, inData, inSettings) => {
        const book = readWith({
          'Bộ tiêu chí': [...criteria, ...inCriteria],
          'Đơn vị': [...(smallBook['Đơn vị'] as TestRows), ...inUnits],
          'Số liệu': [...data, ...inData],
          'Thiết lập': [...(smallBook['Thiết lập'] as TestRows), ...inSettings],
        });
        expect(book.periods.size).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
