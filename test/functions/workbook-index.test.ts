import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { indexFunctionsOver } from '../../src/functions/entries/workbook-index';
import type { Answer, Argument, StreamingFunction } from '../../src/functions/function-entry';
import { WorkbookIndex } from '../../src/functions/workbook-index';
import { indexTables, type IndexTables } from '../../src/jobs/index-tables';
import { openBook, scoreOpened } from '../../src/jobs/score';
import { openScoring } from '../../src/core/scoring/score';
import { type Language, textsFor } from '../../src/locale/texts';
import { WorkbookRefusal } from '../../src/workbook/port';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { bookOf, type JottedBook } from '../core/book-of';
import { placed } from './call';

const jotted: JottedBook = {
  criteria: [],
  sets: {
    Sở: [
      { code: '1' },
      { code: '1.1', max: 40, rule: 'TYLE(r; 80%)', ifNoEvent: 'rescale' },
      { code: '1.10', max: 60, rule: 'CHON(x; "Sớm"; 60; "Đúng hạn"; 30; 0)' },
    ],
    Xã: [{ code: '2' }, { code: '2.1', max: 100, rule: 'TYLE(r)', ifZeroDenominator: 'zero' }],
  },
  units: [
    { code: '01', name: 'Sở Một', group: 'Sở' },
    { code: '02', name: 'Sở Hai', group: 'Sở' },
    { code: '03', name: 'Trùng tên', group: 'Sở', ranked: false },
    { code: 'X1', name: 'Trùng tên', group: 'Xã' },
  ],
  data: {
    '1.1': { a: [40, 'KPS', null, null], b: [100, 'KPS', null, null] },
    '1.10': { x: ['Đúng hạn', 'Sớm', null, null] },
    '2.1': { a: [null, null, null, 5], b: [null, null, null, 0], ho_so: [null, null, null, 7] },
  },
  earlier: { '2024': { data: { '1.1': { a: [20, 80, null, null], b: [100, 100, null, null] } } } },
};

const tablesOf = (book: JottedBook) => indexTables(openScoring(bookOf(book)));

/** An index that is read when it is asked for, and what is read. */
function indexWith(read: () => Promise<IndexTables | null> = () => Promise.resolve(tablesOf(jotted))) {
  const index = new WorkbookIndex();
  const reads = jest.fn(read);
  index.connect(reads);
  return { index, reads };
}

/** A cell with a function of the index, and all that it was given. */
function cell(
  index: WorkbookIndex,
  name: string,
  args: Parameters<typeof placed>[1],
  preview = false,
  language: Language = 'vi',
) {
  const entry = indexFunctionsOver(index).find((one) => one.name === name) as StreamingFunction;
  const given: Answer[] = [];
  const cancel = entry.stream({
    args: placed(entry, args),
    texts: textsFor(language),
    preview,
    give: (answer) => given.push(answer),
  });
  return { given, cancel };
}

/** What a cell shows once the index was read. */
async function shown(name: string, ...args: readonly Argument[]): Promise<Answer | undefined> {
  const { given } = cell(indexWith().index, name, args);
  await settle();
  return given.at(-1);
}

const settle = () => jest.advanceTimersByTimeAsync(1);

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('what a cell is told of the index', () => {
  test.each<[string, readonly Argument[], Answer]>([
    ['SCOREOF', ['01'], 50],
    ['SCOREOF', ['01', '*'], 50],
    ['SCOREOF', ['01', '1.1'], 20],
    ['SCOREOF', ['02', '1.1'], 'KPS'],
    ['SCOREOF', ['02', '1.10'], 60],
    ['SCOREOF', ['03', '1.1'], ''],
    ['SCOREOF', ['X1', '2.1'], 0],
    ['SCOREOF', ['01', '1.1', '2024'], 10],
    ['SCOREOF', ['02', '1.1', 2024], 40],
    ['MEASURE', ['01', '1.1'], 0.4],
    ['MEASURE', ['01', '1.1', '2025', 'a'], 40],
    ['MEASURE', ['01', '1.1', '2025', 'Mẫu số'], 100],
    ['MEASURE', ['X1', '2.1', '2025', 'HO_SO'], 7],
    ['MEASURE', ['01', '1.1', '2024'], 0.2],
    ['MEASURE', ['02', '1.1'], 'KPS'],
    ['MEASURE', ['02', '1.10'], 'Sớm'],
    ['MEASURE', ['03', '1.1'], ''],
    ['RANKOF', ['02'], 1],
    ['RANKOF', ['01'], 2],
    ['RANKOF', ['01', 'tất cả'], 2],
    ['RANKOF', ['X1', 'ALL'], 3],
    ['RANKOF', ['X1'], 1],
    ['RANKOF', ['X1', 'xã'], 1],
    ['RANKOF', ['03'], ''],
  ])('%s %j is %j', async (name, args, answer) => {
    expect(await shown(name, ...args)).toEqual(answer);
  });

  test.each<[string, readonly Argument[]]>([
    ['a code in other letters and with spaces around', [' x1 ']],
    ['a number that Excel made of a code', [1]],
    ['a name that no other unit has', ['sở một']],
  ])('a unit goes by %s', async (_, args) => {
    expect(await shown('SCOREOF', ...args)).toBe(args[0] === ' x1 ' ? 0 : 50);
  });

  test('a blank cell asks for nothing, whatever stands beside it', async () => {
    for (const args of [[null], [''], ['01', null], ['01', '1.1', null], [null, '9.9']] as Argument[][]) {
      expect(await shown('SCOREOF', ...args)).toBe('');
    }
    expect(await shown('RANKOF', '01', null)).toBe('');
  });

  test('a zero denominator is an error of its own', async () => {
    expect(await shown('MEASURE', 'X1', '2.1')).toEqual({ error: 'divisionByZero', message: '' });
  });

  test.each<[string, readonly Argument[], string, string]>([
    ['SCOREOF', ['S9'], 'notAvailable', 'Không có đơn vị “S9”.'],
    ['SCOREOF', ['Trùng tên'], 'notAvailable', 'Không có đơn vị “Trùng tên”.'],
    ['SCOREOF', ['01', '2.1'], 'notAvailable', 'Khối của đơn vị này không có tiêu chí “2.1”. Có phải “1.1”?'],
    ['SCOREOF', ['01', 1.1], 'invalidValue', 'Số 1,1 có thể là mã “1.1”, “1.10”; hãy gõ mã dạng chữ.'],
    ['SCOREOF', ['01', '1.1', 2019], 'notAvailable', 'Sổ tính không có kỳ “2019”.'],
    ['MEASURE', ['01', '1.10', '2025', 'a'], 'notAvailable', 'Tiêu chí này không có số liệu “a”.'],
    ['RANKOF', ['01', 'Xã'], 'notAvailable', 'Đơn vị “01” thuộc khối “Sở”, không thuộc khối “Xã”.'],
    ['RANKOF', [[['01'], ['02']]], 'invalidValue', 'Chỉ nhận một ô hoặc một giá trị, không nhận cả vùng.'],
  ])('%s %j is an error that says why', async (name, args, error, message) => {
    expect(await shown(name, ...args)).toEqual({ error, message });
  });
});

describe('one index for all cells', () => {
  test('is read once, however many ask', async () => {
    const { index, reads } = indexWith();
    const cells = ['01', '02', 'X1'].map((unit) => cell(index, 'SCOREOF', [unit]));
    await settle();
    const late = cell(index, 'RANKOF', ['01']);
    expect(late.given).toEqual([2]);
    await settle();
    expect(reads).toHaveBeenCalledTimes(1);
    expect(cells.map(({ given }) => given)).toEqual([[50], [100], [0]]);
  });

  test('is not read before a cell asks, nor for cells that ask nothing', async () => {
    const { index, reads } = indexWith();
    index.changed();
    cell(index, 'SCOREOF', [null]);
    cell(index, 'RANKOF', ['01'], true);
    await settle();
    expect(reads).not.toHaveBeenCalled();
  });

  test('tells after a change only cells that then show something else', async () => {
    let book = jotted;
    const { index, reads } = indexWith(() => Promise.resolve(tablesOf(book)));
    const changing = cell(index, 'SCOREOF', ['01']);
    const staying = cell(index, 'SCOREOF', ['02']);
    const failing = cell(index, 'SCOREOF', ['S9']);
    await settle();
    book = { ...jotted, data: { ...jotted.data, '1.10': { x: ['Sớm', 'Sớm', null, null] } } };
    index.changed();
    await settle();
    expect(reads).toHaveBeenCalledTimes(2);
    expect(changing.given).toEqual([50, 80]);
    expect(staying.given).toEqual([100]);
    expect(failing.given).toHaveLength(1);
  });

  test('changes while it is being read are read once more, however many', async () => {
    const { index, reads } = indexWith(
      () => new Promise((resolve) => setTimeout(resolve, 100, tablesOf(jotted))),
    );
    cell(index, 'SCOREOF', ['01']);
    await jest.advanceTimersByTimeAsync(50);
    for (let i = 0; i < 5; i++) index.changed();
    await jest.advanceTimersByTimeAsync(1000);
    expect(reads).toHaveBeenCalledTimes(2);
  });

  test('is not read any more when the last cell is gone, and a new cell is told nothing old', async () => {
    let book = jotted;
    const { index, reads } = indexWith(() => Promise.resolve(tablesOf(book)));
    const first = cell(index, 'SCOREOF', ['01']);
    await settle();
    first.cancel();
    book = { ...jotted, data: {} };
    index.changed();
    await settle();
    expect(reads).toHaveBeenCalledTimes(1);
    const second = cell(index, 'SCOREOF', ['01']);
    expect(second.given).toEqual([]);
    await settle();
    expect(first.given).toEqual([50]);
    expect(second.given).toEqual(['']);
  });

  test('waits for the page to know the workbook', async () => {
    const index = new WorkbookIndex();
    const { given } = cell(index, 'SCOREOF', ['01']);
    await settle();
    expect(given).toEqual([]);
    index.connect(() => Promise.resolve(tablesOf(jotted)));
    await settle();
    expect(given).toEqual([50]);
  });

  test('is tried again by itself while somebody types in a cell of Excel', async () => {
    let typing = true;
    const { index } = indexWith(() =>
      typing ? Promise.reject(new WorkbookRefusal('cell-edit-mode')) : Promise.resolve(tablesOf(jotted)),
    );
    const { given } = cell(index, 'SCOREOF', ['01']);
    await jest.advanceTimersByTimeAsync(3000);
    expect(given).toEqual([]);
    typing = false;
    await jest.advanceTimersByTimeAsync(3000);
    expect(given).toEqual([50]);
  });

  test('that cannot be read is an error with the reason, until it can', async () => {
    let read: () => Promise<IndexTables | null> = () =>
      Promise.reject(new WorkbookRefusal('payload-too-large', { sheet: 'Số liệu' }));
    const { index } = indexWith(() => read());
    const { given } = cell(index, 'SCOREOF', ['01']);
    await settle();
    read = () => Promise.resolve(null);
    index.changed();
    await settle();
    read = () => Promise.reject(new TypeError('broken'));
    index.changed();
    await settle();
    read = () => Promise.resolve(tablesOf(jotted));
    index.changed();
    await settle();
    expect(given).toEqual([
      {
        error: 'invalidValue',
        message: 'Một dòng của sheet “Số liệu” quá lớn để trao đổi với Excel trong một lần.',
      },
      {
        error: 'invalidValue',
        message: 'Sổ tính này không có bộ tiêu chí hoặc không có danh sách đơn vị.',
      },
      {
        error: 'invalidValue',
        message: 'Không đọc được chỉ số của sổ tính do lỗi của ChiSo: TypeError: broken',
      },
      50,
    ]);
  });

  test('in an Excel that is too old is an error at once, for cells that come later too', () => {
    const index = new WorkbookIndex();
    const early = cell(index, 'SCOREOF', ['01'], false, 'en');
    index.refuse('host-too-old', { missing: 'ExcelApi 1.9' });
    const late = cell(index, 'RANKOF', ['01'], false, 'en');
    expect(late.given).toEqual(early.given);
    expect(late.given).toEqual([{ error: 'invalidValue', message: expect.stringContaining('ExcelApi 1.9') }]);
  });

  test('is looked at in a preview as it is known, and followed no further', async () => {
    const { index } = indexWith();
    expect(cell(index, 'SCOREOF', ['01'], true).given).toMatchObject([{ error: 'notAvailable' }]);
    cell(index, 'SCOREOF', ['02']);
    await settle();
    const preview = cell(index, 'SCOREOF', ['01'], true);
    index.changed();
    await settle();
    expect(preview.given).toEqual([50]);
  });
});

describe('examples of the help', () => {
  const name = 'qd-766-thang-minh-hoa.xlsx';
  let sample: IndexTables;
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(path.join('assets', 'samples', name)));
    sample = indexTables(scoreOpened(await openBook(XlsxWorkbook.open(bytes, { name }))).scoring);
  });

  test.each(
    indexFunctionsOver(new WorkbookIndex()).flatMap((entry) =>
      entry.examples.map((example) => ({
        name: entry.name,
        typed: JSON.stringify(example.arguments),
        example,
      })),
    ),
  )('$name$typed shows what its example says', async ({ name, example }) => {
    const { given } = cell(indexWith(() => Promise.resolve(sample)).index, name, example.arguments);
    await settle();
    if (typeof example.answer === 'object') expect(given).toMatchObject([example.answer]);
    else expect(given).toEqual([example.answer]);
  });
});
