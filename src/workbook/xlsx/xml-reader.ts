import { WorkbookRefusal } from '../port';
import { decodeText, type DecodeMode } from './xml-text';

/** What `XmlReader.next` has come upon. */
export const XmlEvent = { end: 0, start: 1, close: 2, text: 3 } as const;
export type XmlEvent = (typeof XmlEvent)[keyof typeof XmlEvent];

/** Classes of bytes: 1 may begin a name, 2 may only continue one, 4 is white space. */
const classes = byteClasses();
const nameStart = 1;
const nameByte = 3;
const space = 4;

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Names kept under one hash; a part made to have more gains nothing by it. */
const bucketSize = 8;
/** Namespaces that may be in force at one place. */
const mostBindings = 256;

interface Binding {
  readonly prefix: string;
  readonly uri: string;
  readonly depth: number;
}

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
  /** True while the present element was written `<a/>`. */
  selfClosing = false;
  /** True while the present text stands in a CDATA section, where nothing is escaped. */
  characterData = false;
  attributeCount = 0;
  /** Five numbers an attribute: name from, local name from, name to, value from, value to. */
  attributes = new Int32Array(5 * 16);

  private position = 0;
  private closing = false;
  private opened = false;
  private readonly size: number;
  private readonly nameFrom: Int32Array;
  private readonly nameTo: Int32Array;
  private readonly localNames: string[];
  private readonly namespaces: string[];
  private readonly bindings: Binding[] = [];
  private defaultNamespace = '';
  private readonly known: Known[][] = [];

  constructor(
    readonly bytes: Uint8Array,
    readonly part: string,
    private readonly depthLimit: number,
  ) {
    this.size = bytes.length;
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
    for (let i = 0; i < this.attributeCount * 5; i += 5) {
      if (this.attributes[i] === this.attributes[i + 1] && this.attributeIs(i, name)) {
        return this.attributeValue(i);
      }
    }
    return null;
  }

  /** Value of the attribute with this local name and any prefix, such as `r:id`, or null. */
  prefixedAttribute(name: string): string | null {
    for (let i = 0; i < this.attributeCount * 5; i += 5) {
      if (this.attributes[i] !== this.attributes[i + 1] && this.attributeIs(i, name)) {
        return this.attributeValue(i);
      }
    }
    return null;
  }

  /** Decoded value of the attribute whose five numbers begin at `index` in `attributes`. */
  attributeValue(index: number): string {
    const { attributes } = this;
    return this.decode(attributes[index + 3] ?? 0, attributes[index + 4] ?? 0, 'attribute');
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

  /** The namespace a prefix stands for here, or null. */
  lookup(prefix: string): string | null {
    for (let i = this.bindings.length - 1; i >= 0; i -= 1) {
      const binding = this.bindings[i]!;
      if (binding.prefix === prefix) return binding.uri;
    }
    return prefix === 'xml' ? xmlNamespace : prefix === '' ? '' : null;
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

  private attributeIs(index: number, name: string): boolean {
    const from = this.attributes[index + 1] ?? 0;
    if ((this.attributes[index + 2] ?? 0) - from !== name.length) return false;
    for (let i = 0; i < name.length; i += 1) if (this.bytes[from + i] !== name.charCodeAt(i)) return false;
    return true;
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
    if (this.startsWith(at, '<!--')) {
      this.position = this.after(at + 4, '-->');
      return false;
    }
    if (this.startsWith(at, '<![CDATA[') && this.depth > 0) {
      this.position = this.after(at + 9, ']]>');
      this.from = at + 9;
      this.to = this.position - 3;
      this.characterData = true;
      return true;
    }
    if (this.startsWith(at, '<!DOCTYPE') || this.startsWith(at, '<!ENTITY')) {
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
    if (i >= size || (classes[bytes[i]!]! & nameStart) === 0) throw this.malformed(at);
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
    this.attributeCount = 0;
    this.selfClosing = false;
    if (bytes[i] === 0x3e) this.position = i + 1;
    else this.readAttributes(i);
    this.to = this.position;
    this.name = this.localNames[depth] = this.intern(local, i, hash);
    this.namespace = this.namespaces[depth] =
      local === at + 1 ? this.defaultNamespace : this.resolve(at + 1, local - 1);
    this.closing = this.selfClosing;
    return (this.event = XmlEvent.start);
  }

  private readAttributes(at: number): void {
    const { bytes, size } = this;
    let i = at;
    let declares = false;
    for (;;) {
      const before = i;
      while (i < size && (classes[bytes[i]!]! & space) !== 0) i += 1;
      const byte = bytes[i];
      if (byte === 0x3e) break;
      if (byte === 0x2f && bytes[i + 1] === 0x3e) {
        this.selfClosing = true;
        i += 1;
        break;
      }
      if (i >= size || i === before || (classes[bytes[i]!]! & nameStart) === 0) throw this.malformed(i);
      const name = i;
      let local = i;
      for (; i < size; i += 1) {
        const letter = bytes[i]!;
        if (letter === 0x3a && local === name) local = i + 1;
        else if ((classes[letter]! & nameByte) === 0) break;
      }
      const nameEnd = i;
      while (i < size && (classes[bytes[i]!]! & space) !== 0) i += 1;
      if (bytes[i] !== 0x3d || local === nameEnd) throw this.malformed(i);
      i += 1;
      while (i < size && (classes[bytes[i]!]! & space) !== 0) i += 1;
      const quote = bytes[i];
      if (quote !== 0x22 && quote !== 0x27) throw this.malformed(i);
      const value = (i += 1);
      while (i < size && bytes[i] !== quote) {
        if (bytes[i] === 0x3c) throw this.malformed(i);
        i += 1;
      }
      if (i >= size) throw this.malformed(i);
      if (bytes[name] === 0x78 && this.startsWith(name, 'xmlns')) declares = true;
      this.addAttribute(name, local, nameEnd, value, i);
      i += 1;
    }
    this.position = i + 1;
    this.refuseDuplicates();
    if (declares) this.declareNamespaces();
  }

  private addAttribute(name: number, local: number, nameEnd: number, value: number, to: number): void {
    const at = this.attributeCount * 5;
    if (at + 5 > this.attributes.length) {
      const larger = new Int32Array(this.attributes.length * 2);
      larger.set(this.attributes);
      this.attributes = larger;
    }
    const { attributes } = this;
    attributes[at] = name;
    attributes[at + 1] = local;
    attributes[at + 2] = nameEnd;
    attributes[at + 3] = value;
    attributes[at + 4] = to;
    this.attributeCount += 1;
  }

  private refuseDuplicates(): void {
    const { attributes, attributeCount, bytes } = this;
    if (attributeCount < 2) return;
    if (attributeCount > 16) {
      const seen = new Set<string>();
      for (let i = 0; i < attributeCount * 5; i += 5) {
        seen.add(this.decodeRaw(attributes[i]!, attributes[i + 2]!));
      }
      if (seen.size < attributeCount) throw this.malformed();
      return;
    }
    for (let i = 5; i < attributeCount * 5; i += 5) {
      for (let k = 0; k < i; k += 5) {
        if (bytes[attributes[i]!] !== bytes[attributes[k]!]) continue;
        if (this.sameBytes(attributes[i]!, attributes[i + 2]!, attributes[k]!, attributes[k + 2]!)) {
          throw this.malformed();
        }
      }
    }
  }

  private declareNamespaces(): void {
    const { attributes } = this;
    for (let i = 0; i < this.attributeCount * 5; i += 5) {
      const name = this.decodeRaw(attributes[i]!, attributes[i + 2]!);
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      if (this.bindings.length === mostBindings) throw this.malformed();
      this.bindings.push({ prefix: name.slice(6), uri: this.attributeValue(i), depth: this.depth });
    }
    this.defaultNamespace = this.lookup('') ?? '';
  }

  private resolve(from: number, to: number): string {
    const uri = this.lookup(this.decodeRaw(from, to));
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
    const { bindings } = this;
    if (bindings.length > 0 && bindings[bindings.length - 1]!.depth === this.depth) {
      while (bindings.length > 0 && bindings[bindings.length - 1]!.depth === this.depth) bindings.pop();
      this.defaultNamespace = this.lookup('') ?? '';
    }
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
      if (bytes[i] === first && this.startsWith(i, mark)) return i + mark.length;
    }
    throw this.malformed(at);
  }

  private startsWith(at: number, mark: string): boolean {
    for (let i = 0; i < mark.length; i += 1) if (this.bytes[at + i] !== mark.charCodeAt(i)) return false;
    return true;
  }

  private sameBytes(from: number, to: number, otherFrom: number, otherTo: number): boolean {
    if (to - from !== otherTo - otherFrom) return false;
    for (let i = 0; i < to - from; i += 1) {
      if (this.bytes[from + i] !== this.bytes[otherFrom + i]) return false;
    }
    return true;
  }

  private intern(from: number, to: number, hash: number): string {
    const bucket = (this.known[hash & 255] ??= []);
    for (const name of bucket) {
      if (name.hash === hash && this.sameBytes(from, to, name.from, name.to)) return name.text;
    }
    if (from === to) throw this.malformed(from);
    const text = this.decodeRaw(from, to);
    if (bucket.length < bucketSize) bucket.push({ hash, from, to, text });
    return text;
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

interface Known {
  readonly hash: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function byteClasses(): Uint8Array {
  const table = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    const letter = String.fromCharCode(byte);
    if (/[A-Za-z_]/.test(letter) || byte >= 0x80) table[byte] = 1;
    else if (/[0-9.-]/.test(letter)) table[byte] = 2;
    else if (/[ \t\r\n]/.test(letter)) table[byte] = 4;
  }
  return table;
}
