import { describe, expect, jest, test } from '@jest/globals';
import { strToU8 } from 'fflate';
import { pageLimits, type Limits } from '../../../src/workbook/xlsx/limits';
import {
  main,
  officeRelationships,
  packageParts,
  refusalOf,
  relationships,
  sheetXml,
  workbookXml,
  zipped,
  type Parts,
} from './packages';

/** Milliseconds for one test on a busy machine. */
jest.setTimeout(60_000);

async function codeOf(bytes: Uint8Array, limits?: Limits): Promise<string | null> {
  return (await refusalOf(bytes, limits))?.code ?? null;
}

function codeOfParts(parts: Parts, limits: Partial<Limits> = {}): Promise<string | null> {
  return codeOf(zipped(packageParts(parts)), { ...pageLimits, ...limits });
}

function codeOfSheet(inside: string, limits: Partial<Limits> = {}): Promise<string | null> {
  return codeOfParts({ 'xl/worksheets/sheet1.xml': sheetXml(inside) }, limits);
}

const sound = () => zipped(packageParts());

/** Offsets of each record of the central directory, or of each local header. */
function headers(bytes: Uint8Array, central: boolean): number[] {
  const mark = central ? [0x50, 0x4b, 1, 2] : [0x50, 0x4b, 3, 4];
  const found: number[] = [];
  for (let i = 0; i + 4 <= bytes.length; i += 1) {
    if (mark.every((byte, k) => bytes[i + k] === byte)) found.push(i);
  }
  return found;
}

/** A sound file in which bytes at an offset in every central record (and local header) are changed. */
function patched(
  change: { central?: [number, number[]]; local?: [number, number[]] },
  bytes = sound(),
): Uint8Array {
  const copy = bytes.slice();
  for (const [central, edit] of [
    [true, change.central],
    [false, change.local],
  ] as const) {
    if (!edit) continue;
    const at = headers(bytes, central).at(-1)!;
    copy.set(edit[1], at + edit[0]);
  }
  return copy;
}

/** A compound file whose directory names these streams. */
function compoundFile(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(512 + 4, 0xfffffffe, true);
  streams.forEach((name, i) => {
    const at = 1024 + i * 128;
    for (let k = 0; k < name.length; k += 1) view.setUint16(at + k * 2, name.charCodeAt(k), true);
    view.setUint16(at + 64, name.length * 2 + 2, true);
  });
  return bytes;
}

describe('a file that is no workbook', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'empty-file'],
    [
      'an encrypted workbook',
      compoundFile(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
      'encrypted',
    ],
    ['an .xls of Excel 97', compoundFile(['Root Entry', 'Workbook']), 'legacy-xls'],
    ['an .xls of Excel 95', compoundFile(['Root Entry', 'Book']), 'legacy-xls'],
    ['a Word document of old', compoundFile(['Root Entry', 'WordDocument']), 'not-a-workbook'],
    ['a cut compound file', compoundFile(['Root Entry']).subarray(0, 300), 'not-a-workbook'],
    ['a bare BIFF stream', Uint8Array.of(0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x10, 0x00), 'legacy-xls'],
    ['a web page', strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), 'html-as-xls'],
    ['a web page in UTF-16', utf16('<!DOCTYPE html><table>'), 'html-as-xls'],
    [
      'a spreadsheet of 2003 in XML',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'html-as-xls',
    ],
    ['comma-separated text', strToU8('Mã,Điểm\nH01,9'), 'text-file'],
    ['text in UTF-16', utf16('Mã\tĐiểm'), 'text-file'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3), 'not-a-zip'],
    ['an empty zip', strToU8('PK\x05\x06' + '\0'.repeat(18), true), 'not-a-workbook'],
    ['another zip', zipped({ 'a.txt': 'x' }), 'not-a-workbook'],
    [
      'an OpenDocument',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'opendocument',
    ],
    [
      'a flat OpenDocument',
      strToU8(
        '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
      ),
      'opendocument',
    ],
  ])('is refused by what it is: %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test.each([
    ['application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'binary-xlsb'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'not-a-workbook'],
    ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', null],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', null],
  ])('is told by the content type %s', async (type, code) => {
    const types = `<Types><Default Extension="rels" ContentType="r"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;
    expect(await codeOfParts({ '[Content_Types].xml': types })).toBe(code);
  });

  test.each([['[Content_Types].xml'], ['_rels/.rels']])('is refused without %s', async (part) => {
    expect(await codeOfParts({ [part]: null })).toBe('not-a-workbook');
  });
});

describe('a zip file that two readers could read in two ways', () => {
  test('is refused when it is cut, prefixed or followed by more', async () => {
    const bytes = sound();
    expect(await codeOf(bytes.subarray(0, bytes.length - 30))).toBe('corrupt-zip');
    expect(await codeOf(Uint8Array.of(...bytes, 0))).toBe('corrupt-zip');
    expect(await codeOf(Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes))).toBe('corrupt-zip');
    expect(await codeOf(bytes)).toBeNull();
  });

  test.each([
    ['a wrong checksum', { central: [16, [1, 2, 3, 4]] }, 'checksum'],
    ['a larger size than the real one', { central: [24, [0xff, 0xff, 0, 0]] }, 'corrupt-zip'],
    ['a smaller size than the real one', { central: [24, [1, 0, 0, 0]] }, 'corrupt-zip'],
    ['packed bytes that run into the directory', { central: [20, [0xff, 0xff, 0, 0]] }, 'corrupt-zip'],
    ['another name in the local header', { local: [30, [0x79]] }, 'corrupt-zip'],
    ['another method in the local header', { local: [8, [0]] }, 'corrupt-zip'],
    ['an encrypted entry', { central: [8, [1]] }, 'encrypted'],
    ['the method of bzip2', { central: [10, [12]] }, 'unsupported-compression'],
    ['a size of zip64', { central: [24, [0xff, 0xff, 0xff, 0xff]] }, 'zip64'],
    ['an offset that lies beyond the file', { central: [42, [0xff, 0xff, 0xff, 0x7f]] }, 'corrupt-zip'],
    ['an entry over another', { central: [42, [0, 0, 0, 0]] }, 'corrupt-zip'],
  ] as const)('is refused for %s', async (_, change, code) => {
    expect(await codeOf(patched(change as never))).toBe(code);
  });

  test('is refused when entries overlap under one name', async () => {
    const bytes = zipped({ ...packageParts(), 'a/x.bin': 'same', 'b/x.bin': 'same' });
    const [, last] = headers(bytes, true).slice(-2);
    const [first] = headers(bytes, false).slice(-2);
    const copy = bytes.slice();
    // Both records name `a/x.bin`'s header: once as itself, once under the same name in capitals.
    copy.set(strToU8('a/x.bin'), last! + 46);
    new DataView(copy.buffer).setUint32(last! + 42, first!, true);
    expect(await codeOf(copy)).toBe('duplicate-part');
  });

  test('is refused for damaged compressed data', async () => {
    const bytes = zipped(
      packageParts({ 'xl/worksheets/sheet1.xml': sheetXml(`<sheetData/>${'<!-- x -->'.repeat(50)}`) }),
    );
    const at = headers(bytes, false).at(-1)! + 30 + 'xl/worksheets/sheet1.xml'.length;
    const copy = bytes.slice();
    copy.fill(0xff, at, at + 8);
    expect(['corrupt-zip', 'checksum']).toContain(await codeOf(copy));
  });

  test.each([['../x.xml'], ['a/../../x.xml'], ['/x.xml'], ['a\\x.xml'], ['a\0.xml'], ['C:/x.xml']])(
    'is refused for a part named %j',
    async (name) => {
      expect(await codeOfParts({ [name]: 'x' })).toBe('unsafe-part-name');
    },
  );

  test('is refused for two parts that differ in case only', async () => {
    expect(await codeOfParts({ 'XL/Workbook.xml': workbookXml() })).toBe('duplicate-part');
  });
});

describe('limits', () => {
  test('of the file and its parts are kept', async () => {
    const bytes = sound();
    expect(await codeOf(bytes, { ...pageLimits, fileBytes: bytes.length - 1 })).toBe('file-too-large');
    expect(await codeOf(bytes, { ...pageLimits, parts: 4 })).toBe('too-many-parts');
    expect(await codeOf(bytes, { ...pageLimits, packageBytes: 500 })).toBe('package-too-large');
    expect(await codeOf(bytes, { ...pageLimits, partBytes: 100 })).toBe('part-too-large');
    expect(await codeOf(bytes, { ...pageLimits, fileBytes: bytes.length, parts: 5 })).toBeNull();
  });

  test('refuse a part that inflates more than a hundredfold, unless a reviewer raises the ratio', async () => {
    const bomb = { 'xl/worksheets/sheet1.xml': sheetXml(`<sheetData/>${' '.repeat(4 << 20)}`) };
    expect(await codeOfParts(bomb)).toBe('compression-ratio');
    expect(await codeOfParts(bomb, { ratio: 2000 })).toBeNull();
    expect(await codeOfParts(bomb, { ratioGrace: 8 << 20 })).toBeNull();
  });

  test('refuse a bomb that states a small size, before it has grown', async () => {
    const bytes = zipped(packageParts({ 'xl/worksheets/sheet1.xml': sheetXml(' '.repeat(64 << 20)) }));
    const lying = patched({ central: [24, [0, 0x10, 0, 0]] }, bytes);
    expect(await codeOf(lying)).toBe('compression-ratio');
  });

  test.each<[string, string, Partial<Limits>, string]>([
    [
      'cells',
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>',
      { cells: 1 },
      'too-many-cells',
    ],
    [
      'formulas',
      '<sheetData><row><c><f>1</f></c><c><f>2</f></c></row></sheetData>',
      { formulas: 1 },
      'too-many-formulas',
    ],
    [
      'characters of a formula',
      '<sheetData><row><c><f>1+1</f></c></row></sheetData>',
      { formulaLength: 2 },
      'formula-too-long',
    ],
    [
      'characters of an inline text',
      '<sheetData><row><c t="inlineStr"><is><t>abc</t></is></c></row></sheetData>',
      { textLength: 2 },
      'text-too-long',
    ],
    [
      'characters of a formula text',
      '<sheetData><row><c t="str"><v>abc</v></c></row></sheetData>',
      { textLength: 2 },
      'text-too-long',
    ],
    [
      'merges',
      '<sheetData/><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>',
      { merges: 1 },
      'too-many-items',
    ],
    [
      'validation ranges',
      '<sheetData/><dataValidations><dataValidation sqref="A1 B2"/></dataValidations>',
      { validations: 1 },
      'too-many-items',
    ],
    ['nesting', '<sheetData/><a><b><c/></b></a>', { depth: 3 }, 'xml-too-deep'],
  ])('of %s are kept', async (_, inside, limits, code) => {
    expect(await codeOfSheet(inside, limits)).toBe(code);
    expect(await codeOfSheet(inside)).toBeNull();
  });

  test('of shared strings, styles and names are kept', async () => {
    const parts = {
      'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>a</t></si><si><t>bcd</t></si></sst>`,
      'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf/><xf/></cellXfs></styleSheet>`,
      'xl/workbook.xml': workbookXml(
        '<sheets><sheet name="Một" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="a">1</definedName><definedName name="b">1+1</definedName></definedNames>',
      ),
    };
    expect(await codeOfParts(parts, { sharedStrings: 1 })).toBe('too-many-texts');
    expect(await codeOfParts(parts, { textLength: 2 })).toBe('text-too-long');
    expect(await codeOfParts(parts, { styles: 1 })).toBe('too-many-items');
    expect(await codeOfParts(parts, { names: 1 })).toBe('too-many-items');
    expect(await codeOfParts(parts, { formulaLength: 2 })).toBe('formula-too-long');
    expect(await codeOfParts(parts)).toBeNull();
  });

  test('count cells and formulas of all sheets together', async () => {
    const one = sheetXml('<sheetData><row><c><f>1</f><v>1</v></c></row></sheetData>');
    const parts = {
      'xl/workbook.xml': workbookXml(
        '<sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId2"/></sheets>',
      ),
      'xl/_rels/workbook.xml.rels': relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
      ]),
      'xl/worksheets/sheet1.xml': one,
      'xl/worksheets/sheet2.xml': one,
    };
    expect(await codeOfParts(parts, { cells: 1 })).toBe('too-many-cells');
    expect(await codeOfParts(parts, { formulas: 1 })).toBe('too-many-formulas');
    expect(await codeOfParts(parts, { cells: 2, formulas: 2 })).toBeNull();
  });

  test('keep two sheets from being one part, and one small part from being read for ever', async () => {
    const twice =
      '<sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId1"/></sheets>';
    expect(await codeOfParts({ 'xl/workbook.xml': workbookXml(twice) })).toBe('duplicate-part');
    const links = relationships(Array.from({ length: 70_001 }, () => ['hyperlink', 'https://a'] as const));
    expect(await codeOfParts({ 'xl/worksheets/_rels/sheet1.xml.rels': links })).toBe('too-many-items');
  });
});

describe('cell references', () => {
  test.each([
    ['<row r="0"/>'],
    ['<row r="1048577"/>'],
    ['<row r="99999999999"/>'],
    ['<row r="1.5"/>'],
    ['<row r="0x1"/>'],
    ['<row r="2"/><row r="1"/>'],
    ['<row r="1"/><row r="1"/>'],
    ['<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['<row r="1"><c r="AAAA1"><v>1</v></c></row>'],
    ['<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['<row r="1"><c r="1"><v>1</v></c></row>'],
    ['<row r="1"><c r="a1"><v>1</v></c></row>'],
    ['<row r="1"><c r="A01"><v>1</v></c></row>'],
    ['<row r="1"><c r="__proto__"><v>1</v></c></row>'],
    ['<row r="1"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>'],
  ])('that no grid has are refused: %s', async (inside) => {
    expect(await codeOfSheet(`<sheetData>${inside}</sheetData>`)).toBe('bad-cell-reference');
  });

  test.each([
    ['<sheetData/><mergeCells><mergeCell ref="A0:B1"/></mergeCells>'],
    ['<cols><col min="0" max="1" hidden="1"/></cols><sheetData/>'],
    ['<cols><col min="1" max="99999" hidden="1"/></cols><sheetData/>'],
  ])('are refused outside of cells too: %s', async (inside) => {
    expect(await codeOfSheet(inside)).toBe('bad-cell-reference');
  });
});

describe('XML', () => {
  test.each([
    ['<sheetData><row><c t="x"><v>1</v></c></row></sheetData>'],
    ['<sheetData><row><c><v>một</v></c></row></sheetData>'],
    ['<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'],
    ['<sheetData><row><c t="d"><v>hôm nay</v></c></row></sheetData>'],
    ['<sheetData><row><c><f t="shared" si="7"/></c></row></sheetData>'],
    ['<sheetData><row></sheetData>'],
    ['<sheetData/>&nbsp;<x a="&nbsp;"/>&'.replace('<x a="&nbsp;"/>&', '<')],
  ])('that means nothing is refused: %s', async (inside) => {
    expect(await codeOfSheet(inside)).toBe('malformed-xml');
  });

  test.each([
    ['xl/workbook.xml', workbookXml()],
    ['xl/worksheets/sheet1.xml', sheetXml('<sheetData/>')],
    ['xl/sharedStrings.xml', `<sst xmlns="${main}"/>`],
    ['xl/styles.xml', `<styleSheet xmlns="${main}"/>`],
    ['[Content_Types].xml', null],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/_rels/workbook.xml.rels', null],
  ])('with a document type is refused in %s, in UTF-16 too', async (part, xml) => {
    const text = `<!DOCTYPE x [<!ENTITY a "b">]>${xml ?? (packageParts()[part] as string)}`;
    expect(await codeOfParts({ [part]: text })).toBe('doctype');
    expect(await codeOfParts({ [part]: utf16(text) })).toBe('doctype');
    expect(await codeOfParts({ [part]: utf16(text).subarray(2) })).toBe('doctype');
  });

  test.each([['UTF-7'], ['IBM037'], ['windows-1258']])('in %s is refused', async (encoding) => {
    const text = `<?xml version="1.0" encoding="${encoding}"?>${sheetXml('<sheetData/>')}`;
    expect(await codeOfParts({ 'xl/worksheets/sheet1.xml': text })).toBe('malformed-xml');
  });

  test('with the wrong root or namespace is refused rather than read as empty', async () => {
    const other = '<worksheet xmlns="urn:other"><sheetData/></worksheet>';
    expect(await codeOfParts({ 'xl/worksheets/sheet1.xml': other })).toBe('malformed-xml');
    expect(await codeOfParts({ 'xl/worksheets/sheet1.xml': `<sst xmlns="${main}"/>` })).toBe('malformed-xml');
    expect(
      await codeOfParts({ 'xl/workbook.xml': `<workbook xmlns="x" xmlns:r="${officeRelationships}"/>` }),
    ).toBe('malformed-xml');
  });

  test('that others put beside the workbook is not judged', async () => {
    const rels = relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['customXml', '../customXml/item1.xml'],
      ['theme', 'theme/theme1.xml'],
    ]);
    const parts = {
      'xl/_rels/workbook.xml.rels': rels,
      'customXml/item1.xml': '<?xml version="1.0" encoding="windows-1258"?><!DOCTYPE x><x>',
      'xl/theme/theme1.xml': 'not even XML',
    };
    expect(await codeOfParts(parts)).toBeNull();
  });
});

describe('parts that are missing', () => {
  test('are refused where a sheet or the workbook should be', async () => {
    expect(await codeOfParts({ 'xl/worksheets/sheet1.xml': null })).toBe('missing-part');
    expect(await codeOfParts({ 'xl/_rels/workbook.xml.rels': null })).toBe('missing-part');
    const types = { '[Content_Types].xml': packageParts()['[Content_Types].xml']! };
    expect(await codeOf(zipped({ ...packageParts(), ...types, 'xl/workbook.xml': null }))).toBe(
      'missing-part',
    );
  });

  test('are no matter where the workbook can do without', async () => {
    expect(await codeOfParts({ 'xl/sharedStrings.xml': null, 'xl/styles.xml': null })).toBeNull();
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
}
