import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inputsFingerprint } from '../../src/jobs/fingerprint';
import {
  CellKind,
  type CellTable,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/workbook/snapshot';

type Cell = number | string | boolean;

/** Rows of cells, `undefined` = nothing stored. */
function cellTable(
  rows: readonly (readonly (Cell | undefined)[])[],
  formulas = new Map<number, string>(),
): CellTable {
  const texts: string[] = [];
  const stored = rows.flatMap((row, i) =>
    row.flatMap((cell, j) => (cell === undefined ? [] : [{ i, j, cell }])),
  );
  const used = [...new Set(stored.map(({ i }) => i))];
  return {
    rows: Int32Array.from(used),
    starts: Int32Array.from([0, ...used.map((row) => stored.filter(({ i }) => i <= row).length)]),
    columns: Uint16Array.from(stored.map(({ j }) => j)),
    kinds: Uint8Array.from(stored.map(({ cell }) => kindOf(cell))),
    numbers: Float64Array.from(
      stored.map(({ cell }) => (typeof cell === 'string' ? texts.push(cell) - 1 : Number(cell))),
    ),
    texts,
    formats: new Uint16Array(stored.length),
    formulas,
  };
}

function kindOf(cell: Cell): number {
  if (typeof cell === 'number') return CellKind.number;
  return typeof cell === 'string' ? CellKind.text : CellKind.boolean;
}

function workbook(
  sheets: Readonly<Record<string, CellTable>>,
  more: Partial<WorkbookSnapshot> = {},
): WorkbookSnapshot {
  return {
    name: 'book.xlsx',
    sheets: Object.entries(sheets).map(([name, cells]): SheetSnapshot => ({
      name,
      kind: 'worksheet',
      visibility: 'visible',
      cells,
      merges: [],
      tables: [],
      validations: [],
      comments: [],
      protection: { sheet: false, password: false },
      hiddenRows: [],
      hiddenColumns: [],
    })),
    names: [],
    formats: ['General'],
    date1904: false,
    ownSheets: [],
    run: null,
    package: null,
    ...more,
  };
}

const rows: (Cell | undefined)[][] = [
  ['Mã đơn vị', '1.1', '1.2'],
  ['A', 0.5, undefined],
  ['B', 1, true],
];
const base = inputsFingerprint(workbook({ 'Số liệu': cellTable(rows) }));

describe('inputsFingerprint', () => {
  test('is the same for the same content, wherever the text stands in the pool', () => {
    const table = cellTable(rows);
    const shifted: CellTable = {
      ...table,
      texts: ['unused', ...table.texts],
      numbers: table.numbers.map((n, i) => (table.kinds[i] === CellKind.text ? n + 1 : n)),
    };
    expect(inputsFingerprint(workbook({ 'Số liệu': shifted }))).toBe(base);
    expect(base).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each<[string, WorkbookSnapshot]>([
    [
      'a number',
      workbook({ 'Số liệu': cellTable([rows[0]!, ['A', 0.5000000000000001, undefined], rows[2]!]) }),
    ],
    ['a text', workbook({ 'Số liệu': cellTable([rows[0]!, ['a', 0.5, undefined], rows[2]!]) })],
    ['the place of a cell', workbook({ 'Số liệu': cellTable([rows[0]!, ['A', undefined, 0.5], rows[2]!]) })],
    [
      'a number into its text',
      workbook({ 'Số liệu': cellTable([rows[0]!, ['A', '0.5', undefined], rows[2]!]) }),
    ],
    ['a truth value into 1', workbook({ 'Số liệu': cellTable([rows[0]!, rows[1]!, ['B', 1, 1]]) })],
    ['a formula', workbook({ 'Số liệu': cellTable(rows, new Map([[4, '1/2']])) })],
    ['the name of the sheet', workbook({ 'Số liệu 2': cellTable(rows) })],
    ['a further sheet', workbook({ 'Số liệu': cellTable(rows), 'Ghi chú': cellTable([['x']]) })],
  ])('changes with %s', (_, changed) => {
    expect(inputsFingerprint(changed)).not.toBe(base);
  });

  test('does not see what ChiSo wrote itself, nor the name of the file', () => {
    const scored = workbook(
      { 'Số liệu': cellTable(rows), 'Xếp hạng': cellTable([['A', 1]]) },
      { ownSheets: ['Xếp hạng'], name: 'copy.xlsx' },
    );
    expect(inputsFingerprint(scored)).toBe(base);
  });

  test('tells any two different columns of numbers apart', () => {
    const column = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(column, column, (a, b) => {
        fc.pre(a.length !== b.length || a.some((value, i) => !Object.is(value, b[i])));
        const of = (values: number[]) =>
          inputsFingerprint(workbook({ s: cellTable(values.map((v) => [v])) }));
        expect(of(a)).not.toBe(of(b));
      }),
    );
  });
});
