import { strToU8, zipSync, type Zippable } from 'fflate';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import type { Limits } from '../../../src/workbook/xlsx/limits';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { WorkbookRefusal } from '../../../src/workbook/port';

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a package by name; a part that is null is left out. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

/** `relationships([['worksheet', 'worksheets/sheet1.xml']])` gives `rId1`, `rId2`, ... in order. */
export function relationships(list: readonly (readonly [kind: string, target: string])[]): string {
  const elements = list.map(([kind, target], i) => {
    const mode = /^(https?|file|mailto):/.test(target) ? ' TargetMode="External"' : '';
    const type = kind.includes(':') ? kind : `${officeRelationships}/${kind}`;
    return `<Relationship Id="rId${String(i + 1)}" Type="${type}" Target="${target}"${mode}/>`;
  });
  return `<Relationships xmlns="${packageRelationships}">${elements.join('')}</Relationships>`;
}

export const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  '</Types>';

export function workbookXml(inside = '<sheets><sheet name="Một" sheetId="1" r:id="rId1"/></sheets>'): string {
  return `<workbook xmlns="${main}" xmlns:r="${officeRelationships}">${inside}</workbook>`;
}

export function sheetXml(inside: string): string {
  return `<worksheet xmlns="${main}" xmlns:r="${officeRelationships}">${inside}</worksheet>`;
}

/** A package with one sheet, `Một`, whose parts can be replaced and added to. */
export function packageParts(parts: Parts = {}): Parts {
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(),
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheetXml('<sheetData/>'),
    ...parts,
  };
}

export function zipped(parts: Parts): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { mtime: '2024-01-01' });
}

/** The snapshot of a package whose parts replace and add to those of `packageParts`. */
export function readParts(parts: Parts, limits?: Limits): Promise<WorkbookSnapshot> {
  return readBytes(zipped(packageParts(parts)), limits);
}

export async function readBytes(bytes: Uint8Array, limits?: Limits): Promise<WorkbookSnapshot> {
  return open(bytes, limits).read({});
}

export function open(bytes: Uint8Array, limits?: Limits): XlsxWorkbook {
  return XlsxWorkbook.open(bytes, { name: 'thử.xlsx', ...(limits && { limits }) });
}

/** The snapshot of one sheet with this content between `<worksheet>` and `</worksheet>`. */
export function readSheetXml(inside: string, parts: Parts = {}): Promise<WorkbookSnapshot> {
  return readParts({ 'xl/worksheets/sheet1.xml': sheetXml(inside), ...parts });
}

/** The refusal with which a file is turned away, on opening or on reading; null when it is read. */
export async function refusalOf(bytes: Uint8Array, limits?: Limits): Promise<WorkbookRefusal | null> {
  try {
    await readBytes(bytes, limits);
    return null;
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error;
    throw error;
  }
}
