/** Reviews files in a worker of its own, which holds the index workbook and is replaced when a file takes too long. */
import { EngineFailure } from '../protocol/messages';
import { WorkerEngine, type StartWorker } from '../protocol/worker-engine';
import type { ReturnedWorkbook, ReviewedReturn } from '../session/review-verbs';
import type { Answers, Asks, Verb } from '../session/verbs';

/** Milliseconds that a file may take; a sound form takes less than a second. */
const timeLimit = 10_000;

export class Reviewer {
  private engine: WorkerEngine | null = null;

  /** `index` is opened by every worker; `limit` in milliseconds. */
  constructor(
    private readonly startWorker: StartWorker,
    private readonly index: Asks<'open'>,
    private readonly limit = timeLimit,
  ) {}

  /**
   * Reviews one file. One that takes too long, or breaks the reader, is unreadable, and the next one gets a new worker.
   *
   * @throws WorkbookRefusal where the index cannot be opened, `cancelled` when it was ended.
   */
  async review(returned: ReturnedWorkbook): Promise<ReviewedReturn> {
    const engine = await this.opened();
    try {
      return await withinTime(engine.ask('review', { returned }), this.limit);
    } catch (error) {
      const reason = reasonFor(error, this.limit);
      if (!reason) throw error;
      this.end();
      return this.ask('unreadable', { file: returned.name, reason });
    }
  }

  /** Asks about files that were reviewed. */
  async ask<V extends Verb>(verb: V, asks: Asks<V>): Promise<Answers<V>> {
    return (await this.opened()).ask(verb, asks);
  }

  /** Ends its worker, and with the refusal `cancelled` whatever that is doing. */
  end(): void {
    this.engine?.end();
    this.engine = null;
  }

  /** The time in which a worker opens the index is no file's. */
  private async opened(): Promise<WorkerEngine> {
    if (this.engine) return this.engine;
    const engine = new WorkerEngine(this.startWorker);
    this.engine = engine;
    try {
      await engine.ask('open', this.index);
    } catch (error) {
      this.end();
      throw error;
    }
    return engine;
  }
}

class TimeLimit extends Error {
  override readonly name = 'TimeLimit';
}

async function withinTime<Answer>(answer: Promise<Answer>, limit: number): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TimeLimit());
    }, limit);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Null where it is not the file's doing. */
function reasonFor(error: unknown, limit: number): Asks<'unreadable'>['reason'] | null {
  if (error instanceof TimeLimit) return { code: 'time-limit', parameters: { seconds: limit / 1000 } };
  return error instanceof EngineFailure ? { code: 'reader-stopped', parameters: {} } : null;
}
