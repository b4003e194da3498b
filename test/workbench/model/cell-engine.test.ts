/** What the model expects of whatever holds its cells, calculating or not. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CellRange } from '../../../src/workbook/address';
import { headlessCells } from '../univer/load-headless';
import type { UniverCells } from '../univer/univer-cells';
import type { CellEngine } from './cell-engine';
import { PlainCells } from './plain-cells';

const wide: CellRange = { row: 0, column: 0, rows: 3, columns: 4 };
const cell = (row: number, column: number): CellRange => ({ row, column, rows: 1, columns: 1 });

describe('Plain cells', () => {
  holdsCells(() => new PlainCells());
});

describe('Cells of Univer', () => {
  const made: UniverCells[] = [];
  const fresh = () => {
    const cells = headlessCells();
    made.push(cells);
    return cells;
  };
  // Univer may have to be built first.
  beforeAll(() => {
    fresh();
  }, 120_000);
  afterAll(() => {
    for (const { book } of made) book.univer.dispose();
  });
  holdsCells(fresh);
  calculates(fresh);
});

/** The contract of every engine. */
function holdsCells(fresh: () => CellEngine): void {
  test('cells give back what was entered, each kind as itself', () => {
    const cells = withSheet(fresh);
    const rows = [
      [12, '12', true, null],
      [{ error: '#N/A' }, '#N/A', '', -0.5],
      ['=1+1', "'x", 'Số liệu', false],
    ];
    cells.write('a', 0, 0, rows);
    expect(cells.read('a', wide)).toEqual({ entered: rows, shown: rows });
  });

  test('a formula shows the value that came with it', () => {
    const cells = withSheet(fresh);
    const formula = { formula: '_xlfn.XLOOKUP(A1,A1:A1,A1:A1)' };
    cells.write('a', 0, 0, [[2, formula]], [[2, 7]]);
    expect(cells.read('a', cell(0, 1))).toEqual({ entered: [[formula]], shown: [[7]] });
  });

  test('undefined leaves a cell alone, null empties it', () => {
    const cells = withSheet(fresh);
    cells.write('a', 0, 0, [[1, { formula: '1+1' }, 3]], [[1, 2, 3]]);
    cells.write('a', 0, 0, [[undefined, null, undefined]]);
    expect(cells.read('a', { ...cell(0, 0), columns: 3 }).entered).toEqual([[1, null, 3]]);
  });

  test('a constant takes the place of a formula', () => {
    const cells = withSheet(fresh);
    cells.write('a', 0, 0, [[{ formula: '1+1' }]], [[2]]);
    cells.write('a', 0, 0, [['chữ']]);
    expect(cells.read('a', cell(0, 0))).toEqual({ entered: [['chữ']], shown: [['chữ']] });
  });

  test('the used range is the least that holds every cell that is not blank', () => {
    const cells = withSheet(fresh);
    expect(cells.used('a')).toBeNull();
    cells.write('a', 4, 2, [[1], [null, 'x']]);
    expect(cells.used('a')).toEqual({ row: 4, column: 2, rows: 2, columns: 2 });
    cells.write('a', 5, 3, [[null]]);
    expect(cells.used('a')).toEqual({ row: 4, column: 2, rows: 1, columns: 1 });
  });

  test('cells far from the others are kept, and what is between is blank', () => {
    const cells = withSheet(fresh);
    cells.write('a', 70_000, 300, [[5]]);
    expect(cells.read('a', cell(70_000, 300)).shown).toEqual([[5]]);
    expect(cells.read('a', cell(40_000, 20)).shown).toEqual([[null]]);
  });

  test('sheets hold cells of their own; one that was removed holds none', () => {
    const cells = withSheet(fresh);
    cells.addSheet('b', 'Khác', 1);
    cells.write('a', 0, 0, [[1]]);
    cells.write('b', 0, 0, [[2]]);
    cells.removeSheet('a');
    cells.addSheet('a', 'Số liệu', 0);
    expect(cells.read('a', cell(0, 0)).shown).toEqual([[null]]);
    expect(cells.read('b', cell(0, 0)).shown).toEqual([[2]]);
  });
}

/** What only an engine that calculates does. */
function calculates(fresh: () => CellEngine): void {
  test('formulas follow what was written, within a sheet and from sheet to sheet', async () => {
    const cells = withSheet(fresh);
    cells.addSheet('b', "Tổng 'hợp'", 1);
    cells.write('a', 0, 0, [[2, { formula: 'A1*3' }]]);
    cells.write('b', 0, 0, [[{ formula: "'Số liệu'!B1+1" }]]);
    await cells.settled();
    expect(cells.read('b', cell(0, 0)).shown).toEqual([[7]]);
    cells.write('a', 0, 0, [[5]]);
    await cells.settled();
    expect(cells.read('a', cell(0, 1)).shown).toEqual([[15]]);
    expect(cells.read('b', cell(0, 0)).shown).toEqual([[16]]);
  });

  test('values that came with formulas stay until something that these read changes', async () => {
    const cells = withSheet(fresh);
    cells.write('a', 0, 0, [[7, { formula: 'A1*2' }, { formula: 'B1+1' }]], [[7, 99, 100]]);
    await cells.settled();
    expect(cells.read('a', { ...cell(0, 1), columns: 2 }).shown).toEqual([[99, 100]]);
    cells.write('a', 0, 0, [[8]]);
    await cells.settled();
    expect(cells.read('a', { ...cell(0, 1), columns: 2 }).shown).toEqual([[16, 17]]);
  });

  test('nothing that was written is missing from an answer, whenever it is asked for', async () => {
    const cells = withSheet(fresh);
    cells.write('a', 0, 0, [[0, { formula: 'A1+1' }]]);
    for (let round = 1; round <= 5; round++) {
      const asked = cells.settled();
      cells.write('a', 0, 0, [[round]]);
      await asked;
      await cells.settled();
      expect(cells.read('a', cell(0, 1)).shown).toEqual([[round + 1]]);
    }
  });

  test.each([
    ['1/0', { error: '#DIV/0!' }],
    ['NOPE(1)', { error: '#NAME?' }],
    ['NA()', { error: '#N/A' }],
    ['IFERROR(NA(),"e")', 'e'],
    ['SUM(A1:B1)', 2],
    ['ISTEXT(B1)', true],
    ['B1&"x"', '12x'],
    ['""', ''],
    ['Z99', 0],
    ['A1=2', true],
    ['IFERROR(INDEX(A1:B1,1,MATCH("12",A1:B1,0)),"")', '12'],
    ['SUMPRODUCT((A1:B1=2)*1)', 1],
    ['COUNTIFS(A1:A1,">1")', 1],
    ['ROUND(2.345,2)', 2.35],
    ['_xlfn.IFS(A1=1,"a",A1=2,"b")', 'b'],
  ])('=%s gives what Excel gives', async (formula, expected) => {
    const cells = withSheet(fresh);
    cells.write('a', 0, 0, [[2, '12', { formula }]]);
    await cells.settled();
    expect(cells.read('a', cell(0, 2))).toEqual({ entered: [[{ formula }]], shown: [[expected]] });
  });

  test('a formula of several values spills, and takes back what it spilled', async () => {
    const cells = withSheet(fresh);
    cells.write('a', 0, 0, [[3], [1], [2]]);
    cells.write('a', 0, 2, [[{ formula: 'SORT(A1:A3)' }]]);
    await cells.settled();
    const spill = { row: 0, column: 2, rows: 3, columns: 1 };
    expect(cells.read('a', spill)).toEqual({
      entered: [[{ formula: 'SORT(A1:A3)' }], [null], [null]],
      shown: [[1], [2], [3]],
    });
    expect(cells.used('a')).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
    cells.write('a', 0, 2, [[null]]);
    await cells.settled();
    expect(cells.read('a', spill).shown).toEqual([[null], [null], [null]]);
  });

  test('formulas follow a sheet to its new name', async () => {
    const cells = withSheet(fresh);
    cells.addSheet('b', 'Khác', 1);
    cells.write('a', 0, 0, [[4]]);
    cells.write('b', 0, 0, [[{ formula: "'Số liệu'!A1" }]]);
    await cells.settled();
    cells.renameSheet('a', 'Số liệu 2');
    expect(cells.read('b', cell(0, 0)).entered).toEqual([[{ formula: "'Số liệu 2'!A1" }]]);
  });
}

function withSheet(fresh: () => CellEngine): CellEngine {
  const cells = fresh();
  cells.addSheet('a', 'Số liệu', 0);
  return cells;
}
