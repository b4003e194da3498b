import { defaultXml, overrideXml } from './content-types';
import type { Package } from './package';
import { relationshipXml, relationshipsPart, relationshipsXml, relativeTarget } from './relationships';
import { XmlEdits, readOutline } from './xml-edits';

/** Content types of parts that are added; those of parts that are removed are taken out. */
export class ContentTypeEdits {
  private readonly overrides = new Map<string, string>();
  private readonly defaults = new Map<string, string>();
  private readonly removed = new Set<string>();

  add(part: string, type: string): void {
    this.overrides.set(part, type);
  }

  addDefault(extension: string, type: string): void {
    this.defaults.set(extension, type);
  }

  remove(part: string): void {
    this.removed.add(part.toLowerCase());
  }

  apply(parts: Package): void {
    const part = '[Content_Types].xml';
    const types = parts.contentTypes();
    const xml = parts.xml(part);
    const root = readOutline(xml, 2);
    const edits = new XmlEdits(xml.bytes);
    const stated = new Set<string>();
    for (const element of root.children) {
      const name = element.attributes.get('PartName')?.value.replace(/^\//, '').toLowerCase();
      if (name === undefined) continue;
      if (this.removed.has(name)) edits.remove(element);
      else stated.add(name);
    }
    const defaults = [...this.defaults].flatMap(([extension, type]) =>
      types.hasDefault(extension) ? [] : [defaultXml(extension, type, root.prefix)],
    );
    const overrides = [...this.overrides].flatMap(([name, type]) =>
      stated.has(name.toLowerCase()) ? [] : [overrideXml(name, type, root.prefix)],
    );
    if (defaults.length > 0) edits.insert(root.openTo, defaults.join(''));
    edits.append(root, overrides.join(''));
    parts.putBytes(part, edits.result());
  }
}

/** A relationship that is to be added; `type` is the whole address. */
export interface NewRelationship {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** Ids `rId1`, `rId2`, ... that a part's relationships do not use yet. */
export function* freeRelationshipIds(parts: Package, owner: string): Generator<string, never> {
  const used = new Set(parts.relationships(owner).map(({ id }) => id));
  for (let i = used.size + 1; ; i += 1) {
    const id = `rId${String(i)}`;
    if (!used.has(id)) yield id;
  }
}

/** Adds relationships to a part's, and takes out those with the given ids. */
export function editRelationships(
  parts: Package,
  owner: string,
  added: readonly NewRelationship[],
  removed: ReadonlySet<string> = new Set(),
): void {
  const part = relationshipsPart(owner);
  const elements = (prefix: string) =>
    added.map(({ id, type, part: target }) =>
      relationshipXml(id, type, relativeTarget(owner, target), prefix),
    );
  if (!parts.has(part)) {
    if (added.length > 0) parts.putText(part, relationshipsXml(elements('')));
    return;
  }
  const xml = parts.xml(part);
  const root = readOutline(xml, 2);
  const edits = new XmlEdits(xml.bytes);
  for (const element of root.children) {
    if (removed.has(element.attributes.get('Id')?.value ?? '')) edits.remove(element);
  }
  edits.append(root, elements(root.prefix).join(''));
  parts.putBytes(part, edits.result());
}
