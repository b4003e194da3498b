/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { inputsFingerprint } from '../../src/jobs/fingerprint';
import { score } from '../../src/jobs/score';
import { OfficeWorkbook } from '../../src/workbook/office/office-workbook';
import type { ReadRequest, WorkbookPort } from '../../src/workbook/port';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { Host } from '../workbench/host/host';
import { loadWorkbook } from '../workbench/model/load-workbook';
import { loadOffice } from '../workbench/office-client';
import { fullSheet, workbookPlan } from '../workbook/xlsx/plans';
import { richWorkbook } from '../workbook/xlsx/rich-workbook';
import { anyRow, bookOfCells } from './any-cells';
import { bookOfMerges, bookOfStates } from './books';
import { comparable } from './comparable';

jest.setTimeout(120_000);

const folder = 'assets/samples';
const samples = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));
const name = 'so-lieu.xlsx';

/** The same file through the file adapter, and open in an Excel. */
async function bothOf(
  bytes: Uint8Array,
  excelApi = '1.20',
): Promise<readonly [file: WorkbookPort, excel: WorkbookPort]> {
  const host = new Host(await loadWorkbook(bytes, name));
  host.conditions.excelApi = excelApi;
  host.fileBytes = () => Promise.resolve(bytes);
  loadOffice(host);
  return [XlsxWorkbook.open(bytes, { name }), new OfficeWorkbook()];
}

async function readBoth(bytes: Uint8Array, request: ReadRequest, excelApi?: string) {
  const [file, excel] = await bothOf(bytes, excelApi);
  return {
    file: comparable(await file.read(request)),
    excel: comparable(await excel.read(request)),
  };
}

/** What only the file's bytes tell, taken out. */
function withoutBytes({ sheets, ...book }: ReturnType<typeof comparable>) {
  return {
    ...book,
    package: null,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      validations: [],
      comments: [],
      protection: { ...sheet.protection, password: false },
    })),
  };
}

describe('a workbook read from its file and in Excel', () => {
  test.each(samples)('%s is scored the same', async (sample) => {
    const [file, excel] = await bothOf(readFileSync(`${folder}/${sample}`));
    const [inFile, inExcel] = [await score(file), await score(excel)];
    expect(inExcel.board).toEqual(inFile.board);
    expect(inExcel.board.units.length).toBeGreaterThan(0);
  });

  test.each(samples)('%s is the same', async (sample) => {
    const { file, excel } = await readBoth(readFileSync(`${folder}/${sample}`), {});
    expect(excel).toEqual(withoutBytes(file));
  });

  test.each(samples)('%s is the same with all that its bytes tell', async (sample) => {
    const { file, excel } = await readBoth(readFileSync(`${folder}/${sample}`), { package: true });
    expect(excel).toEqual(file);
  });

  test.each([
    ...samples.map((sample) => [sample, () => readFileSync(`${folder}/${sample}`)] as const),
    ['one with a chart sheet', richWorkbook] as const,
  ])('%s has the same fingerprint, so that results are up to date or not in both', async (_, bytes) => {
    const [file, excel] = await bothOf(bytes());
    expect(inputsFingerprint(await excel.read({}))).toBe(inputsFingerprint(await file.read({})));
  });

  test('one with about everything in it is the same', async () => {
    const { file, excel } = await readBoth(richWorkbook(), { package: true });
    expect(excel).toEqual(file);
    expect(withoutBytes((await readBoth(richWorkbook(), {})).excel)).toEqual(withoutBytes(file));
  });

  test('cells of any kind are the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 12 }), async (rows) => {
        const { file, excel } = await readBoth(bookOfCells(rows), {});
        expect(excel).toEqual(withoutBytes(file));
      }),
      { numRuns: 60 },
    );
  });

  test('sheets of any state are the same: empty, hidden, very hidden, protected, with hidden rows and columns', async () => {
    const { file, excel } = await readBoth(bookOfStates(), {});
    expect(excel).toEqual(withoutBytes(file));
    expect(excel.sheets.map(({ visibility }) => visibility)).toEqual([
      'visible',
      'hidden',
      'veryHidden',
      'visible',
    ]);
    expect(excel.sheets[0]).toMatchObject({
      hiddenRows: [
        { from: 0, to: 1 },
        { from: 2, to: 4 },
      ],
      hiddenColumns: [
        { from: 1, to: 2 },
        { from: 4, to: 16_384 },
      ],
      protection: { sheet: true, password: false },
      merges: ['A5:B6', 'F1:G2'],
    });
    expect(excel.date1904).toBe(true);
  });

  test('comments and their replies come with their cells, in the order of the cells', async () => {
    const model = await loadWorkbook(bookOfStates(), name);
    const thread = {
      id: '{C1}',
      row: 4,
      column: 2,
      threaded: true,
      author: 'Lan',
      text: 'Vì sao?',
      resolved: false,
    };
    const second = { ...thread, id: '{C2}', row: 0, column: 0, text: 'Xem lại', replies: [] };
    model.sheets[1]!.extras.comments.push(
      { ...thread, replies: [{ author: 'Minh', text: 'Đã sửa' }] },
      second,
    );
    loadOffice(new Host(model));
    const { sheets } = await new OfficeWorkbook().read({});
    expect(sheets.map(({ comments }) => comments)).toEqual([
      [],
      [
        { row: 0, column: 0, author: 'Lan', text: 'Xem lại', threaded: true },
        { row: 4, column: 2, author: 'Lan', text: 'Vì sao?', threaded: true },
        { row: 4, column: 2, author: 'Minh', text: 'Đã sửa', threaded: true },
      ],
      [],
      [],
    ]);
  });

  test('sheets that ChiSo wrote, and the stamp of its run, are the same', async () => {
    const book = XlsxWorkbook.open(bookOfStates(), { name });
    await book.apply(workbookPlan(fullSheet('Xếp hạng'), fullSheet('Điểm "a" & b')), {});
    const { file, excel } = await readBoth(book.bytes(), {});
    expect(excel).toEqual(withoutBytes(file));
    expect(excel.ownSheets).toEqual(['Xếp hạng', 'Điểm "a" & b']);
    expect(excel.run).toMatchObject({ state: 'done' });
  });

  test('a sheet with more merged areas than Excel tells is the same', async () => {
    const { file, excel } = await readBoth(bookOfMerges(600), {});
    expect(excel).toEqual(withoutBytes(file));
    expect(excel.sheets[0]?.merges).toHaveLength(600);
  });

  test('merged areas of which Excel tells the first cell only are the same', async () => {
    const bytes = bookOfStates();
    const model = await loadWorkbook(bytes, name);
    const [sheet] = model.sheets;
    sheet!.merges = sheet!.merges.map((merge) => ({ ...merge, rows: 1, columns: 1 }));
    const host = new Host(model);
    host.fileBytes = () => Promise.resolve(bytes);
    loadOffice(host);
    const { sheets } = comparable(await new OfficeWorkbook().read({}));
    expect(sheets[0]?.merges).toEqual(['A5:B6', 'F1:G2']);
  });

  test('only the sheets that are asked for are read, of both', async () => {
    const request = { sheets: (sheet: string) => sheet === 'Ẩn' };
    const { file, excel } = await readBoth(bookOfStates(), request);
    expect(excel).toEqual(withoutBytes(file));
    expect(excel.sheets.map(({ name: sheet }) => sheet)).toEqual(['Ẩn']);
  });

  test.each(['1.9', '1.12'])(
    'an Excel of ExcelApi %s takes from the bytes what it does not tell',
    async (excelApi) => {
      const { file, excel } = await readBoth(bookOfStates(), { package: true }, excelApi);
      expect(excel).toEqual(file);
      const [sample = ''] = samples;
      const without = await readBoth(readFileSync(`${folder}/${sample}`), {}, excelApi);
      expect(withoutBytes(without.excel)).toEqual(withoutBytes(without.file));
    },
  );
});
