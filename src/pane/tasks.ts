/** One thing at a time: what is being done, how far it is, what stops it, what came of it, and how it is tried again. */
import { stopIfAsked, type JobStep } from '../jobs/job';
import { WorkbookRefusal } from '../workbook/port';
import { failureOf } from './protocol/messages';
import type { PaneState, Task, Trouble } from './state';
import type { Store } from './store';

/** A task as it is begun. */
export interface TaskStart {
  readonly kind: Task['kind'];
  /** Does all of it once more after what was thrown, for `retry`; says by itself what goes wrong then. */
  readonly again: (error: unknown) => Promise<unknown>;
  /** Name of the file that it opens. */
  readonly file?: string;
}

/** A file that somebody chose; read when it is needed. */
export interface ChosenFile {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/** The browser could not read a file; why (moved, locked, removed) is not told to a page. */
class FileNotRead extends Error {
  override readonly name = 'FileNotRead';
}

export class Tasks {
  private stop: AbortController | null = null;
  private again: () => Promise<unknown> = () => Promise.resolve();

  constructor(private readonly store: Store<PaneState>) {}

  /**
   * Does what it is given and keeps what that gives. Whatever is thrown is said, the refusal `cancelled` calmly. False
   * when it failed, was stopped, or something else was being done.
   */
  async run(start: TaskStart, work: (signal: AbortSignal) => Promise<Partial<PaneState>>): Promise<boolean> {
    if (this.store.get().task) return false;
    const { signal } = (this.stop = new AbortController());
    this.store.update({
      task: { kind: start.kind, step: null, share: 0 },
      trouble: null,
      notice: null,
    });
    try {
      const done = await work(signal);
      this.store.update({ ...done, task: null });
      return true;
    } catch (error) {
      this.store.update({ task: null });
      this.fail(error, () => start.again(error), start.file ?? null);
      return false;
    }
  }

  /** Tells that something went wrong outside a task, and how to try it again; a task that runs goes on. */
  tell(error: unknown, again: () => Promise<unknown>): void {
    this.fail(error, again, null);
  }

  /** When nothing is being done. */
  async whenFree(): Promise<void> {
    const { store } = this;
    if (!store.get().task) return;
    await new Promise<void>((resolve) => {
      const end = store.subscribe(() => {
        if (store.get().task) return;
        end();
        resolve();
      });
    });
  }

  readonly report = (step: JobStep, share: number): void => {
    const { task } = this.store.get();
    if (task) this.store.update({ task: { ...task, step, share } });
  };

  /** Whoever works on the page hears it between two steps. */
  abort(): void {
    this.stop?.abort();
  }

  /** Does again what went wrong last. */
  async retry(): Promise<void> {
    if (!this.store.get().trouble) return;
    this.store.update({ trouble: null });
    await this.again();
  }

  private fail(error: unknown, again: () => Promise<unknown>, file: string | null): void {
    if (error instanceof WorkbookRefusal && error.code === 'cancelled') {
      this.store.update({ notice: { key: 'pane.cancelled', parameters: {} } });
      return;
    }
    this.again = again;
    this.store.update({ trouble: { failure: causeOf(error), file } });
  }
}

/** @throws FileNotRead */
export async function bytesOf(file: ChosenFile): Promise<Uint8Array> {
  try {
    return await file.read();
  } catch (cause) {
    throw new FileNotRead(file.name, { cause });
  }
}

/** What is awaited, or the refusal `cancelled` as soon as it is stopped: a read cannot be, so that it is dropped. */
export async function unlessStopped<Value>(awaited: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new WorkbookRefusal('cancelled'));
    });
  });
  stopIfAsked({ signal });
  return Promise.race([awaited, stopped]);
}

function causeOf(error: unknown): Trouble['failure'] {
  return error instanceof FileNotRead ? { kind: 'not-read' } : failureOf(error);
}
