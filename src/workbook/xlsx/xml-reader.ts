import { WorkbookRefusal } from '../port';
import { attributeStride, XmlAttributes } from './xml-attributes';
import { classes, letter, nameByte, space, startsWith } from './xml-bytes';
import { XmlNameTable } from './xml-name-table';
import { XmlNamespaceScope } from './xml-namespace-scope';
import { decodeText, type DecodeMode } from './xml-text';

/** What `XmlReader.next` has come upon. */
export const XmlEvent = { end: 0, start: 1, close: 2, text: 3 } as const;
export type XmlEvent = (typeof XmlEvent)[keyof typeof XmlEvent];

/**
 * A pull reader over the UTF-8 bytes of one XML part. It never decodes what is not asked for, keeps every
 * offset (so that a part can be edited in place), and refuses what is not well formed, any document type
 * declaration, and nesting beyond `depthLimit`. Names are local names; `namespace` tells whose they are.
 *
 *     const xml = new XmlReader(bytes, 'xl/workbook.xml', 64);
 *     while (xml.next() !== XmlEvent.end) if (xml.event === XmlEvent.start && xml.name === 'sheet') ...
 */
export class XmlReader {
  event: XmlEvent = XmlEvent.end;
  /** Local name of the element that has just begun or ended. */
  name = '';
  namespace = '';
  /** Elements open around the present place; the one that has just begun counts. */
  depth = 0;
  /** Bytes of the present tag or text: `[from, to)`. */
  from = 0;
  to = 0;
  /** True while the present text stands in a CDATA section, where nothing is escaped. */
  characterData = false;
  /** Attributes of the element that has just begun. */
  readonly attributes: XmlAttributes;

  private position = 0;
  private closing = false;
  private opened = false;
  private readonly size: number;
  private readonly nameFrom: Int32Array;
  private readonly nameTo: Int32Array;
  private readonly localNames: string[];
  private readonly namespaces: string[];
  private readonly scope = new XmlNamespaceScope();
  private readonly names: XmlNameTable;
  private readonly decodeName = (from: number, to: number): string => this.decodeRaw(from, to);

  constructor(
    readonly bytes: Uint8Array,
    readonly part: string,
    private readonly depthLimit: number,
  ) {
    this.size = bytes.length;
    this.names = new XmlNameTable(bytes);
    this.attributes = new XmlAttributes(bytes, (at) => this.malformed(at));
    this.nameFrom = new Int32Array(depthLimit + 2);
    this.nameTo = new Int32Array(depthLimit + 2);
    this.localNames = new Array<string>(depthLimit + 2).fill('');
    this.namespaces = new Array<string>(depthLimit + 2).fill('');
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.position = 3;
  }

  /** Goes to the next tag or text and returns what it is; comments and instructions are passed over. */
  next(): XmlEvent {
    if (this.closing) return this.closeSelf();
    const { bytes, size } = this;
    for (;;) {
      const at = this.position;
      if (at >= size) return this.finish();
      if (bytes[at] !== 0x3c) {
        if (this.textAt(at)) return (this.event = XmlEvent.text);
        continue;
      }
      const mark = bytes[at + 1];
      if (mark === 0x2f) return this.endTag(at);
      if (mark === 0x3f) this.position = this.after(at + 2, '?>');
      else if (mark === 0x21) {
        if (this.markup(at)) return (this.event = XmlEvent.text);
      } else return this.startTag(at);
    }
  }

  /** Value of an attribute without prefix, or null. */
  attribute(name: string): string | null {
    const index = this.attributes.find(name, false);
    return index < 0 ? null : this.attributeValue(index);
  }

  /** Value of the attribute with this local name and any prefix, such as `r:id`, or null. */
  prefixedAttribute(name: string): string | null {
    const index = this.attributes.find(name, true);
    return index < 0 ? null : this.attributeValue(index);
  }

  /** Decoded value of an attribute by its index in `attributes`. */
  attributeValue(index: number): string {
    const { offsets } = this.attributes;
    const at = index * attributeStride;
    return this.decode(offsets[at + 3] ?? 0, offsets[at + 4] ?? 0, 'attribute');
  }

  /** The present text. */
  text(): string {
    return this.decode(this.from, this.to, this.characterData ? 'raw' : 'text');
  }

  /** The text between two offsets that an earlier text event gave. */
  textBetween(from: number, to: number): string {
    return this.decode(from, to, 'text');
  }

  /** All text inside the element that has just begun, up to its end; elements within are passed over. */
  elementText(): string {
    const depth = this.depth;
    let text = '';
    while (this.next() !== XmlEvent.end) {
      if (this.event === XmlEvent.text) text += this.text();
      else if (this.event === XmlEvent.start) this.skip();
      else if (this.depth < depth) break;
    }
    return text;
  }

  /** Calls `visit` at each child of that name in the element that has just begun, and passes to its end. */
  eachChild(name: string, visit: () => void): void {
    const depth = this.depth;
    while (this.next() !== XmlEvent.end) {
      if (this.event === XmlEvent.close && this.depth < depth) return;
      if (this.event === XmlEvent.start && this.depth === depth + 1 && this.name === name) visit();
    }
  }

  /** Goes to the root element, which must be one of those named. */
  openRoot(...names: readonly string[]): void {
    if (this.next() !== XmlEvent.start || !names.includes(this.name)) throw this.malformed();
  }

  /** Passes to the end of the element that has just begun. */
  skip(): void {
    const depth = this.depth;
    while (this.next() !== XmlEvent.end) {
      if (this.event === XmlEvent.close && this.depth < depth) return;
    }
  }

  /** The prefix, with its colon, of the element that has just begun. */
  prefix(): string {
    const from = this.nameFrom[this.depth] ?? 0;
    const to = this.nameTo[this.depth] ?? 0;
    return this.decodeRaw(from, to).slice(0, -this.name.length);
  }

  /** The refusal for what is wrong at the present place. */
  malformed(at = this.position): WorkbookRefusal {
    return new WorkbookRefusal('malformed-xml', { part: this.part, at });
  }

  private textAt(at: number): boolean {
    const { bytes, size } = this;
    let to = at;
    if (this.depth === 0) {
      while (to < size && bytes[to] !== 0x3c) {
        if ((classes[bytes[to]!]! & space) === 0) throw this.malformed(to);
        to += 1;
      }
      this.position = to;
      return false;
    }
    while (to < size && bytes[to] !== 0x3c) to += 1;
    this.from = at;
    this.to = this.position = to;
    this.characterData = false;
    return true;
  }

  /** Reads `<!...`; true when it was character data. */
  private markup(at: number): boolean {
    if (startsWith(this.bytes, at, '<!--')) {
      this.position = this.after(at + 4, '-->');
      return false;
    }
    if (startsWith(this.bytes, at, '<![CDATA[') && this.depth > 0) {
      this.position = this.after(at + 9, ']]>');
      this.from = at + 9;
      this.to = this.position - 3;
      this.characterData = true;
      return true;
    }
    if (startsWith(this.bytes, at, '<!DOCTYPE') || startsWith(this.bytes, at, '<!ENTITY')) {
      throw new WorkbookRefusal('doctype', { part: this.part });
    }
    throw this.malformed(at);
  }

  private startTag(at: number): XmlEvent {
    const { bytes, size } = this;
    if (this.depth === 0 && this.opened) throw this.malformed(at);
    this.opened = true;
    let i = at + 1;
    let local = i;
    let hash = 0;
    if (i >= size || (classes[bytes[i]!]! & letter) === 0) throw this.malformed(at);
    for (; i < size; i += 1) {
      const byte = bytes[i]!;
      if ((classes[byte]! & nameByte) !== 0) hash = (hash * 31 + byte) | 0;
      else if (byte === 0x3a && local === at + 1) {
        local = i + 1;
        hash = 0;
      } else break;
    }
    this.depth += 1;
    if (this.depth > this.depthLimit) {
      throw new WorkbookRefusal('xml-too-deep', { part: this.part, limit: this.depthLimit });
    }
    const depth = this.depth;
    this.nameFrom[depth] = at + 1;
    this.nameTo[depth] = i;
    this.from = at;
    this.attributes.clear();
    this.to = this.position = bytes[i] === 0x3e ? i + 1 : this.attributes.read(i);
    if (this.attributes.declaresNamespaces) this.declareNamespaces();
    if (local === i) throw this.malformed(i);
    this.name = this.localNames[depth] = this.names.name(local, i, hash, this.decodeName);
    this.namespace = this.namespaces[depth] =
      local === at + 1 ? this.scope.default : this.resolve(at + 1, local - 1);
    this.closing = this.attributes.selfClosing;
    return (this.event = XmlEvent.start);
  }

  private declareNamespaces(): void {
    const { offsets, count } = this.attributes;
    for (let i = 0; i < count; i += 1) {
      const at = i * attributeStride;
      const name = this.decodeRaw(offsets[at]!, offsets[at + 2]!);
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      if (!this.scope.declare(name.slice(6), this.attributeValue(i), this.depth)) throw this.malformed();
    }
  }

  private resolve(from: number, to: number): string {
    const uri = this.scope.lookup(this.decodeRaw(from, to));
    if (uri === null) throw this.malformed(from);
    return uri;
  }

  private endTag(at: number): XmlEvent {
    const { bytes, size, depth } = this;
    const from = this.nameFrom[depth] ?? 0;
    const length = (this.nameTo[depth] ?? 0) - from;
    if (depth === 0) throw this.malformed(at);
    for (let k = 0; k < length; k += 1) {
      if (bytes[at + 2 + k] !== bytes[from + k]) throw this.malformed(at);
    }
    let i = at + 2 + length;
    while (i < size && (classes[bytes[i]!]! & space) !== 0) i += 1;
    if (bytes[i] !== 0x3e) throw this.malformed(i);
    this.from = at;
    this.to = this.position = i + 1;
    return this.leave();
  }

  private closeSelf(): XmlEvent {
    this.closing = false;
    return this.leave();
  }

  private leave(): XmlEvent {
    this.name = this.localNames[this.depth] ?? '';
    this.namespace = this.namespaces[this.depth] ?? '';
    this.scope.leave(this.depth);
    this.depth -= 1;
    return (this.event = XmlEvent.close);
  }

  private finish(): XmlEvent {
    if (this.depth > 0 || !this.opened) throw this.malformed(this.size);
    return (this.event = XmlEvent.end);
  }

  private after(at: number, mark: string): number {
    const { bytes, size } = this;
    const first = mark.charCodeAt(0);
    for (let i = at; i < size; i += 1) {
      if (bytes[i] === first && startsWith(this.bytes, i, mark)) return i + mark.length;
    }
    throw this.malformed(at);
  }

  private decode(from: number, to: number, mode: DecodeMode): string {
    const text = decodeText(this.bytes, from, to, mode);
    if (text === null) throw this.malformed(from);
    return text;
  }

  private decodeRaw(from: number, to: number): string {
    return this.decode(from, to, 'raw');
  }
}
