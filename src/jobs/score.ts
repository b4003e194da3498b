/** Scores an index workbook and, when asked, writes the result sheets into it. */
import { type IndexBook, type Stage, type StatementTable, stages } from '../core/book';
import { GapAnalysis } from '../core/gaps/gaps';
import { openScoring, scoreBook, type Scoring } from '../core/scoring/score';
import type { Scoreboard } from '../core/scoring/scoreboard';
import { readIndexBook } from '../sheets/read/index-book';
import { type LiveReport, liveSheets } from '../sheets/live/live-sheets';
import type { PrintStyle } from '../sheets/print/twin';
import { resultSheets } from '../sheets/reports/plan';
import type { ReportContext } from '../sheets/reports/report';
import type { Texts } from '../sheets/texts';
import type { WorkbookPlan } from '../workbook/plan';
import { WorkbookRefusal, type ApplyReport, type WorkbookPort } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { inputsFingerprint } from './fingerprint';
import { stopIfAsked, unitIndex, type JobOptions } from './job';
import { choicesText, usualChoices, type Ranking } from './run-choices';

/** Which stage to score at, and how to rank. */
export interface StageOptions extends JobOptions {
  /** The stage to score at; the settings' own when left out. */
  readonly stage?: Stage;
  /** Instead of what the settings say. */
  readonly ranking?: Partial<Ranking>;
}

/** A workbook as it was read, and what it says about its index. */
export interface OpenedBook {
  readonly snapshot: WorkbookSnapshot;
  readonly book: IndexBook;
}

/** An index book and what scoring made of it. */
export interface Scored {
  readonly book: IndexBook;
  readonly board: Scoreboard;
  /** Answers further questions: gaps, explanations. */
  readonly scoring: Scoring;
}

/** The same, and what was written. */
export interface ScoredAndWritten extends Scored {
  readonly report: ApplyReport;
  /** What a result in live mode is made of; null in values mode. */
  readonly live: LiveReport | null;
}

/** How results are written. */
export interface WriteOptions extends StageOptions {
  /** Numbers, or native formulas over the figures; numbers when left out. */
  readonly mode?: 'values' | 'live';
  /** The day of the run, as people write it, which live sheets name beside what their formulas do not follow. */
  readonly writtenOn?: string;
  /** Sheets for printing: annexes of a decision (when left out), tables for internal use, or none. */
  readonly print?: PrintStyle | 'none';
  /**
   * Codes of the units that get a sheet of their own. Left out: every unit with a total where there are at most
   * ten, else none.
   */
  readonly profiles?: readonly string[];
}

/** The result sheets of a run, and what they are made of in live mode. */
export interface ResultPlan {
  readonly plan: WorkbookPlan;
  /** Null in values mode. */
  readonly live: LiveReport | null;
}

/** Reads the workbook and scores it; writes nothing. */
export async function score(port: WorkbookPort, options: StageOptions = {}): Promise<Scored> {
  return scoreOpened(await openBook(port, options), options);
}

/**
 * Scores the workbook and writes every report that has something to say into it. Throws `WorkbookRefusal`
 * `inputs-changed`, before anything is written, when the workbook changed meanwhile, and `UnknownCode` when a profile
 * is asked for a unit that is not there.
 */
export async function scoreAndWrite(
  port: WorkbookPort,
  texts: Texts,
  options: WriteOptions = {},
): Promise<ScoredAndWritten> {
  const opened = await openBook(port, options);
  const scored = scoreOpened(opened, options);
  const { plan, live } = resultPlan(opened, scored, texts, options);
  return { ...scored, report: await applyResult(port, plan, options), live };
}

/** Reads the workbook and recognises its index; the first half of every job, for whoever asks several questions. */
export async function openBook(
  port: Pick<WorkbookPort, 'read'>,
  options: JobOptions = {},
): Promise<OpenedBook> {
  stopIfAsked(options);
  options.onProgress?.('read', 0);
  const snapshot = await port.read({});
  options.onProgress?.('read', 0.5);
  stopIfAsked(options);
  const book = readIndexBook(snapshot);
  options.onProgress?.('read', 1);
  stopIfAsked(options);
  return { snapshot, book };
}

/** Scores what was read. */
export function scoreOpened(opened: OpenedBook, options: StageOptions = {}): Scored {
  const book: IndexBook = { ...opened.book, settings: { ...opened.book.settings, ...options.ranking } };
  const scoring = openScoring(book, {
    ...(options.stage && { stage: options.stage }),
    onProgress: (share) => options.onProgress?.('score', share),
  });
  options.onProgress?.('score', 1);
  return { book, board: scoring.board, scoring };
}

/** Every report that has something to say. Throws `UnknownCode` when a profile is asked for an unknown unit. */
export function resultPlan(
  { snapshot }: OpenedBook,
  { book, board, scoring }: Scored,
  texts: Texts,
  options: WriteOptions = {},
): ResultPlan {
  const gaps = new GapAnalysis(scoring);
  const context: ReportContext = {
    board,
    self: selfBoard(book, board),
    appraised: isAppraised(book, board),
    gapsOf: (unit) => gaps.of(unit),
    needsOf: (unit) => gaps.toward(unit, null),
    atStage: stageBoards(book, board),
    bands: book.grades,
    statements: statementsFor(book, board),
    profiles: options.profiles?.map((code) => unitIndex(board, code)) ?? fewUnits(board),
    written: new Set(snapshot.ownSheets),
    texts,
    ...(options.writtenOn !== undefined && { writtenOn: options.writtenOn }),
    ...(options.print !== 'none' && { print: options.print ?? 'annex' }),
  };
  const live = options.mode === 'live' ? liveSheets(context, scoring, snapshot) : null;
  const sheets = live?.sheets ?? resultSheets(context);
  const choices = choicesText({ ...usualChoices, ...options });
  const run = { tool: 'ChiSo', inputs: inputsFingerprint(snapshot), ...(choices !== null && { choices }) };
  return { plan: { sheets, run }, live: live?.report ?? null };
}

/**
 * Writes result sheets into the workbook that they were made from. Throws `WorkbookRefusal` `inputs-changed`, before
 * anything is written, when it changed meanwhile.
 */
export async function applyResult(
  port: WorkbookPort,
  plan: WorkbookPlan,
  options: JobOptions = {},
): Promise<ApplyReport> {
  stopIfAsked(options);
  // A file's bytes are held by its adapter and cannot change meanwhile; an open workbook can.
  if (port.capabilities.host === 'office' && inputsFingerprint(await port.read({})) !== plan.run.inputs) {
    throw new WorkbookRefusal('inputs-changed');
  }
  const report = await port.apply(plan, {
    onProgress: (share) => options.onProgress?.('write', share),
    ...(options.signal && { signal: options.signal }),
  });
  options.onProgress?.('write', 1);
  return report;
}

function selfBoard(book: IndexBook, board: Scoreboard): Scoreboard | null {
  const entered = book.periods.get(board.settings.period.key)?.self.size ?? 0;
  if (entered === 0) return null;
  return board.stage === 'self' ? board : scoreBook(book, { stage: 'self' });
}

function statementsFor(book: IndexBook, { stage, settings }: Scoreboard): StatementTable {
  const said = stage === 'self' ? undefined : book.periods.get(settings.period.key)?.statements;
  return said ?? new Map();
}

function isAppraised(book: IndexBook, board: Scoreboard): boolean {
  const data = book.periods.get(board.settings.period.key);
  if (!data || board.stage === 'self') return false;
  return data.appraisal1.size + data.appraisal2.size + data.conclusion.size > 0;
}

/** More units than these get no sheet of their own unasked. */
const unaskedProfiles = 10;

function fewUnits({ units, settings }: Scoreboard): readonly number[] {
  const scored = [...units.keys()].filter(
    (i) => units[i]!.score !== null && units[i]!.unit.code !== settings.referenceUnit,
  );
  return scored.length > unaskedProfiles ? [] : scored;
}

/** The book at each stage that has entries of its own, scored when first asked for. */
function stageBoards(book: IndexBook, board: Scoreboard): (stage: Stage) => Scoreboard | null {
  const data = book.periods.get(board.settings.period.key);
  const entered: Readonly<Record<Stage, number>> = {
    self: data?.self.size ?? 0,
    appraisal1: data?.appraisal1.size ?? 0,
    appraisal2: data?.appraisal2.size ?? 0,
    final: data?.conclusion.size ?? 0,
  };
  const known = new Map<Stage, Scoreboard>([[board.stage, board]]);
  return (stage) => {
    const isPast = stages.indexOf(stage) < stages.indexOf(board.stage);
    if (!known.has(stage) && isPast && entered[stage] > 0) known.set(stage, scoreBook(book, { stage }));
    return known.get(stage) ?? null;
  };
}
