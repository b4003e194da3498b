import { describe, expect, jest, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { cellValue } from '../../../src/workbook/cells';
import type { CellEdit } from '../../../src/workbook/plan';
import { WorkbookRefusal, type ApplyReport } from '../../../src/workbook/port';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { batchLimits } from '../../../src/workbook/xlsx/limits';
import { main, open, packageParts, readBytes, sheetXml, workbookXml, zipped, type Parts } from './packages';
import { richWorkbook } from './rich-workbook';

jest.setTimeout(60_000);

const part = 'xl/worksheets/sheet1.xml';

async function edited(
  bytes: Uint8Array,
  ...edits: readonly CellEdit[]
): Promise<{ bytes: Uint8Array; report: ApplyReport }> {
  const workbook = open(bytes, batchLimits);
  const report = await workbook.apply({ sheets: [], edits, run: { tool: 't', inputs: '' } }, {});
  return { bytes: workbook.bytes(), report };
}

function at(cell: Pick<CellEdit, 'row' | 'column' | 'content'> & Partial<CellEdit>): CellEdit {
  return { sheet: 'Một', ...cell };
}

function xmlOf(bytes: Uint8Array, name = part): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

const styles =
  `<styleSheet xmlns="${main}"><cellXfs count="3"><xf numFmtId="0"/>` +
  '<xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="2"><protection locked="0"/></xf></cellXfs></styleSheet>';

function withSheet(inside: string, parts: Parts = {}): Uint8Array {
  return zipped(packageParts({ [part]: sheetXml(inside), 'xl/styles.xml': styles, ...parts }));
}

/** The sheet's XML after the edits. */
async function sheetAfter(inside: string, ...edits: readonly CellEdit[]): Promise<string> {
  const { bytes } = await edited(withSheet(inside), ...edits);
  await readBytes(bytes);
  return xmlOf(bytes);
}

async function refusalOfEdit(bytes: Uint8Array, ...edits: readonly CellEdit[]): Promise<unknown> {
  return edited(bytes, ...edits).then(
    () => null,
    (error: unknown) => (error instanceof WorkbookRefusal ? [error.code, error.parameters] : error),
  );
}

const row = (cells: string, attributes = '') =>
  `<sheetData><row r="2"${attributes}>${cells}</row></sheetData>`;

describe('one cell written', () => {
  test.each([
    ['a number', 0.5, '<c r="B2" s="1"><v>0.5</v></c>'],
    [
      'a text',
      'TYLE(r; 80%)',
      '<c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">TYLE(r; 80%)</t></is></c>',
    ],
    ['a truth value', true, '<c r="B2" s="1" t="b"><v>1</v></c>'],
    ['nothing', null, '<c r="B2" s="1"/>'],
  ])('replaces the cell alone and keeps its style: %s', async (_, content, expected) => {
    const before = '<c r="A2"><v>1</v></c><c r="B2" s="1" t="str" cm="1"><v>x</v></c><c r="C2"><v>3</v></c>';
    const xml = await sheetAfter(row(before), at({ row: 1, column: 1, content }));
    expect(xml).toBe(sheetXml(row(`<c r="A2"><v>1</v></c>${expected}<c r="C2"><v>3</v></c>`)));
  });

  test('puts a missing cell between its neighbours, in the style of its row, else of its column', async () => {
    const cells = '<c r="A2"><v>1</v></c><c r="C2"><v>3</v></c>';
    const columns = '<cols><col min="2" max="2" style="2"/></cols>';
    const edit = at({ row: 1, column: 1, content: 7 });
    expect(await sheetAfter(columns + row(cells, ' spans="1:3"'), edit)).toContain(
      '<c r="A2"><v>1</v></c><c r="B2" s="2"><v>7</v></c><c r="C2">',
    );
    expect(await sheetAfter(columns + row(cells, ' s="1" customFormat="1"'), edit)).toContain(
      '<c r="B2" s="1"><v>7</v></c>',
    );
  });

  test('puts missing rows where they belong and widens what the sheet says of its size', async () => {
    const inside = `<dimension ref="A2:C2"/>${row('<c r="B2"><v>2</v></c>', ' spans="1:3"')}`;
    const xml = await sheetAfter(
      inside,
      at({ row: 4, column: 4, content: 5 }),
      at({ row: 0, column: 0, content: 1 }),
      at({ row: 1, column: 3, content: 4 }),
    );
    expect(xml).toBe(
      sheetXml(
        '<dimension ref="A1:E5"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>' +
          '<row r="2" spans="1:4"><c r="B2"><v>2</v></c><c r="D2"><v>4</v></c></row>' +
          '<row r="5"><c r="E5"><v>5</v></c></row></sheetData>',
      ),
    );
  });

  test.each(['<sheetData/>', '<sheetData></sheetData>', '<sheetData><row r="2"/></sheetData>'])(
    'finds a place in %s',
    async (inside) => {
      expect(await sheetAfter(inside, at({ row: 1, column: 1, content: 7 }))).toBe(
        sheetXml('<sheetData><row r="2"><c r="B2"><v>7</v></c></row></sheetData>'),
      );
    },
  );

  test('finds cells and rows that do not say where they are, and elements with a prefix', async () => {
    const prefixed = (value: string) =>
      `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c>${value}</x:row></x:sheetData></x:worksheet>`;
    const bytes = zipped(packageParts({ [part]: prefixed('<x:c><x:v>2</x:v></x:c>') }));
    const { bytes: after } = await edited(bytes, at({ row: 0, column: 1, content: 'a' }));
    expect(xmlOf(after)).toBe(
      prefixed('<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c>'),
    );
  });

  test('never makes a formula of a text; marks it in a style that is otherwise the cell’s own', async () => {
    const bytes = withSheet(row('<c r="B2" s="1"><v>1</v></c>'));
    const { bytes: after } = await edited(bytes, at({ row: 1, column: 1, content: '=1+1' }));
    const { sheets } = await readBytes(after);
    expect(cellValue(sheets[0]!.cells, 1, 1)).toBe('=1+1');
    expect(sheets[0]!.cells.formulas.size).toBe(0);
    expect(xmlOf(after)).toContain('<c r="B2" s="3" t="inlineStr">');
    expect(xmlOf(after, 'xl/styles.xml')).toContain(
      '<xf numFmtId="2"><protection locked="0"/></xf><xf quotePrefix="1" numFmtId="14" applyNumberFormat="1"/></cellXfs>',
    );
    // The same again finds the style that is there.
    const again = await edited(after, at({ row: 1, column: 1, content: '=2+2' }));
    expect(xmlOf(again.bytes, 'xl/styles.xml')).toBe(xmlOf(after, 'xl/styles.xml'));
  });

  test('reads back as it was asked for, whatever the sheet was', async () => {
    const content = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    const place = fc.record({ row: fc.nat(6), column: fc.nat(6), content });
    const key = ({ row: r, column: c }: { row: number; column: number }) => `${String(r)} ${String(c)}`;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(place, { selector: key }),
        fc.uniqueArray(place, { selector: key, minLength: 1 }),
        async (first, second) => {
          const once = await edited(zipped(packageParts()), ...first.map(at));
          const { bytes } = await edited(once.bytes, ...second.map(at));
          const { sheets } = await readBytes(bytes);
          const expected = new Map([...first, ...second].map((one) => [key(one), one]));
          for (const { row: r, column: c, content: asked } of expected.values()) {
            const read = cellValue(sheets[0]!.cells, r, c);
            expect(Object.is(read, asked)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a cell that is refused', () => {
  const formulas = row(
    '<c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f t="array" ref="B2:C2">D2:E2</f><v>1</v></c><c r="C2"><v>1</v></c>',
  );
  const merged = `${row('<c r="A2"><v>1</v></c>')}<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>`;
  const locked = `<sheetData><row r="2"><c r="A2"/><c r="B2" s="2"/></row></sheetData><sheetProtection sheet="1"/>`;

  test.each([
    ['a formula', formulas, { row: 1, column: 0 }, 'cell-has-formula', 'A2'],
    ['a cell filled by an array formula', formulas, { row: 1, column: 2 }, 'cell-in-array', 'C2'],
    ['a cell covered by a merged one', merged, { row: 2, column: 1 }, 'cell-merged', 'B3'],
    ['a locked cell of a protected sheet', locked, { row: 1, column: 0 }, 'cell-locked', 'A2'],
    ['a new cell of a protected sheet', locked, { row: 8, column: 0 }, 'cell-locked', 'A9'],
    ['a cell beyond the sheet', locked, { row: -1, column: 0 }, 'bad-cell-reference', 'A0'],
  ])('%s', async (_, inside, place, code, cell) => {
    const bytes = withSheet(inside);
    const asked = at({ ...place, content: 7 });
    expect(await refusalOfEdit(bytes, at({ row: 30, column: 30, content: 1 }), asked)).toEqual([
      code,
      { sheet: 'Một', cell },
    ]);
  });

  test('is written where nothing speaks against it: the first of merged cells, an unlocked one', async () => {
    expect(await sheetAfter(merged, at({ row: 1, column: 0, content: 7 }))).toContain(
      '<c r="A2"><v>7</v></c>',
    );
    expect(await sheetAfter(locked, at({ row: 1, column: 1, content: 7 }))).toContain(
      '<c r="B2" s="2"><v>7</v>',
    );
  });

  test('the same cell twice, a sheet that is not there, a heading of a table', async () => {
    const bytes = withSheet('<sheetData/>');
    const edit = at({ row: 0, column: 0, content: 1 });
    expect(await refusalOfEdit(bytes, edit, { ...edit, sheet: 'MỘT' })).toMatchObject(['edited-twice', {}]);
    expect(await refusalOfEdit(bytes, { ...edit, sheet: 'Hai' })).toEqual([
      'no-such-sheet',
      { sheet: 'Hai' },
    ]);
    const heading = { sheet: 'Số liệu', row: 0, column: 0, content: 'Tên' };
    expect(await refusalOfEdit(richWorkbook(), heading)).toMatchObject(['table-heading', { cell: 'A1' }]);
  });

  test('leaves the whole workbook as it was, with the other edits of the plan', async () => {
    const workbook = open(withSheet(formulas));
    const before = workbook.bytes();
    const plan = {
      sheets: [],
      edits: [at({ row: 9, column: 0, content: 1 }), at({ row: 1, column: 0, content: 1 })],
      run: { tool: '', inputs: '' },
    };
    await expect(workbook.apply(plan, {})).rejects.toMatchObject({ code: 'cell-has-formula' });
    expect(Buffer.compare(workbook.bytes(), before)).toBe(0);
  });
});

describe('formulas around an edited cell', () => {
  test('a formula goes when asked, and those that shared its text keep what they say', async () => {
    const shared =
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">C1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"></f><v>6</v></c></row></sheetData>';
    const xml = await sheetAfter(shared, at({ row: 0, column: 0, content: 9, overFormula: true }));
    expect(xml).toBe(
      sheetXml(
        '<sheetData><row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><f>C2*2</f><v>4</v></c></row>' +
          '<row r="3"><c r="A3"><f>C3*2</f><v>6</v></c></row></sheetData>',
      ),
    );
  });

  test('those that follow from the cell lose their value, near and far, and the file is calculated on opening', async () => {
    const bytes = zipped(
      packageParts({
        'xl/workbook.xml': workbookXml(
          '<sheets><sheet name="Một" sheetId="1" r:id="rId1"/><sheet name="Hai" sheetId="2" r:id="rId4"/></sheets>' +
            '<definedNames><definedName name="gốc">Một!$A$1:$A$30</definedName></definedNames><calcPr calcId="1"/>',
        ),
        'xl/_rels/workbook.xml.rels': (packageParts()['xl/_rels/workbook.xml.rels'] as string).replace(
          '</Relationships>',
          '<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
        ),
        [part]: sheetXml(
          '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>D1</f><v>8</v></c></row></sheetData>',
        ),
        'xl/worksheets/sheet2.xml': sheetXml(
          '<sheetData><row r="1"><c r="A1"><f>\'Một\'!B1&amp;""</f><v>2</v></c><c r="B1" t="str"><f>SUM(gốc)</f><v>1</v></c>' +
            '<c r="C1"><f>"A1"&amp;D1</f><v>5</v></c><c r="D1"><f ca="1">INDIRECT("x")</f><v>5</v></c></row></sheetData>',
        ),
      }),
    );
    const { bytes: after, report } = await edited(bytes, at({ row: 0, column: 0, content: 3 }));
    expect(report).toEqual({
      sheets: [],
      waitingFormulas: [
        { sheet: 'Một', count: 1 },
        { sheet: 'Hai', count: 4 },
      ],
    });
    expect(xmlOf(after)).toContain(
      '<c r="A1"><v>3</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>D1</f><v>8</v></c>',
    );
    expect(xmlOf(after, 'xl/worksheets/sheet2.xml')).not.toContain('<v>');
    expect(xmlOf(after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('a written-over formula leaves the chain of calculation, which names it', async () => {
    const over = { sheet: 'Số liệu', row: 1, column: 3, content: 1, overFormula: true } as const;
    const { bytes } = await edited(richWorkbook(), over);
    const names = Object.keys(unzipSync(bytes));
    expect(names).not.toContain('xl/calcChain.xml');
    expect(xmlOf(bytes, '[Content_Types].xml')).not.toContain('calcChain');
    expect(xmlOf(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

describe('edits in a rich workbook', () => {
  const edits: readonly CellEdit[] = [
    { sheet: 'Số liệu', row: 2, column: 1, content: 70 },
    { sheet: 'Số liệu', row: 7, column: 2, content: '-KPS' },
    { sheet: 'Ẩn', row: 0, column: 0, content: 'x' },
  ];

  test('change no part but their sheets and the style that marks a text', async () => {
    const before = unzipSync(richWorkbook());
    const after = unzipSync((await edited(richWorkbook(), ...edits)).bytes);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0);
    expect(changed.sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet3.xml']);
  });

  test('leave every other cell as it was read', async () => {
    const old = await readBytes(richWorkbook(), batchLimits);
    const now = await readBytes((await edited(richWorkbook(), ...edits)).bytes, batchLimits);
    expect(cellsOf(now, edits)).toEqual(cellsOf(old, edits));
    expect(edits.map(({ sheet, row: r, column: c }) => valueIn(now, sheet, r, c))).toEqual([70, '-KPS', 'x']);
  });

  test('come to the same bytes each time, and with no edits nothing changes at all', async () => {
    const [first, second] = [await edited(richWorkbook(), ...edits), await edited(richWorkbook(), ...edits)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    const none = await edited(richWorkbook());
    expect(unzipSync(none.bytes)).toEqual(unzipSync(richWorkbook()));
  });
});

function valueIn({ sheets }: WorkbookSnapshot, sheet: string, r: number, c: number) {
  return cellValue(sheets.find(({ name }) => name === sheet)!.cells, r, c);
}

/** Every cell with its value, format and formula, but for those edited. */
function cellsOf({ sheets, formats }: WorkbookSnapshot, without: readonly CellEdit[]) {
  const edit = new Set(without.map(({ sheet, row: r, column: c }) => `${sheet} ${String(r)} ${String(c)}`));
  return sheets.flatMap(({ name, cells }) =>
    [...cells.rows].flatMap((r, i) => {
      const offsets = Array.from(
        { length: cells.starts[i + 1]! - cells.starts[i]! },
        (_, k) => cells.starts[i]! + k,
      );
      return offsets.flatMap((offset) => {
        const c = cells.columns[offset]!;
        if (edit.has(`${name} ${String(r)} ${String(c)}`)) return [];
        return [
          [name, r, c, cellValue(cells, r, c), formats[cells.formats[offset]!], cells.formulas.get(offset)],
        ];
      });
    }),
  );
}
