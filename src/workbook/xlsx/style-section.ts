import { WorkbookRefusal } from '../port';
import type { XmlEdits, XmlElement } from './xml-edits';

/** Collections of the styles part that styles are made of, in the order in which they must stand. */
export const styleSections = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'dxfs',
] as const;
export type StyleSectionName = (typeof styleSections)[number];

/** What an empty collection must hold first: entries that cells without a style fall back on. */
const basics: Readonly<Record<StyleSectionName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
};

/** One collection of the styles part: what it holds and what is added. */
export class StyleSection {
  readonly element: XmlElement | null;
  readonly elements: readonly XmlElement[];
  private readonly indexes = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(
    private readonly name: StyleSectionName,
    root: XmlElement,
    bytes: Uint8Array,
    private readonly limit: number,
  ) {
    this.element = root.children.find((child) => child.name === name) ?? null;
    this.elements = this.element?.children ?? [];
    const decoder = new TextDecoder();
    this.elements.forEach(({ from, to }, i) => {
      const text = decoder.decode(bytes.subarray(from, to));
      if (!this.indexes.has(text)) this.indexes.set(text, i);
    });
    if (this.elements.length === 0) {
      for (const basic of basics[name]) this.add(basic.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${root.prefix}`));
    }
  }

  get count(): number {
    return this.elements.length + this.added.length;
  }

  /** Whether an entry was added besides those that every collection begins with. */
  get isChanged(): boolean {
    return this.count > Math.max(this.elements.length, basics[this.name].length);
  }

  /** Index of an entry, added when it is not there. */
  add(xml: string): number {
    let index = this.indexes.get(xml);
    if (index === undefined) {
      index = this.count;
      if (index >= this.limit)
        throw new WorkbookRefusal('too-many-items', { what: this.name, limit: this.limit });
      this.indexes.set(xml, index);
      this.added.push(xml);
    }
    return index;
  }

  /** Appends what was added to the collection in the part. */
  edit(edits: XmlEdits): void {
    if (!this.element || this.added.length === 0) return;
    if (this.element.attributes.has('count')) edits.setAttribute(this.element, 'count', String(this.count));
    edits.append(this.element, this.added.join(''));
  }

  /** The collection as a whole, where the part had none. */
  whole(prefix: string): string {
    return `<${prefix}${this.name} count="${String(this.count)}">${this.added.join('')}</${prefix}${this.name}>`;
  }
}
