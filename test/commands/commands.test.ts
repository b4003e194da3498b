/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { associateCommands, commands, runCommand } from '../../src/commands/commands';
import { WorkbookRefusal } from '../../src/workbook/port';
import { HeldWorkbook } from '../pane/held-workbook';
import { Host } from '../workbench/host/host';
import { PlainCells } from '../workbench/model/plain-cells';
import { WorkbookModel } from '../workbench/model/workbook-model';
import { loadOffice } from '../workbench/office-client';

const office = loadOffice(new Host(new WorkbookModel('so-tinh.xlsx', new PlainCells())));
let shown = 0;

beforeEach(() => {
  shown = 0;
  Office.addin.showAsTaskpane = () => {
    shown += 1;
    return Promise.resolve();
  };
});

/** A pane over a workbook that is open, with the commands of the ribbon. */
async function ribbon() {
  const workbook = new HeldWorkbook();
  const pane = workbook.pane();
  associateCommands(pane);
  await pane.work.openCurrent();
  return { workbook, pane };
}

describe('a command of the ribbon', () => {
  test('scores and ranks: shows the pane, writes the sheets, says how many were ranked', async () => {
    const { workbook, pane } = await ribbon();
    await office.press('scoreAndRank');
    expect(shown).toBe(1);
    expect(workbook.writes).toBe(1);
    expect(pane.store.get()).toMatchObject({ view: 'score', notice: { key: 'pane.score.done' } });
  });

  test('waits for the pane to open the workbook, as when it is pressed first of all', async () => {
    const workbook = new HeldWorkbook();
    const pane = workbook.pane();
    associateCommands(pane);
    const opening = pane.work.openCurrent();
    await office.press('scoreAndRank');
    await opening;
    expect(pane.store.get()).toMatchObject({ scored: { groups: [{ count: 3 }] }, trouble: null });
  });

  test('shows the lost points of the unit that is selected', async () => {
    const { workbook, pane } = await ribbon();
    await pane.work.score();
    workbook.selection = { sheet: 'Xếp hạng', row: 5, column: 2, rowTexts: ['2', 'S2', 'Sở Hai'] };
    await office.press('lostPoints');
    expect(pane.store.get()).toMatchObject({ view: 'unit', unit: 'S2', notice: null, seeksLost: true });
  });

  test('says how to choose a unit where the selected cell is of none', async () => {
    const { workbook, pane } = await ribbon();
    await pane.work.score();
    workbook.selection = { sheet: 'Thiết lập', row: 0, column: 0, rowTexts: ['Tên'] };
    await office.press('lostPoints');
    expect(pane.store.get()).toMatchObject({ view: 'unit', notice: { key: 'pane.command.selectUnit' } });
  });

  test('says no longer what went wrong before it', async () => {
    const { workbook, pane } = await ribbon();
    workbook.refuses = 'cell-edit-mode';
    await pane.goTo({ sheet: 'Số liệu', row: 0, column: 0 });
    expect(pane.store.get().trouble).not.toBeNull();
    await office.press('lostPoints');
    expect(pane.store.get().trouble).toBeNull();
  });

  test('writes nothing to show lost points before anything was scored, and says so', async () => {
    const { workbook, pane } = await ribbon();
    await office.press('lostPoints');
    expect(workbook.writes).toBe(0);
    expect(pane.store.get()).toMatchObject({ view: 'unit', notice: { key: 'pane.command.scoreFirst' } });
  });

  test('checks the workbook as it is now, and says how many points there are to look at', async () => {
    const { workbook, pane } = await ribbon();
    pane.show('criteria');
    workbook.typeUnheard('Đơn vị', [['Mã đơn vị', 'Tên đơn vị']]);
    pane.work.inputs.noteChange();
    await office.press('checkWorkbook');
    expect(pane.store.get()).toMatchObject({ view: 'review', notice: { key: 'pane.command.findings' } });
    expect(pane.store.get().notice?.parameters['blocker']).toBeGreaterThan(0);
  });

  test('keeps a result that is still true when the workbook is checked', async () => {
    const { workbook, pane } = await ribbon();
    await pane.work.score();
    const { scored } = pane.store.get();
    await office.press('checkWorkbook');
    expect(pane.store.get().scored).toBe(scored);
    expect(workbook.reads).toBe(1);
  });

  test('does not say that it checked a workbook whose reading was stopped', async () => {
    const workbook = new HeldWorkbook();
    let read = () => Promise.resolve(workbook.snapshot());
    const pane = workbook.pane({ readOpen: async () => ({ kind: 'snapshot', snapshot: await read() }) });
    associateCommands(pane);
    await pane.work.openCurrent();
    pane.work.inputs.noteChange();
    read = () => new Promise(() => undefined);
    const pressed = office.press('checkWorkbook');
    while (pane.store.get().task === null) await Promise.resolve();
    pane.work.cancel();
    await pressed;
    expect(pane.store.get()).toMatchObject({ view: 'workbook', notice: { key: 'pane.cancelled' } });
  });

  test.each(Object.keys(commands) as (keyof typeof commands)[])(
    '%s tells Excel once that it is done, whatever goes wrong, and says what did',
    async (name) => {
      const refusing = new HeldWorkbook();
      const broken = refusing.pane({ readOpen: () => Promise.reject(new TypeError('broken')) });
      let completed = 0;
      await runCommand(broken, commands[name], {
        completed: () => {
          completed += 1;
        },
      });
      expect(completed).toBe(1);
    },
  );

  test('says what a job threw, and does it again when asked to', async () => {
    const pane = new HeldWorkbook().pane();
    let [completed, runs] = [0, 0];
    await runCommand(
      pane,
      () => {
        runs += 1;
        return runs === 1 ? Promise.reject(new TypeError('broken')) : Promise.resolve();
      },
      {
        completed: () => {
          completed += 1;
        },
      },
    );
    expect(pane.store.get()).toMatchObject({ trouble: { failure: { kind: 'unexpected' } }, task: null });
    await pane.work.retry();
    expect({ completed, runs }).toEqual({ completed: 1, runs: 2 });
    expect(pane.store.get().trouble).toBeNull();
  });

  test('says once more what goes wrong when it is done again', async () => {
    const pane = new HeldWorkbook().pane({
      selection: () => Promise.reject(new WorkbookRefusal('cell-edit-mode')),
    });
    associateCommands(pane);
    await pane.work.openCurrent();
    await office.press('lostPoints');
    await pane.work.retry();
    expect(pane.store.get()).toMatchObject({ trouble: { failure: { code: 'cell-edit-mode' } } });
  });

  test('tells Excel that it is done even where the pane cannot be shown', async () => {
    const pane = new HeldWorkbook().pane();
    let completed = 0;
    Office.addin.showAsTaskpane = () => Promise.reject(new Error('no pane'));
    await runCommand(pane, commands.scoreAndRank, {
      completed: () => {
        completed += 1;
      },
    });
    expect(completed).toBe(1);
    expect(pane.store.get().trouble).not.toBeNull();
  });
});
