import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Question } from '../../../src/pane/protocol/messages';
import type { WorkerListener } from '../../../src/pane/protocol/worker-engine';
import { Reviewer } from '../../../src/pane/review/reviewer';
import type { ReturnedWorkbook } from '../../../src/pane/session/review-verbs';
import { sample } from '../session/open-session';
import { localWorkers } from './local-worker';
import { indexName, returnedFiles, unreadable } from './returned-forms';

const index = { source: sample(indexName), language: 'vi' } as const;

let form: ReturnedWorkbook;
beforeAll(async () => {
  const [first] = await returnedFiles(unreadable.length + 1);
  form = returned(first!);
});

describe('reviewing a file in a worker of its own', () => {
  test('a form gets a verdict under the name of its unit, and leaves nothing behind but findings and a digest', async () => {
    const reviewer = new Reviewer(localWorkers().start, index);
    const { review, digest, unitName } = await reviewer.review(form);
    expect(review).toMatchObject({ file: form.name, unit: digest?.unit });
    expect(review.verdict).not.toBe('unreadable');
    expect(review.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(unitName).not.toBeNull();
    reviewer.end();
  });

  test.each(unreadable)('$name is unreadable for a reason of its own: $code', async ({ code, ...file }) => {
    const { start, started } = localWorkers();
    const reviewer = new Reviewer(start, index);
    const { review } = await reviewer.review(returned(file));
    expect(review.verdict).toBe('unreadable');
    expect(review.findings[0]?.parameters).toMatchObject({ refusal: code });
    expect((await reviewer.review(form)).review.verdict).not.toBe('unreadable');
    expect(started()).toBe(1);
    reviewer.end();
  });

  test('a file that the browser does not hand out is unreadable', async () => {
    const content = { arrayBuffer: () => Promise.reject(new Error('moved')) } as unknown as Blob;
    // Not cloned: only a browser has files that are there and cannot be read.
    const { start } = localWorkers((question) => {
      if (question.verb === 'review')
        Object.assign(question.asks as object, { returned: { ...form, content } });
      return true;
    });
    const { review } = await new Reviewer(start, index).review(form);
    expect(review.findings[0]?.parameters).toMatchObject({ refusal: 'not-readable' });
  });

  test('a file that takes too long is unreadable, and the next one gets a worker of its own', async () => {
    const { start, started } = localWorkers(once('review', () => undefined));
    const reviewer = new Reviewer(start, index, 20);
    const { review } = await reviewer.review(form);
    expect(review.verdict).toBe('unreadable');
    expect(review.findings[0]?.parameters).toMatchObject({ refusal: 'time-limit', seconds: 0.02 });
    expect(started()).toBe(2);
    reviewer.end();
  });

  test('a file that breaks its worker is unreadable, and the next one is reviewed', async () => {
    const { start, started } = localWorkers(
      once('review', (worker) => {
        worker.died('out of memory');
      }),
    );
    const reviewer = new Reviewer(start, index);
    const { review } = await reviewer.review(form);
    expect(review.findings[0]?.parameters).toMatchObject({ refusal: 'reader-stopped' });
    expect((await reviewer.review(form)).review.verdict).not.toBe('unreadable');
    expect(started()).toBe(2);
    reviewer.end();
  });

  test('ended, it refuses what it was doing', async () => {
    const reviewer = new Reviewer(localWorkers().start, index);
    const reviewed = reviewer.review(form);
    reviewer.end();
    await expect(reviewed).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('an index that cannot be opened is no fault of the file', async () => {
    const broken = { kind: 'file', name: 'x.xlsx', bytes: new Uint8Array() } as const;
    const reviewer = new Reviewer(localWorkers().start, { ...index, source: broken });
    await expect(reviewer.review(form)).rejects.toMatchObject({ code: 'empty-file' });
  });
});

function returned({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): ReturnedWorkbook {
  return { kind: 'file', name, content: new Blob([new Uint8Array(bytes)]) };
}

/** Keeps the first question of a verb from its worker. */
function once(verb: Question['verb'], instead: (worker: WorkerListener) => void) {
  let isFirst = true;
  return (question: Question, worker: WorkerListener): boolean => {
    if (question.verb !== verb || !isFirst) return true;
    isFirst = false;
    instead(worker);
    return false;
  };
}
