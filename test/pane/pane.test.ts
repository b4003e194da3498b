import { describe, expect, test } from '@jest/globals';
import { diagnosticReport } from '../../src/pane/diagnostic-report';
import { Pane } from '../../src/pane/pane';
import { WorkbookRefusal } from '../../src/workbook/port';
import { smallSnapshot } from '../jobs/fake-port';
import { hostKeeping } from './host-without-screen';
import { sample } from './session/open-session';

const binhDuong = sample('par-binh-duong-2017.xlsx');
const chosen = { name: binhDuong.name, read: () => Promise.resolve(binhDuong.bytes) };

describe('the pane', () => {
  test('opens, scores and saves a copy under a name of its own', async () => {
    const host = hostKeeping();
    const pane = new Pane(host);
    await pane.work.openFile(chosen);
    expect(pane.store.get()).toMatchObject({ view: 'workbook', task: null, opened: { units: 9 } });
    await pane.work.score();
    expect(pane.store.get()).toMatchObject({
      view: 'score',
      task: null,
      notice: { key: 'pane.score.done', parameters: { count: 9 } },
    });
    await pane.work.save();
    expect(host.saved.map(({ name }) => name)).toEqual(['par-binh-duong-2017 - kết quả.xlsx']);
  });

  test('shows the ranking before the result sheets are made', async () => {
    const pane = new Pane(hostKeeping());
    await pane.work.openFile(chosen);
    const seen: [boolean, boolean][] = [];
    pane.store.subscribe(() => {
      const { scored, written } = pane.store.get();
      seen.push([scored !== null, written !== null]);
    });
    await pane.work.score();
    expect(seen).toContainEqual([true, false]);
    expect(seen.at(-1)).toEqual([true, true]);
  });

  test('says what is wrong with a refused file and keeps the workbook that was open', async () => {
    const pane = new Pane(hostKeeping());
    await pane.work.openFile(chosen);
    await pane.work.openFile({
      name: 'x.csv',
      read: () => Promise.resolve(new TextEncoder().encode('a;b\n')),
    });
    expect(pane.store.get()).toMatchObject({
      trouble: { file: 'x.csv', failure: { kind: 'refusal', code: 'text-file' } },
      opened: { units: 9 },
    });
    await pane.work.score();
    expect(pane.store.get()).toMatchObject({ trouble: null, scored: { groups: [{ count: 9 }] } });
  });

  test('says when a file cannot be read from the disk', async () => {
    const pane = new Pane(hostKeeping());
    await pane.work.openFile({ name: 'a.xlsx', read: () => Promise.reject(new Error('locked')) });
    expect(pane.store.get()).toMatchObject({ task: null, trouble: { failure: { kind: 'not-read' } } });
  });

  test('in another language makes the result again, and stays where it was', async () => {
    const pane = new Pane(hostKeeping());
    await pane.work.openFile(chosen);
    await pane.work.score();
    pane.show('workbook');
    await pane.speak('en');
    const { view, written } = pane.store.get();
    expect(view).toBe('workbook');
    expect(written?.sheets.map(({ name }) => name)).toContain('Rankings');
  });

  test('keeps choices on the computer only while it is asked to', () => {
    const host = hostKeeping();
    const pane = new Pane(host);
    pane.appear('dark');
    expect(host.kept).toBeNull();
    pane.remember(true);
    expect(host.kept).toEqual({ language: 'vi', appearance: 'dark' });
    expect(new Pane(host).store.get()).toMatchObject({ appearance: 'dark', remembers: true });
    pane.remember(false);
    expect(host.kept).toBeNull();
  });

  test('says that a browser keeps nothing, and works on', async () => {
    const pane = new Pane(hostKeeping({ remember: () => false }));
    await pane.speak('en');
    expect(pane.store.get()).toMatchObject({ language: 'en', trouble: null });
    pane.remember(true);
    expect(pane.store.get()).toMatchObject({
      remembers: false,
      trouble: { failure: { kind: 'not-kept' }, file: null },
    });
  });

  test('saves the result sheets even after the opening of another file was stopped', async () => {
    const host = hostKeeping();
    const pane = new Pane(host);
    await pane.work.openFile(chosen);
    await pane.work.score();
    await pane.work.save();
    const opening = pane.work.openFile(chosen);
    while (pane.store.get().task?.step === null) await Promise.resolve();
    pane.work.cancel();
    await opening;
    expect(pane.store.get()).toMatchObject({ notice: { key: 'pane.cancelled' }, written: null });
    await pane.work.save();
    const [before, after] = host.saved;
    expect(after).toEqual(before);
    expect(after!.bytes).not.toEqual(binhDuong.bytes);
  });

  test('scores again as it had scored, not by choices that nobody has scored with yet', async () => {
    const pane = new Pane(hostKeeping());
    await pane.work.openFile(chosen);
    await pane.work.score();
    pane.choose({ stage: 'self' });
    await pane.speak('en');
    expect(pane.store.get()).toMatchObject({
      choices: { stage: 'self' },
      scoredWith: { stage: null },
      scored: { stage: 'appraisal1' },
    });
  });

  test('knows choices that were taken back from choices that wait for another scoring', async () => {
    const pane = new Pane(hostKeeping());
    await pane.work.openFile(chosen);
    const { choices: untouched } = pane.store.get();
    pane.choose({ ranking: { decimals: 3, ties: 'dense' } });
    await pane.work.score();
    const { scoredWith } = pane.store.get();
    pane.choose({ stage: 'self' });
    expect(pane.store.get().choices).not.toBe(scoredWith);
    pane.choose({ stage: null, ranking: { ties: 'dense', decimals: 3 } });
    expect(pane.store.get().choices).toBe(scoredWith);
    pane.choose({ ranking: {} });
    expect(pane.store.get().choices).toBe(untouched);
  });

  test('works on the workbook that a host has open and lets the host write', async () => {
    const written: string[] = [];
    const pane = new Pane(
      hostKeeping({
        readOpen: () => Promise.resolve({ kind: 'snapshot', snapshot: smallSnapshot }),
        write: ({ sheets }) => {
          written.push(...sheets.map(({ name }) => name));
          return Promise.resolve({ sheets: [] });
        },
        save: null,
      }),
    );
    await pane.work.openCurrent();
    await pane.work.score();
    expect(written).toContain('Xếp hạng');
    expect(pane.store.get()).toMatchObject({ task: null, trouble: null, opened: { units: 3 } });
  });

  test('a host that cannot write leaves the ranking and says why', async () => {
    const pane = new Pane(
      hostKeeping({
        readOpen: () => Promise.resolve({ kind: 'snapshot', snapshot: smallSnapshot }),
        write: () => Promise.reject(new WorkbookRefusal('structure-protected')),
      }),
    );
    await pane.work.openCurrent();
    await pane.work.score();
    expect(pane.store.get()).toMatchObject({
      task: null,
      scored: { groups: [{ count: 3 }] },
      trouble: { failure: { code: 'structure-protected' } },
    });
  });
});

describe('the diagnostic report', () => {
  test('names no file, unit or figure of the workbook, whatever went wrong', async () => {
    const pane = new Pane(hostKeeping());
    await pane.work.openFile(chosen);
    await pane.work.score();
    const detail =
      'TypeError: cannot read 84.58 of Thị xã Dĩ An\n    at score (file:///C:/Users/an/chi-so.html:1:2)\nan@dian.vn';
    pane.store.update({ trouble: { failure: { kind: 'unexpected', detail }, file: 'mật.xlsx' } });
    const report = diagnosticReport(pane.store.get(), 'test', '1.2.3');
    expect(report).toContain('9 units');
    expect(report).toContain('unexpected TypeError');
    expect(report).toContain('at score');
    expect(report).not.toMatch(/bình|Dương|Dĩ An|84|mật|Users|binh-duong|dian/i);
  });
});
