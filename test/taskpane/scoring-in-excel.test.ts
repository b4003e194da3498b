/** @jest-environment jsdom */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Pane } from '../../src/pane/pane';
import { openInExcel, paneInExcel } from './pane-in-excel';

const name = 'par-binh-duong-2017.xlsx';

/** The sample in Excel, and a pane that has read it. */
async function openedSample() {
  return { host: await openInExcel(name), pane: await openedPane() };
}

async function openedPane(): Promise<Pane> {
  const pane = paneInExcel();
  await pane.work.openCurrent();
  return pane;
}

describe('a workbook that is open in Excel', () => {
  let opened: Awaited<ReturnType<typeof openedSample>>;
  beforeAll(async () => {
    opened = await openedSample();
  });
  const sheetNames = () => opened.host.model.sheets.map((sheet) => sheet.name);

  test('is recognised as soon as the pane opens', () => {
    expect(opened.pane.store.get()).toMatchObject({ trouble: null, opened: { name, units: 9 } });
  });

  test('gets its result sheets by one press, and can be scored again with others', async () => {
    const before = sheetNames();
    await opened.pane.work.score();
    expect(opened.pane.store.get()).toMatchObject({
      trouble: null,
      task: null,
      notice: { key: 'pane.score.done', parameters: { count: 9 } },
    });
    const written = opened.pane.store.get().written!.sheets.map((sheet) => sheet.name);
    expect(sheetNames()).toEqual(expect.arrayContaining([...before, ...written]));
    opened.pane.choose({ print: 'none' });
    await opened.pane.work.score();
    expect(opened.pane.store.get()).toMatchObject({ trouble: null, outdated: null });
  }, 60_000);

  test('is scored the next time as it was the last time', async () => {
    const next = await openedPane();
    expect(next.store.get().choices).toEqual({ mode: 'values', stage: null, ranking: {}, print: 'none' });
    await opened.host.idle();
  });

  test('takes the points that were tried, and is scored with them', async () => {
    const { pane } = opened;
    const before = pane.store.get().scored;
    const cell = { sheet: 'Thẩm định', row: 13, column: 2, content: 65 };
    await pane.work.apply([cell]);
    expect(pane.store.get()).toMatchObject({ trouble: null, notice: { key: 'pane.applied' } });
    expect(pane.store.get().scored).not.toEqual(before);
  }, 60_000);

  test('is left as it was when the writing is stopped', async () => {
    const { host, pane } = await openedSample();
    const before = host.model.sheets.map((sheet) => sheet.name);
    const end = pane.store.subscribe(() => {
      const { task } = pane.store.get();
      if (task?.step !== 'write' || task.share === 0 || task.share === 1) return;
      end();
      pane.work.cancel();
    });
    await pane.work.score();
    expect(pane.store.get()).toMatchObject({ task: null, notice: { key: 'pane.cancelled' }, written: null });
    expect(host.model.sheets.map((sheet) => sheet.name)).toEqual(before);
  }, 60_000);
});
