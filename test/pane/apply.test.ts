import { describe, expect, test } from '@jest/globals';
import type { PaneHost } from '../../src/pane/host';
import { Pane } from '../../src/pane/pane';
import { serve } from '../../src/pane/protocol/serve';
import { Session } from '../../src/pane/session/session';
import type { Answers, Engine } from '../../src/pane/session/verbs';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { smallSnapshot } from '../jobs/fake-port';
import { hostKeeping } from './host-without-screen';
import { files, sample } from './session/open-session';

const workbook = sample('par-binh-duong-2017.xlsx');

/** A pane over a host without a screen, and what the host was handed. */
function paneOver(own: Partial<PaneHost>) {
  const host = hostKeeping(own);
  return { pane: new Pane(host), saved: host.saved };
}

/** The cell of the maximum of the first leaf. */
async function maxCell(pane: Pane) {
  const { sets } = await pane.ask('criteria', null);
  return sets[0]!.nodes.find(({ children }) => children.length === 0)!.maxCell!;
}

describe('cells written by the pane', () => {
  test('are saved under a name of their own, before anything is scored', async () => {
    const { pane, saved } = paneOver({});
    await pane.work.openFile({ name: workbook.name, read: () => Promise.resolve(workbook.bytes) });
    const cell = await maxCell(pane);
    let isWritten = false;
    await pane.work.apply([{ ...cell, content: 0.75 }], () => {
      isWritten = true;
    });
    expect(isWritten).toBe(true);
    expect(pane.store.get()).toMatchObject({
      task: null,
      isEdited: true,
      scored: null,
      notice: { key: 'pane.applied', parameters: { count: 1 } },
    });
    await pane.work.save();
    expect(saved.map(({ name }) => name)).toEqual(['par-binh-duong-2017 - đã sửa.xlsx']);
  });

  test('are scored again at once where there was a result, and what was looked at stays', async () => {
    const { pane } = paneOver({});
    await pane.work.openFile({ name: workbook.name, read: () => Promise.resolve(workbook.bytes) });
    await pane.work.score();
    const before = pane.store.get().scored;
    pane.showCriterion('1');
    const { sets } = await pane.ask('criteria', null);
    const leaf = sets[0]!.nodes.find(({ max, children }) => children.length === 0 && (max ?? 0) >= 1)!;
    await pane.work.apply([{ ...leaf.maxCell!, content: leaf.max! + 5 }]);
    const { scored, view, criterion, notice } = pane.store.get();
    expect({ view, criterion, notice: notice?.key }).toEqual({
      view: 'criteria',
      criterion: '1',
      notice: 'pane.applied',
    });
    const percents = (from: typeof scored) => from!.groups[0]!.rows.map(({ percent }) => percent);
    expect(percents(scored)).not.toEqual(percents(before));
  });

  test('are not scored while formulas that follow from them wait for Excel', async () => {
    const { pane } = paneOver({
      startWorker: ({ replied }) => {
        const session = new Session(files);
        const waiting: Engine = {
          ask: async (verb, asks, onProgress) => {
            const answer = await session.ask(verb, asks, onProgress);
            if (verb === 'apply') Object.assign((answer as Answers<'apply'>).written!, { waiting: 2 });
            return answer;
          },
        };
        return { postMessage: serve(waiting, replied), terminate: () => undefined };
      },
    });
    await pane.work.openFile({ name: workbook.name, read: () => Promise.resolve(workbook.bytes) });
    await pane.work.score();
    await pane.work.apply([{ ...(await maxCell(pane)), content: 0.75 }]);
    expect(pane.store.get()).toMatchObject({
      scored: null,
      notice: { key: 'pane.appliedWaiting', parameters: { count: 1, waiting: 2 } },
    });
  });

  test('that are refused leave everything as it was and say why', async () => {
    const { pane } = paneOver({});
    await pane.work.openFile({ name: workbook.name, read: () => Promise.resolve(workbook.bytes) });
    await pane.work.score();
    const { scored } = pane.store.get();
    let isWritten = false;
    await pane.work.apply([{ sheet: 'Không có', row: 0, column: 0, content: 1 }], () => {
      isWritten = true;
    });
    expect(isWritten).toBe(false);
    expect(pane.store.get()).toMatchObject({
      scored,
      isEdited: false,
      trouble: { failure: { kind: 'refusal', code: 'no-such-sheet' } },
    });
  });

  test('go to the host that holds the workbook, which is then read again', async () => {
    const plans: WorkbookPlan[] = [];
    let reads = 0;
    const { pane } = paneOver({
      readOpen: () => {
        reads += 1;
        return Promise.resolve({ kind: 'snapshot', snapshot: smallSnapshot });
      },
      write: (plan) => {
        plans.push(plan);
        return Promise.resolve({ sheets: [] });
      },
    });
    await pane.work.openCurrent();
    const edits = [{ sheet: 'Bộ tiêu chí', row: 1, column: 2, content: 3 }];
    await pane.work.apply(edits);
    expect(plans).toMatchObject([{ sheets: [], edits }]);
    expect(reads).toBe(2);
  });
});
