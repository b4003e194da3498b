import { describe, expect, test } from '@jest/globals';
import type { Question, Reply } from '../../../src/pane/protocol/messages';
import { serve } from '../../../src/pane/protocol/serve';
import {
  WorkerEngine,
  type EngineWorker,
  type WorkerListener,
} from '../../../src/pane/protocol/worker-engine';
import { Session } from '../../../src/pane/session/session';
import type { Engine } from '../../../src/pane/session/verbs';
import { smallSnapshot } from '../../jobs/fake-port';
import { asSet, files, sample } from '../session/open-session';

/** A worker in this thread: everything that passes is cloned, as between threads. */
class LocalWorker implements EngineWorker {
  ended = false;
  readonly verbs: string[] = [];
  private readonly receive: (question: Question) => void;

  constructor(
    engine: Engine,
    readonly listener: WorkerListener,
  ) {
    this.receive = serve(engine, (reply: Reply) => {
      if (!this.ended) listener.replied(structuredClone(reply));
    });
  }

  postMessage(question: Question): void {
    this.verbs.push(question.verb);
    this.receive(structuredClone(question));
  }

  terminate(): void {
    this.ended = true;
  }
}

function started(): { readonly engine: WorkerEngine; readonly workers: LocalWorker[] } {
  const workers: LocalWorker[] = [];
  const engine = new WorkerEngine((listener) => {
    const worker = new LocalWorker(new Session(files), listener);
    workers.push(worker);
    return worker;
  });
  return { engine, workers };
}

const source = sample('par-binh-duong-2017.xlsx');

describe('an engine in a worker', () => {
  test('answers what the session answers, every answer surviving the way between threads', async () => {
    const { engine } = started();
    const { period } = await engine.ask('open', { source, language: 'vi' });
    const steps: string[] = [];
    const scored = await engine.ask('score', { choices: asSet, language: 'vi' }, (step) => steps.push(step));
    const [best] = scored.groups[0]!.rows;
    const unit = await engine.ask('unit', { unit: best!.code, language: 'vi' });
    expect([period, unit.rank]).toEqual(['2017', 1]);
    expect([...new Set(steps)]).toEqual(['score']);
    await engine.ask('write', { language: 'vi', writtenOn: '' }, (step) => steps.push(step));
    expect([...new Set(steps)]).toEqual(['score', 'write']);
    await engine.ask('criteria', null);
    await engine.ask('explain', { unit: best!.code, criterion: unit.leaves[0]!.criterion, language: 'en' });
    await engine.ask('sheets', null);
  });

  test('refusals arrive as refusals, with their facts', async () => {
    const { engine } = started();
    const broken = { kind: 'file', name: 'x.xlsx', bytes: new TextEncoder().encode('a;b\n1;2\n') } as const;
    await expect(engine.ask('open', { source: broken, language: 'vi' })).rejects.toMatchObject({
      name: 'WorkbookRefusal',
      code: 'text-file',
    });
    await engine.ask('open', { source, language: 'vi' });
    await engine.ask('score', { choices: asSet, language: 'vi' });
    await expect(engine.ask('unit', { unit: 'không có', language: 'vi' })).rejects.toMatchObject({
      name: 'UnknownCode',
      code: 'unknown-unit',
    });
  });

  test('stopped, it refuses who waits, starts anew and has the workbook open again', async () => {
    const { engine, workers } = started();
    await engine.ask('open', { source, language: 'vi' });
    const scoring = engine.ask('score', { choices: asSet, language: 'vi' });
    engine.cancel();
    await expect(scoring).rejects.toMatchObject({ code: 'cancelled' });
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    await engine.ask('score', { choices: asSet, language: 'vi' });
    expect(workers[1]!.verbs).toEqual(['open', 'score']);
  });

  test('stopped while it writes, the new worker scores again by itself, so that questions go on', async () => {
    const { engine, workers } = started();
    await engine.ask('open', { source, language: 'vi' });
    await engine.ask('score', { choices: asSet, language: 'vi' });
    const writing = engine.ask('write', { language: 'vi', writtenOn: '' });
    engine.cancel();
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    await expect(engine.ask('unit', { unit: 'TDM', language: 'vi' })).resolves.toMatchObject({ rank: 1 });
    expect(workers[1]!.verbs).toEqual(['open', 'score', 'unit']);
  });

  test('stopped while somebody asks, the question is asked again and answered', async () => {
    const { engine } = started();
    await engine.ask('open', { source, language: 'vi' });
    await engine.ask('score', { choices: asSet, language: 'vi' });
    const writing = engine.ask('write', { language: 'vi', writtenOn: '' });
    const asked = engine.ask('unit', { unit: 'TDM', language: 'vi' });
    engine.cancel();
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    await expect(asked).resolves.toMatchObject({ rank: 1 });
  });

  test('stopped while it scores, the earlier result is not made again', async () => {
    const { engine, workers } = started();
    await engine.ask('open', { source, language: 'vi' });
    await engine.ask('score', { choices: asSet, language: 'vi' });
    const scoring = engine.ask('score', { choices: asSet, language: 'en' });
    engine.cancel();
    await expect(scoring).rejects.toMatchObject({ code: 'cancelled' });
    expect(workers[1]!.verbs).toEqual(['open']);
  });

  test('stopped after cells were planned for a workbook that a host holds, still has its result', async () => {
    const { engine, workers } = started();
    await engine.ask('open', { source: { kind: 'snapshot', snapshot: smallSnapshot }, language: 'vi' });
    await engine.ask('score', { choices: asSet, language: 'vi' });
    await engine.ask('apply', {
      edits: [{ sheet: 'Bộ tiêu chí', row: 2, column: 2, content: 39 }],
      language: 'vi',
    });
    engine.cancel();
    await expect(engine.ask('unit', { unit: 'S1', language: 'vi' })).resolves.toMatchObject({ code: 'S1' });
    expect(workers[1]!.verbs).toEqual(['open', 'score', 'unit']);
  });

  test('questions are answered while result sheets are being written, files only after', async () => {
    const { engine } = started();
    await engine.ask('open', { source, language: 'vi' });
    await engine.ask('score', { choices: asSet, language: 'vi' });
    const order: string[] = [];
    const asked = [
      engine.ask('write', { language: 'vi', writtenOn: '' }).then(() => order.push('write')),
      engine.ask('resultFile', null).then(() => order.push('resultFile')),
      engine.ask('unit', { unit: 'TDM', language: 'vi' }).then(() => order.push('unit')),
    ];
    await Promise.all(asked);
    expect(order).toEqual(['unit', 'write', 'resultFile']);
  });

  test('a worker that dies is replaced, and who waits is told', async () => {
    const { engine, workers } = started();
    const asked = engine.ask('open', { source, language: 'vi' });
    workers[0]!.listener.died('out of memory');
    await expect(asked).rejects.toMatchObject({ name: 'EngineFailure', message: 'out of memory' });
    await expect(engine.ask('open', { source, language: 'vi' })).resolves.toMatchObject({ units: 9 });
  });

  test('workers that cannot live are started once for each question, not over and over', async () => {
    let starts = 0;
    const engine = new WorkerEngine(({ died }) => {
      starts += 1;
      queueMicrotask(() => {
        died('no workers here');
      });
      return { postMessage: () => undefined, terminate: () => undefined };
    });
    for (let asked = 1; asked <= 3; asked += 1) {
      await expect(engine.ask('criteria', null)).rejects.toMatchObject({ message: 'no workers here' });
    }
    expect(starts).toBe(3);
  });
});
