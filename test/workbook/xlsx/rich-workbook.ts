/** A workbook made by hand with about everything that people's workbooks hold and ChiSo must leave as it is. */
import { main, officeRelationships, relationships, zipped, type Parts } from './packages';

const drawingMain = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const chart = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const spreadsheet2009 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const excel2006 = 'http://schemas.microsoft.com/office/excel/2006/main';
const threaded = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const office2017 = 'http://schemas.microsoft.com/office/2017/10/relationships';
const ns = `xmlns="${main}" xmlns:r="${officeRelationships}"`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const overrides: readonly (readonly [part: string, type: string])[] = [
  ['/xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  ...[1, 2, 3].map((i) => [`/xl/worksheets/sheet${String(i)}.xml`, `${sheetType}.worksheet+xml`] as const),
  ['/xl/chartsheets/sheet1.xml', `${sheetType}.chartsheet+xml`],
  ['/xl/styles.xml', `${sheetType}.styles+xml`],
  ['/xl/sharedStrings.xml', `${sheetType}.sharedStrings+xml`],
  ['/xl/calcChain.xml', `${sheetType}.calcChain+xml`],
  ['/xl/tables/table1.xml', `${sheetType}.table+xml`],
  ['/xl/comments1.xml', `${sheetType}.comments+xml`],
  ['/xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['/xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['/xl/externalLinks/externalLink1.xml', `${sheetType}.externalLink+xml`],
  ['/xl/connections.xml', `${sheetType}.connections+xml`],
  ['/xl/pivotCache/pivotCacheDefinition1.xml', `${sheetType}.pivotCacheDefinition+xml`],
  ['/xl/pivotCache/pivotCacheRecords1.xml', `${sheetType}.pivotCacheRecords+xml`],
  ['/xl/pivotTables/pivotTable1.xml', `${sheetType}.pivotTable+xml`],
  ...[1, 2].map(
    (i) =>
      [
        `/xl/drawings/drawing${String(i)}.xml`,
        'application/vnd.openxmlformats-officedocument.drawing+xml',
      ] as const,
  ),
  ...[1, 2].map(
    (i) =>
      [
        `/xl/charts/chart${String(i)}.xml`,
        'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      ] as const,
  ),
  ['/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

const contentTypes =
  declaration +
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
  '<Default Extension="png" ContentType="image/png"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('') +
  '</Types>';

const workbook =
  declaration +
  `<workbook ${ns}><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>` +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="1"/></bookViews>' +
  '<sheets><sheet name="Số liệu" sheetId="1" r:id="rId1"/><sheet name="Phân tích" sheetId="4" r:id="rId2"/>' +
  '<sheet name="Biểu đồ" sheetId="5" r:id="rId3"/><sheet name="Ẩn" sheetId="9" state="veryHidden" r:id="rId4"/></sheets>' +
  '<externalReferences><externalReference r:id="rId9"/></externalReferences>' +
  '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Số liệu\'!$A$1:$C$3</definedName>' +
  '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Số liệu\'!$1:$1</definedName>' +
  '<definedName name="đơn_vị">\'Số liệu\'!$A$2:$A$3</definedName><definedName name="tỷ_lệ">0.8</definedName></definedNames>' +
  '<calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="7" r:id="rId10"/></pivotCaches>' +
  '<extLst><ext uri="{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}" xmlns:xcalcf="http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures">' +
  '<xcalcf:calcFeatures><xcalcf:feature name="microsoft.com:RD"/></xcalcf:calcFeatures></ext></extLst></workbook>';

const texts = ['Đơn vị', 'Điểm', 'Ghi chú', 'Sở Nội vụ', 'Sở Tài chính', 'cần xem'];
const sharedStrings =
  declaration +
  `<sst xmlns="${main}" count="6" uniqueCount="6">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;

const styles =
  declaration +
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000&quot; điểm&quot;"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="13"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2"/>' +
  `<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${spreadsheet2009}"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const dataSheet =
  declaration +
  `<worksheet ${ns} xmlns:x14="${spreadsheet2009}" xmlns:xm="${excel2006}"><sheetPr codeName="Sheet1"/><dimension ref="A1:D3"/>` +
  '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
  '<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>87.25</v></c><c r="C2" t="s"><v>5</v></c><c r="D2"><f>B2*2</f><v>174.5</v></c></row>' +
  '<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" s="1"><v>64.5</v></c><c r="D3"><f>[1]Gốc!A1</f><v>12</v></c></row></sheetData>' +
  '<conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>70</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="D2:D3"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C3"><formula1>"cần xem,xong"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A2" r:id="rId5"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup><x14:colorSeries rgb="FF376092"/>' +
  "<x14:sparklines><x14:sparkline><xm:f>'Số liệu'!B2:B3</xm:f><xm:sqref>E2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>";

const pivotSheet =
  declaration +
  `<worksheet ${ns}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`;

const hiddenSheet =
  declaration +
  `<worksheet ${ns}><sheetData><row r="1"><c r="A1"><v>42</v></c></row></sheetData></worksheet>`;

const chartSheet =
  declaration +
  `<chartsheet ${ns}><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`;

const table =
  declaration +
  `<table xmlns="${main}" id="3" name="Bảng1" displayName="Bảng1" ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/>` +
  '<tableColumns count="3"><tableColumn id="1" name="Đơn vị"/><tableColumn id="2" name="Điểm"/><tableColumn id="3" name="Ghi chú"/></tableColumns>' +
  '<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>';

const frame = (id: string) =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
const drawingOf = (inside: string) =>
  declaration +
  `<xdr:wsDr xmlns:xdr="${drawing}" xmlns:a="${drawingMain}" xmlns:r="${officeRelationships}">${inside}</xdr:wsDr>`;
const anchored = drawingOf(
  '<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
    '<xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>' +
    `${frame('rId1')}</xdr:twoCellAnchor>`,
);
const wholeSheet = drawingOf(
  `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${frame('rId1')}</xdr:absoluteAnchor>`,
);

const barChart =
  declaration +
  `<c:chartSpace xmlns:c="${chart}" xmlns:a="${drawingMain}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
  '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>\'Số liệu\'!$B$2:$B$3</c:f></c:numRef></c:val></c:ser>' +
  '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';

const personId = '{5F3C1A10-0000-4000-8000-000000000001}';
const threadId = '{5F3C1A10-0000-4000-8000-000000000002}';
const comments =
  declaration +
  `<comments xmlns="${main}"><authors><author>Nguyễn An</author><author>tc=${threadId}</author></authors><commentList>` +
  '<comment ref="B2" authorId="0"><text><t>Đã đối chiếu</t></text></comment>' +
  `<comment ref="B3" authorId="1" xr:uid="${threadId}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><text><t>[Threaded comment] Sao lại thấp?</t></text></comment></commentList></comments>`;
const threadedComments =
  declaration +
  `<ThreadedComments xmlns="${threaded}"><threadedComment ref="B3" dT="2024-01-02T03:04:05.00" personId="${personId}" id="${threadId}"><text>Sao lại thấp?</text></threadedComment></ThreadedComments>`;
const persons =
  declaration +
  `<personList xmlns="${threaded}"><person displayName="Trần Bình" id="${personId}" userId="tb" providerId="None"/></personList>`;
const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';

const pivotDefinition =
  declaration +
  `<pivotCacheDefinition ${ns} r:id="rId1" refreshedVersion="6" recordCount="2"><cacheSource type="worksheet"><worksheetSource name="Bảng1"/></cacheSource>` +
  '<cacheFields count="1"><cacheField name="Đơn vị" numFmtId="0"><sharedItems count="2"><s v="Sở Nội vụ"/><s v="Sở Tài chính"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>';
const pivotRecords =
  declaration + `<pivotCacheRecords ${ns} count="2"><r><x v="0"/></r><r><x v="1"/></r></pivotCacheRecords>`;
const pivotTable =
  declaration +
  `<pivotTableDefinition xmlns="${main}" name="Tổng hợp1" cacheId="7" dataCaption="Values"><location ref="A1:A3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>` +
  '<pivotFields count="1"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField></pivotFields></pivotTableDefinition>';

const externalLink =
  declaration +
  `<externalLink ${ns}><externalBook r:id="rId1"><sheetNames><sheetName val="Gốc"/></sheetNames>` +
  '<sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>12</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>';
const connections =
  declaration +
  `<connections xmlns="${main}"><connection id="1" name="Kho" type="1" refreshedVersion="6"><dbPr connection="DSN=kho" command="SELECT 1"/></connection></connections>`;
const calcChain = declaration + `<calcChain xmlns="${main}"><c r="D2" i="1"/><c r="D3"/></calcChain>`;

const appProperties =
  declaration +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
  '<Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="6" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant>' +
  '<vt:variant><vt:lpstr>Charts</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant><vt:variant><vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>' +
  '<TitlesOfParts><vt:vector size="5" baseType="lpstr"><vt:lpstr>Số liệu</vt:lpstr><vt:lpstr>Phân tích</vt:lpstr><vt:lpstr>Ẩn</vt:lpstr><vt:lpstr>Biểu đồ</vt:lpstr><vt:lpstr>đơn_vị</vt:lpstr></vt:vector></TitlesOfParts><AppVersion>16.0300</AppVersion></Properties>';
const coreProperties =
  declaration +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  '<dc:creator>Nguyễn An</dc:creator><cp:lastModifiedBy>Trần Bình</cp:lastModifiedBy></cp:coreProperties>';

const parts: Parts = {
  '[Content_Types].xml': contentTypes,
  '_rels/.rels': relationships([
    ['officeDocument', 'xl/workbook.xml'],
    [
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
    ['extended-properties', 'docProps/app.xml'],
  ]),
  'docProps/app.xml': appProperties,
  'docProps/core.xml': coreProperties,
  'customXml/item1.xml': '<phiếu xmlns="urn:đơn-vị:phiếu"><mã>A-01</mã></phiếu>',
  'customXml/itemProps1.xml':
    '<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>',
  'customXml/_rels/item1.xml.rels': relationships([['customXmlProps', 'itemProps1.xml']]),
  'xl/workbook.xml': workbook,
  'xl/_rels/workbook.xml.rels': relationships([
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
    ['chartsheet', 'chartsheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet3.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['calcChain', 'calcChain.xml'],
    ['http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
    ['externalLink', 'externalLinks/externalLink1.xml'],
    ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['connections', 'connections.xml'],
    [`${office2017}/person`, 'persons/person.xml'],
    ['customXml', '../customXml/item1.xml'],
  ]),
  'xl/styles.xml': styles,
  'xl/sharedStrings.xml': sharedStrings,
  'xl/calcChain.xml': calcChain,
  'xl/connections.xml': connections,
  'xl/vbaProject.bin': Uint8Array.from({ length: 4096 }, (_, i) => (i * 197 + 31) % 256),
  'xl/worksheets/sheet1.xml': dataSheet,
  'xl/worksheets/_rels/sheet1.xml.rels': relationships([
    ['drawing', '../drawings/drawing1.xml'],
    ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['comments', '../comments1.xml'],
    ['table', '../tables/table1.xml'],
    ['hyperlink', 'https://example.com/'],
    [`${office2017}/threadedComment`, '../threadedComments/threadedComment1.xml'],
  ]),
  'xl/worksheets/sheet2.xml': pivotSheet,
  'xl/worksheets/_rels/sheet2.xml.rels': relationships([['pivotTable', '../pivotTables/pivotTable1.xml']]),
  'xl/worksheets/sheet3.xml': hiddenSheet,
  'xl/chartsheets/sheet1.xml': chartSheet,
  'xl/chartsheets/_rels/sheet1.xml.rels': relationships([['drawing', '../drawings/drawing2.xml']]),
  'xl/drawings/drawing1.xml': anchored,
  'xl/drawings/_rels/drawing1.xml.rels': relationships([['chart', '../charts/chart1.xml']]),
  'xl/drawings/drawing2.xml': wholeSheet,
  'xl/drawings/_rels/drawing2.xml.rels': relationships([['chart', '../charts/chart2.xml']]),
  'xl/drawings/vmlDrawing1.vml': vml,
  'xl/charts/chart1.xml': barChart,
  'xl/charts/chart2.xml': barChart,
  'xl/tables/table1.xml': table,
  'xl/comments1.xml': comments,
  'xl/threadedComments/threadedComment1.xml': threadedComments,
  'xl/persons/person.xml': persons,
  'xl/pivotCache/pivotCacheDefinition1.xml': pivotDefinition,
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationships([
    ['pivotCacheRecords', 'pivotCacheRecords1.xml'],
  ]),
  'xl/pivotCache/pivotCacheRecords1.xml': pivotRecords,
  'xl/pivotTables/pivotTable1.xml': pivotTable,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships([
    ['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'],
  ]),
  'xl/externalLinks/externalLink1.xml': externalLink,
  'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([
    ['externalLinkPath', 'file:///C:/so-lieu/goc.xlsx'],
  ]),
};

/** The bytes of the file, with macros. */
export function richWorkbook(): Uint8Array {
  return zipped(parts);
}
