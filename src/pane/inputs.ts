/** The workbook that the host has open, as the session knows it: read when it has to be, and quietly after changes. */
import { WorkbookRefusal } from '../workbook/port';
import type { PaneHost } from './host';
import type { Recognition } from './session/recognition';
import { SessionMisuse } from './session/session-misuse';
import type { Engine, WorkbookSource } from './session/verbs';
import type { PaneState } from './state';
import type { Store } from './store';
import { unlessStopped, type Tasks } from './tasks';

export class Inputs {
  /** How often somebody changed the workbook, as far as is known, and how often they had when the session read it. */
  private changes = 0;
  private changesRead = 0;
  /** It was not read yet, or the pane wrote since. */
  private isUnread = true;
  private isRefreshing = false;

  constructor(
    private readonly host: PaneHost,
    private readonly store: Store<PaneState>,
    private readonly engine: Engine,
    private readonly tasks: Tasks,
  ) {}

  /** Somebody changed it after it was read, as far as is known. */
  get areChanged(): boolean {
    return this.changesRead !== this.changes;
  }

  /** The session has it as it is now, as far as is known. */
  get areCurrent(): boolean {
    return !this.isUnread && !this.areChanged;
  }

  /** Tells that somebody changed it: it is read before it is scored. */
  noteChange(): void {
    this.changes += 1;
  }

  /** Tells that the pane writes: whatever comes of it, the workbook may hold more than was read. */
  noteWriting(): void {
    this.isUnread = true;
  }

  /** Reads it, in a task; what is read once that was stopped is dropped. @throws WorkbookRefusal */
  async read(signal: AbortSignal): Promise<Recognition> {
    this.tasks.report('read', 0);
    const before = this.changes;
    const opened = await this.open(await unlessStopped(this.source(), signal));
    this.noteRead(before);
    return opened;
  }

  /**
   * Reads it again without a word, after somebody changed it and before anything is scored, where reading takes nothing
   * from them. It may be refused: then scoring reads it, and says why not.
   */
  async refresh(): Promise<void> {
    if (this.isRefreshing) return;
    this.isRefreshing = true;
    try {
      await this.tasks.whenFree();
      while (this.mayRefresh() && !this.areCurrent) await this.readQuietly();
    } catch (error) {
      if (!(error instanceof WorkbookRefusal)) throw error;
    } finally {
      this.isRefreshing = false;
    }
  }

  /** Gives a workbook to the session. */
  open(source: WorkbookSource): Promise<Recognition> {
    const { language } = this.store.get();
    return this.engine.ask('open', { source, language }, this.tasks.report);
  }

  private mayRefresh(): boolean {
    const { task, scored } = this.store.get();
    return this.host.readsUnasked && task === null && scored === null;
  }

  private async readQuietly(): Promise<void> {
    const before = this.changes;
    const source = await this.source();
    // Whatever began meanwhile reads for itself.
    if (!this.mayRefresh()) return;
    this.store.update({ opened: await this.open(source) });
    this.noteRead(before);
  }

  private source(): Promise<WorkbookSource> {
    const { readOpen } = this.host;
    if (!readOpen) throw new SessionMisuse('no-file');
    return readOpen();
  }

  private noteRead(changes: number): void {
    this.changesRead = changes;
    this.isUnread = false;
  }
}
