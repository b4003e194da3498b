import { ContentTypeEdits } from '../../../src/workbook/xlsx/package-edits';
import { writeLayoutPart, writeOwnPart } from '../../../src/workbook/xlsx/custom-xml-writer';
import { layoutNamespace } from '../../../src/workbook/xlsx/layout-part';
import { pageLimits } from '../../../src/workbook/xlsx/limits';
import { ownNamespace } from '../../../src/workbook/xlsx/own-part';
import { Package } from '../../../src/workbook/xlsx/package';
import { findWorkbookPart, readWorkbookPart } from '../../../src/workbook/xlsx/workbook-part';
import { readZip } from '../../../src/workbook/xlsx/zip-reader';
import { writeZip } from '../../../src/workbook/xlsx/zip-writer';
import { namespaceOf } from './xml-namespace';

/** A custom XML part of a file. */
export interface FilePart {
  readonly part: string;
  readonly xml: string;
}

/** The parts of a file, to be read and changed beside what the adapter does. */
export function packageOf(bytes: Uint8Array): Package {
  return new Package(readZip(bytes, pageLimits), pageLimits);
}

/** Ours and others', in the order of the file. */
export function customXmlParts(parts: Package): FilePart[] {
  return parts.relationships(findWorkbookPart(parts)).flatMap(({ kind, part }) => {
    if (kind !== 'customXml' || part === null || !parts.has(part)) return [];
    return [{ part, xml: new TextDecoder().decode(parts.content(part)) }];
  });
}

/**
 * A file with custom XML parts of these texts in place of those of the same namespaces; parts of ours are
 * added where the file has none.
 */
export function withCustomXml(bytes: Uint8Array, texts: readonly string[]): Uint8Array {
  const parts = packageOf(bytes);
  const free = customXmlParts(parts);
  for (const xml of texts) {
    const namespace = namespaceOf(xml);
    const index = free.findIndex((part) => namespaceOf(part.xml) === namespace);
    const [present] = index < 0 ? [] : free.splice(index, 1);
    const part = present?.part ?? added(parts, namespace);
    if (present?.xml !== xml) parts.putText(part, xml);
  }
  return writeZip(parts.list());
}

/** The name of a new part of ours. */
function added(parts: Package, namespace: string): string {
  const types = new ContentTypeEdits();
  const context = { parts, workbook: readWorkbookPart(parts), types };
  if (namespace === ownNamespace) writeOwnPart(context, null, { sheets: [], run: null });
  else if (namespace === layoutNamespace) writeLayoutPart(context, null, new Map());
  else throw new Error(`A part of ${namespace} cannot be added to a file`);
  types.apply(parts);
  const found = customXmlParts(parts).findLast((part) => namespaceOf(part.xml) === namespace);
  if (!found) throw new Error(`No part of ${namespace}`);
  return found.part;
}
