import { cellName, maxColumns, maxRows } from '../address';
import { CellTableBuilder } from '../cell-table-builder';
import { WorkbookRefusal } from '../port';
import { CellKind, type CellTable, type Span } from '../snapshot';
import { addSpan } from '../spans';
import { serialOfIsoDate } from './iso-date';
import { compileShared, type SharedFormula } from '../formula-references';
import { isSpreadsheetNamespace } from './namespaces';
import { numberOfText, parseNumber } from './number-text';
import { checkedText, readRichText } from './shared-strings';
import { isTrue, type SheetContext } from './sheet-reader';
import { attributeStride } from './xml-attributes';
import { decodeExcelEscapes } from './xml-text';
import { XmlEvent, type XmlReader } from './xml-reader';

const rowNumber = /^[1-9][0-9]{0,6}$/;

interface SharedHome {
  readonly row: number;
  readonly column: number;
  readonly formula: SharedFormula;
}

const Type = { number: 0, shared: 1, boolean: 2, error: 3, date: 4, text: 5, inline: 6 } as const;
const types = new Map<string, number>([
  ['n', Type.number],
  ['s', Type.shared],
  ['b', Type.boolean],
  ['e', Type.error],
  ['d', Type.date],
  ['str', Type.text],
  ['inlineStr', Type.inline],
]);

/** Reads the rows of a sheet. This is where the time goes: values are taken from the bytes as they stand. */
export class CellReader {
  readonly hiddenRows: Span[] = [];
  private readonly builder = new CellTableBuilder();
  private readonly shared = new Map<string, SharedHome>();
  private row = -1;
  private column = -1;
  private type = 0;
  private style = 0;
  private formula = '';
  private hasValue = false;
  /** The value's bytes, or its text where it stands in several pieces. */
  private valueFrom = 0;
  private valueTo = 0;
  private valueText: string | null = null;
  private value = 0;

  constructor(
    private readonly xml: XmlReader,
    private readonly context: SheetContext,
  ) {}

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
    const { xml } = this;
    const depth = xml.depth;
    this.readCellAttributes();
    this.formula = '';
    this.hasValue = false;
    this.valueText = null;
    for (;;) {
      const event = xml.next();
      if (event === XmlEvent.close && xml.depth < depth) break;
      if (event !== XmlEvent.start) continue;
      if (!isSpreadsheetNamespace(xml.namespace)) xml.skip();
      else if (xml.name === 'v') this.readValue();
      else if (xml.name === 'f') this.readFormula();
      else if (xml.name === 'is') {
        this.hasValue = true;
        this.valueText = readRichText(xml, this.context.budget.limits);
      } else xml.skip();
    }
    this.store();
  }

  private readCellAttributes(): void {
    const { xml } = this;
    const { bytes, attributes } = xml;
    const { offsets, count } = attributes;
    let column = this.column + 1;
    this.type = Type.number;
    this.style = 0;
    for (let i = 0; i < count; i += 1) {
      const at = i * attributeStride;
      const name = offsets[at]!;
      if (offsets[at + 2]! - name !== 1) continue;
      const letter = bytes[name];
      if (letter === 0x72) column = this.columnOf(offsets[at + 3]!, offsets[at + 4]!);
      else if (letter === 0x73) this.style = parseNumber(bytes, offsets[at + 3]!, offsets[at + 4]!);
      else if (letter === 0x74) this.type = this.typeOf(i);
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

  private typeOf(attribute: number): number {
    const { bytes, attributes } = this.xml;
    const at = attribute * attributeStride;
    const from = attributes.offsets[at + 3]!;
    if (attributes.offsets[at + 4]! - from === 1) {
      const letter = bytes[from];
      if (letter === 0x73) return Type.shared;
      if (letter === 0x6e) return Type.number;
    }
    const type = types.get(this.xml.attributeValue(attribute));
    if (type === undefined) throw this.xml.malformed(from);
    return type;
  }

  /** Notes where the value stands; only one in several pieces (comments, CDATA) is put together here. */
  private readValue(): void {
    const { xml } = this;
    const depth = xml.depth;
    this.hasValue = true;
    this.valueFrom = this.valueTo = 0;
    if (xml.next() === XmlEvent.close) return;
    const { from, to } = xml;
    if (xml.event === XmlEvent.text && !xml.characterData) {
      this.valueFrom = from;
      this.valueTo = to;
      if (xml.next() === XmlEvent.close) return;
      this.valueText = xml.textBetween(from, to);
    } else this.valueText = '';
    do {
      if (xml.event === XmlEvent.start) xml.skip();
      else if (xml.event === XmlEvent.text) this.valueText += xml.text();
    } while (xml.next() !== XmlEvent.close || xml.depth >= depth);
  }

  private readFormula(): void {
    const { xml, row, column } = this;
    const kind = xml.attributes.count === 0 ? null : xml.attribute('t');
    const group = kind === 'shared' ? (xml.attribute('si') ?? '') : null;
    const dataTable = kind === 'dataTable' ? `TABLE(${tableInputs(xml)})` : null;
    const text = dataTable ?? decodeExcelEscapes(xml.elementText());
    const { formulaLength } = this.context.budget.limits;
    if (text.length > formulaLength) {
      const cell = cellName(row, column);
      throw new WorkbookRefusal('formula-too-long', { part: xml.part, cell, limit: formulaLength });
    }
    if (group === null || text !== '') {
      this.formula = text;
      if (group !== null) this.shared.set(group, { row, column, formula: compileShared(text) });
      return;
    }
    const home = this.shared.get(group);
    if (!home) throw xml.malformed();
    this.formula = home.formula.at(row - home.row, column - home.column);
  }

  private store(): void {
    const { builder, formula, row, column, context } = this;
    const kind = this.hasValue ? this.valueKind() : CellKind.blank;
    if (kind === CellKind.blank && formula === '') return;
    context.budget.addCell(this.xml.part);
    const { byStyle } = context.formats;
    builder.add(row, column, kind, kind === CellKind.blank ? 0 : this.value, byStyle[this.style] ?? 0);
    if (formula !== '') {
      context.budget.addFormula(this.xml.part, formula.length);
      builder.setFormula(builder.size - 1, formula);
    }
  }

  /** Works the value out and returns its kind. */
  private valueKind(): number {
    const { texts } = this.context.texts;
    switch (this.type) {
      case Type.number:
        if (this.isEmptyValue()) return CellKind.blank;
        this.value = this.number();
        return CellKind.number;
      case Type.shared: {
        if (this.isEmptyValue()) return CellKind.blank;
        const index = this.number();
        if (!(index >= 0 && index < texts.length)) throw this.xml.malformed(this.valueFrom);
        this.value = index;
        return CellKind.text;
      }
      case Type.boolean:
        this.value = isTrue(this.rawText().trim()) ? 1 : 0;
        return CellKind.boolean;
      case Type.date:
        this.value = serialOfIsoDate(this.rawText(), this.context.date1904);
        if (Number.isNaN(this.value)) throw this.xml.malformed(this.valueFrom);
        return CellKind.number;
      case Type.error:
        this.value = this.context.texts.index(this.rawText());
        return CellKind.error;
      case Type.inline:
        // Its text was decoded and checked where it was read.
        this.value = this.context.texts.index(this.rawText());
        return CellKind.text;
      default: {
        const text = decodeExcelEscapes(this.rawText());
        this.value = this.context.texts.index(checkedText(text, this.xml.part, this.context.budget.limits));
        return CellKind.text;
      }
    }
  }

  private isEmptyValue(): boolean {
    return this.valueText === null ? this.valueFrom === this.valueTo : this.valueText === '';
  }

  private number(): number {
    const { xml, valueFrom, valueTo, valueText } = this;
    const value = valueText === null ? parseNumber(xml.bytes, valueFrom, valueTo) : numberOfText(valueText);
    if (Number.isNaN(value)) throw xml.malformed(valueFrom);
    return value;
  }

  private rawText(): string {
    return this.valueText ?? this.xml.textBetween(this.valueFrom, this.valueTo);
  }

  private badReference(reference: string): WorkbookRefusal {
    return new WorkbookRefusal('bad-cell-reference', { part: this.xml.part, row: this.row + 1, reference });
  }
}

/** The cells that an Excel data table varies, as its `TABLE` formula names them. */
function tableInputs(xml: XmlReader): string {
  return [xml.attribute('r1'), xml.attribute('r2')].filter((cell) => cell !== null).join(',');
}
