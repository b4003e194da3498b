import { cellName, maxColumns, maxRows } from '../address';
import { CellTableBuilder } from '../cell-table-builder';
import { WorkbookRefusal } from '../port';
import { CellKind, type CellTable, type ConcealedCell, type Span } from '../snapshot';
import { addSpan } from '../spans';
import { FormulaReader } from './formula-reader';
import { isSpreadsheetNamespace } from './namespaces';
import { parseNumber } from './number-text';
import type { SheetContext } from './sheet-reader';
import { ValueReader } from './value-reader';
import { attributeStride } from './xml-attributes';
import { XmlEvent, type XmlReader } from './xml-reader';
import { isTrue } from './xml-text';

const rowNumber = /^[1-9][0-9]{0,6}$/;

/** So many concealed cells of a sheet are told. */
const concealedPerSheet = 100;

/** Reads the rows of a sheet. This is where the time goes: values are taken from the bytes as they stand. */
export class CellReader {
  readonly hiddenRows: Span[] = [];
  readonly concealed: Omit<ConcealedCell, 'sheet'>[] = [];
  private readonly builder = new CellTableBuilder();
  private readonly formulas: FormulaReader;
  private readonly values: ValueReader;
  private row = -1;
  private column = -1;
  private style = 0;
  private formula = '';

  constructor(
    private readonly xml: XmlReader,
    private readonly context: SheetContext,
  ) {
    this.formulas = new FormulaReader(xml, context.budget.limits.formulaLength);
    this.values = new ValueReader(xml, context);
  }

  /** Reads the `sheetData` element that has just begun. */
  readRows(): void {
    const { xml } = this;
    const depth = xml.depth;
    while (xml.next() !== XmlEvent.end) {
      if (xml.event === XmlEvent.start) {
        if (xml.name === 'row' && isSpreadsheetNamespace(xml.namespace)) this.readRow();
        else xml.skip();
      } else if (xml.event === XmlEvent.close && xml.depth < depth) return;
    }
  }

  finish(): CellTable {
    return this.builder.finish(this.context.texts.texts);
  }

  private readRow(): void {
    const { xml } = this;
    const depth = xml.depth;
    const stated = xml.attribute('r');
    const row = stated === null ? this.row + 1 : rowNumber.test(stated) ? Number(stated) - 1 : -1;
    if (row <= this.row || row >= maxRows) throw this.badReference(stated ?? '');
    this.row = row;
    this.column = -1;
    const hidden = isTrue(xml.attribute('hidden')) || xml.attribute('ht') === '0';
    if (hidden) addSpan(this.hiddenRows, row, row + 1);
    while (xml.next() !== XmlEvent.end) {
      if (xml.event === XmlEvent.start) {
        if (xml.name === 'c' && isSpreadsheetNamespace(xml.namespace)) this.readCell();
        else xml.skip();
      } else if (xml.event === XmlEvent.close && xml.depth < depth) return;
    }
  }

  private readCell(): void {
    const { xml, values } = this;
    const depth = xml.depth;
    values.begin();
    this.readCellAttributes();
    this.formula = '';
    for (;;) {
      const event = xml.next();
      if (event === XmlEvent.close && xml.depth < depth) break;
      if (event !== XmlEvent.start) continue;
      if (!isSpreadsheetNamespace(xml.namespace)) xml.skip();
      else if (xml.name === 'v') values.read();
      else if (xml.name === 'f') this.formula = this.formulas.read(this.row, this.column);
      else if (xml.name === 'is') values.readInline();
      else xml.skip();
    }
    this.store();
  }

  private readCellAttributes(): void {
    const { xml } = this;
    const { bytes, attributes } = xml;
    const { offsets, count } = attributes;
    let column = this.column + 1;
    this.style = 0;
    for (let i = 0; i < count; i += 1) {
      const at = i * attributeStride;
      const name = offsets[at]!;
      if (offsets[at + 2]! - name !== 1) continue;
      const letter = bytes[name];
      if (letter === 0x72) column = this.columnOf(offsets[at + 3]!, offsets[at + 4]!);
      else if (letter === 0x73) this.style = parseNumber(bytes, offsets[at + 3]!, offsets[at + 4]!);
      else if (letter === 0x74) this.values.setType(i);
    }
    if (column <= this.column || column >= maxColumns) throw this.badReference(cellName(this.row, column));
    this.column = column;
  }

  /** The column of a cell reference, which must lie in the present row. */
  private columnOf(from: number, to: number): number {
    const { bytes } = this.xml;
    let column = 0;
    let row = 0;
    let i = from;
    for (; i < to; i += 1) {
      const letter = bytes[i]!;
      if (letter < 0x41 || letter > 0x5a || i - from > 2) break;
      column = column * 26 + letter - 0x40;
    }
    const digits = i;
    for (; i < to; i += 1) {
      const digit = bytes[i]! - 0x30;
      if (digit < 0 || digit > 9 || row > maxRows) break;
      row = row * 10 + digit;
    }
    if (i < to || digits === from || row !== this.row + 1 || bytes[digits] === 0x30) {
      throw this.badReference(new TextDecoder().decode(bytes.subarray(from, Math.min(to, from + 40))));
    }
    return column - 1;
  }

  private store(): void {
    const { builder, formula, row, column, context, values } = this;
    const kind = values.kind();
    if (kind === CellKind.blank && formula === '') return;
    context.budget.addCell(this.xml.part);
    const { byStyle } = context.formats;
    if (kind !== CellKind.blank) this.noteConcealed();
    builder.add(row, column, kind, kind === CellKind.blank ? 0 : values.value, byStyle[this.style] ?? 0);
    if (formula !== '') {
      context.budget.addFormula(this.xml.part, formula.length);
      builder.setFormula(builder.size - 1, formula);
    }
  }

  private noteConcealed(): void {
    const by = this.context.concealing.get(this.style);
    if (by === undefined || this.concealed.length === concealedPerSheet) return;
    this.concealed.push({ row: this.row, column: this.column, by });
  }

  private badReference(reference: string): WorkbookRefusal {
    return new WorkbookRefusal('bad-cell-reference', { part: this.xml.part, row: this.row + 1, reference });
  }
}
