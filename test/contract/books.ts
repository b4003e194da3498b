import { packageParts, relationships, sheetXml, workbookXml, zipped } from '../workbook/xlsx/packages';

/** A sheet with many merged areas. */
export function bookOfMerges(count: number): Uint8Array {
  const merges = Array.from(
    { length: count },
    (_, i) => `<mergeCell ref="A${String(i + 1)}:B${String(i + 1)}"/>`,
  );
  return zipped(
    packageParts({
      'xl/worksheets/sheet1.xml': sheetXml(`<sheetData/><mergeCells>${merges.join('')}</mergeCells>`),
    }),
  );
}

/** Sheets empty, hidden, very hidden and protected, with hidden rows and columns, names, merged cells, and days from 1904. */
export function bookOfStates(): Uint8Array {
  const cells = '<row r="3"><c r="C3"><v>1</v></c></row>';
  return zipped(
    packageParts({
      'xl/workbook.xml': workbookXml(
        '<workbookPr date1904="1"/><sheets><sheet name="Số liệu" sheetId="1" r:id="rId1"/><sheet name="Ẩn" sheetId="2" state="hidden" r:id="rId2"/>' +
          '<sheet name="Rất ẩn" sheetId="3" state="veryHidden" r:id="rId3"/><sheet name="Trống" sheetId="4" r:id="rId4"/></sheets>' +
          '<definedNames><definedName name="mục_tiêu">0.8</definedName><definedName name="vùng" localSheetId="1" hidden="1">\'Số liệu\'!$A$1:$B$2</definedName>' +
          '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Số liệu\'!$A$1:$C$3</definedName></definedNames>',
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        [1, 2, 3, 4].map((i) => ['worksheet', `worksheets/sheet${String(i)}.xml`]),
      ),
      'xl/worksheets/sheet1.xml': sheetXml(
        '<cols><col min="2" max="2" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>' +
          '<sheetData><row r="1" hidden="1"/><row r="2"><c r="D2" t="str"><v>x</v></c></row><row r="3" hidden="1"/><row r="4" hidden="1"><c r="C4"><v>2</v></c></row>' +
          '<row r="5"><c r="A5"><v>3</v></c></row></sheetData>' +
          '<sheetProtection sheet="1"/><mergeCells count="2"><mergeCell ref="A5:B6"/><mergeCell ref="F1:G2"/></mergeCells>',
      ),
      'xl/worksheets/sheet2.xml': sheetXml(
        `<sheetData>${cells}</sheetData><sheetProtection sheet="1" password="CC1A"/>`,
      ),
      'xl/worksheets/sheet3.xml': sheetXml(`<sheetData>${cells}</sheetData>`),
      'xl/worksheets/sheet4.xml': sheetXml('<sheetData/>'),
    }),
  );
}
