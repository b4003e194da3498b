/** The page's end: an engine whose work is done by a worker, and which can be stopped at once. */
import { WorkbookRefusal } from '../../workbook/port';
import type { Answers, Asks, Engine, OnProgress, ResultFile, Verb } from '../session/verbs';
import { EngineFailure, errorOf, type Question, type Reply } from './messages';

/** The part of a `Worker` that is used. */
export interface EngineWorker {
  postMessage(question: Question): void;
  terminate(): void;
}

/** Who is told what a worker says, and that it died. */
export interface WorkerListener {
  readonly replied: (reply: Reply) => void;
  readonly died: (message: string) => void;
}

/** Starts a worker that answers as `serve` does. */
export type StartWorker = (listener: WorkerListener) => EngineWorker;

interface Waiting {
  readonly resolve: (answer: Answers<Verb>) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: OnProgress | undefined;
}

/**
 * Asks a worker. Scoring runs in one piece, so that stopping ends the worker; a new one opens the workbook again and
 * scores it as it had been scored, by itself. Result sheets are then to be made again.
 */
export class WorkerEngine implements Engine {
  private worker: EngineWorker;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  /** The workbook that a new worker has to open. */
  private opened: Asks<'open'> | null = null;
  /** How it has to score it, where it had been scored. */
  private scoredWith: Asks<'score'> | null = null;

  constructor(private readonly start: StartWorker) {
    this.worker = this.startWorker();
  }

  async ask<V extends Verb>(verb: V, asks: Asks<V>, onProgress?: OnProgress): Promise<Answers<V>> {
    const answer = await this.post(verb, asks, onProgress);
    if (verb === 'open' || verb === 'apply') this.scoredWith = null;
    if (verb === 'open') this.opened = asks as Asks<'open'>;
    if (verb === 'score') this.scoredWith = asks as Asks<'score'>;
    if (verb === 'apply') this.follow((answer as Answers<'apply'>).written?.file, asks as Asks<'apply'>);
    return answer;
  }

  /** Ends whatever is being done; those who wait for it get the refusal `cancelled`. */
  cancel(): void {
    this.restart(new WorkbookRefusal('cancelled'));
  }

  /** A new worker has to open the workbook as it was changed. */
  private follow(file: ResultFile | undefined, { language }: Asks<'apply'>): void {
    if (file) this.opened = { source: { kind: 'file', ...file }, language };
  }

  private post<V extends Verb>(
    verb: V,
    asks: Asks<V>,
    onProgress: OnProgress | undefined,
  ): Promise<Answers<V>> {
    const id = (this.asked += 1);
    const answered = new Promise<Answers<Verb>>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
    });
    this.worker.postMessage({ id, verb, asks });
    // The answer to a verb is of its kind: `serve` asks the engine by the same name.
    return answered;
  }

  private startWorker(): EngineWorker {
    return this.start({
      replied: (reply) => {
        this.receive(reply);
      },
      died: (message) => {
        this.restart(new EngineFailure(message));
      },
    });
  }

  private receive(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    if (reply.kind === 'progress') {
      waiting.onProgress?.(reply.step, reply.share);
      return;
    }
    this.waiting.delete(reply.id);
    if (reply.kind === 'answer') waiting.resolve(reply.answer);
    else waiting.reject(errorOf(reply.failure));
  }

  private restart(reason: Error): void {
    this.worker.terminate();
    const left = [...this.waiting.values()];
    this.waiting.clear();
    this.worker = this.startWorker();
    // Nobody waits for these; whatever is asked next stands behind them. It worked before, so that it will again.
    if (this.opened) this.worker.postMessage({ id: 0, verb: 'open', asks: this.opened });
    if (this.scoredWith) this.worker.postMessage({ id: 0, verb: 'score', asks: this.scoredWith });
    for (const { reject } of left) reject(reason);
  }
}
