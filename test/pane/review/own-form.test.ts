import { beforeAll, describe, expect, test } from '@jest/globals';
import { Pane } from '../../../src/pane/pane';
import { isAtWork, type BatchState } from '../../../src/pane/review/batch-state';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { hostKeeping } from '../host-without-screen';
import { sample } from '../session/open-session';
import { localWorkers } from './local-worker';
import { indexName, returnedFiles, unreadable, type Returned } from './returned-forms';

const { name: indexFile, bytes: indexBytes } = sample(indexName);
const index = { name: indexFile, read: () => Promise.resolve(indexBytes) };

let form: Returned;
beforeAll(async () => {
  form = (await returnedFiles(unreadable.length + 1))[0]!;
});

const chosen = ({ name, bytes }: Returned) => ({ name, read: () => Promise.resolve(bytes) });

async function paneOnForm() {
  const pane = new Pane(hostKeeping({ startWorker: localWorkers().start }));
  await pane.work.openFile(chosen(form));
  return pane;
}

/** The batch once it has come to its end. */
function reviewed({ batch }: Pane): Promise<BatchState> {
  return new Promise((resolve) => {
    const look = () => {
      const state = batch.store.get();
      if (isAtWork(state) || state.files.length === 0) return;
      end();
      resolve(state);
    };
    const end = batch.store.subscribe(look);
    look();
  });
}

describe("a unit's form that is open by itself", () => {
  test('is told from an index and from any other workbook', async () => {
    const pane = await paneOnForm();
    expect(pane.store.get().opened).toMatchObject({ isForm: true, canScore: false });
    await pane.work.openFile(index);
    expect(pane.store.get().opened).toMatchObject({ isForm: false, canScore: true });
    const other = XlsxWorkbook.blank('x.xlsx');
    await other.apply({ sheets: [], run: { tool: 'x', inputs: '' } }, {});
    await pane.work.openFile({ name: 'x.xlsx', read: () => Promise.resolve(other.bytes()) });
    expect(pane.store.get().opened?.isForm).toBe(false);
  });

  test('is reviewed as it would be among many, against the index that is chosen', async () => {
    const pane = await paneOnForm();
    await pane.ownForm.review(index);
    const { files, index: against } = await reviewed(pane);
    expect(files.map(({ name }) => name)).toEqual([form.name]);
    expect(pane.store.get()).toMatchObject({ trouble: null, formReviewed: pane.store.get().opened });

    const many = new Pane(hostKeeping({ startWorker: localWorkers().start }));
    await many.work.openFile(index);
    await many.batch.add([{ name: form.name, content: new Blob([new Uint8Array(form.bytes)]) }]);
    const among = many.batch.store.get();
    expect(against).toBe(among.index);
    expect(files[0]?.review).toEqual(among.files[0]?.review);
  });

  test('once the index itself is open, files are held against that', async () => {
    const pane = await paneOnForm();
    await pane.ownForm.review(index);
    await reviewed(pane);
    await pane.work.openFile({ ...index, name: 'chi-so-moi.xlsx' });
    const before = pane.batch.store.get().files[0]?.reviewed;
    await pane.batch.startAgain();
    expect(pane.batch.store.get()).toMatchObject({ stage: 'done', done: 1 });
    expect(pane.batch.store.get().files[0]?.reviewed).not.toBe(before);
  });

  test('a chosen file that is no index is said, and nothing is reviewed', async () => {
    const pane = await paneOnForm();
    await pane.ownForm.review(chosen(form));
    expect(pane.store.get().notice).toEqual({
      key: 'pane.form.notIndex',
      parameters: { file: form.name },
    });
    expect(pane.batch.store.get().files).toEqual([]);
  });

  test('where a host holds it, all that the host tells of it is reviewed', async () => {
    const read = (facts: boolean) =>
      XlsxWorkbook.open(form.bytes, { name: form.name }).read({ package: facts });
    const asked: boolean[] = [];
    const pane = new Pane(
      hostKeeping({
        startWorker: localWorkers().start,
        readOpen: async () => ({ kind: 'snapshot', snapshot: await read(false) }),
        readReturned: () => {
          asked.push(true);
          return read(true);
        },
      }),
    );
    await pane.work.openCurrent();
    await pane.ownForm.review(index);
    const { files } = await reviewed(pane);
    expect([asked, files[0]?.review?.unit]).toEqual([[true], expect.stringMatching(/./)]);
    expect(files[0]?.review?.verdict).not.toBe('unreadable');
    expect(files[0]?.review?.results.filter(({ reason }) => reason === 'no-package')).toEqual([]);
  });
});
