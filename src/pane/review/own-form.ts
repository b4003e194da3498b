/** Reviews the open workbook where it is a unit's form: a batch of one, against an index that somebody chooses. */
import type { PaneHost } from '../host';
import { inOwnWorker } from '../protocol/own-worker';
import type { ReturnedWorkbook } from '../session/review-verbs';
import { SessionMisuse } from '../session/session-misuse';
import { isIndex, type PaneState } from '../state';
import type { Store } from '../store';
import { bytesOf, unlessStopped, type ChosenFile } from '../tasks';
import type { Work } from '../work';
import type { Batch, BatchIndex } from './batch';

export class OwnForm {
  private chosen: BatchIndex | null = null;

  constructor(
    private readonly host: PaneHost,
    private readonly store: Store<PaneState>,
    private readonly work: Work,
    private readonly batch: Batch,
  ) {}

  /** The index that forms are held against; null before one was chosen. */
  get index(): BatchIndex | null {
    return this.chosen;
  }

  /** Begins to hold the open form, as it now is, against the one that this index issues; no index is said to be none. */
  async review(file: ChosenFile): Promise<void> {
    const again = () => this.review(file);
    await this.work.perform({ kind: 'open', file: file.name, again }, async (signal) => {
      const bytes = await unlessStopped(bytesOf(file), signal);
      const { opened, language } = this.store.get();
      const asks = { source: { kind: 'file', name: file.name, bytes }, language } as const;
      const index = await inOwnWorker(this.host.startWorker, signal, (engine) => engine.ask('open', asks));
      if (!isIndex(index)) return { notice: { key: 'pane.form.notIndex', parameters: { file: file.name } } };
      const form = await unlessStopped(this.openForm(), signal);
      this.chosen = { name: index.indexName || index.name, asks };
      this.batch.clear();
      // It says by itself what goes wrong, and can be stopped by itself.
      void this.batch.addWorkbooks([form]);
      return { formReviewed: opened };
    });
  }

  private async openForm(): Promise<ReturnedWorkbook> {
    const { readReturned } = this.host;
    const name = this.store.get().opened?.name ?? '';
    if (readReturned) return { kind: 'snapshot', name, snapshot: await readReturned() };
    const { source } = await this.work.openedSource();
    if (source.kind !== 'file') throw new SessionMisuse('no-file');
    return { kind: 'file', name, content: new Blob([new Uint8Array(source.bytes)]) };
  }
}
