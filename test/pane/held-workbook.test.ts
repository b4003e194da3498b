import { describe, expect, test } from '@jest/globals';
import { smallIndex } from '../jobs/fake-port';
import type { TestRows } from '../sheets/snapshot-of';
import { HeldWorkbook, settled } from './held-workbook';

/** The figures of the small index with another one for its first unit. */
function figures(value: number): TestRows {
  const [heading, , ...others] = smallIndex['Số liệu']!;
  return [heading!, ['S1', value, 100], ...others];
}

/** A pane that has scored the workbook. */
async function scored() {
  const workbook = new HeldWorkbook();
  const pane = workbook.pane();
  await pane.work.openCurrent();
  await pane.work.score();
  return { workbook, pane };
}

describe('a workbook that the host holds', () => {
  test('is scored as it was read, without being read once more', async () => {
    const { workbook, pane } = await scored();
    expect(workbook).toMatchObject({ reads: 1, writes: 1 });
    expect(pane.store.get()).toMatchObject({ task: null, trouble: null, outdated: null, scoredAt: '14:05' });
    expect(pane.store.get().written?.sheets.map(({ name }) => name)).toContain('Xếp hạng');
  });

  test('that nobody changed but for our result can be scored again, even with fewer sheets', async () => {
    const { workbook, pane } = await scored();
    pane.choose({ print: 'none' });
    await pane.work.score();
    expect(pane.store.get()).toMatchObject({ trouble: null, scored: { groups: [{ count: 3 }] } });
    expect(workbook).toMatchObject({ reads: 2, writes: 2 });
  });

  test('is read quietly when it changes before anything was scored', async () => {
    const workbook = new HeldWorkbook();
    const pane = workbook.pane();
    await pane.work.openCurrent();
    pane.show('criteria');
    workbook.type('Đơn vị', [
      ['Mã đơn vị', 'Tên đơn vị'],
      ['S1', 'Sở Một'],
    ]);
    await settled();
    expect(pane.store.get()).toMatchObject({ view: 'criteria', notice: null, opened: { units: 1 } });
  });

  test('is read once more, not once for each change, when changes come in swarms', async () => {
    const workbook = new HeldWorkbook();
    const pane = workbook.pane();
    await pane.work.openCurrent();
    workbook.type('Số liệu', figures(0));
    while (workbook.reads < 2) await Promise.resolve();
    for (let i = 1; i < 5; i++) workbook.type('Số liệu', figures(i));
    await settled();
    expect(workbook.reads).toBe(3);
    await pane.work.score();
    expect(workbook).toMatchObject({ reads: 3, writes: 1 });
  });

  test('is read once more when it changes while it is read because somebody asked for that', async () => {
    const workbook = new HeldWorkbook();
    let whileReading: () => void = () => undefined;
    const pane = workbook.pane({
      readOpen: () => {
        const snapshot = workbook.snapshot();
        whileReading();
        return Promise.resolve({ kind: 'snapshot', snapshot });
      },
    });
    await pane.work.openCurrent();
    whileReading = () => {
      whileReading = () => undefined;
      workbook.type('Đơn vị', [
        ['Mã đơn vị', 'Tên đơn vị'],
        ['S1', 'Sở Một'],
      ]);
    };
    await pane.work.openCurrent();
    await settled();
    expect(pane.store.get()).toMatchObject({ task: null, opened: { units: 1 } });
  });

  test('is scored as it is now by whoever does not wait until its change is told, which is then no news', async () => {
    const workbook = new HeldWorkbook();
    const pane = workbook.pane();
    await pane.work.openCurrent();
    for (const figure of [10, 20]) {
      const before = pane.store.get().scored;
      const tell = workbook.begin('Số liệu', figures(figure));
      await pane.work.score();
      tell();
      await settled();
      expect(pane.store.get()).toMatchObject({ trouble: null, outdated: null });
      expect(pane.store.get().scored).not.toEqual(before);
    }
    expect(workbook).toMatchObject({ reads: 3, writes: 2 });
  });

  test('is scored as it was the last time even where it could not be read when the pane opened', async () => {
    const workbook = new HeldWorkbook();
    workbook.lastChoices = 'mode=live;print=none';
    const pane = workbook.pane();
    workbook.refuses = 'cell-edit-mode';
    await pane.work.openCurrent();
    workbook.refuses = 'cell-edit-mode';
    await pane.work.score();
    expect(pane.store.get()).toMatchObject({ view: 'workbook', scored: null });
    await pane.work.retry();
    expect(pane.store.get()).toMatchObject({
      view: 'score',
      trouble: null,
      scoredWith: { mode: 'live', print: 'none' },
    });
  });

  test('is not read unasked where that takes from people what they can undo, and is before it is scored', async () => {
    const workbook = new HeldWorkbook();
    const pane = workbook.pane({ readsUnasked: false });
    await pane.work.openCurrent();
    workbook.type('Số liệu', figures(10));
    await settled();
    expect(workbook.reads).toBe(1);
    await pane.work.score();
    expect(workbook).toMatchObject({ reads: 2, writes: 1 });
  });

  test('may refuse to be read unasked without a word of it', async () => {
    const workbook = new HeldWorkbook();
    const pane = workbook.pane();
    await pane.work.openCurrent();
    workbook.refuses = 'cell-edit-mode';
    pane.work.inputs.noteChange();
    await expect(pane.work.inputs.refresh()).resolves.toBeUndefined();
    expect(workbook.reads).toBe(2);
    expect(pane.store.get()).toMatchObject({ task: null, trouble: null });
  });

  test('goes on being written when a cell cannot be gone to meanwhile, and that alone is tried again', async () => {
    const workbook = new HeldWorkbook();
    const pane = workbook.pane();
    await pane.work.openCurrent();
    let during: unknown;
    workbook.beforeWriting = async () => {
      workbook.refuses = 'sheet-hidden';
      await pane.goTo({ sheet: 'Số liệu', row: 0, column: 0 });
      during = pane.store.get().task?.kind;
    };
    await pane.work.score();
    expect(during).toBe('score');
    expect(pane.store.get()).toMatchObject({ task: null, trouble: { failure: { code: 'sheet-hidden' } } });
    await pane.work.retry();
    expect(workbook).toMatchObject({ writes: 1, gone: ['Số liệu'] });
  });

  test('says calmly which cell changed after the scoring, the first of them, and is right again when scored', async () => {
    const { workbook, pane } = await scored();
    const before = pane.store.get().scored;
    workbook.type('Số liệu', figures(10), 'B2');
    workbook.type('Số liệu', figures(20), 'B3');
    await settled();
    expect(pane.store.get()).toMatchObject({
      scored: before,
      outdated: { sheet: 'Số liệu', cells: 'B2' },
      trouble: null,
    });
    await pane.work.scoreAgain();
    expect(pane.store.get()).toMatchObject({ outdated: null, trouble: null });
    expect(pane.store.get().scored).not.toEqual(before);
  });

  test('is not out of date when a result sheet changes, of this run or of an earlier one', async () => {
    const { workbook, pane } = await scored();
    workbook.type('Xếp hạng', [['a note']]);
    const later = workbook.pane();
    await later.work.openCurrent();
    const { reads } = workbook;
    workbook.type('Xếp hạng', [['another']]);
    await settled();
    expect(pane.store.get().outdated).toBeNull();
    expect(workbook.reads).toBe(reads);
  });

  test('that changed unheard is not written over, and scoring again does it right', async () => {
    const workbook = new HeldWorkbook();
    const pane = workbook.pane();
    await pane.work.openCurrent();
    workbook.typeUnheard('Số liệu', figures(10));
    await pane.work.score();
    expect(pane.store.get()).toMatchObject({
      trouble: { failure: { code: 'inputs-changed' } },
      written: null,
    });
    expect(workbook.writes).toBe(0);
    await pane.work.retry();
    expect(pane.store.get()).toMatchObject({ trouble: null, task: null });
    expect(workbook.writes).toBe(1);
  });

  test.each(['cell-edit-mode', 'host-busy', 'host-failed'] as const)(
    'is opened, scored and gone to again after the refusal %s',
    async (code) => {
      const workbook = new HeldWorkbook();
      const pane = workbook.pane();
      const refusedOnce = async (act: () => Promise<unknown>) => {
        workbook.refuses = code;
        await act();
        expect(pane.store.get()).toMatchObject({ task: null, trouble: { failure: { code } } });
        await pane.work.retry();
        expect(pane.store.get()).toMatchObject({ task: null, trouble: null });
      };
      await refusedOnce(() => pane.work.openCurrent());
      expect(pane.store.get()).toMatchObject({ trouble: null, opened: { units: 3 } });
      await refusedOnce(() => pane.work.score());
      expect(pane.store.get()).toMatchObject({ trouble: null, scored: { groups: [{ count: 3 }] } });
      await refusedOnce(() => pane.goTo({ sheet: 'Số liệu', row: 0, column: 0 }));
      expect(workbook.gone).toEqual(['Số liệu']);
    },
  );

  test('is not written when that is stopped, and the ranking stays', async () => {
    const workbook = new HeldWorkbook();
    const pane = workbook.pane();
    await pane.work.openCurrent();
    workbook.beforeWriting = () => {
      pane.work.cancel();
      return Promise.resolve();
    };
    await pane.work.score();
    expect(pane.store.get()).toMatchObject({
      task: null,
      notice: { key: 'pane.cancelled' },
      scored: { groups: [{ count: 3 }] },
      written: null,
    });
    expect(workbook.writes).toBe(0);
    // The worker was not ended for it.
    const unit = await pane.ask('unit', { unit: 'S1', language: 'vi' });
    expect(unit.code).toBe('S1');
  });

  test('is not opened when reading is stopped, however long Excel takes', async () => {
    const pane = new HeldWorkbook().pane({ readOpen: () => new Promise(() => undefined) });
    const opening = pane.work.openCurrent();
    pane.work.cancel();
    await opening;
    expect(pane.store.get()).toMatchObject({ task: null, opened: null, notice: { key: 'pane.cancelled' } });
  });

  test('takes single cells after results were written, and is then scored again', async () => {
    const { workbook, pane } = await scored();
    await pane.work.apply([{ sheet: 'Bộ tiêu chí', row: 2, column: 2, content: 39 }]);
    expect(pane.store.get()).toMatchObject({ trouble: null, notice: { key: 'pane.applied' } });
    expect(workbook.writes).toBe(3);
  });

  test('that took single cells and then was not read is read and scored on retry, and takes no cell twice', async () => {
    const { workbook, pane } = await scored();
    let written = 0;
    await pane.work.apply([{ sheet: 'Bộ tiêu chí', row: 2, column: 2, content: 39 }], () => {
      written += 1;
      workbook.refuses = 'cell-edit-mode';
    });
    expect(pane.store.get()).toMatchObject({
      scored: null,
      trouble: { failure: { code: 'cell-edit-mode' } },
    });
    expect(workbook.writes).toBe(2);
    await pane.work.retry();
    expect(pane.store.get()).toMatchObject({ trouble: null, scored: { groups: [{ count: 3 }] } });
    expect({ written, writes: workbook.writes }).toEqual({ written: 1, writes: 3 });
  });

  test.each([true, false])(
    'takes no cell once it changed, and on retry is read and scored as it had been: scored before %s',
    async (isScored) => {
      const workbook = new HeldWorkbook();
      const pane = workbook.pane();
      await pane.work.openCurrent();
      if (isScored) await pane.work.score();
      const { writes } = workbook;
      workbook.typeUnheard('Số liệu', figures(10));
      await pane.work.apply([{ sheet: 'Bộ tiêu chí', row: 2, column: 2, content: 39 }]);
      expect(pane.store.get()).toMatchObject({ trouble: { failure: { code: 'inputs-changed' } } });
      expect(workbook.writes).toBe(writes);
      const { reads } = workbook;
      await pane.work.retry();
      expect(pane.store.get()).toMatchObject({ task: null, trouble: null });
      expect(pane.store.get().scored !== null).toBe(isScored);
      expect(workbook).toMatchObject({ reads: reads + 1, writes: writes + (isScored ? 1 : 0) });
    },
  );

  test('is not said to be unchanged when reading it is stopped after cells were written', async () => {
    const workbook = new HeldWorkbook();
    let stops = false;
    const pane = workbook.pane({
      readOpen: () => {
        if (stops) pane.work.cancel();
        return Promise.resolve({ kind: 'snapshot', snapshot: workbook.snapshot() });
      },
    });
    await pane.work.openCurrent();
    await pane.work.score();
    stops = true;
    await pane.work.apply([{ sheet: 'Bộ tiêu chí', row: 2, column: 2, content: 39 }]);
    expect(pane.store.get()).toMatchObject({ task: null, scored: null, notice: { key: 'pane.applied' } });
  });

  test('keeps the khối, the choices and the unit looked at through scoring and reading again', async () => {
    const { pane } = await scored();
    pane.choose({ stage: 'self' });
    pane.chooseGroup('Xã');
    pane.chooseUnit('S2');
    await pane.work.score();
    await pane.work.openCurrent();
    expect(pane.store.get()).toMatchObject({ group: 'Xã', unit: 'S2', choices: { stage: 'self' } });
  });

  test('gets no sheets in another language because the pane speaks it', async () => {
    const { workbook, pane } = await scored();
    const { written } = pane.store.get();
    await pane.speak('en');
    expect(workbook.writes).toBe(1);
    expect(pane.store.get()).toMatchObject({ language: 'en', written, trouble: null });
  });

  test('has no ranking that could not be asked about, when its being said in another language is stopped', async () => {
    const { pane } = await scored();
    const speaking = pane.speak('en');
    pane.work.cancel();
    await speaking;
    expect(pane.store.get()).toMatchObject({ task: null, scored: null, notice: { key: 'pane.cancelled' } });
  });

  test('is known to be no index any more when that is so at the next scoring', async () => {
    const { workbook, pane } = await scored();
    workbook.type('Đơn vị', [['Mã đơn vị', 'Tên đơn vị']]);
    await pane.work.scoreAgain();
    expect(pane.store.get()).toMatchObject({ view: 'workbook', scored: null, opened: { canScore: false } });
  });
});

describe('the selected cell', () => {
  test('changes the unit in sight, and no view', async () => {
    const { workbook, pane } = await scored();
    workbook.select('Số liệu', 2, 1);
    await settled();
    expect(pane.store.get()).toMatchObject({ view: 'score', unit: null, selected: { unit: 'S2' } });
    pane.show('unit');
    workbook.select('Số liệu', 3, 1);
    await settled();
    expect(pane.store.get()).toMatchObject({ view: 'unit', unit: 'S3', criterion: '1.2' });
  });

  test('is followed no more by whoever chooses a unit, until they say so', async () => {
    const { workbook, pane } = await scored();
    pane.show('unit');
    pane.chooseUnit('S1');
    workbook.select('Số liệu', 2, 1);
    await settled();
    expect(pane.store.get()).toMatchObject({ unit: 'S1', selected: { unit: 'S2' } });
    pane.following.follow(true);
    expect(pane.store.get().unit).toBe('S2');
  });

  test('about no unit leaves the unit in sight', async () => {
    const { workbook, pane } = await scored();
    pane.showUnit('S2');
    workbook.select('Thiết lập', 1, 1);
    await settled();
    expect(pane.store.get()).toMatchObject({ unit: 'S2', selected: { unit: null } });
  });

  test('is what a command asks about, even when another is selected before the answer comes', async () => {
    const { workbook, pane } = await scored();
    workbook.select('Số liệu', 1, 1);
    await settled();
    workbook.selection = { sheet: 'Số liệu', row: 2, column: 1, rowTexts: [] };
    const locating = pane.following.locate();
    await Promise.resolve();
    await Promise.resolve();
    workbook.select('Số liệu', 3, 1);
    expect(await locating).toMatchObject({ unit: 'S2' });
    await settled();
    expect(pane.store.get().selected).toMatchObject({ unit: 'S3' });
  });

  test('is nothing where none is, whatever was selected before', async () => {
    const { workbook, pane } = await scored();
    workbook.select('Số liệu', 1, 1);
    await settled();
    workbook.selection = null;
    expect(await pane.following.locate()).toBeNull();
  });

  test('of which the engine cannot tell what it is about is no secret', async () => {
    const { workbook, pane } = await scored();
    pane.work.ask = () => Promise.reject(new TypeError('broken'));
    workbook.select('Số liệu', 1, 1);
    await settled();
    expect(pane.store.get()).toMatchObject({ trouble: { failure: { kind: 'unexpected' } } });
  });

  test('counts as it is now, not as the slower of two answers says', async () => {
    const { workbook, pane } = await scored();
    pane.show('unit');
    workbook.select('Số liệu', 1, 1);
    workbook.select('Số liệu', 3, 1);
    await settled();
    expect(pane.store.get().unit).toBe('S3');
  });
});
