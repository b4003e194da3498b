import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { ChartPlan, SheetPlan } from '../../../src/workbook/plan';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { chartSheet, fileOf, gallery } from './chart-gallery';
import { open, packageParts, relationships, sheetXml, workbookXml, zipped } from './packages';
import { fullSheet, sheetPlan, workbookPlan } from './plans';
import { disorderOf } from './schema-order';

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

async function partsWith(...sheets: readonly SheetPlan[]): Promise<Map<string, string>> {
  return partsOf(await fileOf(...sheets));
}

/** The chart part of one gallery sheet with other looks. */
async function chartOf(chart: Parameters<typeof chartSheet>[1]): Promise<string> {
  return (await partsWith(chartSheet('A', chart))).get('xl/charts/chart1.xml') ?? '';
}

/** All values of an attribute `val` of an element. */
const valuesOf = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<c:${element} val="([^"]*)"`, 'g'))].map(([, value]) => value);

const two: readonly (string | number)[] = ['Một', 'Hai'];

describe('the checker of order', () => {
  test.each([
    ['<scaling><min/><orientation/></scaling>', ['scaling: orientation is late']],
    ['<scaling><min/><min/></scaling>', ['scaling: min comes twice']],
    ['<scaling><other/></scaling>', ['scaling holds other']],
    ['<pt/>', ['pt lacks v']],
    ['<new><a/></new>', ['new: order not declared']],
    ['<scaling><orientation/><max/><min/></scaling>', []],
  ])('says of %s what is wrong', (xml, wrong) => {
    expect(disorderOf(xml, { every: true })).toEqual(wrong);
  });
});

describe('charts in a file', () => {
  test('stand in the order of the format, in every part that they touch', async () => {
    const parts = await partsWith(...gallery, fullSheet('Đầy đủ'));
    const ordered = [...parts].filter(([name]) =>
      /charts|drawings\/drawing|worksheets\/sheet|styles/.test(name),
    );
    expect(ordered.length).toBeGreaterThan(3 * gallery.length);
    for (const [name, xml] of ordered) {
      if (name.endsWith('.rels')) continue;
      const every = /charts|drawings/.test(name);
      expect({ name, wrong: disorderOf(xml, { every }) }).toEqual({ name, wrong: [] });
    }
  });

  test('have axes that belong to one another, and labels where Excel allows them', async () => {
    const allowed = new Map([
      ['clustered', ['ctr', 'inEnd', 'inBase', 'outEnd']],
      ['stacked', ['ctr', 'inEnd', 'inBase']],
      ['percentStacked', ['ctr', 'inEnd', 'inBase']],
      ['standard', ['t', 'b', 'l', 'r', 'ctr']],
    ]);
    const parts = await partsWith(...gallery);
    for (const [name, xml] of parts) {
      if (!name.startsWith('xl/charts/')) continue;
      const axes = [...xml.matchAll(/<c:(?:cat|val)Ax><c:axId val="(\d+)".*?<c:crossAx val="(\d+)"/g)];
      const crossing = new Map(axes.map(([, id, crossed]) => [id, crossed]));
      for (const [id, crossed] of crossing) expect(crossing.get(crossed ?? '')).toBe(id);
      for (const [chart] of xml.matchAll(/<c:(bar|line)Chart>.*?<\/c:\1Chart>/g)) {
        expect(valuesOf(chart, 'axId').map((id) => crossing.has(id))).toEqual([true, true]);
        const positions = allowed.get(valuesOf(chart, 'grouping')[0] ?? '') ?? [];
        expect(valuesOf(chart, 'dLblPos').filter((position) => !positions.includes(position ?? ''))).toEqual(
          [],
        );
      }
    }
  });

  test('follow their cells, and hold the values that these have now', async () => {
    const xml = await chartOf({
      kind: 'bar',
      title: 'Điểm <& "thứ hạng">',
      categories: ['A & B', 'C'],
      columns: [{ name: 'Điểm > 0', values: [0.1, null] }],
      valueFormat: '0.0"x"',
    });
    expect(xml).toContain(
      `<c:cat><c:strRef><c:f>'A'!$A$26:$A$27</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>A &amp; B</c:v></c:pt><c:pt idx="1"><c:v>C</c:v></c:pt></c:strCache></c:strRef></c:cat>`,
    );
    expect(xml).toContain(
      `<c:val><c:numRef><c:f>'A'!$B$26:$B$27</c:f><c:numCache><c:formatCode>0.0&quot;x&quot;</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>0.1</c:v></c:pt></c:numCache></c:numRef></c:val>`,
    );
    expect(xml).toContain('<c:tx><c:v>Điểm &gt; 0</c:v></c:tx>');
    expect(xml).toContain('<a:t>Điểm &lt;&amp; &quot;thứ hạng&quot;&gt;</a:t>');
  });

  test('name years as numbers', async () => {
    const xml = await chartOf({
      kind: 'line',
      title: '',
      categories: [2023, 2024],
      columns: [{ name: 'a', values: [1, 2] }],
    });
    expect(xml).toContain('<c:cat><c:numRef>');
    expect(xml).toContain('<c:autoTitleDeleted val="1"/>');
    expect(xml).not.toContain('<c:title>');
  });

  test('begin bars at zero unless a value is below', async () => {
    const columns = (...values: number[]) =>
      ({ kind: 'column', title: '', categories: two, columns: [{ name: 'a', values }] }) as const;
    expect(valuesOf(await chartOf(columns(95, 96)), 'min')).toEqual(['0']);
    expect(valuesOf(await chartOf(columns(-1, 96)), 'min')).toEqual([]);
  });

  test.each([
    [[70.1, 93.1], ['40']],
    [[0.905, 0.932], ['0.87']],
    [[10, 90], []],
    [[50, 50], []],
  ])('begin a line from %j at %j, as far below as its values are apart', async (values, min) => {
    const xml = await chartOf({ kind: 'line', title: '', categories: two, columns: [{ name: 'a', values }] });
    expect(valuesOf(xml, 'min')).toEqual(min);
  });

  test('turn a mean over lying bars into a frame in the same place, over columns into a line', async () => {
    const mean = { name: 'TB', values: [2, 2], as: 'line', color: '000000', labels: true } as const;
    const chart = (kind: ChartPlan['kind']) =>
      chartOf({
        kind,
        title: '',
        categories: two,
        columns: [{ name: 'a', values: [1, 3], labels: true }, mean],
      });
    const lying = await chart('bar');
    expect(lying).not.toContain('lineChart');
    expect(valuesOf(lying, 'overlap')).toEqual(['100']);
    expect(lying).toContain('<c:v>TB</c:v></c:tx><c:spPr><a:noFill/><a:ln w="12700">');
    const standing = await chart('column');
    expect(standing).toContain('<c:lineChart>');
    // A level line is labelled once, at its end.
    expect(standing).toContain('<c:dLbls><c:dLbl><c:idx val="1"/>');
    expect(valuesOf(standing, 'dLblPos')).toEqual(['inBase', 't']);
  });

  test('keep the base of a waterfall out of sight and out of the legend', async () => {
    const xml = await chartOf({
      kind: 'stackedColumn',
      title: '',
      categories: two,
      columns: [
        { name: 'Nền', values: [null, 7], color: null },
        { name: 'Mất', values: [10, 0.1], labels: true },
      ],
      legend: 'right',
    });
    expect(xml).toContain('<c:v>Nền</c:v></c:tx><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>');
    expect(xml).toContain('<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>');
    // The low block has its label on white, and an empty one would have none.
    expect(xml).toMatch(
      /<c:dLbl><c:idx val="1"\/><c:numFmt formatCode="0.0;-0.0;" [^>]*><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/,
    );
  });

  test('draw the cumulative line of a Pareto against percent on the right', async () => {
    const xml = await chartOf({
      kind: 'pareto',
      title: '',
      categories: two,
      columns: [
        { name: 'Mất', values: [3, 1], labels: true },
        { name: 'Lũy kế', values: [0.75, 1], as: 'line', labels: true },
      ],
    });
    expect(valuesOf(xml, 'max')).toEqual(['1']);
    expect(xml).toMatch(
      /<c:lineChart>.*<c:numFmt formatCode="0%".*<c:axId val="1003"\/><c:axId val="1004"\/><\/c:lineChart>/,
    );
  });

  test('tell series apart in grey by pattern, dash and mark', async () => {
    const patterns = (kind: ChartPlan['kind']) =>
      chartOf({
        kind,
        title: '',
        categories: two,
        columns: (['solid', 'stripes', 'dots'] as const).map((pattern) => ({
          name: pattern,
          values: [1, 2],
          pattern,
        })),
      });
    const columns = await patterns('column');
    expect([...columns.matchAll(/pattFill prst="(\w+)"/g)].map(([, name]) => name)).toEqual([
      'ltUpDiag',
      'pct20',
    ]);
    expect(valuesOf(await patterns('line'), 'symbol')).toEqual(['circle', 'square', 'diamond']);
  });

  test('are written without a series too', async () => {
    const xml = await chartOf({ kind: 'pareto', title: 'Trống', categories: two, columns: [] });
    expect(disorderOf(xml, { every: true })).toEqual([]);
  });

  test('say shares as strict files do', async () => {
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const related = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const workbook = open(
      zipped(
        packageParts({
          '_rels/.rels': relationships([[`${related}/officeDocument`, 'xl/workbook.xml']]),
          'xl/_rels/workbook.xml.rels': relationships([[`${related}/worksheet`, 'worksheets/sheet1.xml']]),
          'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="Một" sheetId="1" r:id="rId1"/></sheets></workbook>`,
          'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
        }),
      ),
    );
    await workbook.apply(workbookPlan(fullSheet('Điểm')), {});
    const parts = partsOf(workbook.bytes());
    expect(parts.get('xl/charts/chart1.xml')).toMatch(
      /purl\.oclc\.org\/ooxml\/drawingml\/chart".*gapWidth val="50%"/,
    );
    expect(parts.get('xl/drawings/drawing1.xml')).not.toContain('schemas.openxmlformats.org');
  });
});

describe('charts written again', () => {
  const bars = (title: string) =>
    chartSheet('Điểm', { kind: 'bar', title, categories: two, columns: [{ name: 'a', values: [1, 2] }] });

  test('replace those of the run before: the same file from the same plans', async () => {
    const workbook = XlsxWorkbook.blank('a');
    await workbook.apply(workbookPlan(fullSheet('Điểm'), ...gallery), {});
    const once = partsOf(workbook.bytes());
    await workbook.apply(workbookPlan(fullSheet('Điểm'), ...gallery), {});
    const twice = partsOf(workbook.bytes());
    expect([...twice.keys()].sort()).toEqual([...once.keys()].sort());
    for (const [name, xml] of twice) {
      if (/charts|drawings/.test(name)) expect({ name, xml }).toEqual({ name, xml: once.get(name) });
    }
    expect(await fileOf(...gallery)).toEqual(await fileOf(...gallery));
  });

  test('leave nothing behind when the plan has none', async () => {
    const workbook = XlsxWorkbook.blank('a');
    await workbook.apply(workbookPlan(bars('Cũ')), {});
    await workbook.apply(workbookPlan(sheetPlan('Điểm')), {});
    const parts = partsOf(workbook.bytes());
    expect([...parts.keys()].filter((name) => /chart|drawing/.test(name))).toEqual([]);
    expect(parts.get('[Content_Types].xml')).not.toMatch(/chart|drawing/);
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('drawing');
  });

  test("go, and stand, beside the user's shapes, which stay byte for byte", async () => {
    const workbook = XlsxWorkbook.blank('a');
    await workbook.apply(workbookPlan(bars('Cũ')), {});
    const before = unzipSync(workbook.bytes());
    const anchor = (name: string, id: string) =>
      `<q:twoCellAnchor><q:from/><q:to/><q:graphicFrame><q:nvGraphicFramePr><q:cNvPr id="41" name="${name}"/><q:cNvGraphicFramePr/></q:nvGraphicFramePr><a:graphic xmlns:a="a"><a:graphicData><c:chart xmlns:c="c" xmlns:w="w" w:id="${id}"/></a:graphicData></a:graphic></q:graphicFrame></q:twoCellAnchor>`;
    // As another program saves it: other prefixes, other part names, styles beside the chart, shapes of the user.
    const mine =
      anchor('Biểu đồ 7', 'rId2') +
      '<q:oneCellAnchor><q:sp>của tôi</q:sp></q:oneCellAnchor>' +
      anchor('ChiSo 1', 'rId2');
    const drawing = (inside: string) =>
      `<q:wsDr xmlns:q="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${inside}</q:wsDr>`;
    const changed = open(
      zipped({
        ...before,
        'xl/drawings/drawing1.xml': drawing(anchor('ChiSo 1', 'rId1') + mine),
        'xl/drawings/_rels/drawing1.xml.rels': relationships([
          ['chart', '../charts/chart5.xml'],
          ['chart', '../charts/chart6.xml'],
        ]),
        'xl/charts/chart1.xml': null,
        'xl/charts/chart5.xml': '<old/>',
        'xl/charts/_rels/chart5.xml.rels': relationships([
          ['http://schemas.microsoft.com/office/2011/relationships/chartStyle', 'style5.xml'],
        ]),
        'xl/charts/style5.xml': '<style/>',
        'xl/charts/chart6.xml': '<users/>',
      }),
    );
    await changed.apply(workbookPlan(bars('Mới')), {});
    const parts = partsOf(changed.bytes());
    const written = parts.get('xl/drawings/drawing1.xml') ?? '';
    // Ours lie below, so that what the user drew on them still shows.
    expect(written.endsWith(`</xdr:twoCellAnchor>${mine}</q:wsDr>`)).toBe(true);
    expect(written).toContain('<xdr:cNvPr id="42" name="ChiSo 1" descr="Mới"/>');
    expect([...parts.keys()].filter((name) => name.startsWith('xl/charts/')).sort()).toEqual([
      'xl/charts/chart1.xml',
      'xl/charts/chart6.xml',
    ]);
    expect(parts.get('xl/charts/chart6.xml')).toBe('<users/>');
    expect(parts.get('xl/drawings/_rels/drawing1.xml.rels')).toMatch(/chart6.*chart1/);
    await changed.apply(workbookPlan(sheetPlan('Điểm')), {});
    expect(partsOf(changed.bytes()).get('xl/drawings/drawing1.xml')).toBe(drawing(mine));
  });

  test('follow their sheet when the user has one of its name', async () => {
    const workbook = open(
      zipped(
        packageParts({
          'xl/workbook.xml': workbookXml('<sheets><sheet name="Điểm" sheetId="1" r:id="rId1"/></sheets>'),
          'xl/_rels/workbook.xml.rels': relationships([['worksheet', 'worksheets/sheet1.xml']]),
          'xl/worksheets/sheet1.xml': strToU8(sheetXml('<sheetData/>')),
        }),
      ),
    );
    await workbook.apply(workbookPlan(bars('Mới')), {});
    expect(partsOf(workbook.bytes()).get('xl/charts/chart1.xml')).toContain(
      "<c:f>'Điểm (ChiSo)'!$B$26:$B$27</c:f>",
    );
  });
});
