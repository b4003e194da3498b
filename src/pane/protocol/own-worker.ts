/** Work in a worker of its own, beside the one that holds the open workbook. */
import { WorkerEngine, type StartWorker } from './worker-engine';

/**
 * Asks a new worker, and ends it with the work. Stopped by `signal`, those who wait get the refusal `cancelled`, whatever
 * the worker is doing.
 */
export async function inOwnWorker<Answer>(
  startWorker: StartWorker,
  signal: AbortSignal,
  work: (engine: WorkerEngine) => Promise<Answer>,
): Promise<Answer> {
  const engine = new WorkerEngine(startWorker);
  signal.addEventListener('abort', () => {
    engine.end();
  });
  try {
    return await work(engine);
  } finally {
    engine.end();
  }
}
