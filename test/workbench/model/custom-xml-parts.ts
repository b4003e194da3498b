import { Package } from '../../../src/workbook/xlsx/package';
import { pageLimits } from '../../../src/workbook/xlsx/limits';
import { findWorkbookPart } from '../../../src/workbook/xlsx/workbook-part';
import { readZip } from '../../../src/workbook/xlsx/zip-reader';

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
