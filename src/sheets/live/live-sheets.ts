/** The result sheets in live mode, where the workbook allows it. */
import type { Scoring } from '../../core/scoring/score';
import type { SheetPlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { resultSheets } from '../reports/plan';
import { reportFrame, type ReportContext } from '../reports/report';
import { type LiveDetail, LiveResult, mostLiveFormulas } from './live-result';
import { type LiveReason, TooManyFormulas } from './tally';

/** Rows of a long sheet of figures beyond which looking each of them up takes a workbook too long. */
export const mostLongRows = 20_000;

/** What a live result is made of. */
export interface LiveReport {
  /** False where the index is too large for formulas; everything is values then. */
  readonly live: boolean;
  readonly formulas: number;
  /** Cells that are values, by reason. */
  readonly values: readonly (readonly [LiveReason, number])[];
}

export interface LiveSheets {
  readonly sheets: readonly SheetPlan[];
  readonly report: LiveReport;
}

/** What a large index does without, one thing after the other. */
const details: readonly LiveDetail[] = [
  { inWords: true, losses: true },
  { inWords: false, losses: true },
  { inWords: false, losses: false },
];

export function liveSheets(context: ReportContext, scoring: Scoring, snapshot: WorkbookSnapshot): LiveSheets {
  const asValues = (): LiveSheets => ({
    sheets: resultSheets(context),
    report: { live: false, formulas: 0, values: [] },
  });
  const { board } = context;
  const rows = board.panels.reduce((sum, { nodes, units }) => sum + nodes.length * units.length, 0);
  // A row has two formulas at least: score and state.
  if (board.units.length === 0 || rows * 2 > mostLiveFormulas) return asValues();
  // A large index does without words for what its score cells show. With them a row has three formulas and more.
  for (const detail of rows * 2.75 > mostLiveFormulas ? details.slice(1) : details) {
    const written = unlessTooMany(() => writtenLive(context, scoring, snapshot, detail));
    if (written) return written;
  }
  return asValues();
}

/** Null where long sheets of figures are too long to be looked up in. */
function writtenLive(
  context: ReportContext,
  scoring: Scoring,
  snapshot: WorkbookSnapshot,
  detail: LiveDetail,
): LiveSheets | null {
  const { sheet, titles } = reportFrame(context, 'scores');
  const place = { sheet, headerRow: titles.length + 1 };
  const live = new LiveResult(scoring, snapshot, place, context.texts, detail);
  if (live.longRows > mostLongRows) return null;
  const sheets = resultSheets({ ...context, live });
  return { sheets, report: { live: true, formulas: countFormulas(sheets), values: live.values } };
}

function unlessTooMany(write: () => LiveSheets | null): LiveSheets | null {
  try {
    return write();
  } catch (error) {
    if (error instanceof TooManyFormulas) return null;
    throw error;
  }
}

function countFormulas(sheets: readonly SheetPlan[]): number {
  let count = 0;
  for (const { blocks } of sheets) {
    for (const { rows } of blocks) {
      for (const row of rows)
        for (const cell of row) if (typeof cell === 'object' && cell !== null) count += 1;
    }
  }
  return count;
}
