import { describe, expect, test } from '@jest/globals';
import { strToU8 } from 'fflate';
import { cellValue } from '../../../src/workbook/cells';
import type { CellTable, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import {
  contentTypes,
  main,
  officeRelationships,
  open,
  packageParts,
  readBytes,
  readParts,
  readSheetXml,
  relationships,
  sheetXml,
  workbookXml,
  zipped,
} from './packages';

/** `{A1: value}` of the first sheet. */
function values(snapshot: WorkbookSnapshot): Record<string, unknown> {
  const { cells } = snapshot.sheets[0]!;
  const found: [string, unknown][] = [];
  cells.rows.forEach((row, i) => {
    for (let at = cells.starts[i]!; at < cells.starts[i + 1]!; at += 1) {
      const column = cells.columns[at]!;
      found.push([`${String.fromCharCode(65 + column)}${String(row + 1)}`, cellValue(cells, row, column)]);
    }
  });
  return Object.fromEntries(found);
}

function formulas({ cells }: { cells: CellTable }): string[] {
  return [...cells.formulas.entries()].sort(([a], [b]) => a - b).map(([, formula]) => formula);
}

const strings = (inside: string) => ({ 'xl/sharedStrings.xml': `<sst xmlns="${main}">${inside}</sst>` });
const rows = (inside: string) => `<sheetData>${inside}</sheetData>`;

describe('values', () => {
  test('of every type are read as what they are', async () => {
    const snapshot = await readSheetXml(
      rows(
        '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-2</v></c><c r="C1" t="s"><v>1</v></c>' +
          '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1" t="str"><v>văn bản</v></c>' +
          '<c r="G1" t="inlineStr"><is><t>trong ô</t></is></c><c r="H1" t="d"><v>2024-01-01T12:00:00</v></c>' +
          '<c r="I1" t="b"><v>0</v></c></row>',
      ),
      strings('<si><t>không</t></si><si><t>chung</t></si>'),
    );
    expect(values(snapshot)).toEqual({
      A1: 1.5,
      B1: -2,
      C1: 'chung',
      D1: true,
      E1: { error: '#DIV/0!' },
      F1: 'văn bản',
      G1: 'trong ô',
      H1: 45_292.5,
      I1: false,
    });
  });

  test('of blank cells are kept only where a formula stands', async () => {
    const snapshot = await readSheetXml(
      rows(
        '<row r="1"><c r="A1" s="0"/><c r="B1"><v></v></c><c r="C1"><f>A1</f></c><c r="D1" t="s"><v/></c></row>',
      ),
    );
    expect(values(snapshot)).toEqual({ C1: null });
    expect(formulas(snapshot.sheets[0]!)).toEqual(['A1']);
  });

  test('stand where Excel puts them when cells and rows name no place', async () => {
    const snapshot = await readSheetXml(
      rows(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    );
    expect(values(snapshot)).toEqual({ A1: 1, B1: 2, C4: 3, D4: 4, A5: 5 });
  });

  test('are joined from rich text without the phonetic guide, and escapes are resolved', async () => {
    const snapshot = await readSheetXml(
      rows(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
      ),
      strings(
        '<si><r><rPr><b/></rPr><t xml:space="preserve">Điểm </t></r><r><t>tối đa</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></si>' +
          '<si><t>a_x000D_b_x005F_x0041_&amp;&#10;c</t></si><si/>',
      ),
    );
    expect(values(snapshot)).toEqual({ A1: 'Điểm tối đa', B1: 'a\rb_x0041_&\nc', C1: '' });
  });

  test('are put together when comments and CDATA cut them', async () => {
    const snapshot = await readSheetXml(
      rows(
        '<row r="1"><c r="A1"><v>1<!-- x -->2</v></c><c r="B1" t="str"><v><![CDATA[<]]>b</v></c><c r="C1"><v><![CDATA[7]]></v></c></row>',
      ),
    );
    expect(values(snapshot)).toEqual({ A1: 12, B1: '<b', C1: 7 });
  });

  test('in elements of another namespace are not values', async () => {
    const snapshot = await readSheetXml(
      rows(
        '<x:row xmlns:x="urn:x" r="1"><c r="A1"><v>1</v></c></x:row><row r="2"><x:c xmlns:x="urn:x" r="A2"><v>2</v></x:c><c r="B2"><x:v xmlns:x="urn:x">3</x:v><v>4</v></c></row>',
      ),
    );
    expect(values(snapshot)).toEqual({ B2: 4 });
  });
});

describe('formulas', () => {
  test('are read with their cached values; shared ones are written out for each cell', async () => {
    const snapshot = await readSheetXml(
      rows(
        '<row r="1"><c r="A1"><f>B1&amp;"&lt;"</f><v>3</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1+$C$1</f><v>1</v></c></row>' +
          '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c>' +
          '<c r="C3"><f t="array" ref="C3:C4">SUM(A1:A2*B1:B2)</f><v>4</v></c><c r="D3"><f t="dataTable" ref="D3:D4" r1="A1" r2="B1"/><v>5</v></c></row>',
      ),
    );
    expect(formulas(snapshot.sheets[0]!)).toEqual([
      'B1&"<"',
      'A1+$C$1',
      'A2+$C$1',
      'A3+$C$1',
      'SUM(A1:A2*B1:B2)',
      'TABLE(A1,B1)',
    ]);
    expect(values(snapshot)).toEqual({ A1: 3, B1: 1, B2: 2, B3: 3, C3: 4, D3: 5 });
  });
});

describe('number formats', () => {
  const styles =
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0&quot; đ&quot;"/></numFmts>` +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="999"/></cellXfs></styleSheet>';

  test('are given to each cell, each code once and General first', async () => {
    const cells = [0, 1, 2, 3, 4].map((s) => `<c s="${String(s)}"><v>1</v></c>`).join('');
    const snapshot = await readSheetXml(rows(`<row r="1">${cells}</row>`), { 'xl/styles.xml': styles });
    expect(snapshot.formats).toEqual(['General', '0.00%', '#,##0.0" đ"']);
    expect([...snapshot.sheets[0]!.cells.formats]).toEqual([0, 1, 2, 1, 0]);
  });
});

describe('a sheet', () => {
  test('tells merges, validations, protection and what is hidden, without expanding any of it', async () => {
    const snapshot = await readSheetXml(
      '<dimension ref="A1:XFD1048576"/><cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0"/><col min="7" max="16384" width="9"/></cols>' +
        rows('<row r="2" hidden="1"/><row r="3" hidden="true"/><row r="5" ht="0"/><row r="6"/>') +
        '<sheetProtection password="CC1A" sheet="1"/>' +
        '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:C3"/></mergeCells>' +
        '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576 B2"><formula1>"a,b"</formula1></dataValidation>' +
        '<dataValidation type="decimal" operator="lessThan" sqref="C3"><formula1>1</formula1><formula2>2</formula2></dataValidation></dataValidations>' +
        '<extLst><ext uri="{x}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
        '<x14:dataValidation type="list"><x14:formula1><xm:f>Khac!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>D4 D6:D7</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    );
    const sheet = snapshot.sheets[0]!;
    expect(sheet.hiddenColumns).toEqual([{ from: 1, to: 4 }]);
    expect(sheet.hiddenRows).toEqual([
      { from: 1, to: 3 },
      { from: 4, to: 5 },
    ]);
    expect(sheet.protection).toEqual({ sheet: true, password: true });
    expect(sheet.merges).toEqual([
      { row: 0, column: 0, rows: 1_048_576, columns: 16_384 },
      { row: 1, column: 1, rows: 2, columns: 2 },
    ]);
    expect(sheet.validations).toEqual([
      { ranges: ['A1:XFD1048576', 'B2'], type: 'list', operator: null, formula1: '"a,b"', formula2: null },
      { ranges: ['C3'], type: 'decimal', operator: 'lessThan', formula1: '1', formula2: '2' },
      { ranges: ['D4', 'D6:D7'], type: 'list', operator: null, formula1: 'Khac!$A$1:$A$9', formula2: null },
    ]);
  });

  test('takes no more room for its last cell than for its first', async () => {
    const { cells } = (
      await readSheetXml(
        rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
      )
    ).sheets[0]!;
    expect([cells.rows.length, cells.columns.length]).toEqual([2, 2]);
    expect(cellValue(cells, 1_048_575, 16_383)).toBe(2);
  });

  test('comes with its tables and with comments of both kinds', async () => {
    const snapshot = await readParts({
      'xl/_rels/workbook.xml.rels': relationships([
        ['worksheet', '/xl/worksheets/sheet1.xml'],
        ['http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
      ]),
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([
        ['table', '../tables/t%201.xml'],
        ['comments', '../c.xml'],
        ['http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../tc.xml'],
        ['hyperlink', 'https://example.org/#A1'],
      ]),
      'xl/tables/t 1.xml': `<table xmlns="${main}" id="3" name="T" displayName="Bang" ref="B2:C5"><autoFilter ref="B2:C5"/><tableColumns count="2"><tableColumn id="1" name="Mã"/><tableColumn id="2" name="Hai_x000a_dòng"/></tableColumns></table>`,
      'xl/c.xml':
        `<comments xmlns="${main}"><authors><author>tc={1}</author><author>Lan</author></authors><commentList>` +
        '<comment ref="B2" authorId="1"><text><r><t>Xem </t></r><r><t>lại</t></r></text></comment>' +
        '<comment ref="A1" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
      'xl/tc.xml':
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
        '<threadedComment ref="A1" personId="{P}" id="{1}"><text>Sao lại thế?</text></threadedComment>' +
        '<threadedComment ref="A1" personId="{P}" id="{2}" parentId="{1}"><text>Đã sửa.</text></threadedComment></ThreadedComments>',
      'xl/persons/person.xml':
        '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Hoa" id="{P}"/></personList>',
    });
    const sheet = snapshot.sheets[0]!;
    expect(sheet.tables).toEqual([
      { name: 'Bang', range: { row: 1, column: 1, rows: 4, columns: 2 }, columns: ['Mã', 'Hai\ndòng'] },
    ]);
    expect(sheet.comments).toEqual([
      { row: 0, column: 0, author: 'Hoa', text: 'Sao lại thế?', threaded: true },
      { row: 0, column: 0, author: 'Hoa', text: 'Đã sửa.', threaded: true },
      { row: 1, column: 1, author: 'Lan', text: 'Xem lại', threaded: false },
    ]);
  });

  test('of any kind is told by its relationship', async () => {
    const macros = 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet';
    const snapshot = await readParts({
      'xl/workbook.xml': workbookXml(
        '<sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" state="hidden" r:id="rId2"/><sheet name="C" sheetId="3" state="veryHidden" r:id="rId3"/><sheet name="D" sheetId="4" r:id="rId4"/></sheets>',
      ),
      'xl/_rels/workbook.xml.rels': relationships([
        ['worksheet', 'any/where.xml'],
        ['chartsheet', 'chartsheets/sheet1.xml'],
        [macros, 'macrosheets/sheet1.xml'],
        ['dialogsheet', 'dialogsheets/sheet1.xml'],
      ]),
      'xl/worksheets/sheet1.xml': null,
      'xl/any/where.xml': sheetXml('<sheetData/>'),
      'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${main}"><sheetViews/></chartsheet>`,
      'xl/macrosheets/sheet1.xml': `<xm:macrosheet xmlns="${main}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData><row r="1"><c r="A1"><f>HALT()</f><v>1</v></c></row></sheetData></xm:macrosheet>`,
      'xl/dialogsheets/sheet1.xml': `<dialogsheet xmlns="${main}"/>`,
    });
    expect(snapshot.sheets.map(({ name, kind, visibility }) => [name, kind, visibility])).toEqual([
      ['A', 'worksheet', 'visible'],
      ['B', 'chartsheet', 'hidden'],
      ['C', 'macrosheet', 'veryHidden'],
      ['D', 'dialogsheet', 'visible'],
    ]);
    expect(formulas(snapshot.sheets[2]!)).toEqual(['HALT()']);
    expect(snapshot.package?.hasMacroSheets).toBe(true);
  });

  test('that is not asked for is not read', async () => {
    const workbook = packageParts({
      'xl/workbook.xml': workbookXml(
        '<sheets><sheet name="Một" sheetId="1" r:id="rId1"/><sheet name="Hỏng" sheetId="2" r:id="rId2"/></sheets>',
      ),
      'xl/_rels/workbook.xml.rels': relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
      ]),
      'xl/worksheets/sheet2.xml': '<broken',
    });
    const snapshot = await open(zipped(workbook)).read({
      sheets: (name) => name === 'Một',
    });
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['Một']);
  });
});

describe('a workbook', () => {
  test('tells its names, calendar and calculation', async () => {
    const snapshot = await readParts({
      'xl/workbook.xml': workbookXml(
        '<workbookPr date1904="1"/><workbookProtection lockWindows="1"/><sheets><sheet name="Một" sheetId="1" r:id="rId1"/></sheets>' +
          '<definedNames><definedName name="Tong">Một!$A$1</definedName><definedName name="An" localSheetId="0" hidden="1">1&lt;2</definedName></definedNames>' +
          '<calcPr calcMode="manual" iterate="1"/>',
      ),
      'xl/worksheets/sheet1.xml': sheetXml(rows('<row r="1"><c r="A1" t="d"><v>2024-01-01</v></c></row>')),
    });
    expect(snapshot.date1904).toBe(true);
    expect(values(snapshot)).toEqual({ A1: 43_830 });
    expect(snapshot.names).toEqual([
      { name: 'Tong', formula: 'Một!$A$1', sheet: null, hidden: false },
      { name: 'An', formula: '1<2', sheet: 'Một', hidden: true },
    ]);
    expect(snapshot.package).toMatchObject({
      calculation: 'manual',
      iterative: true,
      workbookProtected: true,
    });
  });

  test('is read in the strict dialect, with prefixes, and in UTF-16', async () => {
    const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const strictRelationships = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const sheet = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="${strictMain}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Điểm</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${sheet}`, (c) => c.charCodeAt(0)).buffer);
    const snapshot = await readParts({
      '_rels/.rels': relationships([[`${strictRelationships}/officeDocument`, 'xl/workbook.xml']]),
      'xl/_rels/workbook.xml.rels': relationships([
        [`${strictRelationships}/worksheet`, 'worksheets/sheet1.xml'],
      ]),
      'xl/workbook.xml': `<x:workbook xmlns:x="${strictMain}" xmlns:rel="${strictRelationships}"><x:sheets><x:sheet name="Một" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
      'xl/worksheets/sheet1.xml': utf16,
    });
    expect(values(snapshot)).toEqual({ A1: 'Điểm' });
  });

  test('survives structuredClone', async () => {
    const snapshot = await readSheetXml(rows('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'));
    expect(structuredClone(snapshot)).toEqual(snapshot);
  });

  test('keeps a comment that points at __proto__ out of every object', async () => {
    const text = `<comments xmlns="${main}"><authors><author>a</author></authors><commentList><comment ref="__proto__" authorId="0"><text><t>x</t></text></comment></commentList></comments>`;
    const reading = readParts({
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['comments', '../c.xml']]),
      'xl/c.xml': text,
    });
    await expect(reading).rejects.toMatchObject({ code: 'bad-cell-reference' });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('is shown by the name it was opened with, empty where it holds nothing', async () => {
    const snapshot = await readBytes(zipped(packageParts()));
    expect(snapshot).toMatchObject({
      name: 'thử.xlsx',
      names: [],
      formats: ['General'],
      ownSheets: [],
      run: null,
    });
  });
});

describe('package facts', () => {
  test('tell macros, links, connections, active content, signature and who saved the file', async () => {
    const snapshot = await readParts({
      '[Content_Types].xml': contentTypes.replace(
        '</Types>',
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      ),
      '_rels/.rels': relationships([
        ['officeDocument', 'xl/workbook.xml'],
        ['extended-properties', 'docProps/app.xml'],
        [
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
        [
          'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
          '_xmlsignatures/origin.sigs',
        ],
      ]),
      'xl/_rels/workbook.xml.rels': relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['externalLink', 'externalLinks/externalLink1.xml'],
        ['externalLink', 'externalLinks/externalLink2.xml'],
        ['connections', 'connections.xml'],
        ['http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
      ]),
      'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${main}" xmlns:r="${officeRelationships}"><externalBook r:id="rId1"/></externalLink>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([
        ['externalLinkPath', 'file:///C:/so-lieu.xlsx'],
      ]),
      'xl/externalLinks/externalLink2.xml': `<externalLink xmlns="${main}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
      'xl/connections.xml': '<connections/>',
      'xl/vbaProject.bin': strToU8('macro'),
      'docProps/app.xml':
        '<Properties xmlns="p"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>',
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Lan</dc:creator><cp:lastModifiedBy>Hoa</cp:lastModifiedBy></cp:coreProperties>',
    });
    expect(snapshot.package).toMatchObject({
      hasMacros: true,
      hasMacroSheets: false,
      hasActiveContent: true,
      externalLinks: ['file:///C:/so-lieu.xlsx', 'cmd|/c calc'],
      connections: true,
      signed: true,
      application: 'Microsoft Excel 16.0300',
      creator: 'Lan',
      lastModifiedBy: 'Hoa',
      workbookProtected: false,
      form: null,
    });
    expect(snapshot.package?.relationships).toContainEqual({
      part: 'xl/externalLinks/externalLink1.xml',
      type: `${officeRelationships}/externalLinkPath`,
      target: 'file:///C:/so-lieu.xlsx',
      external: true,
    });
    expect(snapshot.package?.parts).toContain('xl/vbaProject.bin');
  });

  test.each([
    ['control', true],
    ['ctrlProp', true],
    ['oleObject', true],
    ['package', true],
    ['image', false],
    ['hyperlink', false],
  ])('count a relationship of kind %s as active content: %s', async (kind, active) => {
    const { package: facts } = await readParts({
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([[kind, '../x.bin']]),
    });
    expect(facts?.hasActiveContent).toBe(active);
  });

  test('tell nothing of a plain workbook', async () => {
    const { package: facts } = await readParts({});
    expect(facts).toMatchObject({
      hasMacros: false,
      hasActiveContent: false,
      externalLinks: [],
      connections: false,
      signed: false,
      application: null,
      creator: null,
      lastModifiedBy: null,
      calculation: 'auto',
    });
  });
});
