import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { issueForms } from '../../src/jobs/issue';
import { textsFor } from '../../src/locale/texts';
import type { PaneHost } from '../../src/pane/host';
import { Pane } from '../../src/pane/pane';
import { readIndexBook } from '../../src/sheets/read/index-book';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { smallIndex } from '../jobs/fake-port';
import { snapshotOf } from '../sheets/snapshot-of';
import { HeldWorkbook } from './held-workbook';
import { hostKeeping } from './host-without-screen';
import { localWorkers } from './review/local-worker';
import { sample } from './session/open-session';

const index = sample('par-binh-duong-2017.xlsx');
const many = sample('qd-766-minh-hoa.xlsx');

/** What `chiso issue` makes of a workbook. */
async function asIssued({ bytes, name }: typeof index) {
  const book = readIndexBook(await XlsxWorkbook.open(bytes, { name }).read({}));
  return { book, ...issueForms(book, textsFor('vi')) };
}

async function paneOn({ bytes, name }: typeof index, own: Partial<PaneHost> = {}) {
  const host = hostKeeping({ startWorker: localWorkers().start, ...own });
  const pane = new Pane(host);
  await pane.work.openFile({ name, read: () => Promise.resolve(bytes) });
  return { host, pane };
}

async function filesOf(content: Blob | undefined): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(new Uint8Array((await content?.arrayBuffer()) ?? []));
}

describe('forms issued from the pane', () => {
  test('come in one zip, with the names and bytes of `chiso issue`', async () => {
    const { host, pane } = await paneOn(index);
    const { forms } = await asIssued(index);
    await pane.issuing.issue({ kind: 'all' });
    const [zip] = host.downloaded;
    const made = await filesOf(zip?.content);
    expect(zip?.name).toBe('phieu-tu-cham.zip');
    expect(Object.keys(made)).toEqual(forms.map(({ file }) => file));
    for (const { file, issued } of forms) {
      const workbook = XlsxWorkbook.blank(file);
      await workbook.apply(issued().plan, {});
      expect(Buffer.compare(made[file] ?? new Uint8Array(), workbook.bytes())).toBe(0);
    }
    expect(pane.store.get()).toMatchObject({
      task: null,
      trouble: null,
      notice: {
        key: 'pane.issue.done',
        parameters: { count: forms.length, file: 'phieu-tu-cham.zip', without: 0 },
      },
    });
  });

  test('can be those of one khối', async () => {
    const { host, pane } = await paneOn(many);
    const { book } = await asIssued(many);
    const groups = [...new Set(book.units.map(({ group }) => group))];
    expect(groups.length).toBeGreaterThan(1);
    const group = groups[1]!;
    await pane.issuing.issue({ kind: 'group', group });
    const wanted = book.units.filter((unit) => unit.group === group).map(({ code }) => `phieu-${code}.xlsx`);
    expect(Object.keys(await filesOf(host.downloaded[0]?.content))).toEqual(wanted);
  });

  test('that of one unit is the workbook itself', async () => {
    const { host, pane } = await paneOn(index);
    const { book } = await asIssued(index);
    const { code } = book.units[2]!;
    await pane.issuing.issue({ kind: 'unit', unit: code });
    const [form] = host.downloaded;
    expect(form?.name).toBe(`phieu-${code}.xlsx`);
    const bytes = new Uint8Array((await form?.content.arrayBuffer()) ?? []);
    const { sheets } = await XlsxWorkbook.open(bytes, { name: 'x' }).read({});
    expect(sheets.map(({ name }) => name)).toContain('Phiếu tự chấm');
  });

  test('can be made by a computer whose clock is decades behind', async () => {
    const { pane } = await paneOn(index);
    const bundle = await pane.ask('issue', { choice: { kind: 'all' }, madeAt: 0, language: 'vi' });
    expect(Object.keys(await filesOf(bundle?.content)).length).toBe(bundle?.forms);
  });

  test('tell how far they are, and come in the language of the pane', async () => {
    const { host, pane } = await paneOn(index);
    await pane.speak('en');
    const shares = new Set<number>();
    pane.store.subscribe(() => {
      const { task } = pane.store.get();
      if (task?.kind === 'issue' && task.step === 'write') shares.add(task.share);
    });
    await pane.issuing.issue({ kind: 'all' });
    expect(shares.size).toBe(9);
    expect([...shares].at(-1)).toBe(1);
    expect(host.downloaded[0]?.name).toBe('self-assessment-forms.zip');
    expect(Object.keys(await filesOf(host.downloaded[0]?.content))[0]).toMatch(/^form-/);
  });

  test('stopped on the way, none is handed out, and the worker of the workbook goes on', async () => {
    const { host, pane } = await paneOn(many);
    const end = pane.store.subscribe(() => {
      const { task } = pane.store.get();
      if (task?.kind === 'issue' && task.share > 0.1 && task.share < 1 && task.step === 'write') {
        end();
        pane.work.cancel();
      }
    });
    await pane.issuing.issue({ kind: 'all' });
    expect(host.downloaded).toEqual([]);
    expect(pane.store.get()).toMatchObject({ task: null, trouble: null, notice: { key: 'pane.cancelled' } });
    expect((await pane.ask('formUnits', null)).length).toBeGreaterThan(9);
  });

  test('nothing is handed out where no criteria apply, and that is said', async () => {
    const { host, pane } = await paneOn(index);
    await pane.issuing.issue({ kind: 'group', group: 'Khối khác' });
    expect(host.downloaded).toEqual([]);
    expect(pane.store.get().notice).toEqual({ key: 'pane.issue.none', parameters: {} });
  });

  test('units whose khối has no criteria are counted in what is said', async () => {
    const { 'Bộ tiêu chí': criteria = [], 'Đơn vị': units = [], ...others } = smallIndex;
    const snapshot = snapshotOf({
      ...others,
      'Bộ tiêu chí - Sở': criteria,
      'Đơn vị': units.map((row, i) => [...row, i === 0 ? 'Khối' : i === 1 ? 'Xã' : 'Sở']),
    });
    const host = hostKeeping({ readOpen: () => Promise.resolve({ kind: 'snapshot', snapshot }) });
    const pane = new Pane(host);
    await pane.work.openCurrent();
    expect((await pane.ask('formUnits', null)).map(({ hasForm }) => hasForm)).toEqual([false, true, true]);
    await pane.issuing.issue({ kind: 'all' });
    expect(pane.store.get().notice).toMatchObject({
      key: 'pane.issue.doneWithout',
      parameters: { count: 2, without: 1 },
    });
  });

  test('a unit that is gone is said', async () => {
    const { pane } = await paneOn(index);
    await pane.issuing.issue({ kind: 'unit', unit: 'X99' });
    expect(pane.store.get().trouble).toMatchObject({
      failure: { kind: 'unknown', code: 'unknown-unit', found: 'X99' },
    });
  });

  test('where the host keeps no files, the form of a unit opens as a workbook of its own', async () => {
    const { host, pane } = await paneOn(index, { download: null });
    const { book } = await asIssued(index);
    const { code } = book.units[0]!;
    await pane.issuing.issue({ kind: 'unit', unit: code });
    expect(host.saved.map(({ name }) => name)).toEqual([`phieu-${code}.xlsx`]);
    expect(pane.store.get().notice).toEqual({
      key: 'pane.handedOver',
      parameters: { name: `phieu-${code}.xlsx` },
    });
  });

  test('are made from the workbook as the host has it now', async () => {
    const held = new HeldWorkbook();
    const pane = held.pane();
    await pane.work.openCurrent();
    const units = await pane.ask('formUnits', null);
    const before = held.reads;
    await pane.issuing.issue({ kind: 'unit', unit: units[0]!.code });
    expect(held.reads).toBe(before + 1);
    expect(pane.store.get().notice).toMatchObject({ key: 'pane.issue.done', parameters: { count: 1 } });
  });
});
