import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { parseLayoutPart } from '../../../src/workbook/xlsx/layout-part';
import { unpackLayout } from '../../../src/workbook/sheet-layout';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { fullSheet, sheetPlan, workbookPlan } from './plans';

function layoutsIn(bytes: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(bytes)).map(([, content]) => strFromU8(content));
  const own = parts.filter((text) => text.includes('<chiso xmlns="urn:chiso:layout:1">'));
  expect(own).toHaveLength(1);
  return parseLayoutPart(own[0] ?? '');
}

describe('the layouts kept in a file', () => {
  test('are those of the last run over each sheet of ours', async () => {
    const workbook = XlsxWorkbook.blank('mới.xlsx');
    await workbook.apply(workbookPlan(fullSheet('Điểm'), sheetPlan('Hạng "1" & <2>')), {});
    await workbook.apply(workbookPlan(fullSheet('Mất'), sheetPlan('Điểm', { columnWidths: [7] })), {});
    const layouts = layoutsIn(workbook.bytes());
    expect([...layouts.keys()]).toEqual(['Hạng "1" & <2>', 'Mất', 'Điểm']);
    expect(unpackLayout(layouts.get('Điểm') ?? '')).toMatchObject({ name: 'Điểm', columnWidths: [7] });
    expect(unpackLayout(layouts.get('Mất') ?? '')).toMatchObject({
      name: 'Mất',
      charts: fullSheet('Mất').charts,
    });
  });

  test('are none in text of others', () => {
    expect(parseLayoutPart('<a xmlns="urn:other"><sheet name="A">x</sheet></a>').size).toBe(0);
  });
});
