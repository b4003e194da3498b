import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/core/findings/finding';
import { Pane } from '../../../src/pane/pane';
import { Batch, type BatchIndex, type ReturnedFile } from '../../../src/pane/review/batch';
import { readWaivers, type Waivers } from '../../../src/review/waivers';
import type { CellContent } from '../../../src/workbook/plan';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { sheetPlan, workbookPlan } from '../../workbook/xlsx/plans';
import { hostKeeping } from '../host-without-screen';
import { sample } from '../session/open-session';
import { localWorkers } from './local-worker';
import { indexName, returnedFiles, unreadable } from './returned-forms';

const index: BatchIndex = { name: 'Chỉ số', asks: { source: sample(indexName), language: 'vi' } };
const waiver = { by: 'Lò Thị Hoa', reason: 'Đã đối chiếu bản ký', on: '05/12/2025' };

let files: readonly ReturnedFile[] = [];
beforeAll(async () => {
  const returned = await returnedFiles(unreadable.length + 3);
  const forms = returned.filter(({ name }) => name.startsWith('phieu-') && name.endsWith('.xlsx'));
  files = forms.map(({ name, bytes }) => ({ name, content: new Blob([new Uint8Array(bytes)]) }));
});

/** A batch that has reviewed the forms, and one of them that is to go back. */
async function reviewed() {
  const batch = new Batch({
    startWorker: localWorkers().start,
    index: () => Promise.resolve(index),
    tell: (error) => {
      throw error;
    },
  });
  await batch.add(files);
  const at = batch.store.get().files.findIndex(({ review }) => review?.verdict === 'returned');
  return { batch, at, file: () => batch.store.get().files[at]! };
}

const grave = (findings: readonly Finding[] = []): readonly Finding[] =>
  findings.filter(({ severity, status }) => status === 'fail' && ['blocker', 'error'].includes(severity));

async function waiversIn(bytes: Uint8Array): Promise<Waivers> {
  return readWaivers(await XlsxWorkbook.open(bytes, { name: 'x' }).read({})).waivers;
}

describe('accepting what was found', () => {
  test('changes the verdict of that file at once, of no other, until it is taken back', async () => {
    const { batch, at, file } = await reviewed();
    const before = batch.store.get().files;
    const all = grave(file().review?.findings);
    expect(all.length).toBeGreaterThan(0);
    for (const [i, finding] of all.entries()) {
      expect(file().review?.verdict).toBe('returned');
      if (file().review?.findings[i]?.status === 'waived') continue;
      batch.accept(finding, waiver);
    }
    expect(file().review?.verdict).toBe('acceptedWithRemarks');
    expect(file().review?.findings).toContainEqual({ ...all[0], status: 'waived', waiver });
    batch.store.get().files.forEach((each, i) => {
      if (i !== at) expect(each.review).toEqual(before[i]?.review);
    });
    expect(batch.store.get().reviewer).toBe(waiver.by);
    const [first] = all;
    batch.revoke({ ...first!, status: 'waived', waiver });
    expect(file().review?.verdict).toBe('returned');
  });

  test('stands in the review workbook, whose waivers count in the next review', async () => {
    const { batch, file } = await reviewed();
    for (const finding of grave(file().review?.findings)) batch.accept(finding, waiver);
    const { verdict } = file().review!;
    const { bytes } = await batch.workbook('ket-qua.xlsx', 'vi');
    const waivers = await waiversIn(bytes);
    expect(waivers.size).toBeGreaterThan(0);
    for (const each of waivers.values()) expect(each).toEqual(waiver);
    const next = await reviewed();
    expect(next.file().review?.verdict).toBe('returned');
    const name = next.file().name;
    next.batch.takeWaivers(waivers);
    const again = () => next.batch.store.get().files.find((each) => each.name === name);
    expect(again()?.review?.verdict).toBe(verdict);
    await next.batch.startAgain();
    expect(again()?.review?.verdict).toBe(verdict);
    next.batch.clear();
    expect(next.batch.store.get().waivers.size).toBe(0);
  });

  test('counts in the other language, too', async () => {
    const { batch, file } = await reviewed();
    for (const finding of grave(file().review?.findings)) batch.accept(finding, waiver);
    const { verdict } = file().review!;
    const { bytes } = await batch.workbook('review.xlsx', 'en');
    const next = await reviewed();
    next.batch.takeWaivers(await waiversIn(bytes));
    expect(next.file().review?.verdict).not.toBe('returned');
    expect(next.batch.store.get().files.map(({ review }) => review?.verdict)).toContain(verdict);
    const [finding] = next.file().review!.findings.filter(({ status }) => status === 'waived');
    next.batch.revoke(finding!);
    expect(next.batch.store.get().waivers.size).toBeLessThan(batch.store.get().waivers.size);
  });
});

describe('an earlier review workbook', () => {
  const headings = ['Mã đơn vị', 'Mã phép rà soát', 'Người chấp nhận', 'Lý do chấp nhận', 'Ngày'];

  async function taken(rows: readonly (readonly CellContent[])[]) {
    const workbook = XlsxWorkbook.blank('truoc.xlsx');
    const blocks = [{ row: 0, column: 0, rows: [headings, ...rows] }];
    await workbook.apply(workbookPlan(sheetPlan('Kết quả rà soát', { blocks })), {});
    const pane = new Pane(hostKeeping({ startWorker: localWorkers().start }));
    await pane.takeEarlierReview({ name: 'truoc.xlsx', read: () => Promise.resolve(workbook.bytes()) });
    return pane;
  }

  test.each([
    ['read', [['S1', 'points-above-max', 'Hoa', 'Có bản ký', '']], { count: 1, left: 0 }],
    [
      'readSome',
      [
        ['S1', 'points-above-max', 'Hoa', 'Có bản ký', ''],
        ['S2', 'points-above-max', 'Hoa', '', ''],
      ],
      { count: 1, left: 1 },
    ],
    ['none', [['S1', 'points-above-max', '', '', '']], { count: 0, left: 0 }],
  ] as const)('says what it took from it: %s', async (key, rows, counts) => {
    const pane = await taken(rows);
    expect(pane.store.get()).toMatchObject({
      trouble: null,
      notice: { key: `pane.waiver.${key}`, parameters: { file: 'truoc.xlsx', ...counts } },
    });
    expect(pane.batch.store.get().waivers.size).toBe(counts.count);
  });

  test('that is none is refused by its name, and what was accepted stays', async () => {
    const pane = await taken([['S1', 'points-above-max', 'Hoa', 'Có bản ký', '']]);
    const read = () => Promise.resolve(new TextEncoder().encode('a;b\n'));
    await pane.takeEarlierReview({ name: 'khac.xlsx', read });
    expect(pane.store.get().trouble).toMatchObject({ file: 'khac.xlsx', failure: { code: 'text-file' } });
    expect(pane.batch.store.get().waivers.size).toBe(1);
  });
});
