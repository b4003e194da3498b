/** One workbook at work: reads it once, scores it, answers what the pane asks. Pure; a worker holds one. */
import { catalogue } from '../../catalogue/catalogue';
import { GapAnalysis } from '../../core/gaps/gaps';
import { editPlan } from '../../jobs/edit';
import { indexTables } from '../../jobs/index-tables';
import { unitIndex, type JobOptions } from '../../jobs/job';
import {
  applyResult,
  openBook,
  resultPlan,
  scoreOpened,
  type OpenedBook,
  type Scored,
} from '../../jobs/score';
import { textsFor } from '../../locale/texts';
import { checkIndexFigures } from '../../review/index-figures';
import { templatePlan } from '../../sheets/template/template';
import type { WorkbookPlan } from '../../workbook/plan';
import type { ApplyReport, WorkbookPort } from '../../workbook/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { cellSubject } from './cell-subject';
import { changeableFigures } from './changeable-figures';
import { criteriaView } from './criteria-view';
import { explanationView } from './explanation-view';
import { formBundle, formUnits } from './form-bundle';
import { planView } from './plan-view';
import { problemsOf } from './problems';
import { hasIndex, recognitionOf, type Recognition } from './recognition';
import {
  compareReturns,
  earlierWaivers,
  reviewBook,
  reviewReturned,
  unreadableReturn,
} from './review-returns';
import { ruleTrial } from './rule-trial';
import { ruleView } from './rule-view';
import { scoredView } from './scored-view';
import { SessionMisuse } from './session-misuse';
import { sheetWindow } from './sheet-view';
import { sheetGrid, sheetList, type ResultSheet } from './shown-sheets';
import { unitView } from './unit-view';
import type {
  Answers,
  Asks,
  Engine,
  OnProgress,
  ResultFile,
  ScoreChoices,
  Verb,
  WorkbookSource,
} from './verbs';
import { whatIfView } from './what-if-view';
import { writtenView, type WrittenSheet } from './written-view';

/** A workbook file in memory. */
export interface FileWorkbook extends WorkbookPort {
  readonly name: string;
  bytes(): Uint8Array;
}

/** How files are opened and made; an entry point chooses the adapter. */
export interface WorkbookFiles {
  /** Throws `WorkbookRefusal` with what is wrong with the file. */
  open(bytes: Uint8Array, name: string): FileWorkbook;
  blank(name: string): FileWorkbook;
}

interface Opened extends OpenedBook {
  /** The file as it was opened; null where a host holds the workbook. */
  readonly file: ResultFile | null;
}

interface Result {
  readonly scored: Scored;
  readonly gaps: GapAnalysis;
  readonly choices: ScoreChoices;
  /** Null until the result sheets are made; `file` is null where a host writes them. */
  readonly written: {
    readonly plan: WorkbookPlan;
    readonly sheets: readonly WrittenSheet[];
    readonly file: ResultFile | null;
  } | null;
}

type Answerer<V extends Verb> = (asks: Asks<V>, job: JobOptions) => Answers<V> | Promise<Answers<V>>;

/** Answers the verbs in the order in which they are asked. */
export class Session implements Engine {
  private opened: Opened | null = null;
  private result: Result | null = null;

  constructor(private readonly files: WorkbookFiles) {}

  async ask<V extends Verb>(verb: V, asks: Asks<V>, onProgress?: OnProgress): Promise<Answers<V>> {
    const answer: Answerer<V> = this.answers[verb];
    return answer(asks, onProgress ? { onProgress } : {});
  }

  private readonly answers: { readonly [V in Verb]: Answerer<V> } = {
    open: async ({ source, language }, job) => {
      const opened = await this.openSource(source, language, job);
      this.opened = opened;
      this.result = null;
      return recognitionOf(opened);
    },
    score: ({ choices, language }, job) => {
      const opened = this.open();
      this.result = null;
      const { ranking, stage } = choices;
      const scored = scoreOpened(opened, { ...job, ranking, ...(stage && { stage }) });
      this.result = { scored, gaps: new GapAnalysis(scored.scoring), choices, written: null };
      return scoredView(scored, textsFor(language));
    },
    write: async ({ language, writtenOn }, job) => {
      const opened = this.open();
      const result = this.scored();
      const texts = textsFor(language);
      const { stage, ...choices } = result.choices;
      const options = { ...choices, ...(stage && { stage }), writtenOn };
      const { plan, live } = resultPlan(opened, result.scored, texts, options);
      const { file, report } = await this.write(opened.file, plan, job);
      const written = writtenView(plan, report, live, texts);
      this.result = { ...result, written: { plan, sheets: written.sheets, file } };
      return written;
    },
    resultFile: () => {
      const file = this.result?.written?.file ?? this.open().file;
      if (!file) throw new SessionMisuse('no-file');
      return file;
    },
    resultPlan: () => {
      const { written } = this.scored();
      if (!written) throw new SessionMisuse('not-written');
      return written.plan;
    },
    unit: ({ unit, language }) => {
      const { scored, gaps } = this.scored();
      return unitView(scored, gaps, unitIndex(scored.board, unit), textsFor(language));
    },
    explain: ({ unit, criterion, language }) => {
      const { scored, gaps } = this.scored();
      return explanationView(scored, gaps, unitIndex(scored.board, unit), criterion, textsFor(language));
    },
    plan: ({ unit, goal }) => {
      const { scored, gaps } = this.scored();
      return planView(scored, gaps, unitIndex(scored.board, unit), goal);
    },
    figures: ({ unit, criterion }) => {
      const { scored } = this.scored();
      return changeableFigures(scored.scoring, unitIndex(scored.board, unit), criterion);
    },
    whatIf: ({ unit, changes }) => {
      const { scored } = this.scored();
      return whatIfView(scored, unitIndex(scored.board, unit), changes);
    },
    apply: async ({ edits, language }, job) => {
      const opened = this.open();
      const plan = editPlan(opened, edits);
      const { file, report } = await this.write(opened.file, plan, job);
      if (!file) return { plan, written: null };
      this.opened = await this.openSource({ kind: 'file', ...file }, language, job);
      this.result = null;
      const recognition = recognitionOf(this.opened);
      return { plan, written: { recognition, file, waiting: waitingInputs(recognition, report) } };
    },
    tables: async ({ snapshot }) => {
      const opened = await openBook(heldBy(snapshot));
      return hasIndex(opened.book) ? indexTables(scoreOpened(opened).scoring) : null;
    },
    criteria: () => criteriaView(this.open()),
    subject: ({ cell }) => cellSubject(this.open().book, cell),
    checkRule: (asked) => ruleView(this.open(), this.result?.scored ?? null, asked),
    tryRule: (asked) => ruleTrial(this.scored().scored, asked),
    figureProblems: () => {
      const { book, snapshot } = this.open();
      return problemsOf(checkIndexFigures(book, snapshot));
    },
    review: ({ returned }) => reviewReturned(this.open().book, returned, this.files),
    unreadable: ({ file, reason }) => unreadableReturn(file, reason),
    compare: ({ reviewed }) => compareReturns(this.open().book, reviewed),
    waivers: (asked) => earlierWaivers(asked, this.files),
    reviewBook: (asked) => reviewBook(this.open().book, asked, this.files),
    formUnits: () => formUnits(this.open().book),
    issue: (asked, job) => formBundle(this.open().book, asked, this.files, job),
    sheets: () => sheetList(this.open().snapshot, this.resultSheets()),
    sheetRows: ({ sheet, from, count, language }) => {
      const grid = sheetGrid(sheet, this.open().snapshot, this.resultSheets(), textsFor(language));
      return sheetWindow(sheet, grid, from, count);
    },
  };

  private open(): Opened {
    if (!this.opened) throw new SessionMisuse('not-open');
    return this.opened;
  }

  private scored(): Result {
    if (!this.result) throw new SessionMisuse('not-scored');
    return this.result;
  }

  private async openSource(
    source: WorkbookSource,
    language: Asks<'open'>['language'],
    job: JobOptions,
  ): Promise<Opened> {
    if (source.kind === 'snapshot') {
      return { ...(await openBook(heldBy(source.snapshot), job)), file: null };
    }
    const file = source.kind === 'file' ? source : await this.template(source, language);
    const workbook = this.files.open(file.bytes, file.name);
    return { ...(await openBook(workbook, job)), file: { name: file.name, bytes: file.bytes } };
  }

  private async template(
    { name, set }: Extract<WorkbookSource, { kind: 'template' }>,
    language: Asks<'open'>['language'],
  ): Promise<ResultFile> {
    const workbook = this.files.blank(name);
    const published = catalogue.find(({ id }) => id === set) ?? null;
    await workbook.apply(templatePlan(published, textsFor(language)), {});
    return { name, bytes: workbook.bytes() };
  }

  /** Writes into a fresh copy, so that scoring twice gives what scoring once gives. */
  private async write(file: ResultFile | null, plan: WorkbookPlan, job: JobOptions) {
    if (!file) return { file: null, report: null };
    const workbook = this.files.open(file.bytes, file.name);
    const report = await applyResult(workbook, plan, job);
    return { file: { name: file.name, bytes: workbook.bytes() }, report };
  }

  private resultSheets(): readonly ResultSheet[] {
    if (!this.result?.written) return [];
    const { plan, sheets } = this.result.written;
    return sheets.map((sheet, i) => ({ ...sheet, plan: plan.sheets[i]! }));
  }
}

function heldBy(snapshot: WorkbookSnapshot) {
  return { read: () => Promise.resolve(snapshot) };
}

/** Formulas without a value in the sheets that scoring reads. */
function waitingInputs({ sheets, sets }: Recognition, { waitingFormulas = [] }: ApplyReport): number {
  const read = new Set([...sheets.map(({ name }) => name), ...sets.map(({ sheet }) => sheet)]);
  return waitingFormulas.reduce((sum, { sheet, count }) => sum + (read.has(sheet) ? count : 0), 0);
}
