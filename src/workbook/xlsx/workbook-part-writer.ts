import { columnName, fixedRangeName, quoteSheet } from '../address';
import type { PrintPlan } from '../plan';
import { editRelationships, type ContentTypeEdits } from './package-edits';
import type { Package } from './package';
import type { WorkbookPart } from './workbook-part';
import { escapeXml } from './xml-text';
import { XmlEdits, readOutline, type XmlElement } from './xml-edits';

export interface AddedSheet {
  readonly name: string;
  readonly relationshipId: string;
}

/** A sheet that was written, for the names that say what of it is printed, and what on every page. */
export interface WrittenSheet {
  readonly sheet: string;
  /** Index of the sheet in the workbook. */
  readonly index: number;
  readonly print: PrintPlan | null;
}

export interface WorkbookChanges {
  readonly added: readonly AddedSheet[];
  readonly written: readonly WrittenSheet[];
  /** Have every formula worked out when the file is opened. */
  readonly calculate: boolean;
}

/** Names that Excel keeps for a sheet's layout: of a sheet that is written over they are stale. */
const layoutNames = new Set(['_xlnm.Print_Titles', '_xlnm.Print_Area', '_xlnm._FilterDatabase']);

/** What may stand before `definedNames` and `calcPr`, in order; new elements go after the last that is there. */
const before = ['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'];
const beforeNames = [...before, 'functionGroups', 'externalReferences'];

/** Writes changes into the workbook part, which otherwise stays as it was. */
export function editWorkbookPart(parts: Package, workbook: WorkbookPart, changes: WorkbookChanges): void {
  const xml = parts.xml(workbook.part);
  const root = readOutline(xml, 3);
  const edits = new XmlEdits(xml.bytes);
  const child = (name: string) => root.children.find((element) => element.name === name);

  const sheets = child('sheets');
  if (!sheets) throw xml.malformed();
  edits.append(sheets, sheetElements(root, workbook, changes.added));

  const names = nameElements(root, changes.written);
  const definedNames = child('definedNames');
  if (definedNames) {
    const overwritten = new Set(changes.written.map(({ index }) => String(index)));
    for (const element of definedNames.children) {
      const stale =
        layoutNames.has(element.attributes.get('name')?.value ?? '') &&
        overwritten.has(element.attributes.get('localSheetId')?.value ?? '');
      if (stale) edits.remove(element);
    }
    edits.append(definedNames, names);
  } else if (names !== '') {
    const text = `<${root.prefix}definedNames>${names}</${root.prefix}definedNames>`;
    edits.insert(lastOf(root, beforeNames).to, text);
  }

  if (changes.calculate) {
    const calculation = child('calcPr');
    const at = lastOf(root, [...beforeNames, 'definedNames']).to;
    if (calculation) edits.setAttribute(calculation, 'fullCalcOnLoad', '1');
    else edits.insert(at, `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
  }
  parts.putBytes(workbook.part, edits.result());
}

/** The chain names cells in the order of calculation; one that names a cell without formula is an error. */
export function dropCalculationChain(parts: Package, workbook: WorkbookPart, types: ContentTypeEdits): void {
  const chain = workbook.relationships.find(({ kind }) => kind === 'calcChain');
  if (!chain?.part) return;
  parts.remove(chain.part);
  types.remove(chain.part);
  editRelationships(parts, workbook.part, [], new Set([chain.id]));
}

function sheetElements(root: XmlElement, workbook: WorkbookPart, added: readonly AddedSheet[]): string {
  const highest = workbook.sheets.reduce((most, { sheetId }) => Math.max(most, sheetId), 0);
  const { relationships } = workbook.dialect;
  const bound = [...root.attributes].find(
    ([name, { value }]) => name.startsWith('xmlns:') && value === relationships,
  )?.[0];
  const prefix = bound?.slice(6) ?? 'r';
  const declaration = bound === undefined ? ` xmlns:r="${relationships}"` : '';
  return added
    .map(
      ({ name, relationshipId }, i) =>
        `<${root.prefix}sheet${declaration} name="${escapeXml(name)}" sheetId="${String(highest + 1 + i)}" ${prefix}:id="${relationshipId}"/>`,
    )
    .join('');
}

function nameElements({ prefix }: XmlElement, written: readonly WrittenSheet[]): string {
  return written
    .flatMap(({ sheet, index, print }) =>
      layoutRanges(print).map(([name, ranges]) => {
        const formula = ranges.map((range) => `${quoteSheet(sheet)}!${range}`).join(',');
        return `<${prefix}definedName name="${name}" localSheetId="${String(index)}">${escapeXml(formula)}</${prefix}definedName>`;
      }),
    )
    .join('');
}

/** The printed area, and columns and rows on every page (columns first, as Excel writes them). */
function layoutRanges(print: PrintPlan | null): (readonly [name: string, ranges: readonly string[]])[] {
  const { area, titleColumns, titleRows } = print ?? {};
  const titles = [
    ...(titleColumns ? [`$${columnName(titleColumns.from)}:$${columnName(titleColumns.to - 1)}`] : []),
    ...(titleRows ? [`$${String(titleRows.from + 1)}:$${String(titleRows.to)}`] : []),
  ];
  return [
    ...(area ? [['_xlnm.Print_Area', [fixedRangeName(area)]] as const] : []),
    ...(titles.length > 0 ? [['_xlnm.Print_Titles', titles] as const] : []),
  ];
}

function lastOf(root: XmlElement, names: readonly string[]): XmlElement {
  const last = root.children.filter(({ name }) => names.includes(name)).at(-1);
  return last ?? root;
}
