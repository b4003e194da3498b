/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import { OfficeWorkbook } from '../../../src/workbook/office/office-workbook';
import type { SheetPlan } from '../../../src/workbook/plan';
import { WorkbookRefusal } from '../../../src/workbook/port';
import type { Host } from '../../workbench/host/host';
import { playedBook } from '../../workbench/host/played-book';
import { freshChart } from '../../workbench/model/fresh-chart';
import { modelState, sheetState, type SheetState } from '../../workbench/model/model-state';
import { fullSheet, sheetPlan, workbookPlan } from '../xlsx/plans';

jest.setTimeout(120_000);

const tables = (name: string, rows: number): Partial<SheetPlan> => ({
  blocks: [
    {
      row: 2,
      column: 0,
      rows: [['Mã', 'Điểm'], ...Array.from({ length: rows }, (_, i) => [`H${String(i)}`, i])],
    },
  ],
  tables: [
    {
      name,
      range: { row: 2, column: 0, rows: rows + 1, columns: 2 },
      columns: ['Mã', 'Điểm'],
      style: 'TableStyleLight1',
    },
  ],
});

async function refusalOf(running: Promise<unknown>): Promise<unknown> {
  try {
    await running;
    return null;
  } catch (error) {
    if (error instanceof WorkbookRefusal) return { ...error.parameters, code: error.code };
    throw error;
  }
}

/** Bytes of the batches since counting began. */
const sent = (host: Host) => host.counters.each.map(({ bytesOut }) => bytesOut);

/** The rows of a sheet with formats that are not the usual one. */
const formatted = ({ formats }: SheetState) => formats.filter((line) => !line.endsWith(' 0[]'));

describe('what stays of a sheet of ours that is written over', () => {
  test('charts that the user drew, and copies of ours; ours are drawn anew', async () => {
    const { model } = playedBook('Số liệu');
    const workbook = new OfficeWorkbook();
    await workbook.apply(workbookPlan(fullSheet('Điểm')), {});
    const { charts } = model.sheet('Điểm')!.extras;
    const place = { kind: 'points', left: 1, top: 1, width: 9, height: 9 } as const;
    charts.push(freshChart('{u1}', 'Biểu đồ 1', 'Line', place), freshChart('{u2}', 'ChiSo 1', 'Area', place));
    await workbook.apply(workbookPlan(fullSheet('Điểm')), {});
    const names = model.sheet('Điểm')!.extras.charts.map(({ name, chartType }) => [name, chartType]);
    expect(names).toEqual([
      ['Biểu đồ 1', 'Line'],
      ['ChiSo 1', 'Area'],
      ['ChiSo 2', 'BarClustered'],
    ]);
  });

  test.each([
    ['1.20', true],
    ['1.12', false],
  ])('a table of the same name, where Excel (%s) can give it another size: %s', async (excelApi, stays) => {
    const { host, model } = playedBook('Số liệu');
    host.conditions.excelApi = excelApi;
    const workbook = new OfficeWorkbook();
    await workbook.apply(workbookPlan(sheetPlan('Điểm', tables('Bang', 5))), {});
    const before = model.sheet('Điểm')!.tables[0]!;
    await workbook.apply(workbookPlan(sheetPlan('Điểm', tables('Bang', 2))), {});
    const [after, ...others] = model.sheet('Điểm')!.tables;
    expect(others).toEqual([]);
    expect(after).toMatchObject({ name: 'Bang', range: { row: 2, column: 0, rows: 3, columns: 2 } });
    expect(after?.id === before.id).toBe(stays);
  });

  test('no table of the same name that has moved aside: Excel gives no table a size that leaves its old cells', async () => {
    const { model } = playedBook('Số liệu');
    const workbook = new OfficeWorkbook();
    await workbook.apply(workbookPlan(sheetPlan('Điểm', tables('Bang', 5))), {});
    const before = model.sheet('Điểm')!.tables[0]!;
    const { blocks = [], tables: [table] = [] } = tables('Bang', 5);
    const aside: Partial<SheetPlan> = {
      blocks: blocks.map((block) => ({ ...block, column: 4 })),
      tables: [{ ...table!, range: { ...table!.range, column: 4 } }],
    };
    await workbook.apply(workbookPlan(sheetPlan('Điểm', aside)), {});
    const [after, ...others] = model.sheet('Điểm')!.tables;
    expect(others).toEqual([]);
    expect(after).toMatchObject({ name: 'Bang', range: { row: 2, column: 4, rows: 6, columns: 2 } });
    expect(after?.id).not.toBe(before.id);
  });

  test('no cell, format, width, break or comment of before', async () => {
    const { model } = playedBook('Số liệu');
    const workbook = new OfficeWorkbook();
    await workbook.apply(workbookPlan(fullSheet('Điểm'), sheetPlan('Trống')), {});
    await workbook.apply(workbookPlan(sheetPlan('Điểm')), {});
    const { extras } = model.sheet('Điểm')!;
    const { extras: blank } = model.sheet('Trống')!;
    expect({ ...extras, page: null }).toEqual({ ...blank, page: null });
    expect(extras.page).toMatchObject({ area: [], titleRows: null, rowBreaks: [], columnBreaks: [] });
    const state = sheetState(model, model.sheet('Điểm')!);
    expect(state.cells).toEqual([]);
    expect(formatted(state)).toEqual([]);
    expect(model.sheet('Điểm')).toMatchObject({ merges: [], tables: [], columnWidths: new Map() });
  });
});

describe('names', () => {
  test('a table whose name another table or a name has gets a free one', async () => {
    const { model } = playedBook('Số liệu');
    model.data.names.push({ name: 'Bang_2', formula: '1', sheet: null, visible: true, comment: '' });
    const plan = workbookPlan(sheetPlan('Một', tables('Bang', 2)), sheetPlan('Hai', tables('BANG', 2)));
    await new OfficeWorkbook().apply(plan, {});
    expect(model.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name))).toEqual(['Bang', 'BANG_3']);
  });
});

describe('a plan that is refused before anything is written', () => {
  test.each([
    ['a workbook whose structure is protected', 'structure-protected'],
    ['a sheet of ours that is protected', 'sheet-protected'],
    ['a text that no cell holds', 'text-too-long'],
    ['a sheet name that Excel refuses', 'sheet-name'],
  ])('%s', async (_, code) => {
    const { model } = playedBook('Số liệu');
    const workbook = new OfficeWorkbook();
    await workbook.apply(workbookPlan(sheetPlan('Điểm', tables('Bang', 2))), {});
    if (code === 'structure-protected') model.data.structureProtected = true;
    if (code === 'sheet-protected') model.sheet('Điểm')!.protection.protected = true;
    const before = modelState(model);
    const text = code === 'text-too-long' ? 'x'.repeat(32_768) : 'x';
    const name = code === 'sheet-name' ? 'a/b' : 'Điểm';
    const plan = workbookPlan(sheetPlan(name, { blocks: [{ row: 0, column: 0, rows: [[text]] }] }));
    expect(await refusalOf(workbook.apply(plan, {}))).toMatchObject({ code });
    expect(modelState(model)).toEqual(before);
  });
});

test('links look as planned, not blue and underlined as Excel makes them', async () => {
  const { model } = playedBook('Số liệu');
  await new OfficeWorkbook().apply(workbookPlan(fullSheet('Điểm')), {});
  const { formats, extras } = model.sheet('Điểm')!;
  expect(extras.links.map(({ row }) => row)).toEqual([3, 4]);
  for (const { row, column } of extras.links) {
    expect(formats.at(row, column)).toMatchObject({ underline: 'None', fontColor: '#000000' });
  }
});

test('data bars are of one plain colour', async () => {
  const { model } = playedBook('Số liệu');
  await new OfficeWorkbook().apply(workbookPlan(fullSheet('Điểm')), {});
  const [bar] = model.sheet('Điểm')!.extras.conditionalFormats;
  expect(bar).toMatchObject({ rule: { gradientFill: false } });
});

test('validations that Excel does not take are left out, and that is told', async () => {
  const { model } = playedBook('Số liệu');
  const range = { row: 0, column: 0, rows: 1, columns: 1 };
  const list = (values: readonly string[], row: number) => ({
    range: { ...range, row },
    rule: { kind: 'list', values } as const,
    prompt: '',
    error: '',
    strictness: 'stop' as const,
  });
  const validations = [list(['có', 'không'], 0), list(['x'.repeat(300)], 1)];
  const { notes } = await new OfficeWorkbook().apply(workbookPlan(sheetPlan('Điểm', { validations })), {});
  expect(notes).toEqual(['validation-left-out']);
  expect(model.sheet('Điểm')!.extras.validations.map((one) => one.range)).toEqual([range]);
});

describe('batches of a writing', () => {
  const rows = Array.from({ length: 3500 }, (_, row) =>
    Array.from({ length: 60 }, (_, column) =>
      column === 0 ? `Đơn vị số ${String(row)}` : row * column + 0.25,
    ),
  );
  const large = workbookPlan(sheetPlan('Lớn', { blocks: [{ row: 0, column: 0, rows }] }));

  test('stay below 4 MB and tell how far they are', async () => {
    const { host, model } = playedBook('Số liệu');
    const shares: number[] = [];
    await new OfficeWorkbook().apply(large, { onProgress: (share) => shares.push(share) });
    await host.idle();
    expect(Math.max(...sent(host))).toBeLessThan(4_000_000);
    const bytes = sent(host).reduce((sum, one) => sum + one, 0);
    expect(host.counters.batches).toBeLessThan(8 + (2 * bytes) / 4_000_000);
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const { id } = model.sheet('Lớn')!;
    expect(model.cells.read(id, { row: 3499, column: 0, rows: 1, columns: 3 }).entered).toEqual([
      ['Đơn vị số 3499', 3499.25, 6998.25],
    ]);
  });

  test('become smaller where Excel takes less', async () => {
    const { host, model } = playedBook('Số liệu');
    host.conditions.payloadLimit = 500_000;
    await new OfficeWorkbook().apply(large, {});
    await host.idle();
    const { id } = model.sheet('Lớn')!;
    expect(model.cells.used(id)).toEqual({ row: 0, column: 0, rows: 3500, columns: 60 });
    expect(sent(host).filter((one) => one > 500_000).length).toBeLessThan(6);
  });

  test('whose single steps are too large are cut by rows and by columns, and write the same', async () => {
    const texts = (row: number) =>
      Array.from({ length: 8 }, (_, k) => `${String(row * 8 + k)} `.repeat(2000));
    const wide = { row: 20, column: 1, rows: [0, 1, 2].map(texts) };
    const tall = { row: 30, column: 0, rows: rows.slice(0, 300) };
    const plan = workbookPlan(sheetPlan('Lớn', { blocks: [wide, tall] }));
    const whole = playedBook('Số liệu');
    await new OfficeWorkbook().apply(plan, {});
    const cut = playedBook('Số liệu');
    cut.host.conditions.payloadLimit = 30_000;
    await new OfficeWorkbook().apply(plan, {});
    expect(modelState(cut.model)).toEqual(modelState(whole.model));
    await cut.host.idle();
    expect(sent(cut.host).some((bytes) => bytes > 30_000)).toBe(true);
  });

  test('that cannot become smaller are refused with their sheet, and nothing is left', async () => {
    const { host, model } = playedBook('Số liệu');
    const before = modelState(model);
    host.conditions.payloadLimit = 20_000;
    const rows = [['x', 'y'.repeat(30_000)]];
    const plan = workbookPlan(sheetPlan('Dài', { blocks: [{ row: 0, column: 0, rows }] }));
    expect(await refusalOf(new OfficeWorkbook().apply(plan, {}))).toEqual({
      code: 'payload-too-large',
      sheet: 'Dài',
    });
    expect(modelState(model)).toEqual(before);
  });
});

describe('when something fails', () => {
  test('before anything is written, nothing is put back either', async () => {
    const { host, model } = playedBook('Số liệu');
    host.conditions.excelApi = '1.19';
    const workbook = new OfficeWorkbook();
    const plan = workbookPlan(fullSheet('Điểm'));
    await workbook.apply(plan, {});
    const before = modelState(model);
    const reading = host.counters.batches;
    await workbook.read({ sheets: (name) => name === 'Điểm' });
    const again = host.counters.batches - reading;
    await host.idle();
    host.resetCounters();
    // After the state and the sheet as it was, what stands on it is asked for.
    host.conditions.fault = { batch: 3 + again, alsoLater: true };
    expect(await refusalOf(workbook.apply(plan, {}))).toMatchObject({ code: 'host-failed' });
    expect(modelState(model)).toEqual(before);
  });

  test('a run that is stopped before it writes adds no sheet', async () => {
    const { model } = playedBook('Số liệu');
    const { ids } = model.data;
    const stopped = AbortSignal.abort();
    const running = new OfficeWorkbook().apply(workbookPlan(fullSheet('Điểm')), { signal: stopped });
    expect(await refusalOf(running)).toEqual({ code: 'cancelled' });
    expect(model.data.ids).toBe(ids);
  });

  test('sheets that the user took away meanwhile, or renamed to the name of one, are left alone', async () => {
    const { host, model, sheets } = playedBook('Số liệu');
    host.conditions.payloadLimit = 20_000;
    const workbook = new OfficeWorkbook();
    await workbook.apply(workbookPlan(fullSheet('Điểm')), {});
    const stop = new AbortController();
    const onProgress = () => {
      for (const name of ['Điểm', 'Mới']) {
        const sheet = model.sheet(name);
        if (sheet && sheet !== sheets[0]) model.removeSheet(sheet);
      }
      sheets[0]!.name = 'Mới';
      stop.abort();
    };
    const plan = workbookPlan(fullSheet('Điểm'), fullSheet('Mới'));
    const running = workbook.apply(plan, { onProgress, signal: stop.signal });
    expect(await refusalOf(running)).toEqual({ code: 'cancelled' });
    expect(model.sheets).toEqual([sheets[0]]);
  });

  test.each(['UndoNotSupported', 'GeneralException'] as const)(
    'a group of undo steps at which Excel fails with %s is written as several steps',
    async (code) => {
      const { host, model } = playedBook('Số liệu');
      host.conditions.fault = { batch: 4, code };
      const report = await new OfficeWorkbook().apply(workbookPlan(fullSheet('Điểm')), {});
      expect(report.sheets).toEqual([{ planned: 'Điểm', written: 'Điểm', added: true }]);
      expect(model.sheets.map(({ name }) => name)).toEqual(['Số liệu', 'Điểm']);
    },
  );

  test('the look of a table comes back as well', async () => {
    const { host, model } = playedBook('Số liệu');
    const workbook = new OfficeWorkbook();
    await workbook.apply(workbookPlan(sheetPlan('Điểm', tables('Bang', 3))), {});
    host.conditions.payloadLimit = 20_000;
    const stop = new AbortController();
    const onProgress = () => {
      stop.abort();
    };
    const running = workbook.apply(workbookPlan(fullSheet('Điểm')), { onProgress, signal: stop.signal });
    expect(await refusalOf(running)).toEqual({ code: 'cancelled' });
    expect(model.sheet('Điểm')!.tables).toMatchObject([{ name: 'Bang', style: 'TableStyleLight1' }]);
  });

  test('while somebody types in a cell, what was written is taken back when the typing ends', async () => {
    const { host, model } = playedBook('Số liệu');
    const before = modelState(model);
    host.conditions.payloadLimit = 20_000;
    const type = () => {
      host.conditions.cellEdit = true;
      setTimeout(() => {
        host.conditions.cellEdit = false;
      }, 200);
    };
    let told = 0;
    const onProgress = () => {
      told += 1;
      if (told === 1) type();
    };
    const running = new OfficeWorkbook().apply(workbookPlan(fullSheet('Điểm')), { onProgress });
    expect(await refusalOf(running)).toEqual({ code: 'cell-edit-mode' });
    expect(modelState(model)).toEqual(before);
  });

  test('a workbook that was left incomplete is whole after the next run', async () => {
    const whole = playedBook('Số liệu');
    await new OfficeWorkbook().apply(workbookPlan(fullSheet('Điểm')), {});
    const { host, model } = playedBook('Số liệu');
    host.conditions.fault = { batch: 5, alsoLater: true };
    const failed = await refusalOf(new OfficeWorkbook().apply(workbookPlan(fullSheet('Điểm')), {}));
    expect(failed).toEqual({ code: 'write-incomplete', sheets: 'Điểm' });
    await host.idle();
    host.conditions.fault = null;
    const workbook = new OfficeWorkbook();
    expect((await workbook.read({})).run?.state).toBe('underWay');
    await workbook.apply(workbookPlan(fullSheet('Điểm')), {});
    expect(modelState(model)).toEqual(modelState(whole.model));
  });

  test('without the layouts of before, contents and number formats come back', async () => {
    const { host, model } = playedBook('Số liệu');
    host.conditions.excelApi = '1.19';
    const workbook = new OfficeWorkbook();
    const { blocks = [], ...bang } = tables('Bang', 3);
    const apart = { row: 8, column: 0, rows: [[1.5, null, 2.5]] };
    const styles = [0, 2].map((column) => ({
      range: { row: 8, column, rows: 1, columns: 1 },
      style: { numberFormat: '0.00' },
    }));
    const plan = sheetPlan('Điểm', { ...bang, blocks: [...blocks, apart], styles });
    await workbook.apply(workbookPlan(plan), {});
    model.data.customXml = model.data.customXml.filter(({ xml }) => !xml.includes('urn:chiso:layout:1'));
    const before = sheetState(model, model.sheet('Điểm')!);
    await host.idle();
    host.resetCounters();
    host.conditions.fault = { batch: 11 };
    expect(await refusalOf(workbook.apply(workbookPlan(fullSheet('Điểm')), {}))).toMatchObject({
      code: 'host-failed',
    });
    const after = sheetState(model, model.sheet('Điểm')!);
    expect(after.cells).toEqual(before.cells);
    expect(formatted(after)).toEqual(formatted(before));
    expect(formatted(after)).toHaveLength(1);
  });
});
