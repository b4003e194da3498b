/** Every kind of bad input that the field knows: what a person is told, and how the command ends. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { chisoHere as chiso, temporaryFolder, writeBook } from './chiso';

type Rows = (string | number | null)[][];
type Book = Record<string, Rows>;

const folder = temporaryFolder();
afterAll(folder.remove);

/** A sound index of two criteria and two units. */
const sound = (): Book => ({
  'Thiết lập': [
    ['Tên', 'Giá trị'],
    ['Kỳ', '2025'],
  ],
  'Bộ tiêu chí': [
    ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Công thức chấm', 'Các mức điểm', 'Khi mẫu số bằng 0', 'Thuộc'],
    ['1', 'Lĩnh vực', 16, null, null, null, null],
    ['1.1', 'Tỷ lệ đúng hạn', 10, 'TYLE(r; 80%)', null, '0 điểm', null],
    ['1.2', 'Tự chấm', 6, null, '0; 3; 6', null, null],
  ],
  'Đơn vị': [
    ['Mã đơn vị', 'Tên đơn vị'],
    ['A', 'Sở A'],
    ['B', 'Sở B'],
  ],
  'Số liệu': [
    ['Mã đơn vị', '1.1:a', '1.1:b'],
    ['A', 30, 40],
    ['B', 40, 40],
  ],
  'Tự chấm': [
    ['Mã đơn vị', '1.2'],
    ['A', 3],
    ['B', 6],
  ],
});

/** The sound book with one cell, row or sheet made wrong. */
function with_(change: (book: Book) => void): Book {
  const book = sound();
  change(book);
  return book;
}

const set = (sheet: string, row: number, column: number, value: string | number | null) =>
  with_((book) => {
    book[sheet]![row]![column] = value;
  });

interface Finding {
  readonly ruleId: string;
  readonly severity: string;
  readonly sheet?: string;
  readonly range?: string;
}

/** name, book, finding, where, exit code, what the sentence names. */
const cases: readonly (readonly [string, Book, string, string | null, number, readonly string[]])[] = [
  ['no criteria sheet', with_((b) => delete b['Bộ tiêu chí']), 'no-criteria-sheet', null, 1, []],
  ['no units sheet', with_((b) => delete b['Đơn vị']), 'no-units-sheet', null, 1, []],
  [
    'a sheet of figures without its unit column',
    set('Số liệu', 0, 0, 'Ghi gì đó'),
    'header-not-found',
    'Số liệu',
    1,
    ['Số liệu'],
  ],
  ['a duplicate code', set('Bộ tiêu chí', 3, 0, '1.1'), 'duplicate-code', 'Bộ tiêu chí!A4', 1, ['1.1']],
  ['an orphan code', set('Bộ tiêu chí', 3, 0, '7.2'), 'orphan-criterion', 'Bộ tiêu chí!A4', 1, ['7']],
  [
    'a parent that lies under itself',
    set('Bộ tiêu chí', 1, 6, '1.1'),
    'parent-cycle',
    'Bộ tiêu chí!',
    1,
    ['1'],
  ],
  [
    'rules that read each other',
    with_((b) => {
      b['Bộ tiêu chí']![2]![3] = 'DIEM("1.2")';
      b['Bộ tiêu chí']![3]![3] = 'DIEM("1.1")';
    }),
    'reference-cycle',
    'Bộ tiêu chí!D',
    1,
    ['1.2'],
  ],
  [
    'an unknown function',
    set('Bộ tiêu chí', 2, 3, 'TYLEE(r; 80%)'),
    'rule-error',
    'Bộ tiêu chí!D3',
    1,
    ['TYLEE', 'TYLE'],
  ],
  [
    'a rule that ends too soon',
    set('Bộ tiêu chí', 2, 3, 'TYLE(r; 80%'),
    'rule-error',
    'Bộ tiêu chí!D3',
    1,
    ['12'],
  ],
  [
    'an ambiguous decimal comma',
    set('Bộ tiêu chí', 2, 3, 'CONG_MOI(0,5)'),
    'rule-error',
    'Bộ tiêu chí!D3',
    1,
    ['0,5'],
  ],
  [
    'a rule typed with a leading equals sign',
    set('Bộ tiêu chí', 2, 3, '=TYLE(r; 80%)'),
    'rule-leading-equals',
    'Bộ tiêu chí!D3',
    0,
    ['='],
  ],
  [
    'a rule that reads a criterion that is not there',
    set('Bộ tiêu chí', 2, 3, 'max*PHANTRAM("1.9")'),
    'unknown-reference',
    'Bộ tiêu chí!D3',
    1,
    ['1.9'],
  ],
  [
    'text where a number belongs',
    set('Số liệu', 1, 1, 'ba mươi'),
    'text-where-number',
    'Số liệu!B2',
    1,
    ['ba mươi'],
  ],
  [
    'a doubtful thousands point',
    with_((b) => {
      b['Số liệu'] = [
        ['Mã đơn vị', '1.1:a', '1.1:b'],
        ['A', '1.234', 5000],
        ['B', null, 40],
      ];
    }),
    'doubtful-number',
    'Số liệu!B2',
    1,
    ['1.234'],
  ],
  [
    'a numerator above its denominator',
    set('Số liệu', 1, 1, 50),
    'numerator-above-denominator',
    'Số liệu!B2',
    0,
    ['50', '40'],
  ],
  ['a score above the maximum', set('Tự chấm', 1, 1, 9), 'score-above-max', 'Tự chấm!B2', 1, ['9', '6']],
  ['a score off its steps', set('Tự chấm', 1, 1, 4), 'off-step', 'Tự chấm!B2', 0, ['4']],
  ['a negative score', set('Tự chấm', 1, 1, -1), 'score-below-zero', 'Tự chấm!B2', 1, ['-1']],
  [
    'a wrong maximum of a parent',
    set('Bộ tiêu chí', 1, 2, 20),
    'wrong-parent-max',
    'Bộ tiêu chí!C2',
    0,
    ['20', '16'],
  ],
  [
    'a leaf without a maximum',
    set('Bộ tiêu chí', 2, 2, null),
    'leaf-without-max',
    'Bộ tiêu chí!',
    1,
    ['1.1'],
  ],
  [
    'a unit without data',
    with_((b) => b['Đơn vị']!.push(['C', 'Sở C'])),
    'unit-without-data',
    'Đơn vị!A4',
    0,
    ['C'],
  ],
  ['figures of an unknown unit', set('Số liệu', 1, 0, 'AA'), 'unknown-unit', 'Số liệu!A2', 1, ['AA']],
  [
    'a column of an unknown criterion',
    set('Tự chấm', 0, 1, '1.3'),
    'unknown-criterion',
    'Tự chấm!B1',
    1,
    ['1.3'],
  ],
  ['the same unit twice', set('Đơn vị', 2, 0, 'A'), 'duplicate-unit', 'Đơn vị!A3', 1, ['A']],
  [
    'a word that is no policy',
    set('Bộ tiêu chí', 2, 5, 'không rõ'),
    'unknown-word',
    'Bộ tiêu chí!F3',
    1,
    ['không rõ'],
  ],
  ['a KPS without a policy', set('Số liệu', 1, 1, 'KPS'), 'policy-blank', 'Số liệu!B2', 1, ['A', '1.1']],
];

describe('a workbook in which something is wrong', () => {
  test('is told from a sound one, which has no finding and ends with 0', async () => {
    const file = folder.file('sound.xlsx');
    await writeBook(file, sound());
    const { status, stdout } = await chiso('score', file, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], units: [{ score: 12.38 }, { score: 16 }] });
    expect(status).toBe(0);
  });

  test.each(cases)(
    '%s is found, told in both languages with its place and cure',
    async (name, book, ruleId, where, exit, named) => {
      const file = folder.file(`${name}.xlsx`);
      await writeBook(file, book);
      const before = readFileSync(file);
      const json = await chiso('score', file, '--json');
      const { findings } = JSON.parse(json.stdout) as { findings: Finding[] };
      const found = findings.find((finding) => finding.ruleId === ruleId);
      expect(findings.map((finding) => finding.ruleId)).toContain(ruleId);
      if (where !== null) expect(`${found!.sheet ?? ''}!${found!.range ?? ''}`).toContain(where);
      expect(json.status).toBe(exit);
      for (const lang of ['vi', 'en']) {
        const { stdout } = await chiso('score', file, '--lang', lang);
        for (const text of named) expect(stdout).toContain(text);
        expect(stdout).toContain(lang === 'vi' ? 'Cách xử lý: ' : 'What to do: ');
        expect(stdout).not.toMatch(/\{\w+\}|finding\.|undefined|NaN/);
        if (where?.includes('!') && found?.range) expect(stdout).toContain(found.range);
      }
      expect(readFileSync(file).equals(before)).toBe(true);
    },
  );
});

describe('a file that is no sound workbook', () => {
  const zip = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const types = (main: string) =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`;
  const rels = (target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const sheet = (data: string, prologue = '') =>
    zip({
      '[Content_Types].xml': types(main),
      '_rels/.rels': rels('xl/workbook.xml'),
      'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Đơn vị" sheetId="1" r:id="s1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="sheet1.xml"/></Relationships>`,
      'xl/sheet1.xml': `${prologue}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`,
    });
  const compoundFile = Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(1528).fill(0),
  );

  test.each([
    ['no zip at all', 'rac.xlsx', Uint8Array.of(1, 2, 3, 4, 5, 6)],
    ['an old .xls or an encrypted file', 'cu.xls', compoundFile],
    [
      'an OpenDocument sheet',
      'bang.ods',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    ],
    [
      'a binary workbook',
      'nhi-phan.xlsb',
      zip({
        '[Content_Types].xml': types('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
        '_rels/.rels': rels('xl/workbook.bin'),
        'xl/workbook.bin': 'x',
      }),
    ],
    [
      'a zip bomb',
      'bom.xlsx',
      sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'0'.repeat(40_000_000)}</t></is></c></row>`),
    ],
    ['a document type declaration', 'doctype.xlsx', sheet('', '<!DOCTYPE worksheet [<!ENTITY x "y">]>')],
    [
      'a cell beyond the last row',
      'dong.xlsx',
      sheet('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'),
    ],
    [
      'a web page that is called .xls',
      'bao-cao.xls',
      strToU8('<html><table><tr><td>1</td></tr></table></html>'),
    ],
    ['an empty file', 'rong.xlsx', new Uint8Array()],
  ])(
    '%s is refused in both languages with the file name and a cure, ends with 2, and writes nothing',
    async (_, name, bytes) => {
      const file = folder.file(name);
      writeFileSync(file, bytes);
      for (const lang of ['vi', 'en']) {
        const { status, stdout, stderr } = await chiso('score', file, '--json', '--lang', lang);
        expect(status).toBe(2);
        expect(stdout).toBe('');
        expect(stderr).toContain(name);
        expect(stderr).toMatch(/\n {2}→ \S/);
        expect(stderr).not.toMatch(/\{\w+\}|refusal\.|\bat .*\(/);
      }
    },
  );

  test('cells in A1 and in the last cell of the grid are read at once, without filling what lies between', async () => {
    const file = folder.file('xa.xlsx');
    writeFileSync(
      file,
      sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    );
    const { status, stdout } = await chiso('score', file, '--json');
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as { findings: Finding[] }).findings.map(({ ruleId }) => ruleId)).toContain(
      'no-criteria-sheet',
    );
  });

  test('a formula error in an input cell is found at its cell', async () => {
    const file = folder.file('loi.xlsx');
    writeFileSync(
      file,
      sheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Mã đơn vị</t></is></c><c r="B1" t="inlineStr"><is><t>Tên đơn vị</t></is></c></row><row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2" t="inlineStr"><is><t>Sở A</t></is></c></row>',
      ),
    );
    const { stdout } = await chiso('score', file, '--json');
    const { findings } = JSON.parse(stdout) as { findings: Finding[] };
    expect(findings).toContainEqual(
      expect.objectContaining({ ruleId: 'formula-error', range: 'A2', found: '#DIV/0!' }),
    );
  });
});
