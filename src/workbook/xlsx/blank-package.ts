import type { Limits } from './limits';
import { transitional } from './namespaces';
import { Package } from './package';
import { relationshipXml, relationshipsXml } from './relationships';
import { packEntry } from './zip-writer';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A package with a workbook that has no sheet yet; Excel opens it once a plan has been applied. */
export function blankPackage(limits: Limits): Package {
  const parts = new Map([
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ],
    [
      '_rels/.rels',
      relationshipsXml([
        relationshipXml('rId1', `${transitional.relationships}/officeDocument`, 'xl/workbook.xml'),
      ]),
    ],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${transitional.spreadsheet}" xmlns:r="${transitional.relationships}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationshipsXml([])],
  ]);
  const encoder = new TextEncoder();
  return new Package(
    [...parts].map(([name, text]) => packEntry(name, encoder.encode(text))),
    limits,
  );
}
