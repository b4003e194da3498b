/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import { OfficeWorkbook } from '../../../src/workbook/office/office-workbook';
import { batchBytes, plainCellBytes } from '../../../src/workbook/office/piece-plan';
import { WorkbookRefusal } from '../../../src/workbook/port';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { Conditions } from '../../workbench/host/conditions';
import { Host } from '../../workbench/host/host';
import type { Entered } from '../../workbench/model/cell-engine';
import { PlainCells } from '../../workbench/model/plain-cells';
import { WorkbookModel } from '../../workbench/model/workbook-model';
import { loadOffice } from '../../workbench/office-client';

// Tens of megabytes go through JSON twice.
jest.setTimeout(300_000);

/** Four digits and a point: 29 bytes on the way, with its formula, format and type. */
const number = (row: number, column: number) => 1000 + ((row * 31 + column * 7) % 9000);
const cellBytes = 29;

/** A workbook of sheets of equal size. */
function bookOf(
  sheets: number,
  rows: number,
  columns: number,
  entered: (row: number, column: number) => Entered = number,
): WorkbookModel {
  const model = new WorkbookModel('book.xlsx', new PlainCells());
  for (let i = 0; i < sheets; i += 1) {
    const { id } = model.addSheet(`Trang ${String(i + 1)}`);
    for (let row = 0; row < rows; row += 1) {
      model.cells.write(id, row, 0, [Array.from({ length: columns }, (_, column) => entered(row, column))]);
    }
  }
  return model;
}

async function readFrom(model: WorkbookModel, conditions: Partial<Conditions> = {}) {
  const host = new Host(model);
  Object.assign(host.conditions, conditions);
  loadOffice(host);
  const snapshot = await new OfficeWorkbook().read({});
  await host.idle();
  // Last of all the page tells Excel which ranges it no longer holds.
  const batches = host.counters.each.slice(0, -1);
  return { snapshot, batches, bytes: batches.map(({ bytesIn }) => bytesIn) };
}

const cellCount = (snapshot: WorkbookSnapshot) =>
  snapshot.sheets.reduce((sum, { cells }) => sum + cells.columns.length, 0);

describe('batches of a reading', () => {
  test.each([1, 5, 50])('%i small sheets take three', async (sheets) => {
    const { batches, snapshot } = await readFrom(bookOf(sheets, 12, 8));
    expect(batches).toHaveLength(3);
    expect(cellCount(snapshot)).toBe(sheets * 96);
  });

  test('sheets without a cell take two', async () => {
    const { batches, snapshot } = await readFrom(bookOf(3, 0, 0));
    expect(batches).toHaveLength(2);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['Trang 1', 'Trang 2', 'Trang 3']);
  });

  test.each([
    [1, 4, 3],
    [5, 4, 3],
    [50, 4, 3],
    [1, 8, 4],
    [5, 8, 4],
    [50, 8, 4],
    [5, 40, 12],
    [50, 40, 12],
  ])('%i sheets of %i MB together take %i', async (sheets, megabytes, expected) => {
    const columns = 40;
    const rows = Math.round((megabytes * 1e6) / cellBytes / columns / sheets);
    const model = bookOf(sheets, rows, columns);
    const { batches, bytes, snapshot } = await readFrom(model);
    expect(cellCount(snapshot)).toBe(sheets * rows * columns);
    expect(batches).toHaveLength(expected);
    const estimated = sheets * rows * columns * plainCellBytes;
    expect(batches.length).toBeLessThanOrEqual(2 + Math.ceil(estimated / batchBytes));
    expect(Math.max(...bytes)).toBeLessThan(4.5e6);
    expect(Math.max(...batches.map(({ bytesOut }) => bytesOut))).toBeLessThan(1e6);
  });

  test('long texts are asked for again in halves, then in batches that fit', async () => {
    const text = (row: number) => `Tỷ lệ hồ sơ giải quyết đúng hạn trong kỳ, đơn vị thứ ${String(row)}`;
    const { bytes, snapshot } = await readFrom(bookOf(1, 3000, 20, text));
    expect(cellCount(snapshot)).toBe(60_000);
    const came = bytes.filter((one) => one <= 5 * 1024 * 1024);
    expect(bytes.length - came.length).toBeLessThanOrEqual(2);
    expect(came.length).toBeLessThanOrEqual(2 + Math.ceil(bytes.reduce((a, b) => a + b) / batchBytes) + 1);
  });

  test('a host that takes a quarter of the usual is read in smaller batches', async () => {
    const { snapshot } = await readFrom(bookOf(3, 1000, 40), { payloadLimit: 1_000_000 });
    expect(cellCount(snapshot)).toBe(120_000);
  });

  test('values that do not come, without an error, are asked for again in smaller pieces', async () => {
    const { snapshot } = await readFrom(bookOf(2, 1000, 40), { cellLimit: 9_999 });
    expect(cellCount(snapshot)).toBe(80_000);
  });

  test('a row that is too large by itself is refused with its sheet', async () => {
    const text = () => 'x'.repeat(30_000);
    const reading = readFrom(bookOf(2, 2, 20, text), { payloadLimit: 1_000_000 });
    await expect(reading).rejects.toEqual(new WorkbookRefusal('payload-too-large', { sheet: 'Trang 1' }));
  });

  test('a stray cell far away is refused with its sheet, before any cell is asked for', async () => {
    const model = bookOf(2, 2, 2);
    model.cells.write(model.sheets[1]!.id, 1_048_575, 16_383, [['x']]);
    const host = new Host(model);
    loadOffice(host);
    const refusal = new WorkbookRefusal('sheet-too-vast', { sheet: 'Trang 2', limit: 5_000_000 });
    await expect(new OfficeWorkbook().read({})).rejects.toEqual(refusal);
    await host.idle();
    expect(host.counters.batches).toBe(3);
  });

  test('a few cells far below hidden columns are refused too: what is read then begins at A1', async () => {
    const model = bookOf(1, 0, 0);
    const [sheet] = model.sheets;
    model.cells.write(sheet!.id, 1_000_000, 9, [['x']]);
    sheet!.hiddenColumns.add(2);
    const refusal = new WorkbookRefusal('sheet-too-vast', { sheet: 'Trang 1', limit: 5_000_000 });
    await expect(readFrom(model)).rejects.toEqual(refusal);
  });

  test('the page gets a turn before every batch', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    const { batches } = await readFrom(bookOf(1, 8000, 40));
    clearInterval(timer);
    expect(turns).toBeGreaterThanOrEqual(batches.length);
  });
});

test.each([true, false])('days count from 1904 as the workbook says: %s', async (date1904) => {
  const model = bookOf(1, 1, 1);
  model.data.date1904 = date1904;
  expect((await readFrom(model)).snapshot.date1904).toBe(date1904);
});

test('comments that Excel only says it has are left out, and the cells are read', async () => {
  const { snapshot, batches } = await readFrom(bookOf(2, 3, 4), {
    fault: { batch: 1, code: 'NotImplemented' },
  });
  expect(cellCount(snapshot)).toBe(24);
  expect(batches).toHaveLength(4);
});
