/** The page's end: an engine whose work is done by a worker, and which can be stopped at once. */
import { WorkbookRefusal } from '../../workbook/port';
import type { Answers, Asks, Engine, OnProgress, ResultFile, Verb } from '../session/verbs';
import { EngineFailure, errorOf, works, type Question, type Reply } from './messages';

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
  readonly question: Question;
  readonly resolve: (answer: Answers<Verb>) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: OnProgress | undefined;
}

/**
 * Asks a worker. Scoring runs in one piece, so that stopping ends the worker; a new one opens the workbook again and
 * scores it as it had been scored, by itself. Result sheets are then to be made again, which `whenLost` is told.
 */
export class WorkerEngine implements Engine {
  /** Null after it died, until something is asked: one that cannot live is not started over and over. */
  private worker: EngineWorker | null;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  /** The workbook that a new worker has to open. */
  private opened: Asks<'open'> | null = null;
  /** How it has to score it, where it had been scored. */
  private scoredWith: Asks<'score'> | null = null;

  constructor(
    private readonly start: StartWorker,
    private readonly whenLost: () => void = () => undefined,
  ) {
    this.worker = this.startWorker();
  }

  async ask<V extends Verb>(verb: V, asks: Asks<V>, onProgress?: OnProgress): Promise<Answers<V>> {
    // Scoring begins by forgetting the earlier result: stopped, there is none.
    if (verb === 'score') this.scoredWith = null;
    const answer = await this.post(verb, asks, onProgress);
    if (verb === 'open') this.begin(asks as Asks<'open'>);
    if (verb === 'score') this.scoredWith = asks as Asks<'score'>;
    if (verb === 'apply') this.follow((answer as Answers<'apply'>).written?.file, asks as Asks<'apply'>);
    return answer;
  }

  /** What it was given to open, with the edits since; null before. */
  get openedWith(): Asks<'open'> | null {
    return this.opened;
  }

  /** Whether it does more than answer questions. */
  get isWorking(): boolean {
    return [...this.waiting.values()].some(({ question }) => works.has(question.verb));
  }

  /** Ends whatever is being done; those who wait for it get the refusal `cancelled`, questions are asked again. */
  cancel(): void {
    this.worker?.terminate();
    const left = this.takeWaiting();
    const worker = this.reopen();
    for (const waiting of left) {
      const { question, reject } = waiting;
      if (works.has(question.verb)) reject(new WorkbookRefusal('cancelled'));
      else {
        this.waiting.set(question.id, waiting);
        worker.postMessage(question);
      }
    }
    this.whenLost();
  }

  /** Ends it; those who wait get the refusal `cancelled`. Whatever is asked later begins anew. */
  end(): void {
    this.worker?.terminate();
    this.worker = null;
    for (const { reject } of this.takeWaiting()) reject(new WorkbookRefusal('cancelled'));
  }

  private begin(opened: Asks<'open'>): void {
    this.opened = opened;
    this.scoredWith = null;
  }

  /** A new worker has to open the workbook as it was changed; one that a host holds is as the session read it. */
  private follow(file: ResultFile | undefined, { language }: Asks<'apply'>): void {
    if (file) this.begin({ source: { kind: 'file', ...file }, language });
  }

  private post<V extends Verb>(
    verb: V,
    asks: Asks<V>,
    onProgress: OnProgress | undefined,
  ): Promise<Answers<V>> {
    const id = (this.asked += 1);
    const question = { id, verb, asks };
    const worker = this.worker ?? this.reopen();
    const answered = new Promise<Answers<Verb>>((resolve, reject) => {
      this.waiting.set(id, { question, resolve, reject, onProgress });
    });
    worker.postMessage(question);
    // The answer to a verb is of its kind: `serve` asks the engine by the same name.
    return answered;
  }

  private startWorker(): EngineWorker {
    return this.start({
      replied: (reply) => {
        this.receive(reply);
      },
      died: (message) => {
        this.bury(new EngineFailure(message));
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

  private bury(reason: Error): void {
    this.worker?.terminate();
    this.worker = null;
    for (const { reject } of this.takeWaiting()) reject(reason);
    this.whenLost();
  }

  private takeWaiting(): Waiting[] {
    const left = [...this.waiting.values()];
    this.waiting.clear();
    return left;
  }

  /** A new worker that stands where the last one stood. */
  private reopen(): EngineWorker {
    const worker = this.startWorker();
    this.worker = worker;
    // Nobody waits for these; whatever is asked next stands behind them. It worked before, so that it will again.
    if (this.opened) worker.postMessage({ id: 0, verb: 'open', asks: this.opened });
    if (this.scoredWith) worker.postMessage({ id: 0, verb: 'score', asks: this.scoredWith });
    return worker;
  }
}
