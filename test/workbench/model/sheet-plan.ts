import { parseCell, type CellRange } from '../../../src/workbook/address';
import type {
  Block,
  CellContent,
  LinkPlan,
  SheetPlan,
  TablePlan,
  WorkbookPlan,
} from '../../../src/workbook/plan';
import type { Entered, ShownValue } from './cell-engine';
import type { LinkModel } from './link-model';
import { chartsOf } from './plan-of-charts';
import { printOf } from './plan-of-print';
import { conditionalFormatsOf, validationsOf } from './plan-of-rules';
import { stylesOf } from './plan-of-styles';
import { standardWidth, type SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

/** Points of one character of a column's width: 7 pixels of 0.75 points. */
const pointsOfCharacter = 5.25;

/**
 * All visible sheets of a model as one plan, so that the file adapter can write what was written through
 * office.js: `XlsxWorkbook.blank('a.xlsx').apply(workbookPlan(model), {})`.
 */
export function workbookPlan(model: WorkbookModel): WorkbookPlan {
  return {
    sheets: model.sheets
      .filter(({ visibility }) => visibility === 'visible')
      .map((sheet) => sheetPlan(model, sheet)),
    run: { tool: 'workbench', inputs: '' },
  };
}

/**
 * One sheet of a model as a plan. Left out is what a plan has no word for: protection, hidden rows and columns,
 * underlines, threads of comments (their first text is kept), links to the outside, and what `chartsOf`,
 * `validationsOf` and `stylesOf` say. Other errors in cells than `#NUM!` are texts.
 */
export function sheetPlan(model: WorkbookModel, sheet: SheetModel): SheetPlan {
  const { extras } = sheet;
  const used = model.cells.used(sheet.id);
  const looked = around([used, sheet.formats.used()]);
  const print = printOf(extras.page);
  return {
    name: sheet.name,
    blocks: used ? [blockOf(model, sheet, used)] : [],
    styles: looked ? stylesOf(sheet.formats, looked) : [],
    columnWidths: columnWidths(sheet),
    rowHeights: [...sheet.rowHeights].map(([row, points]) => ({ row, points })).sort((a, b) => a.row - b.row),
    merges: sheet.merges,
    tables: sheet.tables.map((table) => tableOf(model, sheet, table)),
    validations: validationsOf(extras.validations),
    comments: extras.comments.map(({ row, column, text }) => ({ row, column, text })),
    freeze: extras.freeze,
    showGridLines: extras.showGridlines,
    print,
    charts: chartsOf(extras.charts, ({ sheet: id, range }) => ({
      sheet: model.sheetById(id)?.name ?? sheet.name,
      shown: model.cells.read(id, range).shown,
    })),
    conditionalFormats: conditionalFormatsOf(extras.conditionalFormats),
    links: extras.links.flatMap((link) => linkOf(link) ?? []),
  };
}

/** The least range around some. */
function around(ranges: readonly (CellRange | null)[]): CellRange | null {
  const found = ranges.filter((range) => range !== null);
  if (found.length === 0) return null;
  const row = Math.min(...found.map((range) => range.row));
  const column = Math.min(...found.map((range) => range.column));
  const rows = Math.max(...found.map((range) => range.row + range.rows)) - row;
  const columns = Math.max(...found.map((range) => range.column + range.columns)) - column;
  return { row, column, rows, columns };
}

function blockOf(model: WorkbookModel, sheet: SheetModel, used: CellRange): Block {
  const { entered, shown } = model.cells.read(sheet.id, used);
  const rows = entered.map((cells, y) => cells.map((cell, x) => contentOf(cell, shown[y]?.[x] ?? null)));
  return { row: used.row, column: used.column, rows };
}

function contentOf(entered: Entered, shown: ShownValue): CellContent {
  if (typeof entered !== 'object' || entered === null) return entered;
  if ('formula' in entered) return { formula: entered.formula, value: plain(shown) };
  // What is no number is all that a plan can say of errors.
  return entered.error === '#NUM!' ? Number.NaN : entered.error;
}

function plain(value: ShownValue): Exclude<CellContent, object> {
  return typeof value === 'object' && value !== null ? value.error : value;
}

function columnWidths({ columnWidths: widths }: SheetModel): number[] {
  const count = Math.max(0, ...[...widths.keys()].map((column) => column + 1));
  return Array.from(
    { length: count },
    (_, column) => (widths.get(column) ?? standardWidth) / pointsOfCharacter,
  );
}

function tableOf(
  model: WorkbookModel,
  sheet: SheetModel,
  { name, range, style }: SheetModel['tables'][number],
): TablePlan {
  const [headings = []] = model.cells.read(sheet.id, { ...range, rows: 1 }).shown;
  return { name, range, style, columns: headings.map((heading) => String(plain(heading) ?? '')) };
}

/** Null when it leads out of the workbook, or to a name. */
function linkOf({ row, column, documentReference, screenTip }: LinkModel): LinkPlan | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(documentReference);
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const target = parseCell(match?.[3] ?? '');
  return sheet !== undefined && target ? { row, column, sheet, target, tip: screenTip } : null;
}
