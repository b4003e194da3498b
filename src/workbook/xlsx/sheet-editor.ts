import { parseCell, parseRange, rangeName, type CellRange } from '../address';
import { cellOffset } from '../cells';
import { editRefusal } from '../edit-checks';
import type { CellEdit } from '../plan';
import type { SheetSnapshot } from '../snapshot';
import { editedCellXml } from './edited-cell';
import { isSpreadsheetNamespace } from './namespaces';
import type { StylesWriter } from './styles-writer';
import { readElement, XmlEdits, type XmlElement } from './xml-edits';
import { XmlEvent, type XmlReader } from './xml-reader';
import { encodeCellText, isTrue } from './xml-text';

type Place = Pick<CellEdit, 'row' | 'column'>;

/** What is done to the cells of one row, by column: new content, or (null) the value of a formula taken out. */
type RowTasks = Map<number, CellEdit | null>;

/** Changes single cells in the XML of a sheet and leaves every other byte as it is. */
export class SheetEditor {
  private readonly edits: XmlEdits;
  private readonly tasks = new Map<number, RowTasks>();
  /** Shared formulas whose home is written over: the cells that share them get formulas of their own. */
  private readonly homeless = new Set<string>();
  private columnStyles: readonly { readonly from: number; readonly to: number; readonly style: number }[] =
    [];
  private row = -1;

  constructor(
    private readonly xml: XmlReader,
    private readonly sheet: SheetSnapshot,
    private readonly styles: StylesWriter | null,
  ) {
    this.edits = new XmlEdits(xml.bytes);
  }

  /** The sheet with new contents, and without the values of the formulas that wait for their calculation. */
  edited(contents: readonly CellEdit[], waiting: readonly Place[]): Uint8Array {
    for (const { row, column } of waiting) this.tasksOf(row).set(column, null);
    for (const edit of contents) this.tasksOf(edit.row).set(edit.column, edit);
    const rows = [...this.tasks.keys()].sort((a, b) => b - a);
    const { xml } = this;
    xml.openRoot('worksheet');
    while (xml.next() !== XmlEvent.end) {
      if (xml.event !== XmlEvent.start) continue;
      if (!isSpreadsheetNamespace(xml.namespace)) xml.skip();
      else if (xml.name === 'cols') this.readColumns(readElement(xml, 2));
      else if (xml.name === 'dimension') this.widenDimension(readElement(xml, 1), contents);
      else if (xml.name === 'sheetData') this.editRows(rows);
      else xml.skip();
    }
    return this.edits.result();
  }

  private tasksOf(row: number): RowTasks {
    const known = this.tasks.get(row);
    if (known) return known;
    const tasks: RowTasks = new Map();
    this.tasks.set(row, tasks);
    return tasks;
  }

  private readColumns({ children }: XmlElement): void {
    this.columnStyles = children.map(({ attributes }) => ({
      from: Number(attributes.get('min')?.value) - 1,
      to: Number(attributes.get('max')?.value),
      style: Number(attributes.get('style')?.value ?? 0),
    }));
  }

  /** Readers that trust the stated range would not see a cell beyond it. */
  private widenDimension(element: XmlElement, contents: readonly CellEdit[]): void {
    const stated = parseRange(element.attributes.get('ref')?.value ?? '');
    if (!stated) return;
    const wide = contents.reduce((range, { row, column }): CellRange => {
      const top = Math.min(range.row, row);
      const left = Math.min(range.column, column);
      return {
        row: top,
        column: left,
        rows: Math.max(range.row + range.rows, row + 1) - top,
        columns: Math.max(range.column + range.columns, column + 1) - left,
      };
    }, stated);
    if (rangeName(wide) !== rangeName(stated)) this.edits.setAttribute(element, 'ref', rangeName(wide));
  }

  /** `waiting` are the rows with something to do, the last first. */
  private editRows(waiting: number[]): void {
    const { xml, edits } = this;
    const { depth, to } = xml;
    const prefix = xml.prefix();
    const { selfClosing } = xml.attributes;
    while (xml.next() !== XmlEvent.end) {
      if (xml.event === XmlEvent.close && xml.depth < depth) break;
      if (xml.event !== XmlEvent.start) continue;
      if (xml.name !== 'row' || !isSpreadsheetNamespace(xml.namespace)) {
        xml.skip();
        continue;
      }
      const stated = xml.attribute('r');
      this.row = stated === null ? this.row + 1 : Number(stated) - 1;
      const at = xml.from;
      edits.insert(at, this.newRows(waiting, this.row, prefix));
      const isNext = waiting.at(-1) === this.row;
      if (isNext) waiting.pop();
      if (isNext || this.homeless.size > 0) this.editRow(readElement(xml, 3));
      else xml.skip();
    }
    const rest = this.newRows(waiting, Infinity, prefix);
    if (rest === '') return;
    if (selfClosing) edits.replace(to - 2, to, `>${rest}</${prefix}sheetData>`);
    else edits.insert(xml.from, rest);
  }

  /** Rows that the sheet does not have yet, up to one that it has. */
  private newRows(waiting: number[], before: number, prefix: string): string {
    let text = '';
    for (let row = waiting.at(-1); row !== undefined && row < before; row = waiting.at(-1)) {
      waiting.pop();
      const cells = sorted(this.tasks.get(row)!).map(([, edit]) => this.newCell(edit, null, prefix));
      const inside = cells.join('');
      if (inside !== '') text += `<${prefix}row r="${String(row + 1)}">${inside}</${prefix}row>`;
    }
    return text;
  }

  private editRow(row: XmlElement): void {
    const tasks = this.tasks.get(this.row) ?? new Map<number, CellEdit | null>();
    const left = sorted(tasks).reverse();
    let column = -1;
    for (const cell of row.children) {
      if (cell.name !== 'c') continue;
      const stated = cell.attributes.get('r')?.value;
      column = stated === undefined ? column + 1 : (parseCell(stated)?.column ?? column + 1);
      this.edits.insert(cell.from, this.newCells(left, column, row));
      if (left.at(-1)?.[0] === column) left.pop();
      const edit = tasks.get(column);
      if (edit) this.replaceCell(cell, edit);
      else this.editFormula(cell, column, edit === null);
    }
    this.edits.append(row, this.newCells(left, Infinity, row));
    this.widenSpans(row, tasks);
  }

  /** `left` are the tasks of the row that are not done, the last first. */
  private newCells(left: [number, CellEdit | null][], before: number, row: XmlElement): string {
    let text = '';
    for (let task = left.at(-1); task && task[0] < before; task = left.at(-1)) {
      left.pop();
      text += this.newCell(task[1], row, row.prefix);
    }
    return text;
  }

  /** A cell that was not there takes the style of its row, else of its column, as in Excel. */
  private newCell(edit: CellEdit | null, row: XmlElement | null, prefix: string): string {
    if (edit?.content === null || !edit) return '';
    const ofRow = isTrue(row?.attributes.get('customFormat')?.value ?? null)
      ? Number(row?.attributes.get('s')?.value ?? 0)
      : null;
    const { column } = edit;
    const ofColumn = this.columnStyles.find(({ from, to }) => column >= from && column < to)?.style;
    return this.cellXml(edit, ofRow ?? ofColumn ?? 0, prefix);
  }

  private replaceCell(cell: XmlElement, edit: CellEdit): void {
    const formula = cell.children.find(({ name }) => name === 'f');
    const group = formula?.attributes.get('si')?.value;
    if (formula && group !== undefined && !isEmpty(formula)) this.homeless.add(group);
    const style = Number(cell.attributes.get('s')?.value ?? 0);
    this.edits.replace(cell.from, cell.to, this.cellXml(edit, style, cell.prefix));
  }

  private cellXml(edit: CellEdit, style: number, prefix: string): string {
    if (this.sheet.protection.sheet && (this.styles?.isLocked(style) ?? true)) {
      throw editRefusal('cell-locked', edit);
    }
    return editedCellXml(edit, style, { prefix, styles: this.styles });
  }

  /** Takes the value of a waiting formula out, and writes a formula out whose shared text is written over. */
  private editFormula(cell: XmlElement, column: number, isWaiting: boolean): void {
    const value = cell.children.find(({ name }) => name === 'v');
    if (isWaiting && value) this.edits.remove(value);
    const formula = cell.children.find(({ name }) => name === 'f');
    const group = formula?.attributes.get('si')?.value ?? '';
    if (!formula || !isEmpty(formula) || !this.homeless.has(group)) return;
    const text = this.sheet.cells.formulas.get(cellOffset(this.sheet.cells, this.row, column)) ?? '';
    const { prefix } = formula;
    this.edits.replace(formula.from, formula.to, `<${prefix}f>${encodeCellText(text)}</${prefix}f>`);
  }

  /** The columns that a row says it has; Excel takes them at their word. */
  private widenSpans(row: XmlElement, tasks: RowTasks): void {
    const [, from, to] = /^(\d+):(\d+)$/.exec(row.attributes.get('spans')?.value ?? '') ?? [];
    if (from === undefined || to === undefined) return;
    const columns = [...tasks.keys()].map((column) => column + 1);
    const first = Math.min(Number(from), ...columns);
    const last = Math.max(Number(to), ...columns);
    if (last !== Number(to) || first !== Number(from)) {
      this.edits.setAttribute(row, 'spans', `${String(first)}:${String(last)}`);
    }
  }
}

function sorted(tasks: RowTasks): [number, CellEdit | null][] {
  return [...tasks].sort(([a], [b]) => a - b);
}

/** Shared formulas stand at the first of their cells only. */
function isEmpty({ openTo, closeFrom }: XmlElement): boolean {
  return openTo === closeFrom;
}
