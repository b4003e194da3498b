import { describe, expect, test } from '@jest/globals';
import type { HostFunctions, Insertion } from '../../src/pane/host-functions';
import { WorkbookRefusal } from '../../src/workbook/port';
import { HeldWorkbook } from './held-workbook';

const cell = { sheet: 'Số liệu', row: 1, column: 2 };

/** A scored pane over functions that answer so. */
async function paneWith(
  insert: HostFunctions['insert'],
  selectedRange: HostFunctions['selectedRange'] = () => Promise.resolve("'Số liệu'!A1"),
) {
  const functions = { help: [], selectedRange, insert };
  const pane = new HeldWorkbook().pane({ functions });
  await pane.work.openCurrent();
  await pane.work.score();
  pane.dismiss();
  return pane;
}

const coming =
  (outcome: Insertion['outcome']): HostFunctions['insert'] =>
  () =>
    Promise.resolve({ cell, outcome });

describe('a formula that the pane writes', () => {
  test.each(['inserted', 'unknown'] as const)(
    'is told, and what was made of the sheet before is out of date: %s',
    async (outcome) => {
      const pane = await paneWith(coming(outcome));
      expect(await pane.formulas.insert('=F()')).toEqual({ cell, outcome });
      expect(pane.store.get()).toMatchObject({
        notice: { key: `pane.functions.${outcome}`, parameters: { cell: 'C2', sheet: 'Số liệu' } },
        outdated: { sheet: 'Số liệu', cells: 'C2' },
      });
    },
  );

  test.each([
    ['occupied', null],
    ['refused', 'pane.functions.refused'],
  ] as const)('changes no input where it is %s', async (outcome, key) => {
    const pane = await paneWith(coming(outcome));
    await pane.formulas.insert('=F()');
    expect(pane.store.get().notice?.key ?? null).toBe(key);
    expect(pane.store.get().outdated).toBeNull();
  });

  test.each(['inserted', 'occupied'] as const)(
    'can be tried again where Excel took no orders: %s',
    async (outcome) => {
      let isEditing = true;
      const pane = await paneWith(() => {
        if (isEditing) return Promise.reject(new WorkbookRefusal('cell-edit-mode'));
        return Promise.resolve({ cell, outcome });
      });
      expect(await pane.formulas.insert('=F()')).toBeNull();
      expect(pane.store.get().trouble?.failure).toMatchObject({ code: 'cell-edit-mode' });
      isEditing = false;
      await pane.work.retry();
      expect(pane.store.get()).toMatchObject({ trouble: null, notice: { key: `pane.functions.${outcome}` } });
    },
  );
});

test('cells that could not be named while a cell was edited are picked on retry', async () => {
  let isEditing = true;
  const pane = await paneWith(coming('inserted'), () =>
    isEditing ? Promise.reject(new WorkbookRefusal('cell-edit-mode')) : Promise.resolve("'Số liệu'!B2"),
  );
  const taken: string[] = [];
  await pane.formulas.pickSelected((range) => taken.push(range));
  expect(pane.store.get().trouble?.failure).toMatchObject({ code: 'cell-edit-mode' });
  isEditing = false;
  await pane.work.retry();
  expect(taken).toEqual(["'Số liệu'!B2"]);
  expect(pane.store.get().trouble).toBeNull();
});

test('a host without functions names no cells and writes nothing', async () => {
  const pane = new HeldWorkbook().pane();
  const taken: string[] = [];
  await pane.formulas.pickSelected((range) => taken.push(range));
  expect(taken).toEqual([]);
  expect(await pane.formulas.insert('=F()')).toBeNull();
  expect(pane.store.get().trouble).toBeNull();
});
