import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { SheetPlan } from '../../../src/workbook/plan';
import { fileOf } from './chart-gallery';
import { open, packageParts, zipped } from './packages';
import { fullSheet, sheetPlan, workbookPlan } from './plans';
import { disorderOf } from './schema-order';

async function sheetOf(content: Partial<SheetPlan>): Promise<string> {
  return strFromU8(unzipSync(await fileOf(sheetPlan('A', content)))['xl/worksheets/sheet1.xml']!);
}

const column = { row: 1, column: 1, rows: 3, columns: 1 };

describe('conditional formats', () => {
  test('are numbered as they are planned: the earlier wins', async () => {
    const sheet = await sheetOf({
      conditionalFormats: [
        { kind: 'formula', range: column, formula: 'B2<1', style: { color: 'FF0000' } },
        { kind: 'dataBar', range: column, color: '8EA9DB' },
        { kind: 'formula', range: column, formula: 'B2>1', style: { color: 'FF0000' } },
      ],
    });
    expect(
      [...sheet.matchAll(/<cfRule type="(\w+)"(?: dxfId="(\d)")? priority="(\d)"/g)].map((found) =>
        found.slice(1),
      ),
    ).toEqual([
      ['expression', '0', '1'],
      ['dataBar', undefined, '2'],
      ['expression', '0', '3'],
    ]);
    expect(sheet).toContain('<formula>B2&lt;1</formula>');
  });

  test('give a bar fixed ends for Excel 2007, and no least length for Excel 2010', async () => {
    const sheet = await sheetOf({
      conditionalFormats: [{ kind: 'dataBar', range: column, color: '8EA9DB', min: 0, max: 0.5 }],
    });
    expect(sheet).toContain(
      '<dataBar><cfvo type="num" val="0"/><cfvo type="num" val="0.5"/><color rgb="FF8EA9DB"/></dataBar>',
    );
    expect(sheet).toContain(
      '<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>0.5</xm:f></x14:cfvo>',
    );
    expect(sheet).toContain('<xm:sqref>B2:B4</xm:sqref>');
  });

  test('lead each bar to its own description, in each sheet another', async () => {
    const bars: SheetPlan['conditionalFormats'] = [1, 2].map(() => ({
      kind: 'dataBar',
      range: column,
      color: '8EA9DB',
    }));
    const parts = unzipSync(
      await fileOf(
        sheetPlan('A', { conditionalFormats: bars }),
        sheetPlan('B', { conditionalFormats: bars }),
      ),
    );
    const ids = ['1', '2'].map((n) => {
      const sheet = strFromU8(parts[`xl/worksheets/sheet${n}.xml`]!);
      const named = [...sheet.matchAll(/<x14:id>(.*?)<\/x14:id>/g)].map(([, id]) => id);
      expect([...sheet.matchAll(/<x14:cfRule type="dataBar" id="(.*?)"/g)].map(([, id]) => id)).toEqual(
        named,
      );
      return named;
    });
    expect(new Set(ids.flat()).size).toBe(4);
    for (const id of ids.flat()) expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  });

  test('append their styles to those of the workbook, which keep their numbers', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const before = `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><cellXfs count="1"><xf/></cellXfs><cellStyles/>`;
    const styles = (dxfs: string) => `${before}${dxfs}<tableStyles count="0"/></styleSheet>`;
    const apply = async (dxfs: string) => {
      const workbook = open(zipped(packageParts({ 'xl/styles.xml': styles(dxfs) })));
      await workbook.apply(workbookPlan(fullSheet('Điểm')), {});
      await workbook.apply(workbookPlan(fullSheet('Điểm')), {});
      const parts = unzipSync(workbook.bytes());
      return [strFromU8(parts['xl/styles.xml']!), strFromU8(parts['xl/worksheets/sheet2.xml']!)] as const;
    };
    const [kept, second] = await apply('<dxfs count="1"><dxf><font/></dxf></dxfs>');
    expect(kept).toMatch(
      /<cellStyles\/><dxfs count="2"><dxf><font\/><\/dxf><dxf><font><b val="1"\/><color rgb="FFC00000"\/><\/font><numFmt numFmtId="\d+" formatCode="0.000"\/><fill>.*<\/dxf><\/dxfs><tableStyles/,
    );
    expect(second).toContain('dxfId="1"');
    const [made, first] = await apply('');
    expect(made).toMatch(/<cellStyles\/><dxfs count="1"><dxf>.*<\/dxf><\/dxfs><tableStyles count="0"\/>/);
    expect(first).toContain('dxfId="0"');
    expect(disorderOf(kept, { every: false }).concat(disorderOf(made, { every: false }))).toEqual([]);
  });
});

describe('links', () => {
  test('lead to a cell by the name that its sheet got', async () => {
    const workbook = open(zipped(packageParts()));
    const links = [
      { row: 0, column: 0, sheet: 'Một', target: { row: 4, column: 27 }, tip: 'Xem <ô> "gốc"' },
      { row: 1, column: 0, sheet: "Của 'tôi'", target: { row: 0, column: 0 }, tip: '' },
    ];
    await workbook.apply(workbookPlan(sheetPlan('Một', { links })), {});
    const sheet = strFromU8(unzipSync(workbook.bytes())['xl/worksheets/sheet2.xml']!);
    expect(sheet).toContain(
      `<hyperlinks><hyperlink ref="A1" location="'Một (ChiSo)'!AB5" tooltip="Xem &lt;ô&gt; &quot;gốc&quot;"/>` +
        `<hyperlink ref="A2" location="'Của ''tôi'''!A1"/></hyperlinks>`,
    );
  });

  test('are refused beyond what Excel opens', async () => {
    const link = { row: 0, column: 0, sheet: 'A', target: { row: 0, column: 0 }, tip: '' };
    const links = Array.from({ length: 65_531 }, (_, row) => ({ ...link, row }));
    await expect(sheetOf({ links })).rejects.toMatchObject({ code: 'too-many-items' });
  });
});

describe('pages', () => {
  const print = {
    orientation: 'portrait',
    titleRows: null,
    fitToWidth: false,
    margins: { top: 1, bottom: 1, left: 1, right: 1 },
    header: '',
    footer: '',
    firstPageHeader: null,
  } as const;

  test('break before the rows and columns that are named, in order and once', async () => {
    const sheet = await sheetOf({ print: { ...print, rowBreaks: [40, 20, 20, 0], columnBreaks: [6] } });
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="portrait"/>' +
        '<rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="40" max="16383" man="1"/></rowBreaks>' +
        '<colBreaks count="1" manualBreakCount="1"><brk id="6" max="1048575" man="1"/></colBreaks>',
    );
  });

  test('leave the scale to the program that prints, unless columns break: it would pass them over', async () => {
    const fitted = await sheetOf({ print: { ...print, fitToWidth: true, rowBreaks: [3] } });
    expect(fitted).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(fitted).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="portrait"/>');
    // 8.27 inches less margins, 97 % of it; the second page holds 20 + 80 characters of 7 pixels at 96 an inch.
    const columnWidths = [20, 60, 40, 40];
    const broken = await sheetOf({
      columnWidths,
      print: { ...print, fitToWidth: true, columnBreaks: [2], titleColumns: { from: 0, to: 1 } },
    });
    expect(broken).not.toContain('fitToPage');
    expect(broken).toContain(`scale="${String(Math.floor((0.92 * 6.27 * 100) / ((100 * 7) / 96)))}"`);
    const small = await sheetOf({
      columnWidths: [20, 30],
      print: { ...print, fitToWidth: true, columnBreaks: [1] },
    });
    expect(small).toContain('scale="100"');
  });

  test.each([
    [{ area: { row: 1, column: 0, rows: 9, columns: 28 } }, [['_xlnm.Print_Area', "'A'!$A$2:$AB$10"]]],
    [{ titleColumns: { from: 1, to: 3 } }, [['_xlnm.Print_Titles', "'A'!$B:$C"]]],
    [{ titleRows: { from: 3, to: 5 } }, [['_xlnm.Print_Titles', "'A'!$4:$5"]]],
    [
      { titleRows: { from: 3, to: 5 }, titleColumns: { from: 0, to: 1 } },
      [['_xlnm.Print_Titles', "'A'!$A:$A,'A'!$4:$5"]],
    ],
    [{}, []],
  ])('say by names what is printed: %j', async (content, expected) => {
    const bytes = await fileOf(sheetPlan('A', { print: { ...print, ...content } }));
    const { names } = await open(bytes).read({});
    expect(names.map(({ name, formula }) => [name, formula])).toEqual(expected);
  });
});
