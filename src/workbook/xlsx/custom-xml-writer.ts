import type { FormStamp } from '../snapshot';
import { formNamespace, formPartXml } from './form-part';
import { layoutNamespace, layoutPartXml } from './layout-part';
import { ownNamespace, ownPartXml, type OwnPart } from './own-part';
import { editRelationships, freeRelationshipIds, type ContentTypeEdits } from './package-edits';
import type { Package } from './package';
import type { WorkbookPart } from './workbook-part';

/** Excel asks for an id of each custom XML part, unique in its workbook; ours are always these. */
const itemIds = new Map([
  [ownNamespace, '{6D2B6F0C-4C7A-4E0B-9B1E-C415000A0001}'],
  [layoutNamespace, '{6D2B6F0C-4C7A-4E0B-9B1E-C415000A0002}'],
  [formNamespace, '{6D2B6F0C-4C7A-4E0B-9B1E-C415000A0003}'],
]);

/** What parts of ours are written with. */
export interface CustomXmlContext {
  readonly parts: Package;
  readonly workbook: WorkbookPart;
  readonly types: ContentTypeEdits;
}

/** Writes ChiSo's own part over the one that is `present`, or adds it to the workbook. */
export function writeOwnPart(context: CustomXmlContext, present: string | null, own: OwnPart): void {
  writeCustomXml(context, present, ownNamespace, ownPartXml(own));
}

/** Writes the part with the packed layouts of our sheets over the one that is `present`, or adds it. */
export function writeLayoutPart(
  context: CustomXmlContext,
  present: string | null,
  layouts: ReadonlyMap<string, string>,
): void {
  writeCustomXml(context, present, layoutNamespace, layoutPartXml(layouts));
}

/** Writes the stamp of a form over the one that is `present`, or adds it. */
export function writeFormPart(context: CustomXmlContext, present: string | null, form: FormStamp): void {
  writeCustomXml(context, present, formNamespace, formPartXml(form));
}

function writeCustomXml(
  { parts, workbook, types }: CustomXmlContext,
  present: string | null,
  namespace: string,
  xml: string,
): void {
  if (present !== null) {
    parts.putText(present, xml);
    return;
  }
  const item = parts.freeName('customXml/item', '.xml');
  const properties = parts.freeName('customXml/itemProps', '.xml');
  const { relationships } = workbook.dialect;
  parts.putText(item, xml);
  parts.putText(properties, propertiesXml(namespace));
  types.add(item, 'application/xml');
  types.add(properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  const propertiesType = `${relationships}/customXmlProps`;
  editRelationships(parts, item, [{ id: 'rId1', type: propertiesType, part: properties }]);
  const id = freeRelationshipIds(parts, workbook.part).next().value;
  editRelationships(parts, workbook.part, [{ id, type: `${relationships}/customXml`, part: item }]);
}

function propertiesXml(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="${itemIds.get(namespace) ?? ''}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
