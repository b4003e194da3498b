import { beforeAll, describe, expect, test } from '@jest/globals';
import { Batch, type BatchIndex, type BatchPane, type ReturnedFile } from '../../../src/pane/review/batch';
import { isAtWork, type BatchState } from '../../../src/pane/review/batch-state';
import { sample } from '../session/open-session';
import { localWorkers } from './local-worker';
import { indexName, returnedFiles, unreadable, type Returned } from './returned-forms';

const index: BatchIndex = { name: 'Chỉ số', asks: { source: sample(indexName), language: 'vi' } };

let returned: readonly Returned[] = [];
let files: readonly ReturnedFile[] = [];
beforeAll(async () => {
  returned = await returnedFiles(unreadable.length + 3);
  files = returned.map(({ name, bytes }) => ({ name, content: new Blob([new Uint8Array(bytes)]) }));
});

/** A batch, and what went wrong in it. */
function newBatch(own: Partial<BatchPane> = {}) {
  const told: unknown[] = [];
  const retries: (() => Promise<unknown>)[] = [];
  const batch = new Batch({
    startWorker: localWorkers().start,
    index: () => Promise.resolve(index),
    tell: (error, again) => {
      told.push(error);
      retries.push(again);
    },
    ...own,
  });
  return { batch, told, retries };
}

/** Ends with the first state of the batch that is as asked for. */
function until(batch: Batch, isReached: (state: BatchState) => boolean): Promise<BatchState> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isReached(batch.store.get())) return;
      end();
      resolve(batch.store.get());
    };
    const end = batch.store.subscribe(look);
    look();
  });
}

const verdictsOf = ({ files: all }: BatchState) => all.map(({ review }) => review?.verdict ?? null);

describe('reviewing many files', () => {
  test('results come one by one in the order of the files, and bad files stop nothing', async () => {
    const { batch, told } = newBatch();
    const seen: number[] = [];
    batch.store.subscribe(() => seen.push(verdictsOf(batch.store.get()).filter((v) => v !== null).length));
    await batch.add(files);
    const state = batch.store.get();
    expect(state).toMatchObject({ stage: 'done', done: files.length, index: 'Chỉ số' });
    expect(state.files.map(({ name }) => name)).toEqual(returned.map(({ name }) => name));
    expect(new Set(seen)).toEqual(new Set(Array.from({ length: files.length + 1 }, (_, i) => i)));
    const bad = new Set(unreadable.map(({ name }) => name));
    state.files.forEach(({ name, review }) => {
      expect([name, review?.verdict === 'unreadable']).toEqual([name, bad.has(name)]);
    });
    expect(told).toEqual([]);
  });

  test('files are held against each other once all are there: units that sent nothing', async () => {
    const { batch } = newBatch();
    const [form, other] = files as readonly [ReturnedFile, ReturnedFile];
    await batch.add([form, other]);
    const first = batch.store.get();
    const sent = new Set(first.files.map(({ review }) => review?.unit));
    expect(first.missing?.length).toBeGreaterThan(0);
    expect(first.missing?.some(({ code }) => sent.has(code))).toBe(false);
    await batch.add([{ ...form, name: 'ban-sao.xlsx' }]);
    const second = batch.store.get();
    expect(second).toMatchObject({ stage: 'done', done: 3 });
    expect(second.missing).toEqual(first.missing);
  });

  test('stopped, what is done stays; it goes on from there', async () => {
    const { batch, told } = newBatch();
    const working = batch.add(files);
    await until(batch, ({ done }) => done === 2);
    batch.stop();
    await working;
    const stopped = batch.store.get();
    expect([stopped.stage, stopped.done, stopped.missing]).toEqual(['stopped', 2, null]);
    const kept = stopped.files.slice(0, 2).map(({ reviewed }) => reviewed);
    await batch.start();
    const state = batch.store.get();
    expect([state.stage, state.done]).toEqual(['done', files.length]);
    expect(state.files.slice(0, 2).map(({ reviewed }) => reviewed)).toEqual(kept);
    expect(told).toEqual([]);
  });

  test('stopped while the index is read, nothing begins; begun again at once, one run goes on', async () => {
    const { start, started } = localWorkers();
    const waiting: (() => void)[] = [];
    const { batch } = newBatch({
      startWorker: start,
      index: () =>
        new Promise((resolve) => {
          waiting.push(() => {
            resolve(index);
          });
        }),
    });
    const first = batch.add(files.slice(0, 1));
    batch.stop();
    const second = batch.start();
    for (const go of waiting) go();
    await Promise.all([first, second]);
    expect(batch.store.get()).toMatchObject({ stage: 'done', done: 1 });
    expect(started()).toBe(1);
  });

  test('files that are added meanwhile are reviewed, too', async () => {
    const { batch } = newBatch();
    const working = batch.add(files.slice(0, 1));
    await until(batch, ({ stage }) => stage === 'comparison');
    await batch.add(files.slice(1, 3));
    await working;
    await until(batch, (state) => !isAtWork(state));
    const state = batch.store.get();
    expect([state.stage, state.done]).toEqual(['done', 3]);
    expect(verdictsOf(state)).not.toContain(null);
  });

  test('stopped while files are held against each other, that is made up for', async () => {
    const { batch } = newBatch();
    const working = batch.add(files.slice(0, 2));
    await until(batch, ({ stage }) => stage === 'comparison');
    batch.stop();
    await working;
    expect(batch.store.get()).toMatchObject({ stage: 'stopped', done: 2, missing: null });
    await batch.start();
    expect(batch.store.get()).toMatchObject({ stage: 'done', done: 2 });
    expect(batch.store.get().missing).not.toBeNull();
  });

  test('files that were held against another index are reviewed anew, those of the same one are kept', async () => {
    let now = index;
    const { batch } = newBatch({ index: () => Promise.resolve(now) });
    await batch.add(files.slice(0, 1));
    const [first] = batch.store.get().files;
    await batch.add(files.slice(1, 2));
    expect(batch.store.get().files[0]?.reviewed).toBe(first?.reviewed);
    now = { name: 'Chỉ số mới', asks: { ...index.asks, source: sample(indexName) } };
    await batch.add(files.slice(5, 6));
    const state = batch.store.get();
    expect(state).toMatchObject({ stage: 'done', done: 3, index: 'Chỉ số mới' });
    expect(state.files[0]?.reviewed).not.toBe(first?.reviewed);
  });

  test('an index that cannot be read is said, and tried again', async () => {
    let isThere = false;
    const { batch, told, retries } = newBatch({
      index: () => (isThere ? Promise.resolve(index) : Promise.reject(new Error('not there'))),
    });
    await batch.add(files.slice(0, 1));
    expect([batch.store.get().stage, told.length]).toEqual(['stopped', 1]);
    isThere = true;
    await retries[0]?.();
    expect(batch.store.get()).toMatchObject({ stage: 'done', done: 1 });
  });

  test('reviewed again, every file is; taken away, none is left', async () => {
    const { batch } = newBatch();
    await batch.add(files.slice(0, 2));
    batch.show(batch.store.get().files[0]!.id);
    const again = batch.startAgain();
    expect(batch.store.get()).toMatchObject({ done: 0, shown: null });
    await again;
    expect(batch.store.get()).toMatchObject({ stage: 'done', done: 2 });
    batch.clear();
    expect(batch.store.get()).toMatchObject({ stage: 'empty', files: [], done: 0, missing: null });
  });
});
