import type { CellRange } from '../../../../src/workbook/address';
import { freshTable, type SheetModel, type TableModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';
import { apiTable, child, method, navigation, property, type Property } from '../api-table';
import { flagOf, textOf, type Arguments } from '../arguments';
import type { Context } from '../context';
import { HostError } from '../host-error';
import { object } from '../host-object';
import type { RangeTarget, TablesTarget, TableTarget } from '../targets';
import { addressRange } from '../../model/address-text';
import { intersection } from '../../model/rectangles';
import { rangeNamed } from './range-place';
import { activeSheet } from './selection';
import { fillHeadings } from './table-headings';
import { refuseProtected } from './write-guard';

export const tableCollection = apiTable('TableCollection', {
  items: (target, { model }) => tablesOf(target, model).map((table) => object('Table', table)),
  find: (target, args, { model }) => tableObject(find(target, model, args.text(0))),
  members: {
    count: property('1.1', (target, { model }) => tablesOf(target, model).length),
    add: child('1.1', (target, args, context) => object('Table', add(target, args, context))),
    getCount: method('1.4', (target, _, { model }) => tablesOf(target, model).length),
    getItemOrNullObject: child('1.4', (target, args, { model }) =>
      tableObject(find(target, model, args.text(0))),
    ),
  },
});

export const table = apiTable('Table', {
  key: 'id',
  members: {
    id: property('1.1', (target) => target.table.id),
    name: property(
      '1.1',
      (target) => target.table.name,
      (target, value, { model }) => {
        refuseProtected(target.sheet, null);
        refuseName(textOf(value), model, target.table);
        target.table.name = textOf(value);
      },
    ),
    style: property(
      '1.1',
      (target) => target.table.style,
      (target, value) => {
        refuseProtected(target.sheet, null);
        target.table.style = textOf(value);
      },
    ),
    showHeaders: flag('1.1', 'showHeaders'),
    showTotals: flag('1.1', 'showTotals'),
    showFilterButton: flag('1.3', 'showFilterButton'),
    showBandedRows: flag('1.3', 'showBandedRows'),
    showBandedColumns: flag('1.3', 'showBandedColumns'),
    highlightFirstColumn: flag('1.3', 'highlightFirstColumn'),
    highlightLastColumn: flag('1.3', 'highlightLastColumn'),
    worksheet: navigation('1.2', ({ sheet }) => object('Worksheet', sheet)),
    columns: navigation('1.1', (target) => object('TableColumnCollection', target)),
    getRange: child('1.1', ({ sheet, table: { range } }) => object('Range', { sheet, ...range })),
    getHeaderRowRange: child('1.1', ({ sheet, table: { range } }) =>
      object('Range', { sheet, ...range, rows: 1 }),
    ),
    getDataBodyRange: child('1.1', ({ sheet, table: { range } }) =>
      object('Range', { sheet, ...range, row: range.row + 1, rows: range.rows - 1 }),
    ),
    resize: method('1.13', (target, args, context) => {
      refuseProtected(target.sheet, null);
      const range = areaOf(target.sheet, args, context);
      if (range.row !== target.table.range.row || range.rows < 2)
        throw new HostError('InvalidArgument', 'resize');
      refuseTaken(target.sheet, range, target.table);
      target.table.range = plainRange(range);
      fillHeadings(context.model, target.sheet, range);
    }),
    // Nobody filters the workbooks that are played.
    clearFilters: method('1.2', () => undefined),
    convertToRange: child('1.2', (target) => {
      remove(target);
      return object('Range', { sheet: target.sheet, ...target.table.range });
    }),
    delete: method('1.1', (target, _, { model }) => {
      remove(target);
      const { sheet } = target;
      const { range } = target.table;
      const blank = new Array<null>(range.columns).fill(null);
      model.cells.write(sheet.id, range.row, range.column, new Array<null[]>(range.rows).fill(blank));
    }),
  },
});

export const tableColumnCollection = apiTable('TableColumnCollection', {
  items: (target) =>
    Array.from({ length: target.table.range.columns }, (_, index) =>
      object('TableColumn', { ...target, index }),
    ),
  members: { count: property('1.1', (target) => target.table.range.columns) },
});

export const tableColumn = apiTable('TableColumn', {
  key: 'id',
  members: {
    id: property('1.1', ({ index }) => index + 1),
    index: property('1.1', ({ index }) => index),
    name: property('1.1', ({ sheet, table: { range }, index }, { model }) => {
      const heading = model.cells.read(sheet.id, {
        ...range,
        column: range.column + index,
        rows: 1,
        columns: 1,
      });
      const shown = heading.shown[0]?.[0] ?? '';
      return typeof shown === 'object' ? shown.error : String(shown);
    }),
  },
});

function flag(
  since: string,
  name:
    | 'showHeaders'
    | 'showTotals'
    | 'showFilterButton'
    | 'showBandedRows'
    | 'showBandedColumns'
    | 'highlightFirstColumn'
    | 'highlightLastColumn',
): Property<TableTarget> {
  return property<TableTarget>(
    since,
    (target) => target.table[name],
    (target, value) => {
      refuseProtected(target.sheet, null);
      target.table[name] = flagOf(value);
    },
  );
}

function tableObject(found: TableTarget | null) {
  return found && object('Table', found);
}

function tablesOf({ sheet }: TablesTarget, model: WorkbookModel): readonly TableTarget[] {
  const sheets = sheet ? [sheet] : model.sheets;
  return sheets.flatMap((on) => on.tables.map((entry) => ({ sheet: on, table: entry })));
}

/** By name, or by the id that the host gave it. */
function find(target: TablesTarget, model: WorkbookModel, key: string): TableTarget | null {
  const wanted = key.toUpperCase();
  const tables = tablesOf(target, model);
  return tables.find((entry) => entry.table.id === key || entry.table.name.toUpperCase() === wanted) ?? null;
}

function add(target: TablesTarget, args: Arguments, context: Context): TableTarget {
  const { model } = context;
  const range = areaOf(target.sheet ?? activeSheet(model), args, context);
  const { sheet } = range;
  refuseProtected(sheet, null);
  if (!args.flag(1, false)) throw new HostError('ApiNotFound', 'a table without headings is not in the host');
  refuseTaken(sheet, range, null);
  if (sheet.merges.some((merge) => intersection(merge, range)))
    throw new HostError('InvalidOperation', 'merged cells');
  // Excel never makes a table of headings alone.
  const taken = { ...plainRange(range), rows: Math.max(2, range.rows) };
  const added = freshTable(model.freshId(), freeName(model), taken);
  sheet.tables.push(added);
  fillHeadings(model, sheet, range);
  return { sheet, table: added };
}

function areaOf(sheet: SheetModel, args: Arguments, context: Context): RangeTarget {
  const given = args.at(0);
  return typeof given === 'string' ? rangeNamed(sheet, given, context) : args.target(0, 'Range');
}

function plainRange({ row, column, rows, columns }: RangeTarget): CellRange {
  return { row, column, rows, columns };
}

function remove({ sheet, table: { id } }: TableTarget): void {
  refuseProtected(sheet, null);
  sheet.tables = sheet.tables.filter((other) => other.id !== id);
}

function refuseTaken(sheet: SheetModel, range: RangeTarget, own: TableModel | null): void {
  const taken = sheet.tables.find((other) => other !== own && intersection(other.range, range));
  if (taken) throw new HostError('InvalidArgument', `table ${taken.name} is there`);
}

function refuseName(name: string, model: WorkbookModel, own: TableModel): void {
  const bad =
    !/^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u.test(name) || addressRange(name) !== null || /^[rc]$/i.test(name);
  if (bad) throw new HostError('InvalidArgument', `table name ${name}`);
  const other = find({ sheet: null }, model, name);
  const named = model.data.names.some(
    (entry) => entry.sheet === null && entry.name.toUpperCase() === name.toUpperCase(),
  );
  if (named || (other && other.table !== own))
    throw new HostError('InvalidArgument', `name ${name} is taken`);
}

function freeName(model: WorkbookModel): string {
  for (let number = 1; ; number += 1) {
    const name = `Table${String(number)}`;
    if (!find({ sheet: null }, model, name)) return name;
  }
}
