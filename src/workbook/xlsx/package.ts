import { WorkbookRefusal } from '../port';
import type { ContentTypes } from './content-types';
import { readContentTypes } from './content-types';
import type { Limits } from './limits';
import { readRelationships, relationshipsPart, type Relationship } from './relationships';
import { XmlReader } from './xml-reader';
import { unpack, type ZipEntry } from './zip-reader';
import { packEntry } from './zip-writer';

const contentTypesPart = '[Content_Types].xml';

/**
 * The parts of an OOXML package, packed until they are asked for. Names are matched without case, as OPC
 * does. A copy shares its content with the original and can be changed apart from it.
 */
export class Package {
  private readonly entries: Map<string, ZipEntry>;
  private readonly unpacked = new Map<string, Uint8Array>();
  private handedOut = 0;

  constructor(
    entries: Iterable<ZipEntry>,
    readonly limits: Limits,
  ) {
    this.entries = new Map([...entries].map((entry) => [entry.name.toLowerCase(), entry]));
  }

  copy(): Package {
    return new Package(this.entries.values(), this.limits);
  }

  /** The entries in the order in which they are to stand in the file. */
  list(): ZipEntry[] {
    return [...this.entries.values()];
  }

  /** Names of the parts; folders, which some writers put in, are none. */
  names(): string[] {
    return this.list().flatMap((entry) => (entry.name.endsWith('/') ? [] : [entry.name]));
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** UTF-8 content of an XML part. Small parts are kept, as several readers ask for them. */
  content(part: string): Uint8Array {
    const key = part.toLowerCase();
    const kept = this.unpacked.get(key);
    if (kept) return this.counted(kept);
    const entry = this.entries.get(key);
    if (!entry) throw new WorkbookRefusal('missing-part', { part });
    const content = asUtf8(unpack(entry, this.limits));
    if (content.length < keptBytes) this.unpacked.set(key, content);
    return this.counted(content);
  }

  /** A reader over an XML part. */
  xml(part: string): XmlReader {
    const content = this.content(part);
    refuseOtherEncodings(content, part);
    return new XmlReader(content, part, this.limits.depth);
  }

  /** Relationships of a part (`''`: of the package); none when it has no such part. */
  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    return this.has(name) ? readRelationships(this.xml(name), part) : [];
  }

  contentTypes(): ContentTypes {
    if (!this.has(contentTypesPart)) throw new WorkbookRefusal('not-a-workbook');
    return readContentTypes(this.xml(contentTypesPart));
  }

  /** Puts a part in place of the one of the same name, or at the end. */
  put(entry: ZipEntry): void {
    const key = entry.name.toLowerCase();
    this.unpacked.delete(key);
    this.entries.set(key, entry);
  }

  putText(part: string, text: string): void {
    this.putBytes(part, new TextEncoder().encode(text));
  }

  putBytes(part: string, bytes: Uint8Array): void {
    const name = this.entries.get(part.toLowerCase())?.name ?? part;
    this.put(packEntry(name, bytes));
  }

  remove(part: string): void {
    this.unpacked.delete(part.toLowerCase());
    this.entries.delete(part.toLowerCase());
  }

  private counted(content: Uint8Array): Uint8Array {
    this.handedOut += content.length;
    const limit = this.limits.packageBytes * passes;
    if (this.handedOut > limit) throw new WorkbookRefusal('package-too-large', { limit });
    return content;
  }

  /** The first name `before1after`, `before2after`, ... that no part has. */
  freeName(before: string, after: string): string {
    for (let i = 1; ; i += 1) {
      const name = `${before}${String(i)}${after}`;
      if (!this.has(name)) return name;
    }
  }
}

const keptBytes = 1 << 20;

/** How often all parts may be gone through; more only happens where many parts point at the same few. */
const passes = 8;

/** Parts in UTF-16, told by their first bytes, become UTF-8. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const [first = 0, second = 0] = bytes;
  const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  if (!little && !big) return bytes;
  const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes);
  return new TextEncoder().encode(text.replace(/^<\?xml[^>]*\?>/, ''));
}

/** Other encodings hide characters from a reader of bytes (UTF-7, EBCDIC), or are not Excel's. */
function refuseOtherEncodings(bytes: Uint8Array, part: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declaration = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head);
  const encoding = declaration?.[1]?.toLowerCase() ?? 'utf-8';
  if (encoding !== 'utf-8' && encoding !== 'us-ascii') {
    throw new WorkbookRefusal('malformed-xml', { part, encoding });
  }
}
