/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { playedBook } from './played-book';

/** Listens to everything; what was heard is listed as it comes. */
async function listening(): Promise<string[]> {
  const heard: string[] = [];
  const hear = (text: string) => {
    heard.push(text);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(({ source }) => hear(`added ${source}`));
    worksheets.onDeleted.add(({ source }) => hear(`deleted ${source}`));
    worksheets.onChanged.add(({ address, source }) => hear(`changed ${address} ${source}`));
    worksheets.onSelectionChanged.add(({ address }) => hear(`selected ${address}`));
    worksheets.onActivated.add(() => hear('activated'));
    context.workbook.onSelectionChanged.add(() => hear('workbook selection'));
    await context.sync();
  });
  return heard;
}

describe('events of a host', () => {
  test('the page hears of its own changes, with the source Local', async () => {
    const { host } = playedBook('A');
    const heard = await listening();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('B');
      sheet.getRange('B2:C2').values = [[1, 2]];
      await context.sync();
      sheet.getRange('D4').select();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await host.idle();
    expect(heard).toEqual([
      'added Local',
      'changed B2:C2 Local',
      'activated',
      'selected D4',
      'workbook selection',
      'deleted Local',
    ]);
  });

  test('one sheet can be listened to alone, until it is not', async () => {
    const { host } = playedBook('A', 'B');
    const heard: string[] = [];
    const handler = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('B');
      sheet.load('id');
      await context.sync();
      const result = sheet.onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      return result;
    });
    const write = (sheet: string, address: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(address).values = [[1]];
        await context.sync();
      });
    await write('A', 'A1');
    await write('B', 'A2');
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await write('B', 'A3');
    await host.idle();
    expect(heard).toEqual(['A2']);
  });
});
