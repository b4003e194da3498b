/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { inputsFingerprint } from '../../src/jobs/fingerprint';
import { score } from '../../src/jobs/score';
import { OfficeWorkbook } from '../../src/workbook/office/office-workbook';
import type { ReadRequest, WorkbookPort } from '../../src/workbook/port';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { Host } from '../workbench/host/host';
import { loadWorkbook } from '../workbench/model/load-workbook';
import { loadOffice } from '../workbench/office-client';
import { packageParts, sheetXml, workbookXml, relationships, zipped } from '../workbook/xlsx/packages';
import { fullSheet, workbookPlan } from '../workbook/xlsx/plans';
import { richWorkbook } from '../workbook/xlsx/rich-workbook';
import { comparable } from './comparable';

jest.setTimeout(120_000);

const folder = 'assets/samples';
const samples = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));
const name = 'so-lieu.xlsx';

/** The same file through the file adapter, and open in an Excel. */
async function bothOf(
  bytes: Uint8Array,
  excelApi = '1.20',
): Promise<readonly [file: WorkbookPort, excel: WorkbookPort]> {
  const host = new Host(await loadWorkbook(bytes, name));
  host.conditions.excelApi = excelApi;
  host.fileBytes = () => Promise.resolve(bytes);
  loadOffice(host);
  return [XlsxWorkbook.open(bytes, { name }), new OfficeWorkbook()];
}

async function readBoth(bytes: Uint8Array, request: ReadRequest, excelApi?: string) {
  const [file, excel] = await bothOf(bytes, excelApi);
  return {
    file: comparable(await file.read(request)),
    excel: comparable(await excel.read(request)),
  };
}

/** What only the file's bytes tell, taken out. */
function withoutBytes({ sheets, ...book }: ReturnType<typeof comparable>) {
  return {
    ...book,
    package: null,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      validations: [],
      comments: [],
      protection: { ...sheet.protection, password: false },
    })),
  };
}

describe('a workbook read from its file and in Excel', () => {
  test.each(samples)('%s is scored the same', async (sample) => {
    const [file, excel] = await bothOf(readFileSync(`${folder}/${sample}`));
    const [inFile, inExcel] = [await score(file), await score(excel)];
    expect(inExcel.board).toEqual(inFile.board);
    expect(inExcel.board.units.length).toBeGreaterThan(0);
  });

  test.each(samples)('%s is the same', async (sample) => {
    const { file, excel } = await readBoth(readFileSync(`${folder}/${sample}`), {});
    expect(excel).toEqual(withoutBytes(file));
  });

  test.each(samples)('%s is the same with all that its bytes tell', async (sample) => {
    const { file, excel } = await readBoth(readFileSync(`${folder}/${sample}`), { package: true });
    expect(excel).toEqual(file);
  });

  test.each([
    ...samples.map((sample) => [sample, () => readFileSync(`${folder}/${sample}`)] as const),
    ['one with a chart sheet', richWorkbook] as const,
  ])('%s has the same fingerprint, so that results are up to date or not in both', async (_, bytes) => {
    const [file, excel] = await bothOf(bytes());
    expect(inputsFingerprint(await excel.read({}))).toBe(inputsFingerprint(await file.read({})));
  });

  test('one with about everything in it is the same', async () => {
    const { file, excel } = await readBoth(richWorkbook(), { package: true });
    expect(excel).toEqual(file);
    expect(withoutBytes((await readBoth(richWorkbook(), {})).excel)).toEqual(withoutBytes(file));
  });

  test('cells of any kind are the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 12 }), async (rows) => {
        const { file, excel } = await readBoth(bookOfCells(rows), {});
        expect(excel).toEqual(withoutBytes(file));
      }),
      { numRuns: 60 },
    );
  });

  test('sheets of any state are the same: empty, hidden, very hidden, protected, with hidden rows and columns', async () => {
    const { file, excel } = await readBoth(bookOfStates(), {});
    expect(excel).toEqual(withoutBytes(file));
    expect(excel.sheets.map(({ visibility }) => visibility)).toEqual([
      'visible',
      'hidden',
      'veryHidden',
      'visible',
    ]);
    expect(excel.sheets[0]).toMatchObject({
      hiddenRows: [
        { from: 0, to: 1 },
        { from: 2, to: 4 },
      ],
      hiddenColumns: [
        { from: 1, to: 2 },
        { from: 4, to: 16_384 },
      ],
      protection: { sheet: true, password: false },
      merges: ['A5:B6', 'F1:G2'],
    });
    expect(excel.date1904).toBe(true);
  });

  test('comments and their replies come with their cells, in the order of the cells', async () => {
    const model = await loadWorkbook(bookOfStates(), name);
    const thread = {
      id: '{C1}',
      row: 4,
      column: 2,
      threaded: true,
      author: 'Lan',
      text: 'Vì sao?',
      resolved: false,
    };
    const second = { ...thread, id: '{C2}', row: 0, column: 0, text: 'Xem lại', replies: [] };
    model.sheets[1]!.extras.comments.push(
      { ...thread, replies: [{ author: 'Minh', text: 'Đã sửa' }] },
      second,
    );
    loadOffice(new Host(model));
    const { sheets } = await new OfficeWorkbook().read({});
    expect(sheets.map(({ comments }) => comments)).toEqual([
      [],
      [
        { row: 0, column: 0, author: 'Lan', text: 'Xem lại', threaded: true },
        { row: 4, column: 2, author: 'Lan', text: 'Vì sao?', threaded: true },
        { row: 4, column: 2, author: 'Minh', text: 'Đã sửa', threaded: true },
      ],
      [],
      [],
    ]);
  });

  test('sheets that ChiSo wrote, and the stamp of its run, are the same', async () => {
    const book = XlsxWorkbook.open(bookOfStates(), { name });
    await book.apply(workbookPlan(fullSheet('Xếp hạng'), fullSheet('Điểm "a" & b')), {});
    const { file, excel } = await readBoth(book.bytes(), {});
    expect(excel).toEqual(withoutBytes(file));
    expect(excel.ownSheets).toEqual(['Xếp hạng', 'Điểm "a" & b']);
    expect(excel.run).toMatchObject({ state: 'done' });
  });

  test('a sheet with more merged areas than Excel tells is the same', async () => {
    const { file, excel } = await readBoth(bookOfMerges(600), {});
    expect(excel).toEqual(withoutBytes(file));
    expect(excel.sheets[0]?.merges).toHaveLength(600);
  });

  test('merged areas of which Excel tells the first cell only are the same', async () => {
    const bytes = bookOfStates();
    const model = await loadWorkbook(bytes, name);
    const [sheet] = model.sheets;
    sheet!.merges = sheet!.merges.map((merge) => ({ ...merge, rows: 1, columns: 1 }));
    const host = new Host(model);
    host.fileBytes = () => Promise.resolve(bytes);
    loadOffice(host);
    const { sheets } = comparable(await new OfficeWorkbook().read({}));
    expect(sheets[0]?.merges).toEqual(['A5:B6', 'F1:G2']);
  });

  test('only the sheets that are asked for are read, of both', async () => {
    const request = { sheets: (sheet: string) => sheet === 'Ẩn' };
    const { file, excel } = await readBoth(bookOfStates(), request);
    expect(excel).toEqual(withoutBytes(file));
    expect(excel.sheets.map(({ name: sheet }) => sheet)).toEqual(['Ẩn']);
  });

  test.each(['1.9', '1.12'])(
    'an Excel of ExcelApi %s takes from the bytes what it does not tell',
    async (excelApi) => {
      const { file, excel } = await readBoth(bookOfStates(), { package: true }, excelApi);
      expect(excel).toEqual(file);
      const [sample = ''] = samples;
      const without = await readBoth(readFileSync(`${folder}/${sample}`), {}, excelApi);
      expect(withoutBytes(without.excel)).toEqual(withoutBytes(without.file));
    },
  );
});

/** Texts that programs take for something else. */
const texts = fc.constantFrom(
  '',
  ' ',
  '#N/A',
  '#DIV/0!',
  '=1+1',
  '=A1',
  "'12",
  "'=x",
  '012',
  '1/2',
  '1,5',
  '1.234,5',
  'TRUE',
  '90%',
  '-',
  '+a',
  '@x',
  'KPS',
  'x\ny',
  ' hai  đầu ',
  'Tỷ lệ ≥ 90 %',
  '<b>&"\'',
  '😀',
  '_x0041_',
  '\u00a0',
  'null',
  '1e5',
);
const anyFormula = fc.constantFrom(
  'A1',
  '1+2',
  '""',
  '"#N/A"',
  'SUM(A1:B2)',
  'IF(A1="x";1)',
  '\'Số liệu\'!A1&"<"',
);
const errors = fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '#NAME?', '#VALUE!', '#NUM!', '#NULL!');
const numbers = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 44_197, 0.1),
);

type AnyCell = {
  readonly kind: 'n' | 'b' | 'e' | 'str' | 'inlineStr' | '';
  readonly value: string;
  readonly formula: string;
  readonly style: number;
};

const constants = fc.oneof(
  numbers.map((value) => ({ kind: 'n', value: String(value) }) as const),
  fc.boolean().map((value) => ({ kind: 'b', value: value ? '1' : '0' }) as const),
  errors.map((value) => ({ kind: 'e', value }) as const),
);
const style = fc.integer({ min: 0, max: 3 });
const anyCell: fc.Arbitrary<AnyCell> = fc.oneof(
  fc.record({ cell: constants, style }).map(({ cell, style: s }) => ({ ...cell, formula: '', style: s })),
  fc
    .record({ value: texts, style })
    .map(({ value, style: s }) => ({ kind: 'inlineStr' as const, value, formula: '', style: s })),
  fc
    .record({ cell: constants, formula: anyFormula, style })
    .map(({ cell, formula, style: s }) => ({ ...cell, formula, style: s })),
  fc
    .record({ value: texts, formula: anyFormula, style })
    .map(({ value, formula, style: s }) => ({ kind: 'str' as const, value, formula, style: s })),
  fc
    .record({ formula: anyFormula, style })
    .map(({ formula, style: s }) => ({ kind: '' as const, value: '', formula, style: s })),
  fc.record({ style }).map(({ style: s }) => ({ kind: '' as const, value: '', formula: '', style: s })),
);
/** Excel answers a formula that comes to its own text as it answers that text. */
const isOwnText = ({ value, formula }: AnyCell) => value === `=${formula}`;
const anyRow = fc.array(
  fc.option(
    anyCell.filter((cell) => !isOwnText(cell)),
    { nil: null },
  ),
  { maxLength: 6 },
);

const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000&quot; điểm&quot;"/></numFmts>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="49"/><xf numFmtId="170"/></cellXfs></styleSheet>';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function bookOfCells(rows: readonly (readonly (AnyCell | null)[])[]): Uint8Array {
  const xml = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => {
      if (!cell) return '';
      const formula = cell.formula === '' ? '' : `<f>${escaped(cell.formula)}</f>`;
      const at = `r="${'ABCDEF'[column]!}${String(row + 1)}" s="${String(cell.style)}"`;
      if (cell.kind === '') return `<c ${at}>${formula}</c>`;
      const text = escaped(cell.value);
      const value =
        cell.kind === 'inlineStr' ? `<is><t xml:space="preserve">${text}</t></is>` : `<v>${text}</v>`;
      return `<c ${at} t="${cell.kind}">${formula}${value}</c>`;
    });
    return `<row r="${String(row + 1)}">${inside.join('')}</row>`;
  });
  return zipped(
    packageParts({
      'xl/worksheets/sheet1.xml': sheetXml(`<sheetData>${xml.join('')}</sheetData>`),
      'xl/styles.xml': styles,
    }),
  );
}

function bookOfMerges(count: number): Uint8Array {
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

function bookOfStates(): Uint8Array {
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
