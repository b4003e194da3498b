import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { FunctionArgument } from '../host/custom-function-channel';
import type { ShownValue } from '../model/cell-engine';
import { registerCustomFunctions } from './custom-functions';
import { headlessCells } from './load-headless';
import type { UniverCells } from './univer-cells';

type Answer = (...parameters: readonly FunctionArgument[]) => ShownValue[][];

let cells: UniverCells;
let sent: (readonly FunctionArgument[])[];
let streams: {
  readonly id: string;
  readonly parameters: readonly FunctionArgument[];
  readonly onValue: (shown: ShownValue[][]) => void;
  readonly caller: string | undefined;
}[];
let acceptsErrors: (boolean | undefined)[];
let stopped: (readonly FunctionArgument[])[];
const answers = new Map<string, Answer>();
const made: UniverCells[] = [];
const matrix = { dimensionality: 'matrix' };
const scalar = { dimensionality: 'scalar' };

// Univer may have to be built first.
beforeAll(() => {
  made.push(headlessCells());
}, 120_000);

beforeEach(() => {
  cells = headlessCells();
  made.push(cells);
  cells.addSheet('a', 'Số liệu', 0);
  answers.clear();
  sent = [];
  streams = [];
  stopped = [];
  acceptsErrors = [];
  const metadata = {
    allowErrorForDataTypeAny: true,
    functions: [
      { id: 'ONE', name: 'DOUBLE', parameters: [scalar, scalar] },
      { id: 'TWO', name: 'RANK', parameters: [matrix] },
      { id: 'MANY', name: 'MANY', parameters: [scalar, { ...scalar, repeating: true }] },
      { id: 'LIVE', name: 'LIVE', parameters: [scalar], options: { stream: true } },
    ],
  };
  registerCustomFunctions(cells.book, 'CHISO', metadata, {
    stream: (id, parameters, onValue, options) => {
      streams.push({ id, parameters, onValue, caller: options?.caller });
      return () => {
        stopped.push(parameters);
      };
    },
    call: async (id, parameters, options) => {
      sent.push(parameters);
      acceptsErrors.push(options?.acceptsErrors);
      // As a page answers: some time later.
      await new Promise((later) => setTimeout(later, 5));
      const answer = answers.get(id);
      if (!answer) throw new Error(`No answer for ${id}`);
      return answer(...parameters);
    },
  });
});

afterAll(() => {
  for (const { book } of made) book.univer.dispose();
});

test('a formula shows what the page answers, alone and inside others', async () => {
  answers.set('ONE', (x) => [[Number(x) * 2]]);
  expect(await shown([[21, '=CHISO.DOUBLE(A1)', '=ROUND(CHISO.DOUBLE(A1)/5,0)']])).toEqual([[21, 42, 8]]);
});

test('single values, ranges, errors and what was left out go as what the function takes', async () => {
  answers.set('ONE', () => [['xong']]);
  answers.set('TWO', () => [['xong']]);
  await shown([
    [
      1,
      'chữ',
      true,
      '=1/0',
      '=CHISO.DOUBLE(B1)',
      '=CHISO.DOUBLE(C1:C1,7)',
      '=CHISO.RANK(A1:C1)',
      '=CHISO.RANK(D1)',
    ],
  ]);
  expect(sent).toContainEqual(['chữ', null]);
  expect(sent).toContainEqual([true, 7]);
  expect(sent).toContainEqual([[[1, 'chữ', true]]]);
  expect(sent).toContainEqual([[[{ error: '#DIV/0!' }]]]);
});

test('a blank cell, nothing at all, and texts that look like numbers are sent as what they are', async () => {
  answers.set('ONE', () => [['1.10']]);
  answers.set('TWO', () => [['xong']]);
  const seen = await shown([
    ['1.10', '', '=CHISO.RANK(A1:B1)', '=CHISO.DOUBLE(B1,"2.0")', '=CHISO.DOUBLE(,0)', '=CHISO.RANK()'],
  ]);
  expect(sent).toContainEqual([[['1.10', null]]]);
  expect(sent).toContainEqual([null, '2.0']);
  expect(sent).toContainEqual([null, 0]);
  expect(sent).toContainEqual([null]);
  expect(seen[0]?.[3]).toBe('1.10');
});

test('an error is sent to functions that take errors', async () => {
  answers.set('ONE', () => [['xong']]);
  await shown([['=1/0', '=CHISO.DOUBLE(A1)']]);
  expect(acceptsErrors).toEqual([true]);
});

test('several values fill as many cells', async () => {
  answers.set('TWO', (rows) => (rows as number[][]).map(([x = 0]) => [x + 0.5]));
  expect(await shown([[5, '=CHISO.RANK(A1:A3)'], [9], [7]])).toEqual([
    [5, 5.5],
    [9, 9.5],
    [7, 7.5],
  ]);
});

test('an error that is answered is an error, and so is a page that does not answer', async () => {
  answers.set('ONE', () => [[{ error: '#N/A' }]]);
  expect(await shown([['=CHISO.DOUBLE(1)', '=CHISO.RANK(A1)', '=ISNA(A1)']])).toEqual([
    [{ error: '#N/A' }, { error: '#VALUE!' }, true],
  ]);
});

test('the answer is asked for again when an argument changes', async () => {
  answers.set('ONE', (x) => [[Number(x) * 2]]);
  await shown([[1, '=CHISO.DOUBLE(A1)']]);
  expect(await shown([[4]], 2)).toEqual([[4, 8]]);
});

test('a repeating parameter takes the rest as a list', async () => {
  answers.set('MANY', () => [['xong']]);
  await shown([['=CHISO.MANY(1,2,3)', '=CHISO.MANY(4)']]);
  expect(sent).toEqual([
    [1, [2, 3]],
    [4, []],
  ]);
});

test('a function is not called before the values that it reads have come', async () => {
  answers.set('ONE', (x) => [[Number(x) * 2]]);
  expect(await shown([['=CHISO.DOUBLE(CHISO.LIVE(1))']])).toEqual([[{ error: '#GETTING_DATA' }]]);
  expect(sent).toEqual([]);
  streams[0]?.onValue([[4]]);
  expect(await shown([], 1)).toEqual([[8]]);
});

test('values that come while something else is calculated end nothing of it', async () => {
  answers.set('ONE', (x) => {
    for (const { onValue } of streams) onValue([[Number(x)]]);
    return [[Number(x) * 2]];
  });
  expect(await shown([['=CHISO.LIVE(1)', '=CHISO.LIVE(2)', '=CHISO.DOUBLE(7)', '=CHISO.DOUBLE(8)']])).toEqual(
    [[8, 8, 14, 16]],
  );
});

test('a streaming function shows each value that comes, and is stopped when its arguments change', async () => {
  expect(await shown([[5, '=CHISO.LIVE(A1)', '=B1*2']])).toEqual([
    [5, { error: '#GETTING_DATA' }, { error: '#GETTING_DATA' }],
  ]);
  expect(streams).toEqual([expect.objectContaining({ id: 'LIVE', parameters: [5], caller: "'Số liệu'!B1" })]);
  for (const value of [10, 11]) {
    streams[0]?.onValue([[value]]);
    expect(await shown([], 3)).toEqual([[5, value, 2 * value]]);
  }
  await shown([[6]], 3);
  expect(stopped).toEqual([[5]]);
  expect(streams.map(({ parameters }) => parameters)).toEqual([[5], [6]]);
});

/** Writes from A1 on, formulas as texts with `=`; what then stands there, as wide as the widest row. */
async function shown(rows: readonly (readonly (string | number | boolean)[])[], columns = 0) {
  const entered = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? { formula: cell.slice(1) } : cell)),
  );
  cells.write('a', 0, 0, entered);
  await cells.settled();
  const width = Math.max(columns, ...rows.map((row) => row.length));
  return cells.read('a', { row: 0, column: 0, rows: Math.max(1, rows.length), columns: width }).shown;
}
