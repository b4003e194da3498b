/** The pane: its state, what is done with the workbook, and what a person looks at and chooses. Views call these. */
import type { CellRef } from '../core/findings/finding';
import { textsFor, type Language } from '../locale/texts';
import { Following } from './following';
import { Formulas } from './formulas';
import type { PaneHost } from './host';
import { Issuing } from './issuing';
import { inOwnWorker } from './protocol/own-worker';
import { Batch } from './review/batch';
import { OwnForm } from './review/own-form';
import type { Answers, Asks, ScoreChoices, UnitFigureChange, Verb } from './session/verbs';
import {
  asSettings,
  isSameChoice,
  startState,
  type Appearance,
  type Notice,
  type PaneState,
  type ReviewPart,
  type ViewId,
} from './state';
import { Store } from './store';
import { bytesOf, unlessStopped, type ChosenFile } from './tasks';
import { withChanges } from './trials';
import { Work } from './work';

export class Pane {
  readonly store: Store<PaneState>;
  /** Opening, scoring, writing, saving. */
  readonly work: Work;
  /** What happens in the host's workbook beside the pane. */
  readonly following: Following;
  /** Formulas with custom functions, in the host's workbook. */
  readonly formulas: Formulas;
  /** Forms that go out to units. */
  readonly issuing: Issuing;
  /** Files that units sent back. */
  readonly batch: Batch;
  /** A unit's form that is open by itself. */
  readonly ownForm: OwnForm;

  constructor(readonly host: PaneHost) {
    const recalled = host.recall();
    const { language } = host;
    this.store = new Store({ ...startState, language, ...recalled, remembers: recalled !== null });
    this.work = new Work(host, this.store);
    this.following = new Following(host, this.store, this.work);
    this.formulas = new Formulas(host, this.store, this.work, this.following);
    this.issuing = new Issuing(host, this.store, this.work);
    this.batch = new Batch({
      startWorker: host.startWorker,
      index: async () => {
        const { opened } = this.store.get();
        // A form is held against the index that was chosen for it.
        if (opened?.isForm && this.ownForm.index) return this.ownForm.index;
        const asks = await this.work.openedSource();
        return { name: opened?.indexName ?? '', asks };
      },
      tell: (error, again) => {
        this.work.tell(error, again);
      },
    });
    this.ownForm = new OwnForm(host, this.store, this.work, this.batch);
    host.followTheme?.((hostIsDark) => {
      this.store.update({ hostIsDark });
    });
  }

  /** Asks the engine for what a view shows. Sentences come in the language of the question. */
  ask<V extends Verb>(verb: V, asks: Asks<V>): Promise<Answers<V>> {
    return this.work.ask(verb, asks);
  }

  show(view: ViewId): void {
    this.store.update({ view, notice: null });
  }

  showUnit(unit: string): void {
    this.store.update({ unit, view: 'unit', notice: null });
  }

  /** Shows what the unit lost. */
  showLost(unit: string): void {
    this.store.update({ unit, view: 'unit', notice: null, seeksLost: true });
  }

  /** The lost points are in sight. */
  foundLost(): void {
    this.store.update({ seeksLost: false });
  }

  showCriterion(criterion: string): void {
    this.store.update({ criterion, view: 'criteria', notice: null });
  }

  /** Looks at a unit without leaving the view; the selection in the host is followed no more. */
  chooseUnit(unit: string): void {
    this.store.update({ unit, followsSelection: false });
  }

  /** Looks at the ranking of a khối. */
  chooseGroup(group: string): void {
    this.store.update({ group });
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
    if (this.host.goTo) await this.work.goTo(cell);
    else this.showPlace(cell.sheet, { row: cell.row, column: cell.column });
  }

  /** Shows what is to be looked at again in the open workbook. */
  showProblems(): void {
    this.store.update({ view: 'review', reviewPart: 'open', notice: null });
  }

  chooseReview(reviewPart: ReviewPart): void {
    this.store.update({ reviewPart });
  }

  /** Hands the review workbook of the returned files to the user. */
  async saveReview(): Promise<void> {
    const { language } = this.store.get();
    const name = textsFor(language).text('pane.review.fileName');
    await this.work.handOver(() => this.batch.workbook(name, language));
  }

  /** What was accepted in an earlier review workbook counts here, too. */
  async takeEarlierReview(file: ChosenFile): Promise<void> {
    const again = () => this.takeEarlierReview(file);
    await this.work.perform({ kind: 'open', file: file.name, again }, async (signal) => {
      const bytes = await unlessStopped(bytesOf(file), signal);
      const { waivers, findings } = await inOwnWorker(this.host.startWorker, signal, (engine) =>
        engine.ask('waivers', { file: { name: file.name, bytes } }),
      );
      this.batch.takeWaivers(waivers);
      const key = findings.length > 0 ? 'readSome' : waivers.size > 0 ? 'read' : 'none';
      const parameters = { file: file.name, count: waivers.size, left: findings.length };
      return { notice: { key: `pane.waiver.${key}`, parameters } };
    });
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

  /** Says everything in the other language, the result too where there is one. */
  async speak(language: Language): Promise<void> {
    if (language === this.store.get().language) return;
    this.prefer({ language });
    await this.work.sayAgain();
  }

  appear(appearance: Appearance): void {
    this.prefer({ appearance });
  }

  /** Keeps the choices on this computer, or forgets them. */
  remember(remembers: boolean): void {
    this.store.update({ remembers });
    this.prefer({});
  }

  /** Says something that there is to know. */
  tell(notice: Notice): void {
    this.store.update({ notice });
  }

  dismiss(): void {
    this.store.update({ trouble: null, notice: null });
  }

  private keepTrials(unit: string, changes: readonly UnitFigureChange[]): void {
    this.store.update({ trials: new Map([...this.store.get().trials, [unit, changes]]) });
  }

  private prefer(patch: Partial<Pick<PaneState, 'language' | 'appearance'>>): void {
    this.store.update(patch);
    const { remembers, language, appearance } = this.store.get();
    const isDone = this.host.remember(remembers ? { language, appearance } : null);
    if (remembers && !isDone) {
      this.store.update({ remembers: false, trouble: { failure: { kind: 'not-kept' }, file: null } });
    }
  }
}
