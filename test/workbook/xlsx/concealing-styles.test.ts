import { describe, expect, test } from '@jest/globals';
import { main, readSheetXml } from './packages';

const none = '<fill><patternFill patternType="none"/></fill>';
const solid = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor ${color}/><bgColor indexed="64"/></patternFill></fill>`;
const font = (inside: string) => `<font><sz val="11"/>${inside}</font>`;

/** What conceals the cell A1 of this style. */
async function concealment(fontXml: string, fillXml: string, format = '', cell = '<v>1</v>') {
  const styles =
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="${format}"/></numFmts>` +
    `<fonts count="2"><font><sz val="11"/></font>${fontXml}</fonts><fills count="2">${none}${fillXml}</fills>` +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="170" fontId="1" fillId="1"/></cellXfs></styleSheet>';
  const sheet = `<sheetData><row r="1"><c r="A1" s="1">${cell}</c><c r="B1" s="0"><v>2</v></c></row></sheetData>`;
  const { package: facts } = await readSheetXml(sheet, { 'xl/styles.xml': styles });
  const found = facts!.concealed;
  for (const { sheet: name, row, column } of found) expect([name, row, column]).toEqual(['Một', 0, 0]);
  return found.map(({ by }) => by);
}

describe('a cell is concealed', () => {
  test.each([
    ['white on no fill', font('<color rgb="FFFFFFFF"/>'), none],
    ['nearly white on white', font('<color rgb="FFFAFAFA"/>'), solid('rgb="FFFFFFFF"')],
    ['white of the theme on no fill', font('<color theme="0"/>'), none],
    ['white by its number on the window', font('<color indexed="9"/>'), solid('indexed="65"')],
    ['the colour of the fill', font('<color rgb="FF1F4E79"/>'), solid('rgb="FF1F4E79"')],
    ['automatic on black', font(''), solid('theme="1"')],
  ])('when its ink is %s', async (_, fontXml, fillXml) => {
    expect(await concealment(fontXml, fillXml)).toEqual(['color']);
  });

  test('when its type is too small to read', async () => {
    expect(await concealment('<font><sz val="1"/></font>', none)).toEqual(['size']);
  });

  test('when its number format shows nothing', async () => {
    expect(await concealment(font(''), none, ';;;')).toEqual(['format']);
  });
});

describe('a cell is not concealed', () => {
  test.each([
    ['black on no fill', font(''), none],
    ['white on a dark fill', font('<color rgb="FFFFFFFF"/>'), solid('rgb="FF1F4E79"')],
    ['grey on white', font('<color rgb="FF808080"/>'), none],
    ['of a theme that is not known', font('<color theme="4"/>'), solid('theme="4"')],
    ['tinted', font('<color theme="0" tint="-0.5"/>'), none],
    [
      'white over a pattern',
      font('<color rgb="FFFFFFFF"/>'),
      '<fill><patternFill patternType="gray125"/></fill>',
    ],
  ])('when its ink is %s', async (_, fontXml, fillXml) => {
    expect(await concealment(fontXml, fillXml)).toEqual([]);
  });

  test('when nothing stands in it', async () => {
    expect(await concealment(font('<color rgb="FFFFFFFF"/>'), none, '', '')).toEqual([]);
  });

  test('by a format of which one section shows numbers', async () => {
    expect(await concealment(font(''), none, '0;;;')).toEqual([]);
  });
});

test('of thousands of concealed cells the first hundred of a sheet are told', async () => {
  const cells = Array.from(
    { length: 3000 },
    (_, i) => `<row r="${String(i + 1)}"><c s="1"><v>1</v></c></row>`,
  );
  const styles = `<styleSheet xmlns="${main}"><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills>${none}</fills><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>`;
  const { package: facts } = await readSheetXml(`<sheetData>${cells.join('')}</sheetData>`, {
    'xl/styles.xml': styles,
  });
  expect(facts?.concealed).toHaveLength(100);
});
