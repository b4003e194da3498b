/** Files that were made to hurt whoever opens them, each a form that was returned with one thing done to it. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipped, type Parts } from '../workbook/xlsx/packages';

/** A hostile file, and what becomes of it: the code of its refusal, or null where it can be read soundly. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly refusal: string | null;
}

const sheetPart = 'xl/worksheets/sheet1.xml';
const evidencePart = 'xl/worksheets/sheet2.xml';
const wholeSheet = 'A1:XFD1048576';

export function hostileFiles(form: Uint8Array): readonly HostileFile[] {
  const parts: Parts = unzipSync(form);
  const text = (part: string) => strFromU8(parts[part] as Uint8Array);
  const sheet = text(sheetPart);
  /** The form with its main sheet changed. */
  const withSheet = (change: (xml: string) => string) => zipped({ ...parts, [sheetPart]: change(sheet) });
  /** With more rows below everything on the sheet. */
  const withRows = (rows: string) => withSheet((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));
  const withEvidence = (rows: string) =>
    zipped({ ...parts, [evidencePart]: text(evidencePart).replace('</sheetData>', `${rows}</sheetData>`) });
  /** With something in place of the element, which a form has, or before the first of those that follow it. */
  const withAfterData = (xml: string) =>
    withSheet((all) => all.replace('</sheetData>', `</sheetData>${xml}`));
  const lines = (count: number, line: (row: number) => string, from = 1000) =>
    Array.from({ length: count }, (_, i) => line(from + i)).join('');
  const inline = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const bomb = () => withSheet((xml) => xml.replace('</sheetData>', `${' '.repeat(66 << 20)}</sheetData>`));
  return [
    {
      name: 'a sheet that inflates to 66 MB',
      bytes: bomb,
      refusal: 'part-too-large',
    },
    {
      name: 'the same that says it is small',
      bytes: () => stating(bomb(), sheetPart, { size: 1 << 20 }),
      refusal: 'compression-ratio',
    },
    {
      name: 'a quarter of a million cells and more',
      bytes: () => withRows(lines(2600, (row) => `<row r="${String(row)}">${cellsOf(row, 100)}</row>`)),
      refusal: 'too-many-cells',
    },
    {
      name: 'a document type that multiplies itself',
      bytes: () =>
        zipped({
          ...parts,
          'xl/workbook.xml': text('xl/workbook.xml').replace(
            '<workbook',
            '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]><workbook',
          ),
        }),
      refusal: 'doctype',
    },
    {
      name: 'an entity that names a file of the system',
      bytes: () =>
        withSheet((xml) =>
          xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><worksheet'),
        ),
      refusal: 'doctype',
    },
    { name: 'a wrong checksum', bytes: () => stating(form, sheetPart, { checksum: 1 }), refusal: 'checksum' },
    {
      name: 'two parts of one name',
      bytes: () => zipped({ ...parts, [sheetPart.toUpperCase()]: sheet }),
      refusal: 'duplicate-part',
    },
    {
      name: 'a part that climbs out of its folder',
      bytes: () => zipped({ ...parts, '../../evil.xml': 'x' }),
      refusal: 'unsafe-part-name',
    },
    {
      name: 'a row that no sheet has',
      bytes: () => withRows('<row r="99999999999"/>'),
      refusal: 'bad-cell-reference',
    },
    {
      name: 'a cell called __proto__',
      bytes: () => withRows('<row r="5000"><c r="__proto__"><v>1</v></c></row>'),
      refusal: 'bad-cell-reference',
    },
    {
      name: 'a hundred thousand elements, one inside the other',
      bytes: () => withRows('<a>'.repeat(100_000) + '</a>'.repeat(100_000)),
      refusal: 'xml-too-deep',
    },
    {
      name: 'more merged areas than a sheet may have',
      bytes: () =>
        withAfterData(
          `<mergeCells>${lines(100_001, (row) => `<mergeCell ref="A${String(row)}:B${String(row)}"/>`)}</mergeCells>`,
        ),
      refusal: 'too-many-items',
    },
    {
      name: 'cells in opposite corners of the sheet',
      bytes: () => withRows(`<row r="1048576">${inline('XFD1048576', 'x')}</row>`),
      refusal: null,
    },
    {
      name: 'merged cells, choices and formats over the whole sheet',
      bytes: () =>
        withAfterData(
          `<mergeCells count="1"><mergeCell ref="${wholeSheet}"/></mergeCells>` +
            `<conditionalFormatting sqref="${wholeSheet}"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>` +
            `<dataValidations count="1"><dataValidation type="whole" sqref="${wholeSheet}"><formula1>1</formula1></dataValidation></dataValidations>`,
        ),
      refusal: null,
    },
    {
      name: 'every row and every column hidden',
      bytes: () =>
        withSheet((xml) =>
          xml
            .replace(/<cols>.*?<\/cols>/, '<cols><col min="1" max="16384" width="9" hidden="1"/></cols>')
            .replace(/<row /g, '<row hidden="1" '),
        ),
      refusal: null,
    },
    {
      name: 'names such as __proto__ and constructor in codes, sheets and ranges',
      bytes: () =>
        zipped({
          ...parts,
          [sheetPart]: sheet.replace(
            '</sheetData>',
            `${lines(50, (row) => `<row r="${String(row)}">${inline(`A${String(row)}`, ['__proto__', 'constructor', 'toString'][row % 3]!)}</row>`)}</sheetData>`,
          ),
          'xl/workbook.xml': text('xl/workbook.xml')
            .replace(/(<sheet [^>]*name=")Danh mục TLKC"/, '$1__proto__"')
            .replace(
              '</sheets>',
              '</sheets><definedNames><definedName name="constructor">1</definedName></definedNames>',
            ),
        }),
      refusal: null,
    },
    {
      name: 'text that would be a formula, everywhere below the form',
      bytes: () =>
        withRows(
          lines(500, (row) =>
            [
              `<row r="${String(row)}">`,
              inline(`A${String(row)}`, `=1+${String(row)}`),
              inline(`B${String(row)}`, '=cmd|&apos; /C calc&apos;!A0'),
              inline(`L${String(row)}`, '@SUM(1,1)'),
              '</row>',
            ].join(''),
          ),
        ),
      refusal: null,
    },
    {
      name: 'texts as long as cells may hold, made to keep patterns busy',
      // As many as a part may hold however well it is packed.
      bytes: () =>
        withRows(
          lines(4, (row) => {
            const cells = ['A', 'B', 'G', 'H', 'L', 'P'].map((column, i) => {
              const piece = ['1.', '0,', '((', ' a', '9 ', '/-', 'đ '][(row + i) % 7]!;
              return inline(`${column}${String(row)}`, piece.repeat(16_383));
            });
            return `<row r="${String(row)}">${cells.join('')}</row>`;
          }),
        ),
      refusal: null,
    },
    {
      name: 'formulas as long and as deep as they may be',
      bytes: () =>
        withRows(
          lines(100, (row) => {
            const depth = 4000;
            return `<row r="${String(row)}"><c r="L${String(row)}"><f>${'('.repeat(depth)}1${')'.repeat(depth)}</f><v>1</v></c></row>`;
          }),
        ),
      refusal: null,
    },
    {
      name: 'a shared formula that is said to fill a whole sheet',
      bytes: () =>
        withRows(
          `<row r="2000"><c r="A2000"><f t="shared" si="9" ref="${wholeSheet}">A1</f><v>1</v></c><c r="B2000"><f t="shared" si="9"/><v>1</v></c></row>`,
        ),
      refusal: null,
    },
    {
      name: 'fifty thousand rows that the form does not have',
      bytes: () =>
        withRows(
          lines(
            50_000,
            (row) => `<row r="${String(row)}">${inline(`A${String(row)}`, `9.${String(row)}`)}</row>`,
          ),
        ),
      refusal: null,
    },
    {
      name: 'twenty thousand documents in the list of evidence',
      bytes: () =>
        withEvidence(
          lines(20_000, (row) => {
            const at = (column: string, words: string) => inline(`${column}${String(row)}`, words);
            return `<row r="${String(row)}">${at('A', `TL${String(row)}`)}${at('B', `${String(row)}/KH-UBND`)}${at('C', '01/02/2025')}${at('E', 'Kế hoạch')}</row>`;
          }),
        ),
      refusal: null,
    },
  ];
}

function cellsOf(row: number, count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `<c><v>${String(((row * 7919 + i * 104_729) % 99_991) / 7)}</v></c>`,
  ).join('');
}

/** The zip with another size or checksum in the central record of one part. */
function stating(
  bytes: Uint8Array,
  part: string,
  { size, checksum }: { readonly size?: number; readonly checksum?: number },
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const name = strToU8(part);
  for (let at = 0; at + 46 + name.length <= copy.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (!name.every((byte, i) => copy[at + 46 + i] === byte)) continue;
    if (size !== undefined) view.setUint32(at + 24, size, true);
    if (checksum !== undefined) view.setUint32(at + 16, checksum, true);
  }
  return copy;
}
