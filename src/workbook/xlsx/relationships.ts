import { WorkbookRefusal } from '../port';
import { escapeXml } from './xml-text';
import type { XmlReader } from './xml-reader';
import { XmlEvent } from './xml-reader';

export interface Relationship {
  readonly id: string;
  /** The whole type address. */
  readonly type: string;
  /** Last segment of the type: `worksheet`, `table`; the same in transitional and strict files. */
  readonly kind: string;
  /** As it is written in the part. */
  readonly target: string;
  /** Name of the part that it leads to, or null when it leads outside. */
  readonly part: string | null;
}

/** The part that holds the relationships of `part` (`''` is the package itself). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The part whose relationships a part holds, or null when it holds none. */
export function relationshipsOwner(part: string): string | null {
  const match = /^(|.*\/)_rels\/([^/]*)\.rels$/i.exec(part);
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : null;
}

/** Excel allows 65,530 links in a sheet; nothing else comes in such numbers. */
const mostRelationships = 70_000;

/** Reads a relationships part; `owner` is the part that it belongs to. */
export function readRelationships(xml: XmlReader, owner: string): Relationship[] {
  const found: Relationship[] = [];
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start || xml.name !== 'Relationship') continue;
    if (found.length === mostRelationships) {
      throw new WorkbookRefusal('too-many-items', {
        part: xml.part,
        what: xml.name,
        limit: mostRelationships,
      });
    }
    const type = xml.attribute('Type') ?? '';
    const target = xml.attribute('Target') ?? '';
    const external = xml.attribute('TargetMode') === 'External';
    found.push({
      id: xml.attribute('Id') ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target,
      part: external ? null : resolveTarget(owner, target),
    });
  }
  return found;
}

/** `resolveTarget('xl/worksheets/sheet1.xml', '../tables/table1.xml')` is `xl/tables/table1.xml`. */
function resolveTarget(owner: string, target: string): string {
  const path = target.split('#')[0] ?? '';
  const steps = path.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(unescaped(step));
  }
  return steps.join('/');
}

/** Part names are ASCII; a target may still write some of their characters as `%20`. */
function unescaped(step: string): string {
  return step.replace(/%([0-7][0-9A-Fa-f])/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** `relativeTarget('xl/worksheets/sheet1.xml', 'xl/tables/table1.xml')` is `../tables/table1.xml`. */
export function relativeTarget(owner: string, part: string): string {
  const from = owner.split('/').slice(0, -1);
  const to = part.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** One `Relationship` element inside the package. */
export function relationshipXml(id: string, type: string, target: string, prefix = ''): string {
  return `<${prefix}Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"/>`;
}

/** A whole relationships part. */
export function relationshipsXml(elements: readonly string[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<Relationships xmlns="${packageRelationships}">${elements.join('')}</Relationships>`
  );
}

const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
