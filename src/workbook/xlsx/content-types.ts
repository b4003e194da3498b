import { escapeXml } from './xml-text';
import { XmlEvent, type XmlReader } from './xml-reader';

/** Which kind of content each part holds. */
export class ContentTypes {
  constructor(
    private readonly defaults: ReadonlyMap<string, string>,
    private readonly overrides: ReadonlyMap<string, string>,
  ) {}

  /** The content type of a part, or an empty text when none is given. */
  of(part: string): string {
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    return this.overrides.get(part.toLowerCase()) ?? this.defaults.get(extension) ?? '';
  }

  hasDefault(extension: string): boolean {
    return this.defaults.has(extension);
  }
}

export function readContentTypes(xml: XmlReader): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start) continue;
    const type = xml.attribute('ContentType') ?? '';
    if (xml.name === 'Default') defaults.set((xml.attribute('Extension') ?? '').toLowerCase(), type);
    if (xml.name === 'Override') {
      overrides.set((xml.attribute('PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
    }
  }
  return new ContentTypes(defaults, overrides);
}

export function overrideXml(part: string, type: string, prefix = ''): string {
  return `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`;
}

export function defaultXml(extension: string, type: string, prefix = ''): string {
  return `<${prefix}Default Extension="${extension}" ContentType="${escapeXml(type)}"/>`;
}
