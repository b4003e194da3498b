/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  type Argument,
  type Example,
  errorNames,
  isCellError,
  isRows,
  type Rows,
} from '../../src/functions/function-entry';
import { namespace } from '../../src/functions/help';
import { metadataOf } from '../../src/functions/metadata';
import { registerFunctions } from '../../src/functions/registration';
import { functionTable } from '../../src/functions/table';
import { workbookIndex } from '../../src/functions/workbook-index';
import { indexTables } from '../../src/jobs/index-tables';
import { openBook, scoreOpened } from '../../src/jobs/score';
import { rangeName } from '../../src/workbook/address';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import type { CustomFunctionChannel } from '../workbench/host/custom-function-channel';
import { Host } from '../workbench/host/host';
import type { Entered, ShownValue } from '../workbench/model/cell-engine';
import { WorkbookModel } from '../workbench/model/workbook-model';
import { loadOffice } from '../workbench/office-client';
import { registerCustomFunctions } from '../workbench/univer/custom-functions';
import { headlessCells } from '../workbench/univer/load-headless';
import type { UniverCells } from '../workbench/univer/univer-cells';
import { shownAs } from './call';

// Univer waits by it; the page of a test has none.
Object.assign(globalThis, { MessageChannel });

// Univer may have to be built first.
jest.setTimeout(60_000);

const sample = 'qd-766-thang-minh-hoa.xlsx';
const data = { id: 'd', name: 'D' };

/** A formula, where it stands, and what is to be seen there. */
interface Placed {
  readonly title: string;
  readonly sheet: string;
  readonly formula: string;
  readonly row: number;
  readonly expected: readonly (readonly ShownValue[])[];
}

let cells: UniverCells;
/** Formulas of each kind stand on a sheet of their own, each below what the one before fills. */
const placed: Placed[] = [];
const nextRows = new Map<string, number>();
const given: Entered[][][] = [];

/** Columns of the sheet with data that are used. */
let columns = 0;

/** Puts cells beside those that are there; their name in a formula. */
function reference(rows: Rows): string {
  const width = Math.max(...rows.map((row) => row.length));
  const range = { row: 0, column: columns, rows: rows.length, columns: width };
  given.push([
    ...rows.map((row) =>
      row.map((cell): Entered => {
        if (!isCellError(cell)) return cell;
        const [code = '#N/A'] = Object.entries(errorNames).find(([, name]) => name === cell.error) ?? [];
        return { formula: code === '#DIV/0!' ? '1/0' : 'NA()' };
      }),
    ),
  ]);
  columns += width;
  return `${data.name}!${rangeName(range)}`;
}

/** An argument as it is typed; what Excel sends as blank or as a range stands in cells. */
function typed(argument: Argument | undefined): string {
  if (argument === undefined) return '';
  if (argument === null || isCellError(argument)) return reference([[argument]]);
  if (isRows(argument)) return reference(argument);
  // Univer makes a number of a text in a formula that looks like one.
  if (typeof argument === 'string' && /^\d/.test(argument)) return reference([[argument]]);
  if (typeof argument === 'string') return `"${argument.replaceAll('"', '""')}"`;
  return typeof argument === 'boolean' ? String(argument).toUpperCase() : String(argument);
}

function place(
  sheet: string,
  title: string,
  formula: string,
  expected: readonly (readonly ShownValue[])[],
): void {
  const row = nextRows.get(sheet) ?? 0;
  nextRows.set(sheet, row + expected.length + 1);
  placed.push({ title, sheet, formula, row, expected });
}

/**
 * Univer hands 0 to a function for a blank cell and for an argument that is left out before others: what the page
 * makes of those is shown through the channel alone.
 */
function isSentByGrid({ arguments: args }: Example): boolean {
  return args.every((argument) =>
    argument !== undefined && isRows(argument)
      ? argument.every((row) => row.every((cell) => cell !== null))
      : argument !== undefined && argument !== null,
  );
}

/** Univer makes a number of a text that looks like one, given by a function too. */
function inGrid(value: ShownValue): ShownValue {
  return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

for (const { name, parameters, examples } of functionTable) {
  for (const example of examples.filter(isSentByGrid)) {
    const call = `${namespace}.${name}(${example.arguments.map(typed).join(',')})`;
    const shown = shownAs(example.answer);
    const rows = Array.isArray(shown) ? (shown as ShownValue[][]) : [[shown as ShownValue]];
    const expected = rows.map((row) => row.map(inGrid));
    const title = `${name}${JSON.stringify(example.arguments)}`;
    const [[first = null] = []] = expected;
    const isError = typeof first === 'object' && first !== null;
    place('alone', title, call, expected);
    place('nested', title, `IFERROR(INDEX(${call},1,1),"lỗi")`, [[isError ? 'lỗi' : first]]);
  }
  // An error in the first argument that takes a range.
  const at = parameters.findIndex(({ asRange }) => asRange);
  if (at < 0) continue;
  const args = [...(examples.find(isSentByGrid)?.arguments ?? [])];
  args[at] = [[{ error: 'divisionByZero', message: '' }]];
  place('errors', name, `${namespace}.${name}(${args.map(typed).join(',')})`, [[{ error: '#DIV/0!' }]]);
}

const isPending = (value: ShownValue) =>
  typeof value === 'object' && value !== null && value.error === '#GETTING_DATA';

function read({ sheet, row, expected }: Placed): ShownValue[][] {
  const range = { row, column: 0, rows: expected.length, columns: expected[0]!.length };
  return cells.read(sheet, range).shown.map((line) => [...line]);
}

/** What cells asked for, by function and arguments. */
const asked = new Map<string, Promise<ShownValue[][]>>();

/**
 * Univer awaits one call before the next, and office.js sends answers twice a second at most. As in Excel, a cell
 * waits while others are calculated: all are asked for at once, and calculated again when all is answered.
 */
function together(host: Host): CustomFunctionChannel['call'] {
  const known = new Map<string, ShownValue[][]>();
  return (id, sent, options) => {
    const key = `${id} ${JSON.stringify(sent)}`;
    const answer = known.get(key);
    if (answer) return Promise.resolve(answer);
    if (!asked.has(key)) {
      const call = host.functions.call(id, sent, options);
      asked.set(key, call);
      void call.then((shown) => known.set(key, shown));
    }
    return Promise.resolve([[{ error: '#GETTING_DATA' }]]);
  };
}

async function enterFormulas(): Promise<void> {
  for (const { sheet, row, formula } of placed) cells.write(sheet, row, 0, [[{ formula }]]);
  await cells.settled();
}

beforeAll(async () => {
  cells = headlessCells();
  const host = new Host(new WorkbookModel(sample, cells));
  loadOffice(host);
  registerFunctions();
  const { functions } = metadataOf(functionTable, 'vi');
  registerCustomFunctions(cells.book, namespace, functions, {
    stream: host.functions.stream.bind(host.functions),
    call: together(host),
  });
  const bytes = new Uint8Array(readFileSync(path.join('assets', 'samples', sample)));
  const tables = indexTables(scoreOpened(await openBook(XlsxWorkbook.open(bytes, { name: sample }))).scoring);
  workbookIndex.connect(() => Promise.resolve(tables));
  cells.addSheet(data.id, data.name, 0);
  let column = 0;
  for (const rows of given) {
    cells.write(data.id, 0, column, rows);
    column += Math.max(...rows.map((row) => row.length));
  }
  await cells.settled();
  for (const [position, sheet] of ['alone', 'nested', 'errors'].entries()) {
    cells.addSheet(sheet, sheet, position + 1);
  }
  await enterFormulas();
  await Promise.all(asked.values());
  await enterFormulas();
  while (placed.some((one) => read(one).flat().some(isPending))) {
    await new Promise((later) => setTimeout(later, 100));
    await cells.settled();
  }
});

afterAll(() => {
  cells.book.univer.dispose();
});

describe.each([
  ['alone', 'shows what its example says'],
  ['nested', 'is taken by functions of the spreadsheet as any value is'],
  ['errors', 'gives on an error among what it reads'],
])('a function of ChiSo in a cell (%s)', (kind, does) => {
  test.each(placed.filter(({ sheet }) => sheet === kind))(`$title ${does}`, (one) => {
    expect(read(one)).toEqual(one.expected);
  });
});

test('every function has stood in a cell, alone and inside others', () => {
  for (const { name } of functionTable) {
    for (const kind of ['alone', 'nested']) {
      expect(placed).toContainEqual(
        expect.objectContaining({ sheet: kind, title: expect.stringMatching(`^${name}\\[`) }),
      );
    }
  }
});
