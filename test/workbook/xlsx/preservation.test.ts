import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { batchLimits } from '../../../src/workbook/xlsx/limits';
import { open, readBytes } from './packages';
import { richWorkbook } from './rich-workbook';
import { fullSheet, sheetPlan, workbookPlan } from './plans';

/** Milliseconds for one test on a busy machine. */
jest.setTimeout(60_000);

/** Real workbooks of other projects may lie beside the checkout; they are not part of it. */
const folder = join(__dirname, '../../../../shared/workbooks');
const found = existsSync(folder) ? readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name)) : [];
const files: readonly (readonly [name: string, read: () => Uint8Array])[] = [
  ['made by hand', richWorkbook],
  ...found.map((name) => [name, () => new Uint8Array(readFileSync(join(folder, name)))] as const),
];

/** Parts that a plan is allowed to change; everything else must stay as it was, byte for byte. */
const mayChange = new Set([
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'docProps/app.xml',
]);

/** Whether `before` is `after` with text taken out of it; counts of collections, and whether Excel is to calculate, may differ. */
function isAddedTo(before: Uint8Array, after: Uint8Array): boolean {
  const plain = (bytes: Uint8Array) =>
    new TextDecoder().decode(bytes).replace(/ (count|size|fullCalcOnLoad)="\w+"/g, '');
  const from = plain(before);
  const to = plain(after);
  let at = 0;
  for (let i = 0; i < to.length && at < from.length; i += 1) if (to[i] === from[at]) at += 1;
  return at === from.length;
}

async function applied(
  read: () => Uint8Array,
): Promise<{ before: Uint8Array; once: Uint8Array; twice: Uint8Array }> {
  const before = read();
  const workbook = open(before, batchLimits);
  await workbook.apply(workbookPlan(fullSheet('Điểm'), sheetPlan('Xếp hạng')), {});
  const once = workbook.bytes();
  await workbook.apply(workbookPlan(fullSheet('Điểm'), sheetPlan('Xếp hạng')), {});
  return { before, once, twice: workbook.bytes() };
}

describe('a plan written into a rich workbook', () => {
  if (found.length === 0) {
    test.skip('SKIPPED for the real ones, as the folder ../shared/workbooks is absent', () => {
      expect(found).not.toHaveLength(0);
    });
  }

  test.each(files)('changes no part that is not ours: %s', async (_, read) => {
    const { before, once } = await applied(read);
    const old = unzipSync(before);
    const now = unzipSync(once);
    for (const [part, content] of Object.entries(old)) {
      const after = now[part];
      if (!after) throw new Error(`${part} is lost`);
      if (mayChange.has(part)) {
        if (part !== 'docProps/app.xml')
          expect({ part, added: isAddedTo(content, after) }).toEqual({ part, added: true });
      } else expect({ part, same: Buffer.compare(content, after) === 0 }).toEqual({ part, same: true });
    }
  });

  test.each(files)('reads as before, with our sheets after the others: %s', async (_, read) => {
    const { before, once } = await applied(read);
    const old = await readBytes(before, batchLimits);
    const now = await readBytes(once, batchLimits);
    const count = old.sheets.length;
    expect(now.sheets.slice(count).map((sheet) => sheet.name)).toEqual(['Điểm', 'Xếp hạng']);
    const shown = (sheets: typeof old.sheets) =>
      sheets.map((sheet) => ({
        ...sheet,
        cells: { ...sheet.cells, texts: [...sheet.cells.texts].slice(0, old.sheets[0]?.cells.texts.length) },
      }));
    expect(shown(now.sheets.slice(0, count))).toEqual(shown(old.sheets));
    expect(now.package).toMatchObject({
      hasMacros: old.package?.hasMacros,
      externalLinks: old.package?.externalLinks,
      connections: old.package?.connections,
    });
  });

  test.each(files)('leaves every part well-formed and adds nothing the second time: %s', async (_, read) => {
    const { once, twice } = await applied(read);
    const first = unzipSync(once);
    const second = unzipSync(twice);
    // Our formulas were replaced: the chain that may name them goes.
    const expected = Object.keys(first).filter((part) => part !== 'xl/calcChain.xml');
    expect(Object.keys(second).sort()).toEqual(expected.sort());
    for (const [part, content] of Object.entries(second)) {
      if (!/\.(xml|rels)$/.test(part)) continue;
      const parser = new SaxesParser({ fileName: part });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(new TextDecoder().decode(content)).close();
      // Our own sheets are written anew, in the same words.
      const namesChain = part === '[Content_Types].xml' || part === 'xl/_rels/workbook.xml.rels';
      if (!namesChain)
        expect({ part, length: content.length }).toEqual({ part, length: first[part]?.length });
    }
  });

  test('finds in the one made by hand all that it is to keep', async () => {
    const { sheets, names, package: facts } = await readBytes(richWorkbook(), batchLimits);
    expect(sheets.map(({ name, kind, visibility }) => [name, kind, visibility])).toEqual([
      ['Số liệu', 'worksheet', 'visible'],
      ['Phân tích', 'worksheet', 'visible'],
      ['Biểu đồ', 'chartsheet', 'visible'],
      ['Ẩn', 'worksheet', 'veryHidden'],
    ]);
    expect(sheets[0]!.tables.map(({ name }) => name)).toEqual(['Bảng1']);
    expect(sheets[0]!.comments.map(({ threaded }) => threaded).sort()).toEqual([false, true]);
    expect(sheets[0]!.validations).toHaveLength(1);
    expect(names.map(({ name }) => name)).toContain('đơn_vị');
    expect(facts).toMatchObject({
      hasMacros: true,
      connections: true,
      iterative: true,
      externalLinks: ['file:///C:/so-lieu/goc.xlsx'],
      creator: 'Nguyễn An',
    });
  });

  test('is added to the list of parts, where names and charts stay', async () => {
    const { once } = await applied(richWorkbook);
    const properties = new TextDecoder().decode(unzipSync(once)['docProps/app.xml']);
    const titles = /<TitlesOfParts>(.*)<\/TitlesOfParts>/.exec(properties)?.[1] ?? '';
    const listed = [...titles.matchAll(/<vt:lpstr>(.*?)<\/vt:lpstr>/g)].map((match) => match[1]);
    expect(titles).toContain(`size="${String(listed.length)}"`);
    expect(listed.filter((title) => ['Điểm', 'Xếp hạng'].includes(title!))).toEqual(['Điểm', 'Xếp hạng']);
    const others = ['Số liệu', 'Phân tích', 'Ẩn', 'Biểu đồ', 'đơn_vị'];
    expect(listed.filter((title) => others.includes(title!))).toEqual(others);
  });
});
