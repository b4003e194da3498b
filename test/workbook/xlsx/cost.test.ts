import { describe, expect, jest, test } from '@jest/globals';
import {
  main,
  packageParts,
  refusalOf,
  relationships,
  sheetXml,
  workbookXml,
  zipped,
  type Parts,
} from './packages';
import { pageLimits, type Limits } from '../../../src/workbook/xlsx/limits';

/** Milliseconds for one test on a busy machine. */
jest.setTimeout(60_000);

/** Small files that would cost a careless reader minutes or gigabytes; each of these ends at once. */
async function codeOf(parts: Parts, changed: Partial<Limits> = {}): Promise<string | null> {
  // The ratio would stop most of them: here it is what stands behind it that is tried.
  const limits = { ...pageLimits, ratio: 100_000, ...changed };
  return (await refusalOf(zipped(packageParts(parts)), limits))?.code ?? null;
}

const sheet = (inside: string, limits: Partial<Limits> = {}) =>
  codeOf({ 'xl/worksheets/sheet1.xml': sheetXml(inside) }, limits);

describe('a small file that asks for much', () => {
  test('by a long formula shared over many cells is refused', async () => {
    const formula = Array.from({ length: 1200 }, (_, i) => `A${String(i + 1)}`).join('+');
    const home = `<c><f t="shared" ref="A1:A10000" si="0">${formula}</f></c>`;
    const rows = `<row>${home}</row>${'<row><c><f t="shared" si="0"/></c></row>'.repeat(10_000)}`;
    expect(await sheet(`<sheetData>${rows}</sheetData>`, { formulas: 20_000 })).toBe('too-many-formulas');
  });

  test('by a tag of a hundred thousand attributes is read', async () => {
    const attributes = Array.from({ length: 100_000 }, (_, i) => ` a${String(i)}="1"`).join('');
    expect(await sheet(`<sheetData${attributes}/>`)).toBeNull();
  });

  test('by namespaces without end is refused', async () => {
    const declarations = Array.from({ length: 5000 }, (_, i) => ` xmlns:a${String(i)}="u"`).join('');
    expect(await sheet(`<sheetData${declarations}>${'<a0:x/>'.repeat(10_000)}</sheetData>`)).toBe(
      'malformed-xml',
    );
  });

  test('by fifty thousand element names is read', async () => {
    const elements = Array.from({ length: 50_000 }, (_, i) => `<n${String(i)}/>`).join('');
    expect(await sheet(`<sheetData/>${elements}`)).toBeNull();
  });

  test('by a hundred thousand sheets in one part is refused', async () => {
    const sheets = '<sheet name="A" sheetId="1" r:id="rId1"/>'.repeat(100_000);
    expect(await codeOf({ 'xl/workbook.xml': workbookXml(`<sheets>${sheets}</sheets>`) })).toBe(
      'duplicate-part',
    );
  });

  test('by naming one part ten thousand times is read once', async () => {
    const comments = `<comments xmlns="${main}"><commentList>${'<x/>'.repeat(20_000)}</commentList></comments>`;
    const links = relationships(Array.from({ length: 10_000 }, () => ['comments', '../c.xml'] as const));
    expect(await codeOf({ 'xl/c.xml': comments, 'xl/worksheets/_rels/sheet1.xml.rels': links })).toBeNull();
  });

  test('by open brackets and quotes in formulas is read', async () => {
    const row = (formula: string) => `<row><c><f t="shared" ref="A1" si="0">${formula}</f></c></row>`;
    const rows = ['[', '"', "'"].map((letter) => row(letter.replace('"', '&quot;').repeat(8000))).join('');
    expect(await sheet(`<sheetData>${rows}</sheetData>`)).toBeNull();
  });

  test('by white space between every two cells is read', async () => {
    expect(await sheet(`<sheetData>${' '.repeat(20 << 20)}</sheetData>`)).toBeNull();
  });
});
