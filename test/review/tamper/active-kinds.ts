/** What acts or reaches out of the file. */
import { mulberry32 } from '../../samples/seeded';
import { formPart, type Tampering, workbookPart } from './tamper-kind';

const relationshipsOf2011 = 'http://schemas.microsoft.com/office/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell out of the way, with a formula in it. */
function formulaCell(row: number, formula: string): NonNullable<Tampering['repacking']> {
  return (parts) =>
    parts.replace(
      formPart,
      '</sheetData>',
      `<row r="${String(row)}"><c r="Z${String(row)}"><f>${formula}</f><v>0</v></c></row></sheetData>`,
    );
}

/** Letters that no packing makes much smaller. */
function noise(length: number): string {
  const chance = mulberry32(6);
  const piece = Array.from({ length: 1 << 16 }, () =>
    String.fromCharCode(33 + Math.floor(chance() * 94)),
  ).join('');
  return piece.repeat(Math.ceil((2 * length) / piece.length));
}

export const activeKinds: readonly Tampering[] = [
  {
    id: 'macros-in-the-file',
    number: 39,
    check: 'macros',
    severity: 'error',
    where: 'file',
    repacking: (parts) =>
      parts
        .add('xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject', 'macro')
        .relate(workbookPart, `${relationshipsOf2011}/vbaProject`, 'vbaProject.bin'),
  },
  {
    id: 'macro-that-opens-itself',
    number: 39,
    check: 'macro-sheets',
    severity: 'error',
    where: 'file',
    repacking: (parts) =>
      parts.replace(
        workbookPart,
        '</definedNames>',
        '<definedName name="_xlnm.Auto_Open">\'Danh mục TLKC\'!$A$1</definedName></definedNames>',
      ),
  },
  {
    id: 'button-on-the-form',
    number: null,
    check: 'form-controls',
    severity: 'error',
    where: 'file',
    repacking: (parts) =>
      parts
        .add(
          'xl/ctrlProps/ctrlProp1.xml',
          'application/vnd.ms-excel.controlproperties+xml',
          '<formControlPr/>',
        )
        .relate(formPart, 'ctrlProp', '../ctrlProps/ctrlProp1.xml'),
  },
  {
    id: 'document-inside-the-form',
    number: null,
    check: 'embedded-objects',
    severity: 'error',
    where: 'file',
    repacking: (parts) =>
      parts
        .add('xl/embeddings/oleObject1.bin', 'application/vnd.openxmlformats-officedocument.oleObject', 'x')
        .relate(formPart, 'oleObject', '../embeddings/oleObject1.bin'),
  },
  {
    id: 'link-to-a-running-program',
    number: 39,
    check: 'dde-links',
    severity: 'error',
    where: 'file',
    repacking: (parts) =>
      parts
        .add(
          'xl/externalLinks/externalLink9.xml',
          `${spreadsheet}.externalLink+xml`,
          `<externalLink xmlns="${main}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
        )
        .relate(workbookPart, 'externalLink', 'externalLinks/externalLink9.xml'),
  },
  {
    id: 'link-to-another-units-file',
    number: 39,
    check: 'external-links',
    severity: 'error',
    where: 'file',
    repacking: (parts) =>
      parts
        .add(
          'xl/externalLinks/externalLink1.xml',
          `${spreadsheet}.externalLink+xml`,
          `<externalLink xmlns="${main}" xmlns:r="${officeNames}"><externalBook r:id="rId1"/></externalLink>`,
        )
        .put(
          'xl/externalLinks/_rels/externalLink1.xml.rels',
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeNames}/externalLinkPath" Target="file:///C:/So-Y-te.xlsx" TargetMode="External"/></Relationships>`,
        )
        .relate(workbookPart, 'externalLink', 'externalLinks/externalLink1.xml'),
  },
  {
    id: 'figure-from-another-file',
    number: 39,
    check: 'external-reference',
    severity: 'error',
    where: { sheet: 0, row: 70, column: 25 },
    repacking: formulaCell(71, "'[So-Y-te.xlsx]Phiếu tự chấm'!G12"),
  },
  {
    id: 'figure-from-the-web',
    number: 39,
    check: 'reaching-functions',
    severity: 'error',
    where: { sheet: 0, row: 71, column: 25 },
    repacking: formulaCell(72, '_xlfn.WEBSERVICE(&quot;http://example.org&quot;)'),
  },
  {
    id: 'connection-to-data',
    number: null,
    check: 'data-connections',
    severity: 'error',
    where: 'file',
    repacking: (parts) =>
      parts
        .add('xl/connections.xml', `${spreadsheet}.connections+xml`, `<connections xmlns="${main}"/>`)
        .relate(workbookPart, 'connections', 'connections.xml'),
  },
  {
    id: 'picture-from-the-web',
    number: null,
    check: 'external-images',
    severity: 'error',
    where: 'file',
    repacking: (parts) => parts.relate(formPart, 'image', 'http://example.org/dau.png'),
  },
  {
    id: 'link-to-the-web',
    number: null,
    check: 'web-links',
    severity: 'info',
    where: 'file',
    repacking: (parts) => parts.relate(formPart, 'hyperlink', 'http://example.org/bao-cao'),
  },
  {
    id: 'signature-inside',
    number: null,
    check: 'signature-not-checked',
    severity: 'info',
    where: 'file',
    repacking: (parts) =>
      parts
        .add(
          '_xmlsignatures/origin.sigs',
          'application/vnd.openxmlformats-package.digital-signature-origin',
          '',
        )
        .replace(
          '_rels/.rels',
          '</Relationships>',
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
        ),
  },
  {
    id: 'picture-pasted',
    number: null,
    check: 'pictures-not-read',
    severity: 'info',
    where: 'file',
    repacking: (parts) => parts.add('xl/media/image1.png', 'image/png', 'png'),
  },
  {
    id: 'six-megabytes-of-something',
    number: null,
    check: 'file-unusually-large',
    severity: 'info',
    where: 'file',
    repacking: (parts) => parts.add('xl/media/image2.png', 'image/png', noise(6 << 20)),
  },
  {
    id: 'called-by-another-extension',
    number: null,
    check: 'file-renamed',
    severity: 'warning',
    where: 'file',
    sending: () => ({ file: 'phieu.xlsm' }),
  },
];
