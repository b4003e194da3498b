import { attributeStride } from './xml-attributes';
import { XmlEvent, type XmlReader } from './xml-reader';
import { concatenate } from './zip-writer';

/** An element with the offsets needed to change the part around it. */
export interface XmlElement {
  readonly name: string;
  /** With its colon, or empty. */
  readonly prefix: string;
  readonly from: number;
  /** End of the opening tag. */
  readonly openTo: number;
  /** Beginning of the closing tag; the end of the element when it has none. */
  readonly closeFrom: number;
  readonly to: number;
  readonly selfClosing: boolean;
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly XmlElement[];
}

export interface XmlAttribute {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The root of a part with its descendants, `levels` deep. Attributes go by their whole name, `r:id`. */
export function readOutline(xml: XmlReader, levels: number): XmlElement {
  if (xml.next() !== XmlEvent.start) throw xml.malformed();
  const root = readElement(xml, levels);
  while (xml.next() !== XmlEvent.end);
  return root;
}

/** The element that has just begun with its descendants, `levels` deep, itself counted; passes to its end. */
export function readElement(xml: XmlReader, levels: number): XmlElement {
  const { name, depth, from, to: openTo } = xml;
  const { count, offsets, selfClosing } = xml.attributes;
  const prefix = xml.prefix();
  const attributes = new Map<string, XmlAttribute>();
  for (let i = 0; i < count; i += 1) {
    const at = i * attributeStride;
    const [nameFrom = 0, , nameTo = 0, valueFrom = 0, valueTo = 0] = offsets.subarray(
      at,
      at + attributeStride,
    );
    const attribute = { value: xml.attributeValue(i), from: valueFrom, to: valueTo };
    attributes.set(xml.textBetween(nameFrom, nameTo), attribute);
  }
  const children: XmlElement[] = [];
  let closeFrom = openTo;
  let to = openTo;
  while (xml.next() !== XmlEvent.end) {
    if (xml.event === XmlEvent.start) {
      if (levels > 1) children.push(readElement(xml, levels - 1));
      else xml.skip();
    } else if (xml.event === XmlEvent.close && xml.depth < depth) {
      if (!selfClosing) ({ from: closeFrom, to } = xml);
      break;
    }
  }
  return { name, prefix, from, openTo, closeFrom, to, selfClosing, attributes, children };
}

/** Changes to one part, gathered and then made at once; every byte that is not named stays as it was. */
export class XmlEdits {
  private readonly edits: { readonly at: number; readonly to: number; readonly text: string }[] = [];

  constructor(private readonly bytes: Uint8Array) {}

  insert(at: number, text: string): void {
    this.edits.push({ at, to: at, text });
  }

  replace(from: number, to: number, text: string): void {
    this.edits.push({ at: from, to, text });
  }

  /** Puts XML at the end of an element's content. */
  append(element: XmlElement, text: string): void {
    if (text === '') return;
    if (!element.selfClosing) this.insert(element.closeFrom, text);
    else this.replace(element.openTo - 2, element.openTo, `>${text}</${element.prefix}${element.name}>`);
  }

  /** Sets an attribute; `value` is escaped already. */
  setAttribute(element: XmlElement, name: string, value: string): void {
    const present = element.attributes.get(name);
    if (present) this.replace(present.from, present.to, value);
    else this.insert(element.openTo - (element.selfClosing ? 2 : 1), ` ${name}="${value}"`);
  }

  remove(element: XmlElement): void {
    this.replace(element.from, element.to, '');
  }

  /** The part with all changes made; edits at one place keep the order in which they were asked for. */
  result(): Uint8Array {
    const encoder = new TextEncoder();
    const chunks: Uint8Array[] = [];
    let done = 0;
    for (const { at, to, text } of [...this.edits].sort((a, b) => a.at - b.at)) {
      chunks.push(this.bytes.subarray(done, at), encoder.encode(text));
      done = to;
    }
    chunks.push(this.bytes.subarray(done));
    return concatenate(chunks);
  }
}
