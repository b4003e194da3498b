/** Everything that a person can do in the pane. Views call these; only here does the state change. */
import type { CellRef } from '../core/findings/finding';
import type { JobStep } from '../jobs/job';
import { textsFor, type Language } from '../locale/texts';
import type { CellEdit, WorkbookPlan } from '../workbook/plan';
import { WorkbookRefusal } from '../workbook/port';
import type { PaneHost } from './host';
import { failureOf } from './protocol/messages';
import { WorkerEngine } from './protocol/worker-engine';
import type { Recognition } from './session/recognition';
import { SessionMisuse } from './session/session-misuse';
import type { Answers, Asks, ScoreChoices, UnitFigureChange, Verb, WorkbookSource } from './session/verbs';
import {
  asSettings,
  isSameChoice,
  startState,
  type Appearance,
  type PaneState,
  type Task,
  type ViewId,
} from './state';
import { Store } from './store';
import { withChanges } from './trials';

/** A file that somebody chose; read when it is needed. */
export interface ChosenFile {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

export class Pane {
  readonly store: Store<PaneState>;
  private readonly engine: WorkerEngine;

  constructor(readonly host: PaneHost) {
    const recalled = host.recall();
    this.store = new Store({ ...startState, ...recalled, remembers: recalled !== null });
    this.engine = new WorkerEngine(host.startWorker, () => {
      // What a host has written stays written; a copy was in the worker.
      if (!host.write) this.store.update({ written: null });
    });
  }

  /** Asks the engine for what a view shows. Sentences come in the language of the question. */
  ask<V extends Verb>(verb: V, asks: Asks<V>): Promise<Answers<V>> {
    return this.engine.ask(verb, asks);
  }

  async openFile(file: ChosenFile): Promise<void> {
    if (this.store.get().task) return;
    this.begin('open');
    let bytes: Uint8Array;
    try {
      bytes = await file.read();
    } catch {
      // The browser only says that it could not; why (moved, locked, removed) is not told to a page.
      this.store.update({ task: null, trouble: { failure: { kind: 'not-read' }, file: file.name } });
      return;
    }
    await this.open({ kind: 'file', name: file.name, bytes }, null);
  }

  /** `set` is an id of the catalogue, or null for the blank template with its example. */
  async openTemplate(set: string | null): Promise<void> {
    if (this.store.get().task) return;
    this.begin('open');
    const name = this.texts().text('pane.template.fileName', { set: set ?? 'chi-so' });
    await this.open({ kind: 'template', name, set }, set ?? '');
  }

  /** Reads the workbook that the host has open. */
  async openCurrent(): Promise<void> {
    const { readOpen } = this.host;
    if (!readOpen || this.store.get().task) return;
    this.begin('open');
    try {
      await this.open(await readOpen(), null);
    } catch (error) {
      this.fail(error, null);
    }
  }

  /** Scores with the present choices, shows the ranking, then makes the result sheets. */
  async score(): Promise<void> {
    await this.scoreWith(this.store.get().choices);
  }

  /**
   * Writes cells into the workbook, reads it again and, where there was a result, scores it again in the same way, unless
   * figures wait for Excel to calculate them. What is looked at stays. False when nothing was written.
   */
  async apply(edits: readonly CellEdit[]): Promise<boolean> {
    const { task, scoredWith, language } = this.store.get();
    if (task) return false;
    this.begin('write');
    try {
      const { plan, written } = await this.engine.ask('apply', { edits, language }, this.report);
      const opened = written?.recognition ?? (await this.writeInHost(plan));
      this.store.update({
        task: null,
        opened,
        scored: null,
        scoredWith: null,
        written: null,
        isEdited: true,
      });
      const waiting = written?.waiting ?? 0;
      if (scoredWith && opened.canScore && waiting === 0) await this.scoreAgain(scoredWith);
      const key = waiting > 0 ? 'pane.appliedWaiting' : 'pane.applied';
      if (!this.store.get().trouble) {
        this.store.update({ notice: { key, parameters: { count: edits.length, waiting } } });
      }
      return true;
    } catch (error) {
      this.fail(error, null);
      return false;
    }
  }

  /** Stops what is being done; the workbook stays open, with the ranking where there is one. */
  cancel(): void {
    this.engine.cancel();
  }

  /** Saves the copy with the results; of a template the workbook itself. */
  async save(): Promise<void> {
    const { save } = this.host;
    if (!save || this.store.get().task) return;
    this.begin('save');
    try {
      // Their making may have been stopped.
      if (this.store.get().scored && !this.store.get().written) await this.writeResult();
      const file = await this.engine.ask('resultFile', null);
      const { scored, isEdited, language } = this.store.get();
      const suffix = scored ? 'pane.resultSuffix' : isEdited ? 'pane.editedSuffix' : null;
      const name = suffix === null ? file.name : copyName(file.name, textsFor(language).text(suffix));
      save({ ...file, name });
      this.store.update({ task: null, notice: { key: 'pane.saved', parameters: { file: name } } });
    } catch (error) {
      this.fail(error, null);
    }
  }

  show(view: ViewId): void {
    this.store.update({ view, notice: null });
  }

  showUnit(unit: string): void {
    this.store.update({ unit, view: 'unit', notice: null });
  }

  showCriterion(criterion: string): void {
    this.store.update({ criterion, view: 'criteria', notice: null });
  }

  /** Looks at a unit without leaving the view. */
  chooseUnit(unit: string): void {
    this.store.update({ unit });
  }

  /** Shows how a score of the unit came about; null shows none. */
  explain(criterion: string | null): void {
    this.store.update({ criterion });
  }

  /** Tries figures of a unit at other values, beside those that are tried already. */
  tryFigures(unit: string, changes: readonly UnitFigureChange[]): void {
    const tried = this.store.get().trials.get(unit) ?? [];
    this.keepTrials(unit, withChanges(tried, changes));
  }

  /** Ends the trial of one figure. */
  resetFigure(unit: string, criterion: string, measure: string): void {
    const tried = this.store.get().trials.get(unit) ?? [];
    this.keepTrials(
      unit,
      tried.filter((change) => change.criterion !== criterion || change.measure !== measure),
    );
  }

  resetFigures(unit: string): void {
    this.keepTrials(unit, []);
  }

  /** Selects the cell in the host, or shows its sheet here. */
  async goTo(cell: CellRef): Promise<void> {
    if (this.host.goTo) {
      try {
        await this.host.goTo(cell);
      } catch (error) {
        this.fail(error, null);
      }
      return;
    }
    this.showPlace(cell.sheet, { row: cell.row, column: cell.column });
  }

  /** Shows a sheet in the pane. */
  showPlace(sheet: string, cell: { readonly row: number; readonly column: number } | null): void {
    const { view, place } = this.store.get();
    const from = view === 'sheets' ? (place?.from ?? view) : view;
    this.store.update({ view: 'sheets', place: { sheet, cell, from }, notice: null });
  }

  /** Choices that come back to the settings, or to those of the ranking shown, are those very ones again. */
  choose(changed: Partial<ScoreChoices>): void {
    const { choices, scoredWith } = this.store.get();
    const chosen = { ...choices, ...changed };
    const known = [asSettings, scoredWith].find((one) => one !== null && isSameChoice(one, chosen));
    this.store.update({ choices: known ?? chosen });
  }

  /** Scores again in the other language where there is a result, so that its sheets and the pane speak alike. */
  async speak(language: Language): Promise<void> {
    const { language: before, scoredWith } = this.store.get();
    if (language === before) return;
    this.prefer({ language });
    if (scoredWith) await this.scoreAgain(scoredWith);
  }

  appear(appearance: Appearance): void {
    this.prefer({ appearance });
  }

  /** Keeps the choices on this computer, or forgets them. */
  remember(remembers: boolean): void {
    this.store.update({ remembers });
    this.prefer({});
  }

  dismiss(): void {
    this.store.update({ trouble: null, notice: null });
  }

  private async scoreWith(choices: ScoreChoices): Promise<void> {
    const { task, opened, language } = this.store.get();
    if (task || !opened) return;
    this.begin('score');
    this.store.update({ view: 'score', scored: null, scoredWith: null, written: null });
    try {
      const scored = await this.engine.ask('score', { choices, language }, this.report);
      this.store.update({ scored, scoredWith: choices });
      await this.writeResult();
      const count = scored.groups.reduce((sum, group) => sum + group.count, 0);
      this.store.update({ task: null, notice: { key: 'pane.score.done', parameters: { count } } });
    } catch (error) {
      this.fail(error, null);
    }
  }

  /** Choices made since then wait for whoever made them; what is looked at stays. */
  private async scoreAgain(choices: ScoreChoices): Promise<void> {
    const { view } = this.store.get();
    const scored = this.scoreWith(choices);
    this.store.update({ view });
    await scored;
  }

  private async writeInHost(plan: WorkbookPlan): Promise<Recognition> {
    const { write, readOpen } = this.host;
    if (!write || !readOpen) throw new SessionMisuse('no-file');
    await write(plan, (share) => {
      this.report('write', share);
    });
    const source = await readOpen();
    return this.engine.ask('open', { source, language: this.store.get().language }, this.report);
  }

  private keepTrials(unit: string, changes: readonly UnitFigureChange[]): void {
    this.store.update({ trials: new Map([...this.store.get().trials, [unit, changes]]) });
  }

  /** Makes the result sheets, and writes them where the host does that. */
  private async writeResult(): Promise<void> {
    this.report('write', 0);
    const { language } = this.store.get();
    const written = await this.engine.ask('write', { language, writtenOn: this.host.today() }, this.report);
    if (this.host.write) {
      const plan = await this.engine.ask('resultPlan', null);
      await this.host.write(plan, (share) => {
        this.report('write', share);
      });
    }
    this.store.update({ written });
  }

  private texts() {
    return textsFor(this.store.get().language);
  }

  private prefer(patch: Partial<Pick<PaneState, 'language' | 'appearance'>>): void {
    this.store.update(patch);
    const { remembers, language, appearance } = this.store.get();
    const isDone = this.host.remember(remembers ? { language, appearance } : null);
    if (remembers && !isDone) {
      this.store.update({ remembers: false, trouble: { failure: { kind: 'not-kept' }, file: null } });
    }
  }

  private begin(kind: Task['kind']): void {
    this.store.update({ task: { kind, step: null, share: 0 }, trouble: null, notice: null });
  }

  private readonly report = (step: JobStep, share: number): void => {
    const { task } = this.store.get();
    if (task) this.store.update({ task: { ...task, step, share } });
  };

  private async open(source: WorkbookSource, template: string | null): Promise<void> {
    try {
      const { language } = this.store.get();
      const opened = await this.engine.ask('open', { source, language }, this.report);
      this.store.update({
        task: null,
        view: 'workbook',
        opened,
        template,
        choices: asSettings,
        scored: null,
        scoredWith: null,
        written: null,
        unit: null,
        criterion: null,
        place: null,
        trials: new Map(),
        isEdited: false,
      });
    } catch (error) {
      this.fail(error, source.kind === 'snapshot' ? null : source.name);
    }
  }

  private fail(error: unknown, file: string | null): void {
    const cancelled = error instanceof WorkbookRefusal && error.code === 'cancelled';
    this.store.update(
      cancelled
        ? { task: null, notice: { key: 'pane.cancelled', parameters: {} } }
        : { task: null, trouble: { failure: failureOf(error), file } },
    );
  }
}

/** `a.xlsx` becomes `a - kết quả.xlsx`, so that the original is not saved over by accident. */
function copyName(name: string, suffix: string): string {
  const dot = name.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '.xlsx'];
  return `${base}${suffix}${extension}`;
}
