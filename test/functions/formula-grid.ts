/** Formulas in cells that calculate, with the functions of ChiSo answered through the real office.js. */
import { MessageChannel } from 'node:worker_threads';
import {
  type CellError,
  errorNames,
  isCellError,
  isRows,
  type Rows,
} from '../../src/functions/function-entry';
import { namespace } from '../../src/functions/help';
import { metadataOf } from '../../src/functions/metadata';
import { registerFunctions } from '../../src/functions/registration';
import { functionTable } from '../../src/functions/table';
import { type CellRange, rangeName } from '../../src/workbook/address';
import type { CustomFunctionChannel } from '../workbench/host/custom-function-channel';
import { Host } from '../workbench/host/host';
import type { Entered, ShownValue } from '../workbench/model/cell-engine';
import { WorkbookModel } from '../workbench/model/workbook-model';
import { loadOffice } from '../workbench/office-client';
import { registerCustomFunctions } from '../workbench/univer/custom-functions';
import { headlessCells } from '../workbench/univer/load-headless';
import type { UniverCells } from '../workbench/univer/univer-cells';
import type { Typed } from './call';

// Univer waits by it; the page of a test has none.
Object.assign(globalThis, { MessageChannel });

/** Cells by rows. */
export type Shown = readonly (readonly ShownValue[])[];

const data = { id: 'd', name: 'D' };
const formulas = { id: 'f', name: 'F' };

/**
 * Formulas one below the other, and the cells that they name on another sheet. All are entered and calculated at once.
 *
 *     const grid = new FormulaGrid();
 *     const best = grid.place(grid.call('BEST', [[[70], [null], [85]]])); // CHISO.BEST(D!A1:A3)
 *     await grid.calculate();
 *     grid.shown(best); // [[85]]
 */
export class FormulaGrid {
  private readonly references = new Map<string, string>();
  private readonly given: { readonly column: number; readonly rows: Entered[][] }[] = [];
  private readonly placed: { readonly formula: string; readonly range: CellRange }[] = [];
  private columns = 0;
  private rows = 0;
  private book: UniverCells | null = null;

  /** A call of a function as it is typed. Cells, ranges and errors stand on the sheet with data; null is a blank cell. */
  call(name: string, args: Typed): string {
    return `${namespace}.${name}(${args.map((argument) => this.typed(argument)).join(',')})`;
  }

  /** Puts cells beside those that are there, once; their name in formulas. */
  reference(rows: Rows): string {
    const key = JSON.stringify(rows);
    const known = this.references.get(key);
    if (known !== undefined) return known;
    const columns = Math.max(...rows.map((row) => row.length));
    const range = { row: 0, column: this.columns, rows: rows.length, columns };
    const name = `${data.name}!${rangeName(range)}`;
    this.given.push({ column: this.columns, rows: rows.map((row) => row.map(entered)) });
    this.references.set(key, name);
    this.columns += columns;
    return name;
  }

  /** Puts a formula below the others, with room for what it should fill; which of the formulas it is. */
  place(formula: string, rows = 1, columns = 1): number {
    this.placed.push({ formula, range: { row: this.rows, column: 0, rows, columns } });
    this.rows += rows + 1;
    return this.placed.length - 1;
  }

  /** Enters everything, again while formulas ask for more, and waits until every formula shows what it gives. */
  async calculate(): Promise<void> {
    const cells = headlessCells();
    this.book = cells;
    const host = new Host(new WorkbookModel('so-lieu.xlsx', cells));
    loadOffice(host);
    registerFunctions();
    const calls = new CallsTogether(host.functions);
    registerCustomFunctions(cells.book, namespace, metadataOf(functionTable, 'vi'), {
      stream: host.functions.stream.bind(host.functions),
      call: calls.call.bind(calls),
    });
    for (const [position, { id, name }] of [data, formulas].entries()) cells.addSheet(id, name, position);
    for (const { column, rows } of this.given) cells.write(data.id, 0, column, rows);
    await cells.settled();
    let asked: number;
    do {
      ({ asked } = calls);
      this.enter(cells);
      await cells.settled();
      await calls.answered();
    } while (calls.asked > asked || this.placed.some((_, i) => this.isPending(i)));
  }

  /** What a formula fills: its own cell, and those right of it and below that it spills into. */
  shown(index: number): Shown {
    if (!this.book) throw new Error('not calculated yet');
    const { row, column, rows, columns } = this.placed[index]!.range;
    // One cell more on each side would show that it fills too much.
    const around = { row, column, rows: rows + 1, columns: columns + 1 };
    const { shown } = this.book.read(formulas.id, around);
    const height = shown.findLastIndex((line) => line.some((cell) => cell !== null)) + 1;
    const width = Math.max(...shown.map((line) => line.findLastIndex((cell) => cell !== null))) + 1;
    return shown.slice(0, height).map((line) => line.slice(0, width));
  }

  /** Univer keeps a program running until this. */
  dispose(): void {
    this.book?.book.univer.dispose();
  }

  private enter(cells: UniverCells): void {
    const column: [Entered | undefined][] = Array.from({ length: this.rows }, () => [undefined]);
    for (const { formula, range } of this.placed) column[range.row] = [{ formula }];
    cells.write(formulas.id, 0, 0, column);
  }

  private isPending(index: number): boolean {
    const [[first = null] = []] = this.shown(index);
    return first === null || (typeof first === 'object' && first.error === pending.error);
  }

  private typed(argument: Typed[number]): string {
    if (argument === undefined) return '';
    if (isRows(argument)) return this.reference(argument);
    const isInCell = argument === null || isCellError(argument) || isMadeNumber(argument);
    if (isInCell) return this.reference([[argument]]);
    if (typeof argument === 'string') return `"${argument.replaceAll('"', '""')}"`;
    return String(argument).toUpperCase();
  }
}

/** Univer makes a number of a text in a formula that looks like a share or a date, which Excel does not. */
function isMadeNumber(argument: number | string | boolean): boolean {
  return typeof argument === 'string' && /^[\d.,]+%$|^\d+[/-]\d/.test(argument);
}

function entered(cell: Rows[number][number]): Entered {
  if (isCellError(cell)) return { formula: formulaOf(cell) };
  return cell === '' ? { formula: '""' } : cell;
}

function formulaOf({ error }: CellError): string {
  const [code] = Object.entries(errorNames).find(([, name]) => name === error)!;
  if (code === '#DIV/0!') return '1/0';
  if (code === '#N/A') return 'NA()';
  throw new Error(`no formula for ${code}`);
}

const pending = { error: '#GETTING_DATA' };

/**
 * Univer awaits one call before the next, and office.js sends answers twice a second at most. As in Excel, a cell
 * waits while others are calculated: all are asked for at once, and calculated again when all is answered.
 */
class CallsTogether {
  private readonly calls = new Map<string, Promise<void>>();
  private readonly known = new Map<string, ShownValue[][]>();

  constructor(private readonly channel: CustomFunctionChannel) {}

  /** Different calls so far. */
  get asked(): number {
    return this.calls.size;
  }

  call(...call: Parameters<CustomFunctionChannel['call']>): Promise<ShownValue[][]> {
    const [id, sent] = call;
    const key = `${id} ${JSON.stringify(sent)}`;
    if (!this.calls.has(key)) {
      const answer = this.channel.call(...call).then((shown) => void this.known.set(key, shown));
      this.calls.set(key, answer);
    }
    return Promise.resolve(this.known.get(key) ?? [[pending]]);
  }

  async answered(): Promise<void> {
    await Promise.all(this.calls.values());
    // Values that stream come without being asked for.
    await new Promise((later) => setTimeout(later, 50));
  }
}
