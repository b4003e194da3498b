import { maxColumns, parseRange, type CellRange } from '../address';
import { WorkbookRefusal } from '../port';
import type { CellTable, ConcealedCell, SheetSnapshot, Span, ValidationSnapshot } from '../snapshot';
import { addSpan } from '../spans';
import type { TextTable } from '../text-table';
import type { CellBudget } from './cell-budget';
import { CellReader } from './cell-reader';
import { isSpreadsheetNamespace } from './namespaces';
import type { ConcealingStyles } from './concealing-styles';
import type { NumberFormats } from './styles-reader';
import { ValidationReader } from './validation-reader';
import { XmlEvent, type XmlReader } from './xml-reader';
import { isTrue } from './xml-text';

/** What every sheet of a workbook is read with. */
export interface SheetContext {
  readonly budget: CellBudget;
  readonly texts: TextTable;
  readonly formats: NumberFormats;
  readonly concealing: ConcealingStyles;
  readonly date1904: boolean;
}

export interface SheetContent {
  readonly cells: CellTable;
  readonly merges: readonly CellRange[];
  readonly validations: readonly ValidationSnapshot[];
  readonly protection: SheetSnapshot['protection'];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly concealed: readonly Omit<ConcealedCell, 'sheet'>[];
}

const roots = ['worksheet', 'chartsheet', 'dialogsheet', 'macrosheet'];

/** Reads a sheet part of any kind in one pass over its bytes. */
export function readSheet(xml: XmlReader, context: SheetContext): SheetContent {
  const { limits } = context.budget;
  const cells = new CellReader(xml, context);
  const validations = new ValidationReader(xml, limits);
  const merges: CellRange[] = [];
  const hiddenColumns: Span[] = [];
  let protection = { sheet: false, password: false };
  xml.openRoot(...roots);
  if (!isSpreadsheetNamespace(xml.namespace)) throw xml.malformed();
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start) continue;
    if (!isSpreadsheetNamespace(xml.namespace)) xml.skip();
    else if (xml.name === 'sheetData') cells.readRows();
    else if (xml.name === 'cols')
      xml.eachChild('col', () => {
        addHiddenColumn(xml, hiddenColumns);
      });
    else if (xml.name === 'mergeCells') {
      xml.eachChild('mergeCell', () => {
        if (merges.length === limits.merges) throw tooMany(xml.part, 'mergeCell', limits.merges);
        merges.push(mergeRange(xml));
      });
    } else if (xml.name === 'sheetProtection') {
      protection = readProtection(xml);
    } else if (xml.name === 'dataValidations' || xml.name === 'extLst') validations.read();
    else xml.skip();
  }
  return {
    cells: cells.finish(),
    merges,
    validations: validations.found,
    protection,
    hiddenRows: cells.hiddenRows,
    hiddenColumns,
    concealed: cells.concealed,
  };
}

function mergeRange(xml: XmlReader): CellRange {
  const text = xml.attribute('ref') ?? '';
  const range = parseRange(text);
  if (!range) throw new WorkbookRefusal('bad-cell-reference', { part: xml.part, reference: text });
  return range;
}

function readProtection(xml: XmlReader): SheetSnapshot['protection'] {
  return {
    sheet: isTrue(xml.attribute('sheet')),
    password: Boolean(xml.attribute('password') ?? xml.attribute('hashValue')),
  };
}

function addHiddenColumn(xml: XmlReader, hidden: Span[]): void {
  if (!isTrue(xml.attribute('hidden')) && xml.attribute('width') !== '0') return;
  const from = Number(xml.attribute('min')) - 1;
  const to = Number(xml.attribute('max'));
  if (!(from >= 0 && to > from && to <= maxColumns)) {
    throw new WorkbookRefusal('bad-cell-reference', { part: xml.part, reference: `col ${String(from + 1)}` });
  }
  addSpan(hidden, from, to);
}

export function tooMany(part: string, what: string, limit: number): WorkbookRefusal {
  return new WorkbookRefusal('too-many-items', { part, what, limit });
}
