import { CellKind } from '../snapshot';
import { serialOfIsoDate } from './iso-date';
import { numberOfText, parseNumber } from './number-text';
import { checkedText, readRichText } from './shared-strings';
import type { SheetContext } from './sheet-reader';
import { attributeStride } from './xml-attributes';
import { XmlEvent, type XmlReader } from './xml-reader';
import { decodeExcelEscapes, isTrue } from './xml-text';

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

/** Reads the values of cells, one after the other: numbers are taken from the bytes as they stand. */
export class ValueReader {
  /** What `kind` worked out: the number, 0 or 1, or the index of a text. */
  value = 0;
  private type = 0;
  private hasValue = false;
  /** The value's bytes, or its text where it stands in several pieces. */
  private valueFrom = 0;
  private valueTo = 0;
  private valueText: string | null = null;

  constructor(
    private readonly xml: XmlReader,
    private readonly context: SheetContext,
  ) {}

  /** A new cell begins, of which nothing is known yet. */
  begin(): void {
    this.type = Type.number;
    this.hasValue = false;
    this.valueText = null;
  }

  /** Takes the type of the cell from an attribute, by its index. */
  setType(attribute: number): void {
    this.type = this.typeOf(attribute);
  }

  /** Notes where the value stands; only one in several pieces (comments, CDATA) is put together here. */
  read(): void {
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

  /** Takes the text of the `is` element that has just begun. */
  readInline(): void {
    this.hasValue = true;
    this.valueText = readRichText(this.xml, this.context.budget.limits);
  }

  /** Works the value out and returns its kind. */
  kind(): number {
    if (!this.hasValue) return CellKind.blank;
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
}
