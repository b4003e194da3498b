/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { playedBook, refusalOf } from './played-book';

describe('names, custom XML parts and settings of the host', () => {
  test('a name leads to its cells; a sheet has its own, and those of what it prints', async () => {
    const { sheets } = playedBook('Số liệu', 'B');
    const [sheet] = sheets;
    if (!sheet) throw new Error('no sheet');
    sheet.extras.page.area = [{ row: 0, column: 0, rows: 9, columns: 3 }];
    sheet.extras.page.titleRows = { from: 0, to: 2 };
    sheet.extras.page.titleColumns = { from: 0, to: 1 };
    const found = await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const first = worksheets.getItem('Số liệu');
      names.add('CaHai', first.getRange('B2:C3'));
      first.names.add('Rieng', '=1+1');
      const range = names.getItem('cahai').getRange();
      const missing = names.getItemOrNullObject('Rieng');
      range.load('address');
      names.load('items/name,items/formula,items/scope');
      first.names.load('items/name,items/formula');
      await context.sync();
      return {
        address: range.address,
        isMissing: missing.isNullObject,
        book: names.items.map(({ name, formula, scope }) => [name, formula as string, scope]),
        sheet: first.names.items.map(({ name, formula }) => [name, formula as string]),
      };
    });
    expect(found).toEqual({
      address: "'Số liệu'!B2:C3",
      isMissing: true,
      book: [['CaHai', "='Số liệu'!$B$2:$C$3", 'Workbook']],
      sheet: [
        ['Rieng', '=1+1'],
        ['Print_Area', "='Số liệu'!$A$1:$C$9"],
        ['Print_Titles', "='Số liệu'!$A:$A,'Số liệu'!$1:$2"],
      ],
    });
  });

  test('custom XML parts are found by namespace, changed and deleted', async () => {
    const { model } = playedBook('A');
    const ours = '<own xmlns="urn:ours"><a/></own>';
    model.data.customXml.push({ id: '{1}', xml: '<x:other xmlns:x="urn:theirs"/>' });
    const found = await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add(ours);
      const own = parts.getByNamespace('urn:ours').getOnlyItem();
      const none = parts.getByNamespace('urn:none').getOnlyItemOrNullObject();
      const theirs = parts.getByNamespace('urn:theirs').getCount();
      const before = own.getXml();
      await context.sync();
      own.setXml(ours.replace('<a/>', '<b/>'));
      const after = own.getXml();
      await context.sync();
      return [before.value, after.value, none.isNullObject, theirs.value];
    });
    expect(found).toEqual([ours, '<own xmlns="urn:ours"><b/></own>', true, 1]);
    expect(
      await refusalOf((context) => {
        context.workbook.customXmlParts.getByNamespace('urn:ours').getOnlyItem().delete();
      }),
    ).toBe('done');
    expect(model.data.customXml.map(({ id }) => id)).toEqual(['{1}']);
  });

  test('settings keep plain values by key', async () => {
    playedBook('A');
    const found = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('choice', { mode: 'live', decimals: 2 });
      const kept = settings.getItem('choice');
      const none = settings.getItemOrNullObject('other');
      kept.load('value');
      await context.sync();
      return [kept.value as unknown, none.isNullObject];
    });
    expect(found).toEqual([{ mode: 'live', decimals: 2 }, true]);
  });
});
