import { escapeXml } from './xml-text';
import { XmlEvent, XmlReader } from './xml-reader';

/**
 * ChiSo's second custom XML part: what the sheets that it wrote look like, each packed by `packLayout`.
 *
 *     <chiso xmlns="urn:chiso:layout:1"><sheet name="...">eJyr...</sheet></chiso>
 */
export const layoutNamespace = 'urn:chiso:layout:1';

/** `layouts` are packed, by name of sheet. */
export function layoutPartXml(layouts: ReadonlyMap<string, string>): string {
  const sheets = [...layouts].map(([name, packed]) => `<sheet name="${escapeXml(name)}">${packed}</sheet>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<chiso xmlns="${layoutNamespace}">${sheets.join('')}</chiso>`;
}

/** The packed layouts of a part by name of sheet; none when the text is not ChiSo's. */
export function parseLayoutPart(text: string): Map<string, string> {
  return readLayouts(new XmlReader(new TextEncoder().encode(text), layoutNamespace, depth));
}

/** How deep the part nests, with room for what later versions may add. */
const depth = 16;

/** As `parseLayoutPart`, of a part of a file. */
export function readLayouts(xml: XmlReader): Map<string, string> {
  const layouts = new Map<string, string>();
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start || xml.namespace !== layoutNamespace || xml.name !== 'sheet') continue;
    const name = xml.attribute('name');
    if (name !== null) layouts.set(name, xml.elementText().trim());
  }
  return layouts;
}

/** The layouts after a run: of sheets of ours that it did not write, and those that it wrote. */
export function layoutsAfter(
  before: ReadonlyMap<string, string>,
  own: readonly string[],
  written: ReadonlyMap<string, string>,
): Map<string, string> {
  const known = new Map([...before].map(([name, packed]) => [name.toUpperCase(), packed]));
  for (const [name, packed] of written) known.set(name.toUpperCase(), packed);
  return new Map(
    own.flatMap((name) => {
      const packed = known.get(name.toUpperCase());
      return packed === undefined ? [] : [[name, packed] as const];
    }),
  );
}
