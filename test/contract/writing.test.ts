/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { openBook, resultPlan, scoreAndWrite, scoreOpened } from '../../src/jobs/score';
import { textsFor } from '../../src/locale/texts';
import { OfficeWorkbook } from '../../src/workbook/office/office-workbook';
import type { WorkbookPlan } from '../../src/workbook/plan';
import type { ApplyReport, WorkbookPort } from '../../src/workbook/port';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { Host } from '../workbench/host/host';
import { loadWorkbook } from '../workbench/model/load-workbook';
import { modelState, sheetState } from '../workbench/model/model-state';
import { saveWorkbook } from '../workbench/model/save-workbook';
import type { WorkbookModel } from '../workbench/model/workbook-model';
import { loadOffice } from '../workbench/office-client';
import { gallery } from '../workbook/xlsx/chart-gallery';
import { packageParts, zipped } from '../workbook/xlsx/packages';
import { fullSheet, sheetPlan, workbookPlan } from '../workbook/xlsx/plans';
import { comparable } from './comparable';
import { secondReading } from './second-reader';

jest.setTimeout(300_000);

const folder = 'assets/samples';
const samples = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));
const texts = textsFor('vi');

/** What one adapter made of a workbook. */
interface Written<T> {
  readonly result: T;
  readonly bytes: Uint8Array;
}

/** Does the same with a file through the file adapter, and with it open in an Excel. */
async function throughBoth<T>(
  original: Uint8Array,
  work: (port: WorkbookPort) => Promise<T>,
): Promise<{ readonly file: Written<T>; readonly excel: Written<T>; readonly model: WorkbookModel }> {
  const name = 'so-lieu.xlsx';
  const workbook = XlsxWorkbook.open(original, { name });
  const inFile = await work(workbook);
  const model = await loadWorkbook(original, name);
  loadOffice(new Host(model));
  const inExcel = await work(new OfficeWorkbook());
  return {
    file: { result: inFile, bytes: workbook.bytes() },
    excel: { result: inExcel, bytes: await saveWorkbook(model, original) },
    model,
  };
}

function applied(...plans: readonly WorkbookPlan[]) {
  return async (port: WorkbookPort): Promise<ApplyReport[]> => {
    const reports: ApplyReport[] = [];
    for (const plan of plans) reports.push(await port.apply(plan, {}));
    return reports;
  };
}

/** By our own reader, formulas without values: the cells of this Excel calculate nothing. */
async function firstReading(bytes: Uint8Array) {
  const { sheets, names, ownSheets, run } = comparable(
    await XlsxWorkbook.open(bytes, { name: 'a' }).read({}),
  );
  return {
    names,
    ownSheets,
    run,
    sheets: sheets.map(({ validations, ...sheet }) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula === null ? cell : { ...cell, value: null })),
      validations: validations.map((one) => JSON.stringify(one)).sort(),
    })),
  };
}

async function expectSame({ file, excel }: Awaited<ReturnType<typeof throughBoth>>): Promise<void> {
  expect(excel.result).toEqual(file.result);
  expect(secondReading(excel.bytes)).toEqual(secondReading(file.bytes));
  expect(await firstReading(excel.bytes)).toEqual(await firstReading(file.bytes));
}

describe('a plan written into a file and in Excel', () => {
  const blank = zipped(packageParts());

  test('makes the same workbook of everything that a plan can ask for', async () => {
    const plan = workbookPlan(fullSheet('Bảng điểm'), ...gallery.slice(0, 2));
    await expectSame(await throughBoth(blank, applied(plan)));
  });

  test('is written over by the next one, in place', async () => {
    const second = workbookPlan(
      sheetPlan('Bảng điểm', {
        blocks: [
          {
            row: 1,
            column: 1,
            rows: [
              ['Mã', 'Điểm'],
              ['H01', 1],
            ],
          },
        ],
        tables: [
          {
            name: 'BangDiem',
            range: { row: 1, column: 1, rows: 2, columns: 2 },
            columns: ['Mã', 'Điểm'],
            style: 'TableStyleLight1',
          },
        ],
        columnWidths: [3],
      }),
      sheetPlan('Thêm'),
    );
    await expectSame(await throughBoth(blank, applied(workbookPlan(fullSheet('Bảng điểm')), second)));
  });

  test('leaves a sheet of the user under a name that it wanted; formulas follow', async () => {
    const both = await throughBoth(blank, applied(workbookPlan(fullSheet('Một'), fullSheet('Hai'))));
    await expectSame(both);
    expect(both.excel.result[0]?.sheets).toEqual([
      { planned: 'Một', written: 'Một (ChiSo)', added: true },
      { planned: 'Hai', written: 'Hai', added: true },
    ]);
    const { cells } = sheetState(both.model, both.model.sheet('Một (ChiSo)')!);
    expect(cells.join()).toContain("='Một (ChiSo)'!C4*2");
  });

  test('keeps every text as the text that it is', async () => {
    const rows = awkwardTexts.map((text) => [text, text]);
    const range = { row: 0, column: 1, rows: rows.length, columns: 1 };
    const plan = workbookPlan(
      sheetPlan('Chữ', {
        blocks: [{ row: 0, column: 0, rows }],
        styles: [{ range, style: { numberFormat: '@' } }],
      }),
    );
    const both = await throughBoth(blank, applied(plan, plan));
    await expectSame(both);
    const { model } = both;
    const { id } = model.sheet('Chữ')!;
    expect(model.cells.read(id, { ...range, column: 0, columns: 2 }).entered).toEqual(rows);
  });

  test('keeps numbers, truth values and what is no number, in whatever format', async () => {
    const values = [0, -1.5, 1e-7, 123456789012345, true, false, Number.NaN, null];
    const plan = workbookPlan(
      sheetPlan('Số', {
        blocks: [{ row: 0, column: 0, rows: values.map((value) => [value, value, value]) }],
        styles: ['@', '0.00', 'dd/mm/yyyy'].map((numberFormat, column) => ({
          range: { row: 0, column, rows: values.length, columns: 1 },
          style: { numberFormat },
        })),
      }),
    );
    await expectSame(await throughBoth(blank, applied(plan)));
  });
});

/** What typing would make formulas, numbers, dates, truth values, errors, or other texts of. */
const awkwardTexts = [
  '=1+1',
  '+1',
  '-2',
  '@SUM(A1)',
  '1/2',
  '1.10',
  '007',
  '(1)',
  '12%',
  '1e5',
  '$5',
  '10:30',
  '31/12/2023',
  '2023-12-31',
  'Jan 5',
  'Tháng 1 2023',
  'May-20',
  'TRUE',
  'false',
  '#N/A',
  "'abc",
  "''",
  ' 5',
  ' =1',
  'dòng 1\ndòng 2',
  'Quý I/2023',
  'H01',
  'Sở Nội vụ',
];

describe('a form', () => {
  const form = { unit: 'S01', period: '2025', setVersion: '1', structure: 'abc' };
  const locked = sheetPlan('Phiếu', {
    blocks: [{ row: 0, column: 0, rows: [['Mã', 1]] }],
    styles: [{ range: { row: 0, column: 1, rows: 1, columns: 1 }, style: { locked: false } }],
    protected: true,
  });

  test('is a file with its stamp and locked sheets', async () => {
    const workbook = XlsxWorkbook.blank('phieu.xlsx');
    await workbook.apply({ ...workbookPlan(locked), form }, {});
    const again = XlsxWorkbook.open(workbook.bytes(), { name: 'phieu.xlsx' });
    const { sheets, package: facts } = await again.read({ package: true });
    expect(facts?.form).toEqual(form);
    expect(sheets[0]?.protection).toEqual({ sheet: true, password: false });
    const edit = (column: number) => ({ sheet: 'Phiếu', row: 0, column, content: 2 });
    const edits = (column: number) => again.apply({ ...workbookPlan(), edits: [edit(column)] }, {});
    await expect(edits(0)).rejects.toMatchObject({ code: 'cell-locked' });
    await expect(edits(1)).resolves.toBeDefined();
  });

  test.each([
    ['stamped', { ...workbookPlan(sheetPlan('Phiếu')), form }],
    ['locked', workbookPlan(locked)],
  ])('is never written into the workbook that is open in Excel: %s', async (_, plan) => {
    const model = await loadWorkbook(zipped(packageParts()), 'so-lieu.xlsx');
    const before = modelState(model);
    loadOffice(new Host(model));
    await expect(new OfficeWorkbook().apply(plan, {})).rejects.toMatchObject({ code: 'form-needs-file' });
    expect(modelState(model)).toEqual(before);
  });
});

describe('a sample scored from its file and in Excel', () => {
  test.each(samples)('%s gives the same result sheets, cell for cell', async (sample) => {
    const original = new Uint8Array(readFileSync(`${folder}/${sample}`));
    const both = await throughBoth(original, async (port) => (await scoreAndWrite(port, texts)).report);
    await expectSame(both);
    await expectUntouched(original, both.model);
  });

  test.each(samples)('%s gives the same formulas', async (sample) => {
    const original = new Uint8Array(readFileSync(`${folder}/${sample}`));
    const options = { mode: 'live', writtenOn: '01/02/2024' } as const;
    const both = await throughBoth(
      original,
      async (port) => (await scoreAndWrite(port, texts, options)).report,
    );
    await expectSame(both);
    await expectUntouched(original, both.model);
  });

  test('a second run finds its own sheets and leaves the same workbook', async () => {
    const original = new Uint8Array(readFileSync(`${folder}/${samples[0]!}`));
    const opened = await openBook(XlsxWorkbook.open(original, { name: 'a' }));
    const { plan } = resultPlan(opened, scoreOpened(opened), texts);
    const once = await throughBoth(original, applied(plan));
    const twice = await throughBoth(original, applied(plan, plan));
    expect(modelState(twice.model)).toEqual(modelState(once.model));
    await expectSame(twice);
  });
});

async function expectUntouched(original: Uint8Array, model: WorkbookModel): Promise<void> {
  const before = await loadWorkbook(original, model.name);
  for (const sheet of before.sheets) {
    expect(sheetState(model, model.sheet(sheet.name)!)).toEqual(sheetState(before, sheet));
  }
}
