/** What is done with a workbook: opening, scoring, writing, saving. */
import type { CellRef } from '../core/findings/finding';
import { textsFor } from '../locale/texts';
import type { CellEdit } from '../workbook/plan';
import { WorkbookRefusal } from '../workbook/port';
import type { PaneHost } from './host';
import { Inputs } from './inputs';
import { Outputs } from './outputs';
import { WorkerEngine } from './protocol/worker-engine';
import { SessionMisuse } from './session/session-misuse';
import type { Answers, Asks, OnProgress, ResultFile, ScoreChoices, Verb } from './session/verbs';
import { noResult, openedAnew, type PaneState } from './state';
import type { Store } from './store';
import { bytesOf, Tasks, unlessStopped, type ChosenFile, type TaskStart } from './tasks';

export class Work {
  /** What the session knows of the host's workbook. */
  readonly inputs: Inputs;
  private readonly outputs: Outputs;
  private readonly engine: WorkerEngine;
  private readonly tasks: Tasks;

  constructor(
    private readonly host: PaneHost,
    private readonly store: Store<PaneState>,
  ) {
    this.tasks = new Tasks(store);
    this.engine = new WorkerEngine(host.startWorker, () => {
      // What a host has written stays written; a copy was in the worker.
      if (!host.write) store.update({ written: null });
    });
    this.inputs = new Inputs(host, store, this.engine, this.tasks);
    this.outputs = new Outputs(host, store, this.engine, this.tasks, this.inputs);
  }

  /** Asks the engine for what a view shows. Sentences come in the language of the question. */
  ask<V extends Verb>(verb: V, asks: Asks<V>): Promise<Answers<V>> {
    return this.engine.ask(verb, asks);
  }

  /** The open workbook as another worker can open it, as it now is. @throws WorkbookRefusal */
  async openedSource(): Promise<Asks<'open'>> {
    const { language } = this.store.get();
    if (this.host.readOpen) return { source: await this.host.readOpen(), language };
    if (!this.engine.openedWith) throw new SessionMisuse('not-open');
    return this.engine.openedWith;
  }

  async openFile(file: ChosenFile): Promise<void> {
    const again = () => this.openFile(file);
    await this.tasks.run({ kind: 'open', file: file.name, again }, async (signal) => {
      const bytes = await unlessStopped(bytesOf(file), signal);
      const opened = await this.inputs.open({ kind: 'file', name: file.name, bytes });
      return openedAnew(opened);
    });
  }

  /** `set` is an id of the catalogue, or null for the blank template with its example. */
  async openTemplate(set: string | null): Promise<void> {
    const name = this.texts().text('pane.template.fileName', { set: set ?? 'chi-so' });
    const again = () => this.openTemplate(set);
    await this.tasks.run({ kind: 'open', file: name, again }, async () => {
      const opened = await this.inputs.open({ kind: 'template', name, set });
      return { ...openedAnew(opened), template: set ?? '' };
    });
  }

  /**
   * Reads the workbook that the host has open; read again, what is looked at and the choices stay. False when it was not
   * read; `again` is what is then tried again.
   */
  async openCurrent(again: () => Promise<unknown> = () => this.openCurrent()): Promise<boolean> {
    if (!this.host.readOpen) return false;
    return this.tasks.run({ kind: 'open', again }, async (signal) => {
      const opened = await this.inputs.read(signal);
      return this.store.get().opened ? { ...noResult, opened } : openedAnew(opened);
    });
  }

  /** Has the host's workbook as it is now, for its findings; a result that is still true stays. False when it has not. */
  async check(): Promise<boolean> {
    const { opened, scored, outdated } = this.store.get();
    const isKnown = opened && (this.inputs.areCurrent || (scored && !outdated));
    return isKnown ? true : this.openCurrent();
  }

  /** Scores with the present choices, shows the ranking, then makes the result sheets. */
  async score(): Promise<void> {
    const { task, opened } = this.store.get();
    if (task) return;
    // How it was scored the last time is known once it is open.
    if (!opened && !(await this.openCurrent(() => this.score()))) return;
    this.store.update({ view: 'score' });
    await this.scoreWith(this.store.get().choices);
  }

  /** Scores as it had been scored; choices made since then wait for whoever made them; what is looked at stays. */
  async scoreAgain(): Promise<void> {
    const { scoredWith } = this.store.get();
    if (scoredWith) await this.scoreWith(scoredWith);
  }

  /** Says the result in the present language; sheets of a copy are made again in it, those in a workbook stay. */
  async sayAgain(): Promise<void> {
    const { scoredWith } = this.store.get();
    if (!scoredWith) return;
    if (!this.host.write) return this.scoreAgain();
    await this.tasks.run({ kind: 'score', again: () => this.sayAgain() }, async () => {
      try {
        return { scored: await this.askScore(scoredWith) };
      } catch (error) {
        // The session forgot its result as it began to say it again.
        this.store.update(noResult);
        throw error;
      }
    });
  }

  /**
   * Writes cells into the workbook, reads it again and, where there was a result, scores it again in the same way, unless
   * figures wait for Excel to calculate them. What is looked at stays. `whenWritten` is called once they are written. Where
   * the workbook changed before, cells may stand elsewhere: it is read anew, and whoever wants them written asks again.
   */
  async apply(edits: readonly CellEdit[], whenWritten: () => void = () => undefined): Promise<void> {
    const { scoredWith, language } = this.store.get();
    let waiting = 0;
    const again = (error: unknown) => (isChanged(error) ? this.renew() : this.apply(edits, whenWritten));
    const isDone = await this.tasks.run({ kind: 'write', again }, async (signal) => {
      const { plan, written } = await this.engine.ask('apply', { edits, language }, this.tasks.report);
      if (!written) {
        await this.outputs.writeInHost(plan, signal);
        return { ...noResult, isEdited: true };
      }
      waiting = written.waiting;
      return { ...noResult, opened: written.recognition, isEdited: true };
    });
    if (!isDone) return;
    whenWritten();
    // What is in a host is read anew by either of them: what fails or is stopped from here on does not unwrite cells.
    if (scoredWith && this.store.get().opened?.canScore && waiting === 0) await this.scoreWith(scoredWith);
    else await this.openCurrent();
    const key = waiting > 0 ? 'pane.appliedWaiting' : 'pane.applied';
    if (!this.store.get().trouble) {
      this.store.update({ notice: { key, parameters: { count: edits.length, waiting } } });
    }
  }

  /** Saves the copy with the results; of a template the workbook itself. */
  async save(): Promise<void> {
    const { save } = this.host;
    if (!save) return;
    await this.tasks.run({ kind: 'save', again: () => this.save() }, async (signal) => {
      // Their making may have been stopped.
      if (this.store.get().scored && !this.store.get().written) await this.outputs.writeResult(signal);
      const file = await this.engine.ask('resultFile', null);
      const { scored, isEdited } = this.store.get();
      const suffix = scored ? 'pane.resultSuffix' : isEdited ? 'pane.editedSuffix' : null;
      const name = suffix === null ? file.name : copyName(file.name, this.texts().text(suffix));
      save({ ...file, name });
      return { notice: { key: 'pane.saved', parameters: { file: name } } };
    });
  }

  /** Has something else done as the one thing that is done; whatever goes wrong is said. */
  perform(
    start: TaskStart,
    work: (signal: AbortSignal, report: OnProgress) => Promise<Partial<PaneState>>,
  ): Promise<boolean> {
    return this.tasks.run(start, (signal) => work(signal, this.tasks.report));
  }

  /** Makes a workbook of its own and hands it to the user. */
  async handOver(make: () => Promise<ResultFile>): Promise<void> {
    await this.tasks.run({ kind: 'save', again: () => this.handOver(make) }, async (signal) => {
      const file = await unlessStopped(make(), signal);
      await this.host.handOver(file);
      return { notice: { key: 'pane.handedOver', parameters: { name: file.name } } };
    });
  }

  /** Selects the cell in the host. */
  async goTo(cell: CellRef): Promise<void> {
    try {
      await this.host.goTo?.(cell);
    } catch (error) {
      this.tasks.tell(error, () => this.goTo(cell));
    }
  }

  /** Stops what is being done; the workbook stays open, with the ranking where there is one. */
  cancel(): void {
    this.tasks.abort();
    // While the page itself reads or writes, the worker keeps what it knows.
    if (this.engine.isWorking) this.engine.cancel();
  }

  /** Does again what went wrong last. */
  retry(): Promise<void> {
    return this.tasks.retry();
  }

  /** Says what went wrong outside any task, and how it is tried again. */
  tell(error: unknown, again: () => Promise<unknown>): void {
    this.tasks.tell(error, again);
  }

  /** When nothing is being done. */
  whenFree(): Promise<void> {
    return this.tasks.whenFree();
  }

  /** Has the host's workbook as it is now, scored as it had been where it was. */
  private async renew(): Promise<void> {
    if (this.store.get().scoredWith) await this.scoreAgain();
    else await this.openCurrent();
  }

  private async scoreWith(choices: ScoreChoices): Promise<void> {
    const again = () => this.scoreWith(choices);
    await this.tasks.run({ kind: 'score', again }, async (signal) => {
      this.store.update(noResult);
      if (this.host.readOpen && !this.inputs.areCurrent) {
        this.store.update({ opened: await this.inputs.read(signal) });
      }
      if (!this.store.get().opened?.canScore) return { view: 'workbook' };
      const scored = await this.askScore(choices);
      this.store.update({ scored, scoredWith: choices, scoredAt: this.host.now() });
      await this.outputs.writeResult(signal);
      const count = scored.groups.reduce((sum, group) => sum + group.count, 0);
      return { notice: { key: 'pane.score.done', parameters: { count } } };
    });
  }

  private askScore(choices: ScoreChoices): Promise<Answers<'score'>> {
    const { language } = this.store.get();
    return this.engine.ask('score', { choices, language }, this.tasks.report);
  }

  private texts() {
    return textsFor(this.store.get().language);
  }
}

/** Whether nothing was written because the workbook is not the one that was read. */
function isChanged(error: unknown): boolean {
  return error instanceof WorkbookRefusal && error.code === 'inputs-changed';
}

/** `a.xlsx` becomes `a - kết quả.xlsx`, so that the original is not saved over by accident. */
function copyName(name: string, suffix: string): string {
  const dot = name.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '.xlsx'];
  return `${base}${suffix}${extension}`;
}
