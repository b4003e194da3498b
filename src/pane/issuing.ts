/** Hands out the self-assessment forms of the open index workbook, one for each unit. */
import type { PaneHost } from './host';
import { inOwnWorker } from './protocol/own-worker';
import type { FormBundle, FormChoice } from './session/form-verbs';
import { SessionMisuse } from './session/session-misuse';
import type { OnProgress } from './session/verbs';
import type { Notice, PaneState } from './state';
import type { Store } from './store';
import { unlessStopped } from './tasks';
import type { Work } from './work';

export class Issuing {
  constructor(
    private readonly host: PaneHost,
    private readonly store: Store<PaneState>,
    private readonly work: Work,
  ) {}

  /** Makes the forms in a worker of their own, so that views are answered meanwhile, and hands them to the user. */
  async issue(choice: FormChoice): Promise<void> {
    await this.work.perform({ kind: 'issue', again: () => this.issue(choice) }, async (signal, report) => {
      const bundle = await this.made(choice, signal, report);
      return {
        notice: bundle ? await this.handOut(bundle, choice) : { key: 'pane.issue.none', parameters: {} },
      };
    });
  }

  /** @throws WorkbookRefusal `cancelled` as soon as it is stopped. */
  private async made(
    choice: FormChoice,
    signal: AbortSignal,
    report: OnProgress,
  ): Promise<FormBundle | null> {
    const index = await unlessStopped(this.work.openedSource(), signal);
    return inOwnWorker(this.host.startWorker, signal, async (engine) => {
      await engine.ask('open', index, report);
      const { language } = this.store.get();
      return engine.ask('issue', { choice, madeAt: Date.now(), language }, report);
    });
  }

  private async handOut(bundle: FormBundle, choice: FormChoice): Promise<Notice> {
    const { name, content, forms: count, without } = bundle;
    const { download } = this.host;
    if (download) {
      download(name, content);
      const key = without > 0 ? 'pane.issue.doneWithout' : 'pane.issue.done';
      return { key, parameters: { count, file: name, without } };
    }
    if (choice.kind !== 'unit') throw new SessionMisuse('no-download');
    await this.host.handOver({ name, bytes: new Uint8Array(await content.arrayBuffer()) });
    return { key: 'pane.handedOver', parameters: { name } };
  }
}
