import { describe, expect, test } from '@jest/globals';
import { inputsFingerprint } from '../../src/jobs/fingerprint';
import { score, scoreAndWrite } from '../../src/jobs/score';
import { textsFor } from '../../src/locale/texts';
import { tableRows } from '../sheets/reports/sample-board';
import { snapshotOf } from '../sheets/snapshot-of';
import { FakePort, smallIndex, smallSnapshot } from './fake-port';

const texts = textsFor('vi');
const office = { host: 'office', tables: true, packageFacts: false } as const;
const changed = snapshotOf({ ...smallIndex, 'Số liệu': [['Mã đơn vị', '1.2:a', '1.2:b']] });

describe('score', () => {
  test('reads once, scores and writes nothing', async () => {
    const port = new FakePort([smallSnapshot]);
    const { board, book } = await score(port);
    expect(book.units).toHaveLength(3);
    expect(board.units.map((result) => [result.unit.code, result.score, result.rank])).toEqual([
      ['S1', 86, 2],
      ['S2', 92, 1],
      ['S3', 60, 3],
    ]);
    expect([port.reads, port.applied.length]).toEqual([1, 0]);
  });

  test('scores at another stage when asked', async () => {
    const { board } = await score(new FakePort([smallSnapshot]), { stage: 'self' });
    expect(board.stage).toBe('self');
    expect(board.units.map((result) => result.score)).toEqual([96, 92, 70]);
  });

  test('reports its steps in order, each up to the whole', async () => {
    const seen: [string, number][] = [];
    await scoreAndWrite(new FakePort([smallSnapshot]), texts, {
      onProgress: (step, share) => seen.push([step, share]),
    });
    expect([...new Set(seen.map(([step]) => step))]).toEqual(['read', 'score', 'write']);
    for (const step of ['read', 'score', 'write']) {
      const shares = seen.filter(([name]) => name === step).map(([, share]) => share);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    }
  });

  test('stops when told to, before anything is written', async () => {
    const port = new FakePort([smallSnapshot]);
    const controller = new AbortController();
    const running = scoreAndWrite(port, texts, {
      signal: controller.signal,
      onProgress: (step) => {
        if (step === 'score') controller.abort();
      },
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(port.applied).toEqual([]);
  });
});

describe('scoreAndWrite', () => {
  test('writes the result sheets, stamped with the fingerprint of what they were computed from', async () => {
    const port = new FakePort([smallSnapshot]);
    const { report } = await scoreAndWrite(port, texts);
    const [plan] = port.applied;
    expect(report.sheets.map(({ written }) => written)).toEqual(plan!.sheets.map(({ name }) => name));
    expect(plan!.run).toEqual({ tool: 'ChiSo', inputs: inputsFingerprint(smallSnapshot) });
  });

  test('sets self-assessed and appraised points side by side', async () => {
    const port = new FakePort([smallSnapshot]);
    await scoreAndWrite(port, texts);
    const summary = port.applied[0]!.sheets.find((sheet) => sheet.name === 'Bảng tổng hợp')!;
    const rows = tableRows(summary).map((row) => [
      row.get('Mã đơn vị'),
      row.get('Điểm tự chấm'),
      row.get('Điểm thẩm định'),
      row.get('Chênh lệch thẩm định – tự chấm'),
    ]);
    expect(rows).toEqual([
      ['S2', 92, 92, 0],
      ['S1', 96, 86, -10],
      ['S3', 70, 60, -10],
    ]);
  });

  test('has no self-assessed column where nobody assessed himself', async () => {
    const entered = ['Tự chấm', 'Thẩm định'];
    const rest = Object.entries(smallIndex).filter(([name]) => !entered.includes(name));
    const port = new FakePort([snapshotOf(Object.fromEntries(rest))]);
    await scoreAndWrite(port, texts, { stage: 'self' });
    const summary = port.applied[0]!.sheets.find((sheet) => sheet.name === 'Bảng tổng hợp')!;
    const { columns } = summary.tables[0]!;
    expect(columns.filter((heading) => /tự chấm|thẩm định/i.test(heading))).toEqual([]);
    expect(columns).toContain('Tổng điểm đạt được');
  });

  test('writes nothing into an open workbook that changed while it was scored', async () => {
    const port = new FakePort([smallSnapshot, changed], office);
    await expect(scoreAndWrite(port, texts)).rejects.toMatchObject({ code: 'inputs-changed' });
    expect(port.applied).toEqual([]);
  });

  test('writes into an open workbook that did not change', async () => {
    const port = new FakePort([smallSnapshot], office);
    await scoreAndWrite(port, texts);
    expect([port.reads, port.applied.length]).toEqual([2, 1]);
  });
});
