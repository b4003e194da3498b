/** What a workbook consists of beside its cells, in two batches however many sheets there are. */
import type { CellRange } from '../address';
import type { ReadRequest } from '../port';
import type { CommentSnapshot, DefinedName, TableSnapshot, Visibility } from '../snapshot';
import { ownNamespace, parseOwnPart, type OwnPart } from '../xlsx/own-part';
import { sendBatch } from './batches';
import { commentThreads } from './comments';
import type { Supports } from './supports';

/** A sheet without its cells. */
export interface SheetOutline {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  /** The least range that holds every cell that is not blank. */
  readonly used: CellRange | null;
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableSnapshot[];
  /** Threaded ones. */
  readonly comments: readonly CommentSnapshot[];
  /** Whether some rows or columns are hidden; which ones is read with the cells. */
  readonly hides: boolean;
}

/** A workbook without its cells. */
export interface Outline {
  readonly name: string;
  /** Those asked for. */
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly own: OwnPart;
}

const rectangle = 'rowIndex,columnIndex,rowCount,columnCount';
const nameProperties = 'items/name,items/formula,items/visible';

/** Reads the outline of the sheets that are asked for. */
export async function readOutline(
  context: Excel.RequestContext,
  supports: Supports,
  request: ReadRequest,
): Promise<Outline> {
  const { workbook } = context;
  workbook.load('name');
  const worksheets = workbook.worksheets.load('items/name,items/visibility,items/protection/protected');
  const bookTables = workbook.tables.load('items/name,items/worksheet/name');
  const bookNames = workbook.names.load(nameProperties);
  const parts = workbook.customXmlParts.getByNamespace(ownNamespace).load('items/id');
  // Excel has no member for the date system; a date of it tells.
  const firstOf2000 = workbook.functions.date(2000, 1, 1).load('value');
  const threads = commentThreads(workbook, supports);
  await sendBatch(context);

  const all = worksheets.items.map((sheet) => ({ sheet, names: sheet.names.load(nameProperties) }));
  const wanted = worksheets.items.filter(({ name }) => request.sheets?.(name) ?? true);
  const tables = bookTables.items.map((table) => ({
    name: table.name,
    sheet: table.worksheet.name,
    columns: table.columns.load('items/name'),
    range: table.getRange().load(rectangle),
  }));
  const sheets = wanted.map((sheet) => loadSheet(sheet, supports));
  threads.locate();
  const texts = parts.items.map((part) => part.getXml());
  await sendBatch(context);

  const comments = threads.found();
  const existing = new Set(worksheets.items.map(({ name }) => name.toUpperCase()));
  const own = texts.map(({ value }) => parseOwnPart(value)).find((part) => part !== null);
  return {
    name: workbook.name,
    sheets: sheets.map((sheet) => ({
      ...outlineOf(sheet),
      tables: tables
        .filter((table) => table.sheet === sheet.worksheet.name)
        .map(({ name, columns, range }) => ({
          name,
          range: rangeOf(range),
          columns: columns.items.map((column) => column.name),
        })),
      comments: comments
        .filter((placed) => placed.sheet === sheet.worksheet.name)
        .map(({ comment }) => comment)
        .sort((a, b) => a.row - b.row || a.column - b.column),
    })),
    names: [
      ...definedNames(bookNames, null),
      ...all.flatMap(({ sheet, names }) => definedNames(names, sheet.name)),
    ],
    date1904: firstOf2000.value !== firstOf2000In1900,
    own: {
      sheets: own?.sheets.filter((name) => existing.has(name.toUpperCase())) ?? [],
      run: own?.run ?? null,
    },
  };
}

const firstOf2000In1900 = 36_526;

/** A range of Excel whose place was loaded. */
export function rangeOf(range: Excel.Range): CellRange {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { row, column, rows, columns };
}

interface LoadedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly whole: Excel.Range;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
}

function loadSheet(worksheet: Excel.Worksheet, supports: Supports): LoadedSheet {
  return {
    worksheet,
    whole: worksheet.getRange().load('rowHidden,columnHidden'),
    used: worksheet.getUsedRangeOrNullObject(true).load(rectangle),
    // Merged cells count as used although they are blank, so that the range of formats holds them all.
    merged: supports.mergedAreas
      ? loadAreas(worksheet.getUsedRangeOrNullObject().getMergedAreasOrNullObject())
      : null,
  };
}

function loadAreas(areas: Excel.RangeAreas): Excel.RangeAreas {
  areas.areas.load(rectangle);
  return areas.load('areaCount');
}

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
    merges: !merged || merged.isNullObject ? [] : merged.areas.items.map(rangeOf),
    // Excel says null where some are hidden and others are not.
    hides: (whole.rowHidden as boolean | null) !== false || (whole.columnHidden as boolean | null) !== false,
  };
}

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

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
