import type { RunStamp } from '../snapshot';
import type { Package } from './package';
import { escapeXml } from './xml-text';
import { XmlEvent, XmlReader } from './xml-reader';

/**
 * ChiSo's own custom XML part: which sheets it wrote, and the stamp of the run that wrote them.
 *
 *     <chiso xmlns="urn:chiso:workbook:1"><run state="done" tool="..." inputs="..."/><sheet name="..."/></chiso>
 */
export interface OwnPart {
  readonly sheets: readonly string[];
  readonly run: RunStamp | null;
}

export const ownNamespace = 'urn:chiso:workbook:1';

export function ownPartXml(own: OwnPart): string {
  const run = own.run ? runXml(own.run) : '';
  const sheets = own.sheets.map((name) => `<sheet name="${escapeXml(name)}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<chiso xmlns="${ownNamespace}">${run}${sheets}</chiso>`;
}

function runXml({ state, tool, inputs, choices }: RunStamp): string {
  const asked = choices === undefined ? '' : ` choices="${escapeXml(choices)}"`;
  return `<run state="${state}" tool="${escapeXml(tool)}" inputs="${escapeXml(inputs)}"${asked}/>`;
}

/** ChiSo's part among the custom XML parts of a workbook, with its name; null when it has none. */
export function findOwnPart(
  parts: Package,
  workbookPart: string,
): { readonly part: string; readonly own: OwnPart } | null {
  const part = findCustomXml(parts, workbookPart, ownNamespace);
  if (part === null) return null;
  const xml = parts.xml(part);
  xml.next();
  return { part, own: readOwn(xml) };
}

/** The first custom XML part of a workbook whose root is of this namespace; null when there is none. */
export function findCustomXml(parts: Package, workbookPart: string, namespace: string): string | null {
  for (const { kind, part } of parts.relationships(workbookPart)) {
    if (kind !== 'customXml' || part === null || !parts.has(part)) continue;
    // Other parties' parts are theirs: whatever they hold is neither read nor judged.
    if (!new TextDecoder().decode(parts.content(part).subarray(0, 1000)).includes(namespace)) continue;
    const xml = parts.xml(part);
    if (xml.next() === XmlEvent.start && xml.namespace === namespace) return part;
  }
  return null;
}

/** ChiSo's part from its text, which Excel hands out by itself; null when it is not ChiSo's. */
export function parseOwnPart(text: string): OwnPart | null {
  const xml = new XmlReader(new TextEncoder().encode(text), ownNamespace, ownDepth);
  return xml.next() === XmlEvent.start && xml.namespace === ownNamespace ? readOwn(xml) : null;
}

/** How deep the part nests, with room for what later versions may add. */
const ownDepth = 16;

function readOwn(xml: XmlReader): OwnPart {
  const sheets: string[] = [];
  let run: RunStamp | null = null;
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start || xml.namespace !== ownNamespace) continue;
    if (xml.name === 'sheet') sheets.push(xml.attribute('name') ?? '');
    if (xml.name === 'run') {
      const choices = xml.attribute('choices');
      run = {
        state: xml.attribute('state') === 'done' ? 'done' : 'underWay',
        tool: xml.attribute('tool') ?? '',
        inputs: xml.attribute('inputs') ?? '',
        ...(choices !== null && { choices }),
      };
    }
  }
  return { sheets, run };
}
