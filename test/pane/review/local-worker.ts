/** Workers in this thread, for tests: everything that passes is cloned, as between threads. */
import { serve } from '../../../src/pane/protocol/serve';
import type { Question, Reply } from '../../../src/pane/protocol/messages';
import type { EngineWorker, StartWorker, WorkerListener } from '../../../src/pane/protocol/worker-engine';
import { Session } from '../../../src/pane/session/session';
import { files } from '../session/open-session';

/** A worker over a session; `hears` may keep questions from it. */
class LocalWorker implements EngineWorker {
  private hasEnded = false;
  private readonly receive: (question: Question) => void;

  constructor(
    listener: WorkerListener,
    private readonly hears: (question: Question, worker: WorkerListener) => boolean,
  ) {
    const said: WorkerListener = {
      replied: (reply: Reply) => {
        if (!this.hasEnded) listener.replied(structuredClone(reply));
      },
      died: (message) => {
        if (!this.hasEnded) listener.died(message);
      },
    };
    const receive = serve(new Session(files), said.replied);
    this.receive = (question) => {
      if (this.hears(question, said)) receive(question);
    };
  }

  postMessage(question: Question): void {
    if (!this.hasEnded) this.receive(structuredClone(question));
  }

  terminate(): void {
    this.hasEnded = true;
  }
}

/** Starts them, and counts how many; `hears` may keep a question from the session, and say that the worker died. */
export function localWorkers(hears: (question: Question, worker: WorkerListener) => boolean = () => true): {
  readonly start: StartWorker;
  readonly started: () => number;
} {
  let count = 0;
  return {
    start: (listener) => {
      count += 1;
      return new LocalWorker(listener, hears);
    },
    started: () => count,
  };
}
