/** @jest-environment jsdom */
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { indexFunctionsOver } from '../../src/functions/entries/workbook-index';
import { registerFunctions } from '../../src/functions/registration';
import { WorkbookIndex } from '../../src/functions/workbook-index';
import type { Pane } from '../../src/pane/pane';
import { serveFormulas } from '../../src/taskpane/formula-index';
import { OpenInputs } from '../../src/taskpane/open-inputs';
import { OfficeWorkbook } from '../../src/workbook/office/office-workbook';
import { select } from '../workbench/host/api/selection';
import type { FunctionArgument } from '../workbench/host/custom-function-channel';
import type { Host } from '../workbench/host/host';
import type { ShownValue } from '../workbench/model/cell-engine';
import { openInExcel, paneInExcel } from './pane-in-excel';
import { typeInto } from './people-in-excel';

// Pauses of Excel and of ChiSo add up.
jest.setTimeout(60_000);

const index = new WorkbookIndex();
let host: Host;
let pane: Pane;
let numerator: ReturnType<typeof numeratorCell>;
/** How often the workbook was read. */
let reads = 0;

/** The page of the add-in over the sample; nobody has opened the pane, and nothing of it is in sight. */
beforeAll(async () => {
  host = await openInExcel('qd-766-thang-minh-hoa.xlsx');
  numerator = numeratorCell();
  host.conditions.excelApi = '1.20';
  registerFunctions(indexFunctionsOver(index));
  const workbook = new OfficeWorkbook();
  const inputs = new OpenInputs({
    supports: workbook.supports,
    read: (request) => {
      reads += 1;
      return workbook.read(request);
    },
  });
  pane = paneInExcel({ workbook, inputs });
  serveFormulas(index, inputs, pane);
});

/** A cell with a formula, and all that it has shown. */
function cell(id: string, ...args: readonly (string | null)[]) {
  const { parameters } = indexFunctionsOver(index).find((entry) => entry.id === id)!;
  const sent = parameters.map((_, i): FunctionArgument => (i < args.length ? [[args[i]!]] : null));
  const shows: ShownValue[] = [];
  const cancel = host.functions.stream(id, sent, ([[value = null] = []]) => shows.push(value), {
    acceptsErrors: true,
  });
  return { shows, cancel };
}

/** Waits until it is so; the test ends otherwise. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((later) => setTimeout(later, 20));
}

/** Where the sample has the numerator of 3.2 of X01 in October: 43 beside 97. */
function numeratorCell() {
  const sheet = host.model.sheets.find((one) => one.name === 'Số liệu')!;
  const used = host.model.cells.used(sheet.id)!;
  const { shown } = host.model.cells.read(sheet.id, used);
  const row = shown.findIndex((cells) => cells.includes('X01') && cells.includes('10/2025'));
  const column = shown[row]!.findIndex((value, i) => value === 43 && shown[row]![i + 1] === 97);
  return { sheet, row: used.row + row, column: used.column + column };
}

/** Somebody types into it. */
function type(value: number): void {
  const { sheet, row, column } = numerator;
  host.model.cells.write(sheet.id, row, column, [[value]]);
  typeInto(host, sheet, 'K7');
}

describe('formulas over the index of the workbook that is open in Excel', () => {
  test('show what the pane would, though nobody opened it, from one reading', async () => {
    const cells = [
      cell('SCOREOF', 'X01'),
      cell('SCOREOF', 'X01', '3.A'),
      cell('SCOREOF', 'X01', '*', '1/2025'),
      cell('MEASURE', 'X01', '3.2'),
      cell('MEASURE', 'X01', '3.2', '10/2025', 'a'),
      cell('RANKOF', 'X01'),
      cell('RANKOF', 'X99'),
      cell('RANKOF', null),
    ];
    await until(() => cells.every(({ shows }) => shows.length > 0));
    expect(cells.map(({ shows }) => shows)).toEqual([
      [68.03],
      [7.96],
      [71.8],
      [43 / 97],
      [43],
      [16],
      [{ error: '#N/A' }],
      [''],
    ]);
    expect(reads).toBe(1);
    for (const { cancel } of cells) cancel();
  });

  test('follow what people type, soon after, each cell only where its answer is new', async () => {
    const followed = cell('MEASURE', 'X01', '3.2', '10/2025', 'a');
    const total = cell('SCOREOF', 'X01');
    const other = cell('SCOREOF', 'X02');
    await until(() => [followed, total, other].every(({ shows }) => shows.length === 1));
    const before = reads;
    type(90);
    await until(() => followed.shows.length === 2 && total.shows.length === 2);
    expect(followed.shows).toEqual([43, 90]);
    expect(total.shows[1]).toBeGreaterThan(68.03);
    expect(other.shows).toHaveLength(1);
    expect(reads).toBe(before + 1);
    type(43);
    await until(() => total.shows.length === 3);
    expect(total.shows[2]).toBe(68.03);
    for (const { cancel } of [followed, total, other]) cancel();
  });

  test('follow a formula that the pane writes into a cell which they read', async () => {
    const followed = cell('MEASURE', 'X01', '3.2', '10/2025', 'a');
    await until(() => followed.shows.length === 1);
    const { sheet, row, column } = numerator;
    select({ model: host.model, events: host.events }, sheet, { row, column, rows: 1, columns: 1 });
    const over = { sheet: sheet.name, row, column };
    expect(await pane.formulas.insert('=45+45', over)).toEqual({ cell: over, outcome: 'inserted' });
    await until(() => followed.shows.length === 2);
    type(43);
    await until(() => followed.shows.length === 3);
    expect(followed.shows[2]).toBe(43);
    followed.cancel();
  });

  test('are not followed once their cells are gone', async () => {
    const { shows, cancel } = cell('SCOREOF', 'X01');
    await until(() => shows.length === 1);
    cancel();
    const before = reads;
    type(1);
    await new Promise((later) => setTimeout(later, 1500));
    expect(reads).toBe(before);
    expect(shows).toHaveLength(1);
  });

  test('share what the pane reads, and stay right while it scores and writes', async () => {
    type(43);
    await pane.work.openCurrent();
    const total = cell('SCOREOF', 'X01');
    await until(() => total.shows.length === 1);
    expect(total.shows).toEqual([68.03]);
    await pane.work.score();
    expect(pane.store.get()).toMatchObject({ trouble: null, notice: { key: 'pane.score.done' } });
    const { row, column } = numerator;
    await pane.work.apply([{ sheet: 'Số liệu', row, column, content: 90 }]);
    await until(() => total.shows.length === 2);
    expect(total.shows[1]).toBeGreaterThan(68.03);
    total.cancel();
  });
});
