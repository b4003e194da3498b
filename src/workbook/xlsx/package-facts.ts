import type { ConcealedCell, PackageFacts, RelationshipFact } from '../snapshot';
import { findFormStamp } from './form-part';
import type { Package } from './package';
import { relationshipsOwner } from './relationships';
import type { WorkbookPart } from './workbook-part';
import { XmlEvent } from './xml-reader';

/** Kinds of relationships to things that act or can be made to act: ActiveX, OLE objects, form controls. */
const activeKinds = new Set(['control', 'ctrlProp', 'oleObject', 'package', 'activeXControlBinary']);

/** Gathers what only the file's own bytes tell. `bytes` is the size of the file. */
export function readPackageFacts(
  parts: Package,
  workbook: WorkbookPart,
  bytes: number,
  concealed: readonly ConcealedCell[],
): PackageFacts {
  const names = parts.names();
  const types = parts.contentTypes();
  const relationships = allRelationships(parts, names);
  const kinds = new Set(relationships.map(({ type }) => type.slice(type.lastIndexOf('/') + 1)));
  const { targets, dde } = readExternalLinks(parts, workbook);
  const properties = readProperties(parts);
  return {
    bytes,
    parts: names,
    relationships,
    hasMacros: kinds.has('vbaProject') || names.some((name) => types.of(name).includes('vbaProject')),
    hasMacroSheets: workbook.sheets.some(({ kind }) => kind === 'macrosheet'),
    hasActiveContent: dde.length > 0 || [...kinds].some((kind) => activeKinds.has(kind)),
    externalLinks: targets,
    connections: kinds.has('connections') || kinds.has('queryTable'),
    signed: isSigned(parts),
    contentType: types.of(workbook.part),
    ddeLinks: dde,
    application: properties.application,
    creator: properties.creator,
    lastModifiedBy: properties.lastModifiedBy,
    calculation: workbook.calculation,
    iterative: workbook.iterative,
    fullCalcOnLoad: workbook.fullCalcOnLoad,
    precisionAsDisplayed: workbook.precisionAsDisplayed,
    concealed,
    workbookProtected: workbook.protection.any,
    form: findFormStamp(parts, workbook.part),
  };
}

/** Whether the package carries a digital signature, which any change breaks. */
export function isSigned(parts: Package): boolean {
  return parts.relationships('').some(({ type }) => type.includes('/digital-signature/'));
}

function allRelationships(parts: Package, names: readonly string[]): RelationshipFact[] {
  return names.flatMap((name) => {
    const owner = relationshipsOwner(name);
    if (owner === null) return [];
    return parts.relationships(owner).map(({ type, target, part }) => ({
      part: owner,
      type,
      target: part ?? target,
      external: part === null,
    }));
  });
}

/** Targets of links to other workbooks, and `service|topic` of DDE links. */
function readExternalLinks(parts: Package, workbook: WorkbookPart): { targets: string[]; dde: string[] } {
  const targets: string[] = [];
  const dde: string[] = [];
  for (const { kind, part } of workbook.relationships) {
    if (kind !== 'externalLink' || part === null || !parts.has(part)) continue;
    targets.push(...parts.relationships(part).flatMap((link) => (link.part === null ? [link.target] : [])));
    const xml = parts.xml(part);
    while (xml.next() !== XmlEvent.end) {
      if (xml.event !== XmlEvent.start || xml.name !== 'ddeLink') continue;
      dde.push(`${xml.attribute('ddeService') ?? ''}|${xml.attribute('ddeTopic') ?? ''}`);
    }
  }
  return { targets: [...targets, ...dde], dde };
}

function readProperties(
  parts: Package,
): Readonly<Record<'application' | 'creator' | 'lastModifiedBy', string | null>> {
  const root = parts.relationships('');
  const extended = texts(parts, root.find(({ kind }) => kind === 'extended-properties')?.part);
  const core = texts(parts, root.find(({ kind }) => kind === 'core-properties')?.part);
  const application = extended.get('Application');
  const version = extended.get('AppVersion');
  return {
    application: application === undefined ? null : version ? `${application} ${version}` : application,
    creator: core.get('creator') ?? null,
    lastModifiedBy: core.get('lastModifiedBy') ?? null,
  };
}

/** Texts of the elements right below the root, by their local name. */
function texts(parts: Package, part: string | null | undefined): Map<string, string> {
  const found = new Map<string, string>();
  if (!part || !parts.has(part)) return found;
  const xml = parts.xml(part);
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start || xml.depth !== 2) continue;
    const { name } = xml;
    found.set(name, xml.elementText());
  }
  return found;
}
