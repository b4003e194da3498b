import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pageStarts } from '../../../src/sheets/print/pages';
import { roman } from '../../../src/sheets/print/marks';
import { tableRows } from '../reports/sample-board';
import { bodyOf, headingsOf, printedRun, sheetIn, shown, twoGroups } from './printed';

/** Points of six units, some without any. */
const points = (most: number) =>
  fc.array(
    fc.option(
      fc.integer({ min: 0, max: most * 100 }).map((x) => x / 100),
      { freq: 6 },
    ),
    {
      minLength: 6,
      maxLength: 6,
    },
  );

describe('every number of a printed sheet', () => {
  test.each(['Xếp hạng', 'Bảng tổng hợp'])('is that of its data sheet: %s', (name) => {
    fc.assert(
      fc.property(points(40), points(50), points(10), (first, second, third) => {
        const data = { '1.1': { x: first }, '2.1': { x: second }, '2.2': { x: third } };
        const run = printedRun({ ...twoGroups, data });
        const rows = new Map(
          tableRows(sheetIn(run, name)).map((row) => [row.get('Tên cơ quan, đơn vị'), row]),
        );
        const printed = run.get(`In - ${name}`)!;
        const headings = headingsOf(printed)[0]!;
        const lines = bodyOf(printed).filter(([number]) => typeof number === 'number');
        expect(lines).toHaveLength(6);
        for (const line of lines) {
          const row = rows.get(line[1])!;
          line.slice(2).forEach((cell, i) => {
            const own = row.get(String(headings[i + 2]));
            expect(cell).toEqual(own === '' ? null : own);
          });
        }
        const counts = lines.map(([number]) => number);
        expect(counts).toEqual([1, 2, 3, 1, 2, 3]);
      }),
      { numRuns: 25 },
    );
  });

  test('stands in a column that some unit fills', () => {
    fc.assert(
      fc.property(points(40), (first) => {
        const data = { ...twoGroups.data, '1.1': { x: first } };
        for (const [name, sheet] of printedRun({ ...twoGroups, data })) {
          if (!name.startsWith('In - ') || sheet.print!.titleRows === null) continue;
          const lines = bodyOf(sheet);
          const columns = Math.max(...lines.map((line) => line.length));
          for (let column = 0; column < columns; column += 1) {
            expect([name, column, lines.some((line) => (line[column] ?? null) !== null)]).toEqual([
              name,
              column,
              true,
            ]);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});

const isCode = (cell: unknown): cell is string => typeof cell === 'string' && /^\d\.\d+$/.test(cell);

describe('the printed matrix of scores', () => {
  const codes = ['1', '2', '3', '4', '5'].flatMap((area) =>
    Array.from({ length: area === '3' ? 20 : 7 }, (_, i) => ({
      code: `${area}.${String(i + 1)}`,
      name: `Tiêu chí ${area}.${String(i + 1)}`,
      max: 2,
      rule: 'x',
    })),
  );
  const areas = ['1', '2', '3', '4', '5'].map((code) => ({ code, name: `Lĩnh vực ${code}` }));
  const units = Array.from({ length: 70 }, (_, i) => `U${String(i + 1)}`);
  const data = Object.fromEntries(
    codes.map(({ code }, k) => [code, { x: units.map((_, i) => ((i + k) % 9) / 4) }]),
  );
  const sheet = sheetIn(
    printedRun({ criteria: [...areas, ...codes], units, data }),
    'In - Bảng điểm chi tiết',
  );
  const rows = sheet.blocks[0]!.rows;
  const headings = rows.flatMap((row, i) => (row[0] === 'STT' ? [i] : []));

  test('is split by area; each page begins with headings and the columns of the unit', () => {
    const bands = headings.map((row) => rows[row]!.filter((cell) => typeof cell === 'string').slice(2));
    expect([...new Set(bands.map((band) => band.join('|')))]).toEqual([
      '1. Lĩnh vực 1|2. Lĩnh vực 2',
      '3. Lĩnh vực 3',
      '4. Lĩnh vực 4|5. Lĩnh vực 5|Tổng điểm',
    ]);
    for (const row of headings) expect(rows[row]![1]).toBe('Tên cơ quan, đơn vị');
    const pages = [0, ...sheet.print!.rowBreaks!];
    const withTable = headings.map((row) => pages.filter((page) => page <= row).length);
    expect(new Set(withTable).size).toBe(headings.length);
    expect(sheet.print!.orientation).toBe('landscape');
  });

  test('says every score once for every unit, with the maximum below each code', () => {
    const told = new Map<string, unknown>();
    headings.forEach((row, i) => {
      const columns = rows[row + 1]!;
      columns.forEach((code, column) => {
        if (isCode(code)) expect(rows[row + 2]![column]).toBe(2);
      });
      for (const line of rows.slice(row + 3, headings[i + 1] ?? rows.length)) {
        if (typeof line[0] !== 'number') continue;
        columns.forEach((code, column) => {
          if (isCode(code)) told.set(`${String(shown(line[1]))} ${code}`, shown(line[column]));
        });
      }
    });
    expect(told.size).toBe(units.length * codes.length);
    units.forEach((unit, i) => {
      codes.forEach(({ code }, k) => {
        expect(told.get(`Đơn vị ${unit} ${code}`)).toBe(Math.min(2, ((i + k) % 9) / 4));
      });
    });
  });
});

describe('pages', () => {
  const heights = (...keep: readonly number[]) =>
    [0, 1, 2, 3].map((row) => ({ height: 10, keep: keep.includes(row) }));

  test('end where they are full, and never between rows that belong together', () => {
    const page = { page: 25, used: 0, repeated: 0 };
    expect(pageStarts(heights(), page)).toEqual([2]);
    expect(pageStarts(heights(1), page)).toEqual([1, 3]);
    expect(pageStarts(heights(0, 1, 2), page)).toEqual([2]);
    expect(pageStarts(heights(), { ...page, used: 20 })).toEqual([1, 3]);
    expect(pageStarts(heights(), { ...page, repeated: 15 })).toEqual([2, 3]);
  });

  test('hold what they are given, whatever its heights', () => {
    const rows = fc.array(fc.record({ height: fc.integer({ min: 1, max: 30 }), keep: fc.boolean() }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(rows, (all) => {
        const starts = [0, ...pageStarts(all, { page: 60, used: 20, repeated: 10 })];
        starts.forEach((start, i) => {
          const own = all.slice(start, starts[i + 1]).reduce((sum, { height }) => sum + height, 0);
          expect(own + (i === 0 ? 20 : 10)).toBeLessThanOrEqual(60);
          if (i > 0) expect(start).toBeGreaterThan(starts[i - 1]!);
        });
      }),
    );
  });
});

test('annexes are counted in Roman numbers', () => {
  expect([1, 4, 9, 14, 40, 90, 399].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XC', 'CCCXCIX']);
});
