import { editRelationships, freeRelationshipIds, type ContentTypeEdits } from './package-edits';
import type { Package } from './package';
import { ownNamespace, ownPartXml, type OwnPart } from './own-part';
import type { WorkbookPart } from './workbook-part';

/** Excel asks for an id of each custom XML part, unique in its workbook; ours is always this one. */
const itemId = '{6D2B6F0C-4C7A-4E0B-9B1E-C415000A0001}';

/** Writes ChiSo's own part over the one that is there, or adds it to the workbook. */
export function writeOwnPart(
  parts: Package,
  workbook: WorkbookPart,
  present: { readonly part: string } | null,
  types: ContentTypeEdits,
  own: OwnPart,
): void {
  if (present) {
    parts.putText(present.part, ownPartXml(own));
    return;
  }
  const item = parts.freeName('customXml/item', '.xml');
  const properties = parts.freeName('customXml/itemProps', '.xml');
  const { relationships } = workbook.dialect;
  parts.putText(item, ownPartXml(own));
  parts.putText(properties, propertiesXml());
  types.add(item, 'application/xml');
  types.add(properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  const propertiesType = `${relationships}/customXmlProps`;
  editRelationships(parts, item, [{ id: 'rId1', type: propertiesType, part: properties }]);
  const id = freeRelationshipIds(parts, workbook.part).next().value;
  editRelationships(parts, workbook.part, [{ id, type: `${relationships}/customXml`, part: item }]);
}

function propertiesXml(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${ownNamespace}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
