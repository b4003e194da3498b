import { maxRows, type CellRange } from '../../../src/workbook/address';
import { valueAt } from '../../../src/workbook/cells';
import type { CellTable, SheetSnapshot, Span, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { readWorkbookPart } from '../../../src/workbook/xlsx/workbook-part';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { addressRange } from './address-text';
import type { CellEngine, Entered, ShownValue } from './cell-engine';
import { customXmlParts, packageOf } from './custom-xml-parts';
import { loadExtras } from './load-extras';
import { PlainCells } from './plain-cells';
import { freshTable, type SheetModel } from './sheet-model';
import { WorkbookModel } from './workbook-model';

/**
 * The workbook in the bytes of a file, as our own file adapter reads it. Fonts, fills and borders are not
 * read by it: cells come with their number formats.
 *
 *     const model = await loadWorkbook(bytes, 'don-vi.xlsx');
 */
export async function loadWorkbook(
  bytes: Uint8Array,
  name: string,
  cells: CellEngine = new PlainCells(),
): Promise<WorkbookModel> {
  const snapshot = await XlsxWorkbook.open(bytes, { name }).read({});
  const model = new WorkbookModel(name, cells);
  // Excel's API shows no sheet that is a chart.
  for (const sheet of snapshot.sheets) if (sheet.kind === 'worksheet') loadSheet(model, sheet, snapshot);
  loadNames(model, snapshot);
  const parts = packageOf(bytes);
  model.data.customXml = customXmlParts(parts).map(({ xml }) => ({ id: model.freshId(), xml }));
  const { protection, calculation } = readWorkbookPart(parts);
  model.data.structureProtected = protection.structure;
  model.data.calculationMode = calculationModes[calculation];
  model.data.date1904 = snapshot.date1904;
  model.data.activeSheet = model.sheets.find(({ visibility }) => visibility === 'visible')?.id ?? '';
  return model;
}

const calculationModes = {
  auto: 'Automatic',
  manual: 'Manual',
  autoNoTable: 'AutomaticExceptTables',
} as const;

function loadSheet(model: WorkbookModel, from: SheetSnapshot, { formats }: WorkbookSnapshot): void {
  const sheet = model.addSheet(from.name);
  sheet.visibility = from.visibility;
  sheet.merges = [...from.merges];
  sheet.tables = from.tables.map(({ name, range }) => freshTable(model.freshId(), name, range));
  sheet.protection.protected = from.protection.sheet;
  // The password itself is not in the file; any will do for a workbook whose owner alone knows it.
  sheet.protection.password = from.protection.password ? 'unknown' : null;
  sheet.hiddenRows = membersOf(from.hiddenRows);
  sheet.hiddenColumns = membersOf(from.hiddenColumns);
  loadExtras(sheet.extras, from, () => model.freshId());
  loadCells(model.cells, sheet, from.cells, formats);
}

function membersOf(spans: readonly Span[]): Set<number> {
  return new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
}

function loadCells(
  engine: CellEngine,
  sheet: SheetModel,
  cells: CellTable,
  formats: readonly string[],
): void {
  for (const [i, row] of cells.rows.entries()) {
    const [start = 0, end = 0] = [cells.starts[i], cells.starts[i + 1]];
    const first = cells.columns[start] ?? 0;
    const entered: (Entered | undefined)[] = [];
    const shown: ShownValue[] = [];
    for (let offset = start; offset < end; offset += 1) {
      const column = (cells.columns[offset] ?? 0) - first;
      const value = valueAt(cells, offset);
      const formula = cells.formulas.get(offset);
      while (entered.length < column) {
        entered.push(undefined);
        shown.push(null);
      }
      entered.push(formula === undefined ? value : { formula });
      shown.push(value);
    }
    engine.write(sheet.id, row, first, [entered], [shown]);
    loadFormats(sheet, row, cells, { start, end }, formats);
  }
}

/** Neighbours of equal format are formatted at once. */
function loadFormats(
  sheet: SheetModel,
  row: number,
  { columns, formats }: CellTable,
  { start, end }: { readonly start: number; readonly end: number },
  codes: readonly string[],
): void {
  let from = start;
  for (let offset = start + 1; offset <= end; offset += 1) {
    const follows = offset < end && columns[offset] === (columns[offset - 1] ?? 0) + 1;
    if (follows && formats[offset] === formats[from]) continue;
    const numberFormat = codes[formats[from] ?? 0] ?? 'General';
    const column = columns[from] ?? 0;
    if (numberFormat !== 'General')
      sheet.formats.patch({ row, column, rows: 1, columns: offset - from }, { numberFormat });
    from = offset;
  }
}

/** Print areas and titles, which a file keeps as names, are part of the sheet's page in Excel. */
function loadNames(model: WorkbookModel, { names }: WorkbookSnapshot): void {
  for (const { name, formula, sheet, hidden } of names) {
    const on = sheet === null ? null : model.sheet(sheet);
    const key = name.toUpperCase();
    if (on && key === '_XLNM.PRINT_AREA') on.extras.page.area = rangesOf(formula);
    else if (on && key === '_XLNM.PRINT_TITLES') loadTitles(on, rangesOf(formula));
    else {
      model.data.names.push({
        name: name.replace(/^_xlnm\./i, ''),
        formula: `=${formula}`,
        sheet: on?.id ?? null,
        visible: !hidden,
        comment: '',
      });
    }
  }
}

function loadTitles({ extras: { page } }: SheetModel, ranges: readonly CellRange[]): void {
  for (const { row, column, rows, columns } of ranges) {
    if (rows === maxRows) page.titleColumns = { from: column, to: column + columns };
    else page.titleRows = { from: row, to: row + rows };
  }
}

/** The ranges of a formula such as `'Số liệu'!$A:$B,'Số liệu'!$1:$2`. */
function rangesOf(formula: string): CellRange[] {
  const addresses = formula.matchAll(/(?:'(?:[^']|'')+'|[^'!,]+)!([$A-Z0-9:]+)/gi);
  return [...addresses].flatMap(([, address = '']) => addressRange(address) ?? []);
}
