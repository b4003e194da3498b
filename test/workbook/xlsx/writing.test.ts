import { describe, expect, jest, test } from '@jest/globals';
import { read as readWithSheetJs } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { cellValue } from '../../../src/workbook/cells';
import type { SheetPlan } from '../../../src/workbook/plan';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import {
  main,
  open,
  packageParts,
  readBytes,
  relationships,
  sheetXml,
  workbookXml,
  zipped,
} from './packages';
import { fullSheet, sheetPlan, workbookPlan } from './plans';

/** Milliseconds for one test on a busy machine. */
jest.setTimeout(60_000);

/** The file that a plan makes of an empty workbook. */
async function written(...sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  const workbook = XlsxWorkbook.blank('mới.xlsx');
  await workbook.apply(workbookPlan(...sheets), {});
  return workbook.bytes();
}

function texts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

function sheetNamed(snapshot: WorkbookSnapshot, name: string) {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A package with sheets of these names, the user's own. */
function userWorkbook(names: readonly string[], inside = ''): Uint8Array {
  const sheets = names.map(
    (name, i) => `<sheet name="${name}" sheetId="${String(i + 5)}" r:id="rId${String(i + 1)}"/>`,
  );
  const parts = names.map((_, i) => [
    `xl/worksheets/sheet${String(i + 1)}.xml`,
    sheetXml(`<sheetData><row r="1"><c r="A1"><v>${String(i)}</v></c></row></sheetData>`),
  ]);
  return zipped(
    packageParts({
      'xl/workbook.xml': workbookXml(`<sheets>${sheets.join('')}</sheets>${inside}`),
      'xl/_rels/workbook.xml.rels': relationships(
        names.map((_, i) => ['worksheet', `worksheets/sheet${String(i + 1)}.xml`]),
      ),
      ...(Object.fromEntries(parts) as Record<string, string>),
    }),
  );
}

describe('a plan written into an empty workbook', () => {
  test('reads back as it was planned', async () => {
    const snapshot = await readBytes(await written(fullSheet('Bảng điểm')));
    const sheet = sheetNamed(snapshot, 'Bảng điểm');
    const value = (row: number, column: number) => cellValue(sheet.cells, row, column);
    expect([
      value(0, 0),
      value(3, 1),
      value(3, 2),
      value(4, 1),
      value(4, 2),
      value(5, 1),
      value(5, 2),
      value(6, 1),
      value(6, 2),
    ]).toEqual([
      'Bảng điểm chi tiết',
      'Sở Nội vụ',
      87.25,
      '=cmd|calc',
      174.5,
      'dòng 1\ndòng 2',
      true,
      null,
      'Sở Nội vụx',
    ]);
    expect([...sheet.cells.formulas.values()]).toEqual(["'Bảng điểm'!C4*2", 'B4&"x"']);
    expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect(sheet.tables).toEqual([
      {
        name: 'BangDiem',
        range: { row: 2, column: 0, rows: 5, columns: 3 },
        columns: ['Mã', 'Đơn vị', 'Điểm'],
      },
    ]);
    expect(sheet.comments).toEqual([
      { row: 3, column: 2, author: 'ChiSo', text: 'Xem lại\nô này', threaded: false },
    ]);
    expect(sheet.validations).toEqual([
      { ranges: ['C4:C7'], type: 'decimal', operator: null, formula1: '0', formula2: '100' },
      { ranges: ['A4:A7'], type: 'list', operator: null, formula1: '"H01,H02,H03,H04"', formula2: null },
    ]);
    expect(snapshot.names).toEqual([
      { name: '_xlnm.Print_Area', formula: "'Bảng điểm'!$A$1:$C$7", sheet: 'Bảng điểm', hidden: false },
      {
        name: '_xlnm.Print_Titles',
        formula: "'Bảng điểm'!$A:$B,'Bảng điểm'!$3:$3",
        sheet: 'Bảng điểm',
        hidden: false,
      },
    ]);
    expect(snapshot.ownSheets).toEqual(['Bảng điểm']);
    expect(snapshot.run).toEqual({ state: 'done', tool: 'chiso-test', inputs: 'fingerprint' });
  });

  test('is well-formed in every part, and every relationship leads to a part with a content type', async () => {
    const parts = texts(await written(fullSheet('Bảng điểm'), fullSheet('Hai & <ba>')));
    const snapshot = await readBytes(await written(fullSheet('Bảng điểm'), fullSheet('Hai & <ba>')));
    for (const [name, text] of parts) {
      const parser = new SaxesParser({ xmlns: true, fileName: name });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(text).close();
    }
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const { part, target } of snapshot.package?.relationships ?? []) {
      expect({ part, target, there: parts.has(target) }).toEqual({ part, target, there: true });
      expect(/\.(xml|vml)$/.test(target)).toBe(true);
      if (target.startsWith('xl/') && target.endsWith('.xml'))
        expect(types).toContain(`PartName="/${target}"`);
    }
    expect(types).toContain('Extension="vml"');
  });

  test('is read by another reader with the same values, formulas and merges', async () => {
    const workbook = readWithSheetJs(await written(fullSheet('Bảng điểm')), {
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
    });
    const sheet = workbook.Sheets['Bảng điểm'];
    expect(workbook.SheetNames).toEqual(['Bảng điểm']);
    const cell = (name: string) =>
      sheet?.[name] as { v: unknown; f?: string; z?: string; t: string } | undefined;
    expect(cell('A1')?.v).toBe('Bảng điểm chi tiết');
    expect(cell('B5')).toMatchObject({ v: '=cmd|calc', t: 's' });
    expect(cell('C4')).toMatchObject({ v: 87.25, z: '0.00' });
    expect(cell('C5')).toMatchObject({ v: 174.5, f: "'Bảng điểm'!C4*2" });
    expect(cell('C6')?.v).toBe(true);
    expect(cell('C7')?.v).toBe('Sở Nội vụx');
    expect(sheet?.['!merges']).toEqual([{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]);
  });

  test('sets the view, the page and the protection of cells', async () => {
    const parts = texts(await written(fullSheet('Bảng điểm')));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<sheetView showGridLines="0" tabSelected="1" workbookViewId="0">');
    expect(sheet).toContain(
      '<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>',
    );
    expect(sheet).toContain(
      '<pageMargins left="0.79" right="0.59" top="0.79" bottom="0.79" header="0.3" footer="0.3"/>',
    );
    expect(sheet).toContain('<pageSetup paperSize="9" scale="100" orientation="landscape"/>');
    expect(sheet).toContain(
      '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader><oddFooter>&amp;LChiSo</oddFooter><firstFooter>&amp;LChiSo</firstFooter></headerFooter>',
    );
    expect(sheet).toContain('<col min="3" max="3" width="12.5" customWidth="1"/>');
    expect(sheet).toContain('<row r="1" ht="24" customHeight="1">');
    const styles = parts.get('xl/styles.xml') ?? '';
    expect(styles).toContain('<protection locked="0"/>');
    expect(styles).toContain('quotePrefix="1"');
    expect(parts.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('has each cell style once, however many ranges ask for it', async () => {
    const styles = Array.from({ length: 500 }, (_, row) => ({
      range: { row, column: 0, rows: 1, columns: 3 },
      style: row % 2 === 0 ? { bold: true, fill: 'FFFF00' } : { fill: 'FFFF00', bold: true },
    }));
    const parts = texts(await written(sheetPlan('A', { styles })));
    expect(parts.get('xl/styles.xml')).toContain('<cellXfs count="2">');
    expect(parts.get('xl/worksheets/sheet1.xml')?.match(/<c /g)).toHaveLength(1500);
  });

  test('lays later styles over earlier ones, property by property', async () => {
    const parts = texts(
      await written(
        sheetPlan('A', {
          blocks: [{ row: 0, column: 0, rows: [['x']] }],
          styles: [
            { range: { row: 0, column: 0, rows: 2, columns: 2 }, style: { bold: true, color: 'FF0000' } },
            { range: { row: 0, column: 0, rows: 1, columns: 1 }, style: { color: '0000FF', italic: true } },
          ],
        }),
      ),
    );
    const styles = parts.get('xl/styles.xml') ?? '';
    expect(styles).toContain(
      '<font><b/><i/><sz val="11"/><color rgb="FF0000FF"/><name val="Calibri"/></font>',
    );
    expect(styles).toContain('<font><b/><sz val="11"/><color rgb="FFFF0000"/><name val="Calibri"/></font>');
  });

  test('puts later blocks over earlier ones', async () => {
    const blocks = [
      {
        row: 0,
        column: 0,
        rows: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
      { row: 1, column: 1, rows: [['x'], ['y']] },
      { row: 3, column: 3, rows: [[true]] },
    ];
    const { cells } = sheetNamed(await readBytes(await written(sheetPlan('A', { blocks }))), 'A');
    const row = (index: number) => [0, 1, 2, 3].map((column) => cellValue(cells, index, column));
    expect([row(0), row(1), row(2), row(3)]).toEqual([
      [1, 2, 3, null],
      [4, 'x', 6, null],
      [null, 'y', null, null],
      [null, null, null, true],
    ]);
  });

  test('is the same to the byte when it is written again', async () => {
    expect(await written(fullSheet('A'))).toEqual(await written(fullSheet('A')));
  });

  test('writes a number that is none as the error of a calculation', async () => {
    const blocks = [
      { row: 0, column: 0, rows: [[Number.NaN, Infinity, { formula: '1/0', value: -Infinity }]] },
    ];
    const { cells } = sheetNamed(await readBytes(await written(sheetPlan('A', { blocks }))), 'A');
    expect([0, 1, 2].map((column) => cellValue(cells, 0, column))).toEqual(Array(3).fill({ error: '#NUM!' }));
  });

  test('keeps columns and rows within what Excel allows', async () => {
    const sheet = sheetPlan('A', { columnWidths: [300], rowHeights: [{ row: 4, points: 500 }] });
    const xml = texts(await written(sheet)).get('xl/worksheets/sheet1.xml');
    expect(xml).toContain('width="255"');
    expect(xml).toContain('<row r="5" ht="409.5" customHeight="1"></row>');
  });

  test('touches no styles part that the workbook does not name', async () => {
    const workbook = open(
      zipped(
        packageParts({
          'xl/_rels/workbook.xml.rels': relationships([['worksheet', 'worksheets/sheet1.xml']]),
          'xl/styles.xml': 'left over',
        }),
      ),
    );
    await workbook.apply(workbookPlan(fullSheet('A')), {});
    expect(texts(workbook.bytes()).get('xl/styles.xml')).toBe('left over');
    expect((await readBytes(workbook.bytes())).formats).toEqual(['General', '0.00']);
  });

  test('gives a table without rows the empty row that Excel asks for', async () => {
    const tables = [
      {
        name: 'T',
        range: { row: 0, column: 0, rows: 1, columns: 1 },
        columns: ['a'],
        style: 'TableStyleLight1',
      },
    ];
    const sheet = sheetNamed(await readBytes(await written(sheetPlan('A', { tables }))), 'A');
    expect(sheet.tables[0]?.range.rows).toBe(2);
  });

  test('leaves out a list that Excel could not hold, and says so', async () => {
    const rule = (values: string[]) => ({
      range: { row: 0, column: 0, rows: 1, columns: 1 },
      rule: { kind: 'list', values } as const,
      prompt: 'p'.repeat(300),
      error: '',
      strictness: 'stop' as const,
    });
    const workbook = XlsxWorkbook.blank('a');
    const sheet = sheetPlan('A', {
      validations: [rule(['0,5', '1']), rule(['x'.repeat(256)]), rule(['có', 'không'])],
    });
    expect((await workbook.apply(workbookPlan(sheet), {})).notes).toEqual(['validation-left-out']);
    const snapshot = await readBytes(workbook.bytes());
    expect(snapshot.sheets[0]?.validations.map(({ formula1 }) => formula1)).toEqual(['"có,không"']);
    expect(texts(workbook.bytes()).get('xl/worksheets/sheet1.xml')).toContain(`prompt="${'p'.repeat(255)}"`);
  });
});

describe('refusals of a plan', () => {
  const one = (content: unknown) =>
    sheetPlan('A', { blocks: [{ row: 0, column: 0, rows: [[content as string]] }] });

  test.each([
    ['a name of 32 characters', sheetPlan('x'.repeat(32)), 'sheet-name'],
    ['an empty name', sheetPlan(' '), 'sheet-name'],
    ['a name with a slash', sheetPlan('a/b'), 'sheet-name'],
    ['a name in apostrophes', sheetPlan("'a'"), 'sheet-name'],
    ['the name that Excel keeps for itself', sheetPlan('History'), 'sheet-name'],
    ['a text that no cell holds', one('x'.repeat(32_768)), 'text-too-long'],
    ['a formula that no cell holds', one({ formula: `1${'+1'.repeat(4096)}`, value: 1 }), 'formula-too-long'],
    [
      'a row that no sheet has',
      sheetPlan('A', { blocks: [{ row: 1_048_576, column: 0, rows: [[1]] }] }),
      'bad-cell-reference',
    ],
    [
      'a column that no sheet has',
      sheetPlan('A', { blocks: [{ row: 0, column: 16_384, rows: [[1]] }] }),
      'bad-cell-reference',
    ],
  ])('name %s and leave the workbook as it was', async (_, sheet, code) => {
    const workbook = open(zipped(packageParts()));
    const before = workbook.bytes();
    await expect(workbook.apply(workbookPlan(sheet), {})).rejects.toMatchObject({ code });
    expect(workbook.bytes()).toEqual(before);
  });

  test('name two sheets that differ in case only', async () => {
    const applying = XlsxWorkbook.blank('a').apply(workbookPlan(sheetPlan('Điểm'), sheetPlan('ĐIỂM')), {});
    await expect(applying).rejects.toMatchObject({ code: 'sheet-name' });
  });

  test('name a workbook whose structure is locked', async () => {
    const parts = {
      'xl/workbook.xml': workbookXml(
        '<workbookProtection lockStructure="1"/><sheets><sheet name="Một" sheetId="1" r:id="rId1"/></sheets>',
      ),
    };
    const applying = open(zipped(packageParts(parts))).apply(workbookPlan(sheetPlan('A')), {});
    await expect(applying).rejects.toMatchObject({ code: 'structure-protected' });
  });

  test('name a cancelled run, of which nothing stays', async () => {
    const workbook = open(zipped(packageParts()));
    const before = workbook.bytes();
    const controller = new AbortController();
    const rows = Array.from({ length: 20_000 }, (_, i) => [i, i + 1, i + 2, i + 3]);
    const shares: number[] = [];
    const applying = workbook.apply(workbookPlan(sheetPlan('A', { blocks: [{ row: 0, column: 0, rows }] })), {
      signal: controller.signal,
      onProgress: (share) => {
        shares.push(share);
        controller.abort();
      },
    });
    await expect(applying).rejects.toMatchObject({ code: 'cancelled' });
    expect(shares).toHaveLength(1);
    expect(workbook.bytes()).toEqual(before);
  });
});

describe('a plan written into a workbook with sheets', () => {
  test('adds its sheets at the end and tells how far it is', async () => {
    const workbook = open(userWorkbook(['Của tôi', 'Khác']));
    const shares: number[] = [];
    const rows = Array.from({ length: 20_000 }, (_, i) => [i, i, i, i, i]);
    const report = await workbook.apply(
      workbookPlan(fullSheet('Điểm'), sheetPlan('Lớn', { blocks: [{ row: 0, column: 0, rows }] })),
      {
        onProgress: (share) => shares.push(share),
      },
    );
    expect(report).toEqual({
      sheets: [
        { planned: 'Điểm', written: 'Điểm', added: true },
        { planned: 'Lớn', written: 'Lớn', added: true },
      ],
    });
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const snapshot = await readBytes(workbook.bytes());
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['Của tôi', 'Khác', 'Điểm', 'Lớn']);
    expect(texts(workbook.bytes()).get('xl/workbook.xml')).toContain(
      '<sheet name="Điểm" sheetId="7" r:id="rId3"/>',
    );
  });

  test("leaves a user's sheet of the same name alone; formulas follow the new name", async () => {
    const workbook = open(userWorkbook(['ĐIỂM', 'Điểm (chiso)']));
    const sheets = [
      fullSheet('Điểm'),
      sheetPlan('Tổng', {
        blocks: [{ row: 0, column: 0, rows: [[{ formula: "SUM('Điểm'!C4:C5)", value: 1 }]] }],
      }),
    ];
    const report = await workbook.apply(workbookPlan(...sheets), {});
    expect(report.sheets).toEqual([
      { planned: 'Điểm', written: 'Điểm (ChiSo 2)', added: true },
      { planned: 'Tổng', written: 'Tổng', added: true },
    ]);
    const snapshot = await readBytes(workbook.bytes());
    expect([...sheetNamed(snapshot, 'Tổng').cells.formulas.values()]).toEqual([
      "SUM('Điểm (ChiSo 2)'!C4:C5)",
    ]);
    expect([...sheetNamed(snapshot, 'Điểm (ChiSo 2)').cells.formulas.values()]).toContain(
      "'Điểm (ChiSo 2)'!C4*2",
    );
    expect(cellValue(sheetNamed(snapshot, 'ĐIỂM').cells, 0, 0)).toBe(0);
    expect(snapshot.ownSheets).toEqual(['Điểm (ChiSo 2)', 'Tổng']);
    expect(snapshot.names.map(({ formula }) => formula)).toEqual([
      "'Điểm (ChiSo 2)'!$A$1:$C$7",
      "'Điểm (ChiSo 2)'!$A:$B,'Điểm (ChiSo 2)'!$3:$3",
    ]);
  });

  test('shortens a name so that it fits with its suffix', async () => {
    const name = 'Bảng điểm chi tiết các đơn vị 1';
    const report = await open(userWorkbook([name])).apply(workbookPlan(sheetPlan(name)), {});
    expect(report.sheets[0]?.written).toBe('Bảng điểm chi tiết các (ChiSo)');
  });

  test('writes over its own sheets in place: no second copy of anything', async () => {
    const workbook = open(userWorkbook(['Điểm']));
    await workbook.apply(workbookPlan(fullSheet('Điểm'), fullSheet('Hai')), {});
    const once = texts(workbook.bytes());
    const before = await readBytes(workbook.bytes());
    const report = await workbook.apply(workbookPlan(fullSheet('Điểm'), fullSheet('Hai')), {});
    expect(report.sheets.map(({ written, added }) => [written, added])).toEqual([
      ['Điểm (ChiSo)', false],
      ['Hai', false],
    ]);
    const twice = texts(workbook.bytes());
    expect([...twice.keys()].sort()).toEqual([...once.keys()].sort());
    for (const part of [
      'xl/workbook.xml',
      'xl/styles.xml',
      '[Content_Types].xml',
      'customXml/item1.xml',
      'xl/_rels/workbook.xml.rels',
    ]) {
      expect(twice.get(part)?.length).toBe(once.get(part)?.length);
    }
    const after = await readBytes(workbook.bytes());
    expect(after.sheets).toEqual(before.sheets);
    expect(after.names).toHaveLength(before.names.length);
  });

  test('takes the old content of its own sheet away, with its tables, comments and print titles', async () => {
    const workbook = XlsxWorkbook.blank('a');
    await workbook.apply(workbookPlan(fullSheet('Điểm'), fullSheet('Hai')), {});
    await workbook.apply(
      workbookPlan(sheetPlan('điểm', { blocks: [{ row: 0, column: 0, rows: [[1]] }] })),
      {},
    );
    const snapshot = await readBytes(workbook.bytes());
    const sheet = sheetNamed(snapshot, 'Điểm');
    expect(sheet).toMatchObject({ tables: [], comments: [], merges: [], validations: [] });
    expect(sheet.cells.columns).toHaveLength(1);
    expect(snapshot.names.map(({ sheet: owner }) => owner)).toEqual(['Hai', 'Hai']);
    expect(sheetNamed(snapshot, 'Hai').tables).toHaveLength(1);
    expect(snapshot.ownSheets).toEqual(['Hai', 'Điểm']);
  });

  test('gives tables ids and names that nothing else has', async () => {
    const bytes = zipped(
      packageParts({
        'xl/workbook.xml': workbookXml(
          '<sheets><sheet name="Một" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="BANGDIEM_2">1</definedName></definedNames>',
        ),
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([['table', '../tables/table1.xml']]),
        'xl/tables/table1.xml': `<table xmlns="${main}" id="41" displayName="bangdiem" ref="A1:A2"/>`,
      }),
    );
    const workbook = open(bytes);
    await workbook.apply(workbookPlan(fullSheet('A'), fullSheet('B')), {});
    const snapshot = await readBytes(workbook.bytes());
    expect(snapshot.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
      'bangdiem',
      'BangDiem_3',
      'BangDiem_4',
    ]);
    const ids = [...texts(workbook.bytes())].flatMap(([name, text]) =>
      name.includes('/tables/') ? [/ id="(\d+)"/.exec(text)?.[1]] : [],
    );
    expect(ids).toEqual(['41', '42', '43']);
  });

  test('keeps the drawing that the user put on our sheet', async () => {
    const first = XlsxWorkbook.blank('a');
    await first.apply(workbookPlan(sheetPlan('Điểm')), {});
    const parts = unzipSync(first.bytes());
    const drawing = `<xdr:wsDr xmlns:xdr="urn:d"/>`;
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!).replace(
      '</worksheet>',
      '<drawing r:id="rId1"/></worksheet>',
    );
    const bytes = zipped({
      ...parts,
      'xl/worksheets/sheet1.xml': sheet,
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['drawing', '../drawings/drawing1.xml']]),
      'xl/drawings/drawing1.xml': drawing,
    });
    const workbook = open(bytes);
    await workbook.apply(workbookPlan({ ...fullSheet('Điểm'), charts: [] }), {});
    const after = texts(workbook.bytes());
    expect(after.get('xl/drawings/drawing1.xml')).toBe(drawing);
    const id = /<drawing r:id="(rId\d+)"\/>/.exec(after.get('xl/worksheets/sheet1.xml') ?? '')?.[1] ?? 'none';
    expect(after.get('xl/worksheets/_rels/sheet1.xml.rels')).toMatch(
      new RegExp(`Id="${id}" Type="[^"]*/drawing" Target="../drawings/drawing1.xml"`),
    );
  });

  test('drops the calculation chain only when formulas of ours are replaced', async () => {
    const chain = (bytes: Uint8Array) => {
      const parts = unzipSync(bytes);
      return zipped({
        ...parts,
        'xl/calcChain.xml': `<calcChain xmlns="${main}"><c r="A1" i="1"/></calcChain>`,
        'xl/_rels/workbook.xml.rels': strFromU8(parts['xl/_rels/workbook.xml.rels']!).replace(
          '</Relationships>',
          '<Relationship Id="chain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
        '[Content_Types].xml': strFromU8(parts['[Content_Types].xml']!).replace(
          '</Types>',
          '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        ),
      });
    };
    const first = XlsxWorkbook.blank('a');
    await first.apply(workbookPlan(fullSheet('Có'), sheetPlan('Không')), {});
    const kept = open(chain(first.bytes()));
    await kept.apply(workbookPlan(sheetPlan('Không'), sheetPlan('Mới')), {});
    expect(texts(kept.bytes()).has('xl/calcChain.xml')).toBe(true);
    const dropped = open(chain(first.bytes()));
    await dropped.apply(workbookPlan(sheetPlan('Có')), {});
    const parts = texts(dropped.bytes());
    expect(parts.has('xl/calcChain.xml')).toBe(false);
    expect(parts.get('[Content_Types].xml')).not.toContain('calcChain');
    expect(parts.get('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  test('lists its sheets among the titles in the document properties', async () => {
    const app = (count: number, titles: string[]) =>
      `<Properties xmlns="p" xmlns:vt="v"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Trang tính</vt:lpstr></vt:variant><vt:variant><vt:i4>${String(count)}</vt:i4></vt:variant><vt:variant><vt:lpstr>Tên</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>` +
      `<TitlesOfParts><vt:vector size="${String(titles.length)}" baseType="lpstr">${titles.map((title) => `<vt:lpstr>${title}</vt:lpstr>`).join('')}</vt:vector></TitlesOfParts></Properties>`;
    const parts = packageParts({
      '_rels/.rels': relationships([
        ['officeDocument', 'xl/workbook.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ]),
      'docProps/app.xml': app(1, ['Một', 'Tong']),
    });
    const workbook = open(zipped(parts));
    await workbook.apply(workbookPlan(sheetPlan('A & B')), {});
    expect(texts(workbook.bytes()).get('docProps/app.xml')).toBe(app(2, ['Một', 'A &amp; B', 'Tong']));
  });

  test('writes into a signed workbook and says that the signature is broken', async () => {
    const signed = packageParts({
      '_rels/.rels': relationships([
        ['officeDocument', 'xl/workbook.xml'],
        [
          'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
          '_xmlsignatures/origin.sigs',
        ],
      ]),
    });
    const report = await open(zipped(signed)).apply(workbookPlan(sheetPlan('A')), {});
    expect(report.notes).toEqual(['signature-broken']);
  });

  test('speaks the dialect and the prefixes of the workbook it is written into', async () => {
    const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const strictRelationships = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const bytes = zipped(
      packageParts({
        '_rels/.rels': relationships([[`${strictRelationships}/officeDocument`, 'xl/workbook.xml']]),
        'xl/_rels/workbook.xml.rels': relationships([
          [`${strictRelationships}/worksheet`, 'worksheets/sheet1.xml'],
          [`${strictRelationships}/styles`, 'styles.xml'],
        ]),
        'xl/workbook.xml': `<x:workbook xmlns:x="${strictMain}"><x:sheets><x:sheet xmlns:q="${strictRelationships}" name="Một" sheetId="1" q:id="rId1"/></x:sheets><x:calcPr calcMode="manual"/></x:workbook>`,
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${strictMain}"><sheetData/></worksheet>`,
        'xl/styles.xml': `<x:styleSheet xmlns:x="${strictMain}"><x:fonts count="1"><x:font/></x:fonts><x:cellXfs/><x:dxfs/></x:styleSheet>`,
      }),
    );
    const workbook = open(bytes);
    await workbook.apply(workbookPlan(fullSheet('Điểm')), {});
    const parts = texts(workbook.bytes());
    expect(parts.get('xl/workbook.xml')).toContain(
      `<x:sheet xmlns:r="${strictRelationships}" name="Điểm" sheetId="2" r:id="rId3"/></x:sheets><x:definedNames><x:definedName`,
    );
    expect(parts.get('xl/workbook.xml')).toContain('<x:calcPr calcMode="manual" fullCalcOnLoad="1"/>');
    expect(parts.get('xl/styles.xml')).toMatch(
      /^<x:styleSheet [^>]*><x:numFmts|^<x:styleSheet [^>]*><x:fonts count="\d"><x:font\/><x:font>/,
    );
    const snapshot = await readBytes(workbook.bytes());
    expect(sheetNamed(snapshot, 'Điểm').tables).toHaveLength(1);
    for (const [name, text] of parts) {
      const parser = new SaxesParser({ xmlns: true, fileName: name });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(text).close();
    }
  });

  test('counts the bytes of the file as it now is', async () => {
    const workbook = open(userWorkbook(['A']));
    await workbook.apply(workbookPlan(fullSheet('Điểm')), {});
    expect((await workbook.read({})).package?.bytes).toBe(workbook.bytes().length);
  });
});
