/**
 * What the pane may ask of the engine, verb by verb. Questions and answers are plain data, so that they cross to a
 * worker as they are; sentences come in the language that the question names.
 */
import type { Goal } from '../../core/gaps/gap';
import type { FigureChange } from '../../core/scoring/what-if';
import type { RuleStyle } from '../../core/rules/expression';
import type { IndexTables } from '../../jobs/index-tables';
import type { JobStep } from '../../jobs/job';
import type { RunChoices } from '../../jobs/run-choices';
import type { Language } from '../../locale/texts';
import type { CellEdit, WorkbookPlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellSubject, SelectedCell } from './cell-subject';
import type { ChangeableFigure } from './changeable-figures';
import type { CriteriaView } from './criteria-view';
import type { ExplanationView } from './explanation-view';
import type { FormVerbs } from './form-verbs';
import type { PlanView } from './plan-view';
import type { Problems } from './problems';
import type { Recognition } from './recognition';
import type { ReviewVerbs } from './review-verbs';
import type { RuleTrial } from './rule-trial';
import type { RuleView } from './rule-view';
import type { ScoredView } from './scored-view';
import type { SheetList, SheetWindow } from './sheet-view';
import type { UnitView } from './unit-view';
import type { WhatIfView } from './what-if-view';
import type { WrittenView } from './written-view';

/** A workbook to work on: a file's bytes, a template to begin with, or what a host read from an open workbook. */
export type WorkbookSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'template'; readonly name: string; readonly set: string | null }
  | { readonly kind: 'snapshot'; readonly snapshot: WorkbookSnapshot };

/** How to score, beyond what the workbook's settings say. */
export type ScoreChoices = RunChoices;

/** A workbook file as it is saved. */
export interface ResultFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Spoken {
  readonly language: Language;
}

/** Question and answer of every verb. */
export interface Verbs extends ReviewVerbs, FormVerbs {
  /** Begins anew with a workbook; one that is refused leaves the earlier one as it was. */
  readonly open: {
    readonly asks: Spoken & { readonly source: WorkbookSource };
    readonly answers: Recognition;
  };
  /** Which figures of the current period contradict each other, or what the index itself lays down of them. */
  readonly figureProblems: { readonly asks: null; readonly answers: Problems };
  /** Scores and ranks; the sheets of an earlier result are forgotten. */
  readonly score: {
    readonly asks: Spoken & { readonly choices: ScoreChoices };
    readonly answers: ScoredView;
  };
  /** Makes the result sheets and writes them into a copy, where the session holds the file. */
  readonly write: {
    /** `writtenOn` is the day of the run as people write it; live sheets name it beside what formulas do not follow. */
    readonly asks: Spoken & { readonly writtenOn: string };
    readonly answers: WrittenView;
  };
  /** The copy of the workbook with the result sheets in it; before they are written the workbook itself. Files only. */
  readonly resultFile: { readonly asks: null; readonly answers: ResultFile };
  /** The result sheets as a plan, for a host that writes them itself. */
  readonly resultPlan: { readonly asks: null; readonly answers: WorkbookPlan };
  /** All about one unit; `unit` is a code. */
  readonly unit: { readonly asks: Spoken & { readonly unit: string }; readonly answers: UnitView };
  /** Why a unit has the score it has at a criterion. */
  readonly explain: {
    readonly asks: Spoken & { readonly unit: string; readonly criterion: string };
    readonly answers: ExplanationView;
  };
  /** The least changes that bring a unit to a goal; null = the target of the settings, else the place above. */
  readonly plan: {
    readonly asks: { readonly unit: string; readonly goal: Goal | null };
    readonly answers: PlanView;
  };
  /** The figures of a unit at a criterion that a what-if may change. */
  readonly figures: {
    readonly asks: { readonly unit: string; readonly criterion: string };
    readonly answers: readonly ChangeableFigure[];
  };
  /** Where a unit would stand if some figures were different; the scoring stays as it is. */
  readonly whatIf: {
    readonly asks: { readonly unit: string; readonly changes: readonly UnitFigureChange[] };
    readonly answers: WhatIfView;
  };
  /**
   * Writes single cells and reads the workbook again; what had been scored is gone. All of them are written or, with a
   * `WorkbookRefusal`, none.
   */
  readonly apply: {
    readonly asks: Spoken & { readonly edits: readonly CellEdit[] };
    readonly answers: Applied;
  };
  /**
   * The index of a workbook for the formulas in it, by its own settings, whatever is open or scored here; null where the
   * workbook has no index.
   */
  readonly tables: {
    readonly asks: { readonly snapshot: WorkbookSnapshot };
    readonly answers: IndexTables | null;
  };
  readonly criteria: { readonly asks: null; readonly answers: CriteriaView };
  /** Which unit and criterion a cell of the workbook is about. */
  readonly subject: { readonly asks: { readonly cell: SelectedCell }; readonly answers: CellSubject };
  /** Whether a rule text is a rule for this criterion, what it means, how points follow the measure. */
  readonly checkRule: {
    readonly asks: Spoken & RuleAsked & { readonly style: RuleStyle };
    readonly answers: RuleView;
  };
  /** Where every unit would stand if a criterion had this rule; the scoring stays as it is. */
  readonly tryRule: { readonly asks: RuleAsked; readonly answers: RuleTrial };
  /** The sheets that can be looked at: those of the workbook, then those of the result. */
  readonly sheets: { readonly asks: null; readonly answers: SheetList };
  readonly sheetRows: {
    readonly asks: Spoken & { readonly sheet: string; readonly from: number; readonly count: number };
    readonly answers: SheetWindow;
  };
}

/** A rule text for a criterion of one of the workbook's sets. */
export interface RuleAsked {
  readonly rule: string;
  readonly criterion: string;
  /** Index of the set in `CriteriaView.sets`. */
  readonly set: number;
}

/** What became of cell edits. */
export interface Applied {
  /** What was asked for, for a host that writes by itself. */
  readonly plan: WorkbookPlan;
  /** The changed workbook as it was read again, and its file; null where a host holds the workbook. */
  readonly written: {
    readonly recognition: Recognition;
    readonly file: ResultFile;
    /** Formulas in the sheets that scoring reads which follow from an edited cell and wait for Excel to calculate them. */
    readonly waiting: number;
  } | null;
}

/** A what-if change of the unit asked about. */
export type UnitFigureChange = Omit<FigureChange, 'unit'>;

export type Verb = keyof Verbs;
export type Asks<V extends Verb> = Verbs[V]['asks'];
export type Answers<V extends Verb> = Verbs[V]['answers'];

/** How a verb tells of its progress. */
export type OnProgress = (step: JobStep, share: number) => void;

/** Whoever answers: the session itself, or a worker that holds one. */
export interface Engine {
  ask<V extends Verb>(verb: V, asks: Asks<V>, onProgress?: OnProgress): Promise<Answers<V>>;
}
