/** What the pane writes: the sheets of a result, and whatever else goes into the workbook that the host has open. */
import type { WorkbookPlan } from '../workbook/plan';
import type { ApplyReport } from '../workbook/port';
import type { PaneHost } from './host';
import type { Inputs } from './inputs';
import { SessionMisuse } from './session/session-misuse';
import type { Engine } from './session/verbs';
import type { WrittenView } from './session/written-view';
import type { PaneState } from './state';
import type { Store } from './store';
import type { Tasks } from './tasks';

export class Outputs {
  constructor(
    private readonly host: PaneHost,
    private readonly store: Store<PaneState>,
    private readonly engine: Engine,
    private readonly tasks: Tasks,
    private readonly inputs: Inputs,
  ) {}

  /** Makes the result sheets, and writes them where the host does that. @throws WorkbookRefusal */
  async writeResult(signal: AbortSignal): Promise<void> {
    this.tasks.report('write', 0);
    const { language } = this.store.get();
    const asks = { language, writtenOn: this.host.today() };
    const made = await this.engine.ask('write', asks, this.tasks.report);
    if (!this.host.write) this.store.update({ written: made });
    else {
      const plan = await this.engine.ask('resultPlan', null);
      this.store.update({ written: namedAsWritten(made, await this.writeInHost(plan, signal)) });
    }
  }

  /** @throws WorkbookRefusal */
  async writeInHost(plan: WorkbookPlan, signal: AbortSignal): Promise<ApplyReport> {
    const { write } = this.host;
    if (!write) throw new SessionMisuse('no-file');
    this.inputs.noteWriting();
    return write(plan, {
      signal,
      onProgress: (share) => {
        this.tasks.report('write', share);
      },
    });
  }
}

/** The sheets under the names that the host gave them. */
function namedAsWritten(made: WrittenView, { sheets, notes = [] }: ApplyReport): WrittenView {
  return {
    ...made,
    notes,
    sheets: made.sheets.map((sheet, i) => ({ ...sheet, name: sheets[i]?.written ?? sheet.name })),
  };
}
