import { WorkbookRefusal } from '../port';
import type { Visibility } from '../snapshot';
import { isSpreadsheetNamespace, dialectOf, type Dialect } from './namespaces';
import type { Package } from './package';
import type { Relationship } from './relationships';
import { tooMany } from './sheet-reader';
import { decodeExcelEscapes, isTrue } from './xml-text';
import { XmlEvent, type XmlReader } from './xml-reader';

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: Visibility;
  readonly relationshipId: string;
  readonly kind: 'worksheet' | 'chartsheet' | 'dialogsheet' | 'macrosheet';
  readonly part: string;
}

export interface NameEntry {
  readonly name: string;
  readonly formula: string;
  /** Index of the sheet it belongs to, or null for the whole workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
}

/** What the workbook part says of the whole. */
export interface WorkbookPart {
  readonly part: string;
  readonly dialect: Dialect;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly date1904: boolean;
  readonly calculation: 'auto' | 'manual' | 'autoNoTable';
  readonly iterative: boolean;
  readonly fullCalcOnLoad: boolean;
  readonly precisionAsDisplayed: boolean;
  /** `structure` is what keeps sheets from being added. */
  readonly protection: { readonly any: boolean; readonly structure: boolean };
}

/** Name of the workbook part, by the package's own relationships. */
export function findWorkbookPart(parts: Package): string {
  const main = parts.relationships('').find(({ kind }) => kind === 'officeDocument');
  if (!main?.part) throw new WorkbookRefusal('not-a-workbook');
  return main.part;
}

export function readWorkbookPart(parts: Package): WorkbookPart {
  const part = findWorkbookPart(parts);
  const relationships = parts.relationships(part);
  const xml = parts.xml(part);
  xml.openRoot('workbook');
  if (!isSpreadsheetNamespace(xml.namespace)) throw xml.malformed();
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const used = new Set<string>();
  const dialect = dialectOf(xml.namespace);
  const sheets: SheetEntry[] = [];
  const names: NameEntry[] = [];
  let date1904 = false;
  let calculation: WorkbookPart['calculation'] = 'auto';
  let iterative = false;
  let fullCalcOnLoad = false;
  let precisionAsDisplayed = false;
  let protection = { any: false, structure: false };
  while (xml.next() !== XmlEvent.end) {
    if (xml.event !== XmlEvent.start) continue;
    if (!isSpreadsheetNamespace(xml.namespace)) xml.skip();
    else if (xml.name === 'workbookPr') date1904 = isTrue(xml.attribute('date1904'));
    else if (xml.name === 'workbookProtection') {
      const structure = isTrue(xml.attribute('lockStructure'));
      protection = { structure, any: structure || isTrue(xml.attribute('lockWindows')) };
    } else if (xml.name === 'sheets') {
      xml.eachChild('sheet', () => {
        const sheet = readSheetEntry(xml, byId);
        if (used.has(sheet.part)) throw new WorkbookRefusal('duplicate-part', { part: sheet.part });
        used.add(sheet.part);
        sheets.push(sheet);
      });
    } else if (xml.name === 'definedNames') {
      const { names: limit, formulaLength } = parts.limits;
      xml.eachChild('definedName', () => {
        if (names.length === limit) throw tooMany(part, 'definedName', limit);
        names.push(readName(xml, formulaLength));
      });
    } else if (xml.name === 'calcPr') {
      const mode = xml.attribute('calcMode');
      if (mode === 'manual' || mode === 'autoNoTable') calculation = mode;
      iterative = isTrue(xml.attribute('iterate'));
      fullCalcOnLoad = isTrue(xml.attribute('fullCalcOnLoad'));
      precisionAsDisplayed = !isTrue(xml.attribute('fullPrecision') ?? '1');
    } else if (xml.name !== 'bookViews') xml.skip();
  }
  return {
    part,
    dialect,
    relationships,
    sheets,
    names,
    date1904,
    calculation,
    iterative,
    fullCalcOnLoad,
    precisionAsDisplayed,
    protection,
  };
}

const kinds = new Map<string, SheetEntry['kind']>([
  ['worksheet', 'worksheet'],
  ['chartsheet', 'chartsheet'],
  ['dialogsheet', 'dialogsheet'],
  ['xlMacrosheet', 'macrosheet'],
  ['xlIntlMacrosheet', 'macrosheet'],
]);

function readSheetEntry(xml: XmlReader, byId: ReadonlyMap<string, Relationship>): SheetEntry {
  const name = decodeExcelEscapes(xml.attribute('name') ?? '');
  const relationshipId = xml.prefixedAttribute('id') ?? '';
  const relationship = byId.get(relationshipId);
  const kind = kinds.get(relationship?.kind ?? '');
  if (!relationship?.part || !kind)
    throw new WorkbookRefusal('missing-part', { part: xml.part, sheet: name });
  const state = xml.attribute('state');
  return {
    name,
    sheetId: Number(xml.attribute('sheetId') ?? 0),
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    relationshipId,
    kind,
    part: relationship.part,
  };
}

function readName(xml: XmlReader, longest: number): NameEntry {
  const name = decodeExcelEscapes(xml.attribute('name') ?? '');
  const sheet = xml.attribute('localSheetId');
  const hidden = isTrue(xml.attribute('hidden'));
  const formula = decodeExcelEscapes(xml.elementText());
  if (formula.length > longest) {
    throw new WorkbookRefusal('formula-too-long', { part: xml.part, name, limit: longest });
  }
  return { name, formula, sheet: sheet === null ? null : Number(sheet), hidden };
}
