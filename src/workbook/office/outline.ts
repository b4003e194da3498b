/** What a workbook consists of beside its cells, in two batches however many sheets there are. */
import type { CellRange } from '../address';
import type { ReadRequest } from '../port';
import type { DefinedName, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../snapshot';
import { ownNamespace, parseOwnPart, type OwnPart } from '../xlsx/own-part';
import { isHostFailure, sendBatch } from './batches';
import { commentThreads } from './comments';
import { place, rangeOf } from './ranges';
import type { Supports } from './supports';

/** A sheet without its cells; comments are the threaded ones. */
export interface SheetOutline extends Pick<SheetSnapshot, 'name' | 'visibility' | 'tables' | 'comments'> {
  readonly worksheet: Excel.Worksheet;
  readonly protected: boolean;
  /** The least range that holds every cell that is not blank. */
  readonly used: CellRange | null;
  /** Null where Excel does not tell them: before ExcelApi 1.13, where there are many, or not whole. */
  readonly merges: readonly CellRange[] | null;
  /** Whether some rows or columns are hidden; which ones is read with the cells. */
  readonly hides: boolean;
}

/** A workbook without its cells. */
export interface Outline extends Pick<WorkbookSnapshot, 'name' | 'names' | 'date1904'> {
  /** Those asked for. */
  readonly sheets: readonly SheetOutline[];
  readonly own: OwnPart;
}

const nameProperties = 'items/name,items/formula,items/visible';
const firstOf2000In1904 = 35_064;

/** Reads the outline of the workbook and of the sheets that are asked for. */
export async function readOutline(
  context: Excel.RequestContext,
  supports: Supports,
  request: ReadRequest,
): Promise<Outline> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const loadBook = (comments: boolean) => {
    workbook.load('name');
    worksheets.load('items/name,items/visibility,items/protection/protected');
    return {
      tables: workbook.tables.load('items/name,items/worksheet/name'),
      names: workbook.names.load(nameProperties),
      parts: workbook.customXmlParts.getByNamespace(ownNamespace).load('items/id'),
      // Excel has no member for the date system; a date of it tells.
      firstOf2000: workbook.functions.date(2000, 1, 1).load('value'),
      threads: commentThreads(workbook, comments ? supports : { ...supports, comments: false }),
    };
  };
  let book = loadBook(true);
  try {
    await sendBatch(context);
  } catch (error) {
    // Some Excels say that they have threaded comments and have none. Source: office-js-docs-pr issue 2006.
    if (!isHostFailure(error) || error.parameters['code'] !== 'NotImplemented') throw error;
    book = loadBook(false);
    await sendBatch(context);
  }
  const { threads, firstOf2000 } = book;

  const wanted = worksheets.items.filter(({ name }) => request.sheets?.(name) ?? true);
  const load = (merges: boolean) => {
    threads.locate();
    return {
      sheets: wanted.map((sheet) => loadSheet(sheet, supports, merges)),
      tables: book.tables.items.map(loadTable),
      names: worksheets.items.map(({ name, names }) => ({ name, names: names.load(nameProperties) })),
      own: book.parts.items.map((part) => part.getXml()),
    };
  };
  let details = load(true);
  try {
    await sendBatch(context);
  } catch (error) {
    // Excel fails where a sheet has more than 512 merged areas, without saying that this is why.
    if (!isHostFailure(error)) throw error;
    details = load(false);
    await sendBatch(context);
  }

  const comments = threads.found();
  const tables = details.tables.map(tableOf);
  return {
    name: workbook.name,
    sheets: details.sheets.map((sheet) => ({
      ...outlineOf(sheet),
      tables: tables.filter(({ sheet: at }) => at === sheet.worksheet.name).map(({ table }) => table),
      comments: comments
        .filter(({ sheet: at }) => at === sheet.worksheet.name)
        .map(({ comment }) => comment)
        .sort((a, b) => a.row - b.row || a.column - b.column),
    })),
    names: [
      ...definedNames(book.names, null),
      ...details.names.flatMap(({ name, names }) => definedNames(names, name)),
    ],
    date1904: firstOf2000.value === firstOf2000In1904,
    own: ownPart(
      details.own.map(({ value }) => value),
      worksheets.items.map(({ name }) => name),
    ),
  };
}

interface LoadedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly whole: Excel.Range;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
}

function loadSheet(worksheet: Excel.Worksheet, supports: Supports, merges: boolean): LoadedSheet {
  const whole = worksheet.getRange().load('rowHidden,columnHidden');
  const used = worksheet.getUsedRangeOrNullObject(true).load(place);
  const merged = supports.mergedAreas && merges ? whole.getMergedAreasOrNullObject().load('areaCount') : null;
  merged?.areas.load(place);
  return { worksheet, whole, used, merged };
}

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function outlineOf({
  worksheet,
  whole,
  used,
  merged,
}: LoadedSheet): Omit<SheetOutline, 'tables' | 'comments'> {
  return {
    worksheet,
    name: worksheet.name,
    visibility: visibilities[worksheet.visibility],
    protected: worksheet.protection.protected,
    used: used.isNullObject ? null : rangeOf(used),
    merges: merged && mergesOf(merged),
    // Excel says null where some are hidden and others are not.
    hides: (whole.rowHidden as boolean | null) !== false || (whole.columnHidden as boolean | null) !== false,
  };
}

/** Some Excels tell the first cell of each area only, which is no area. Source: office-js issue 1590. */
function mergesOf(merged: Excel.RangeAreas): CellRange[] | null {
  if (merged.isNullObject) return [];
  const areas = merged.areas.items.map(rangeOf);
  return areas.every(({ rows, columns }) => rows * columns > 1) ? areas : null;
}

interface LoadedTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly columns: Excel.TableColumnCollection;
}

function loadTable(table: Excel.Table): LoadedTable {
  return { table, range: table.getRange().load(place), columns: table.columns.load('items/name') };
}

function tableOf({ table, range, columns }: LoadedTable): { sheet: string; table: TableSnapshot } {
  return {
    sheet: table.worksheet.name,
    table: { name: table.name, range: rangeOf(range), columns: columns.items.map(({ name }) => name) },
  };
}

/** Names that Excel keeps for itself bear a prefix in files. Source: ECMA-376 part 1, 18.2.5. */
const builtInNames = new Set(['Print_Area', 'Print_Titles', '_FilterDatabase', 'Criteria', 'Extract']);

function definedNames(names: Excel.NamedItemCollection, sheet: string | null): DefinedName[] {
  return names.items.map((item) => ({
    name: sheet !== null && builtInNames.has(item.name) ? `_xlnm.${item.name}` : item.name,
    formula: String(item.formula).replace(/^=/, ''),
    sheet,
    hidden: !item.visible,
  }));
}

function ownPart(texts: readonly string[], sheets: readonly string[]): OwnPart {
  const existing = new Set(sheets.map((name) => name.toUpperCase()));
  const own = texts.map(parseOwnPart).find((part) => part !== null);
  return {
    sheets: own?.sheets.filter((name) => existing.has(name.toUpperCase())) ?? [],
    run: own?.run ?? null,
  };
}
