/** Connects a worker of the browser to those who listen to it. */
import type { Reply } from './messages';
import type { EngineWorker, WorkerListener } from './worker-engine';

/** Gives the worker, listened to. */
export function listenTo(worker: Worker, { replied, died }: WorkerListener): EngineWorker {
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    replied(data);
  };
  worker.onerror = ({ message }) => {
    died(message);
  };
  return worker;
}
