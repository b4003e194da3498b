import { describe, expect, jest, test } from '@jest/globals';
import { read as readWithSheetJs } from '@e965/xlsx';
import fc from 'fast-check';
import { cellValue } from '../../../src/workbook/cells';
import type { CellContent } from '../../../src/workbook/plan';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { readBytes } from './packages';
import { sheetPlan, workbookPlan } from './plans';

/** Milliseconds for one test on a busy machine. */
jest.setTimeout(60_000);

/** Texts with everything that has ever been lost between a program and a workbook. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      '<',
      '&',
      ']]>',
      '_x0041_',
      '_',
      '\t',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\u00a0',
    ),
    fc.constantFrom(
      '\u0000',
      '\u0001',
      '\u001f',
      '\u007f',
      '\u0085',
      '\ud800',
      '\udfff',
      '\ufffe',
      '\uffff',
      '\ufeff',
      '😀',
      'ệ',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 20,
});
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-0, 1e308, 5e-324, 0.1 + 0.2, 2 ** 53, -1e-7, 1e21, 123_456_789.123_456_79),
  fc.integer(),
);

async function roundTrip(
  rows: readonly (readonly CellContent[])[],
): Promise<(row: number, column: number) => unknown> {
  const workbook = XlsxWorkbook.blank('a');
  await workbook.apply(workbookPlan(sheetPlan('A', { blocks: [{ row: 0, column: 0, rows }] })), {});
  const { cells } = (await readBytes(workbook.bytes())).sheets[0]!;
  return (row, column) => cellValue(cells, row, column);
}

describe('what is written', () => {
  test('comes back: any text, number and truth value, to the last character and bit', async () => {
    const content = fc.oneof(text, number, fc.boolean(), fc.constant(null));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(content, { maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const at = await roundTrip(rows);
          rows.forEach((cells, row) => {
            cells.forEach((value, column) => {
              expect(Object.is(at(row, column), value)).toBe(true);
            });
          });
        },
      ),
    );
  });

  test('comes back from formulas with their values', async () => {
    const formula = text
      .filter((raw) => raw !== '' && !/\r/.test(raw))
      .map((raw) => `"${raw.replaceAll('"', '""')}"`);
    await fc.assert(
      fc.asyncProperty(
        formula,
        fc.oneof(text, number, fc.boolean(), fc.constant(null)),
        async (source, value) => {
          const workbook = XlsxWorkbook.blank('a');
          const blocks = [{ row: 2, column: 3, rows: [[{ formula: source, value }]] }];
          await workbook.apply(workbookPlan(sheetPlan('A', { blocks })), {});
          const { cells } = (await readBytes(workbook.bytes())).sheets[0]!;
          expect(cells.formulas.get(0)).toBe(source);
          expect(Object.is(cellValue(cells, 2, 3), value)).toBe(true);
        },
      ),
    );
  });

  test('is understood by another reader in the same way', async () => {
    const plain = text.filter((raw) => !/[\ud800-\udfff\ufffe\uffff\r]/.test(raw) && raw !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(plain, number), { minLength: 1, maxLength: 8 }), async (row) => {
        const workbook = XlsxWorkbook.blank('a');
        await workbook.apply(
          workbookPlan(sheetPlan('A', { blocks: [{ row: 0, column: 0, rows: [row] }] })),
          {},
        );
        const sheet = readWithSheetJs(workbook.bytes()).Sheets['A'];
        row.forEach((value, column) => {
          const cell = sheet?.[`${String.fromCharCode(65 + column)}1`] as { v: unknown } | undefined;
          expect(cell?.v === 0 ? 0 : cell?.v).toBe(value === 0 ? 0 : value);
        });
      }),
      { numRuns: 50 },
    );
  });

  test('comes back from a sheet of many pieces', async () => {
    const rows = Array.from({ length: 12_000 }, (_, row) => [row, `H${String(row)}`, row / 7, row % 2 === 0]);
    const at = await roundTrip(rows);
    expect([at(0, 1), at(11_999, 0), at(11_999, 1), at(11_999, 2), at(11_999, 3)]).toEqual([
      'H0',
      11_999,
      'H11999',
      11_999 / 7,
      false,
    ]);
  });
});
